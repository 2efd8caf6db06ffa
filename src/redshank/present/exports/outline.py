"""What the feeds say of an incident: one heading, its days, its places, and each side's latest word."""

from dataclasses import dataclass

from redshank.analyse import Passage, TimelineEntry, timeline
from redshank.analyse.evidence import Index, index_picture
from redshank.present.citations import cite, cite_cell
from redshank.present.days import interval_words
from redshank.present.deeds import STATUS_MARKS, status_words
from redshank.present.standing_words import incident_words
from redshank.present.words import CERTAINTY, speaker_words
from redshank.records import (
    Account,
    Cell,
    Incident,
    Party,
    Picture,
    PlaceRef,
    StoredReport,
    Telling,
)

LOST = "evidence lost: its report is not in this picture"
_LONGEST = 240  # characters of a heading
_LOOSE = {"week", "season"}


@dataclass(frozen=True, slots=True)
class Saying:
    """The latest word of one side on an incident: who takes which stance, and where it stands.

    `party` is null for what is only planned, demanded or possible, as such words take no stance.
    """

    words: str
    party: Party | None
    stance: str
    speaker: str
    sentence: str
    cited: str


@dataclass(frozen=True, slots=True)
class Outline:
    """An incident made ready for a reader; `places` are its places, those with coordinates first."""

    incident: Incident
    heading: str
    doers: tuple[Party, ...]
    targets: tuple[Party, ...]
    precision: str | None
    dated_by: Passage | None
    places: tuple[PlaceRef, ...]
    tellings: tuple[Telling, ...]
    sayings: tuple[Saying, ...]

    @property
    def status(self) -> str:
        """The status as a mark and in words: "◐ disputed"."""
        return f"{STATUS_MARKS[self.incident.status]} {status_words(self.incident.status)}"

    @property
    def days(self) -> str:
        """Its days, with how loosely they are told: "1 to 7 Dec 2025 (told as a week)"."""
        words = interval_words(self.incident.start, self.incident.end)
        return f"{words} (told as a {self.precision})" if self.precision in _LOOSE else words

    @property
    def told(self) -> str:
        """How widely it is told: "3 reports of 1 origin"."""
        reports, origins = len(self.incident.documents), len(self.incident.origins)
        return f"{counted(reports, 'report')} of {counted(origins, 'origin')}"


def outlines(picture: Picture) -> tuple[Outline, ...]:
    """The incidents of a picture by their days; those without a day last, by when they were told."""
    index = index_picture(picture)
    incidents = {incident.id: incident for incident in picture.incidents}
    told = timeline(picture)
    return tuple(
        _outline(entry, incidents[entry.incident_id], index) for entry in (*told.dated, *told.undated)
    )


def citation(cell: Cell, documents: dict[str, StoredReport]) -> str:
    """Where a cell's sentence stands; one whose report is not at hand says so."""
    return cite_cell(cell, documents) if cell.document_id in documents else LOST


def stance_words(party: str, stance: str, speaker: str) -> str:
    """Who takes which stance through whom: "Japan asserts (Minoru Kihara)"."""
    through = "" if speaker in {"", party} else f" ({speaker})"
    return f"{party} {stance}{through}"


def one_line(text: str, longest: int = _LONGEST) -> str:
    """The text on one line, cut where it is longer than a heading can be."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[:longest].rstrip()}…"


def counted(number: int, what: str) -> str:
    """A number of things: "1 report", "2 reports"."""
    return f"{number} {what}{'' if number == 1 else 's'}"


def _outline(entry: TimelineEntry, incident: Incident, index: Index) -> Outline:
    tellings = index.tellings_of(incident)
    said = [_latest(account, index.reports) for account in incident.accounts if account.cells]
    return Outline(
        incident, _heading(entry), entry.actors, entry.recipients,
        str(entry.precision) if entry.precision else None, entry.dated_by, _places(tellings), tellings,
        tuple(said or dict.fromkeys(_unstanced(telling, index.reports) for telling in tellings)),
    )  # fmt: skip


def _latest(account: Account, documents: dict[str, StoredReport]) -> Saying:
    cell = account.cells[-1]
    return Saying(
        stance_words(account.party.name, cell.stance, cell.speaker), account.party, str(cell.stance),
        cell.speaker, cell.text, citation(cell, documents),
    )  # fmt: skip


def _unstanced(telling: Telling, documents: dict[str, StoredReport]) -> Saying:
    event, speaker = telling.event, speaker_words(telling.event)
    words = CERTAINTY.get(event.factuality, event.factuality)
    return Saying(
        f"{words}, says {speaker}", None, event.factuality, speaker, event.evidence.span.text,
        cite(documents[telling.document_id], event.evidence.sentence),
    )  # fmt: skip


def _heading(entry: TimelineEntry) -> str:
    line = one_line(incident_words(entry))
    return line[:1].upper() + line[1:]


def _places(tellings: tuple[Telling, ...]) -> tuple[PlaceRef, ...]:
    """Each place and relation once, as widely as it is told."""
    found: dict[tuple[str, str], PlaceRef] = {}
    for telling in tellings:
        for place in telling.event.places:
            key = place.id or place.name, place.relation or ""
            held = found.get(key)
            if held is None or (place.radius_km or 0) > (held.radius_km or 0):
                found[key] = place
    return tuple(sorted(found.values(), key=_by_coordinates))


def _by_coordinates(place: PlaceRef) -> tuple[bool, str, str]:
    return place.lat is None or place.lon is None, place.name, place.relation or ""
