"""What happened, in order of days; what has no day stands apart."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from redshank.analyse.evidence import Index, Passage, index_picture, telling_passage
from redshank.records import Incident, Party, Picture, Precision, Status, Telling


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """An incident with its days, both ends inclusive, and how exactly they are known.

    `line` is who did what to whom in the codes' words. `dated_by` is the sentence that gives the
    days, null when no telling in the picture gives just these. An undated entry has null days.
    """

    incident_id: str
    start: date | None
    end: date | None
    precision: Precision | None
    dated_by: Passage | None
    event_type: str
    modes: tuple[str, ...]
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    line: str
    status: Status
    factualities: tuple[str, ...]
    first_told: date | None
    evidence: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Dated entries by their days, and the undated ones by when they were first told."""

    dated: tuple[TimelineEntry, ...]
    undated: tuple[TimelineEntry, ...]


def timeline(picture: Picture) -> Timeline:
    """The timeline of a picture."""
    index = index_picture(picture)
    entries = [_entry(incident, index) for incident in picture.incidents]
    dated = sorted((one for one in entries if one.start), key=_by_day)
    undated = sorted((one for one in entries if not one.start), key=_by_telling)
    return Timeline(tuple(dated), tuple(undated))


def _entry(incident: Incident, index: Index) -> TimelineEntry:
    tellings = index.tellings_of(incident)
    dating = next((telling for telling in tellings if _gives_days(telling, incident)), None)
    occurred = dating.event.occurred if dating else None
    doers, targets = (
        tuple(index.named(party.id) for party in side) for side in (incident.actors, incident.recipients)
    )
    return TimelineEntry(
        incident.id, incident.start, incident.end,
        occurred.precision if occurred else _precision(incident),
        telling_passage(dating) if dating else None,
        incident.event_type, incident.modes, doers, targets, _line(incident, doers, targets),
        incident.status, tuple(sorted({telling.event.factuality for telling in tellings})),
        incident.first_told, index.in_order(telling_passage(telling) for telling in tellings),
    )  # fmt: skip


def _gives_days(telling: Telling, incident: Incident) -> bool:
    occurred = telling.event.occurred
    return occurred is not None and (occurred.start, occurred.end) == (incident.start, incident.end)


def _precision(incident: Incident) -> Precision | None:
    """How exact days are that several tellings give only together; None without days."""
    if incident.start is None:
        return None
    return Precision.DAY if incident.start == incident.end else Precision.INTERVAL


def _line(incident: Incident, doers: Sequence[Party], targets: Sequence[Party]) -> str:
    """Who to whom, then the codes: "China → Japan: THREATEN (x-radar-lock)"."""
    who = ", ".join(party.name for party in doers) or "nobody named"
    whom = ", ".join(party.name for party in targets)
    modes = f" ({', '.join(incident.modes)})" if incident.modes else ""
    return f"{who}{f' → {whom}' if whom else ''}: {incident.event_type}{modes}"


def _by_day(entry: TimelineEntry) -> tuple[date, date, date, str]:
    start = entry.start or date.max
    return start, entry.end or start, entry.first_told or date.max, entry.incident_id


def _by_telling(entry: TimelineEntry) -> tuple[date, str]:
    return entry.first_told or date.max, entry.incident_id
