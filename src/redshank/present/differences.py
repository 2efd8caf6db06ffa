"""What changed between two pictures in words, each difference with the sentences it rests on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from redshank.analyse import Difference, DifferenceKind
from redshank.analyse.evidence import index_picture
from redshank.present.citations import cite_passage, documents_of
from redshank.present.days import day_words, interval_words
from redshank.present.deeds import status_words
from redshank.present.incident_grounds import body_words, report_words
from redshank.present.screen import BOLD, heading, joined, number_of, painted, quotation, wrapped
from redshank.present.standing_words import incident_words
from redshank.present.tables import cell
from redshank.records import Incident, Picture, Status, StoredReport

DIFFERENCE_COLUMNS = [
    "kind", "subject", "party", "before", "after", "gained", "lost", "sentences", "document_id",
    "sentence_number", "sentence",
]  # fmt: skip
_HEADINGS = {
    DifferenceKind.NEW_INCIDENT: "NEW INCIDENTS", DifferenceKind.MERGED: "NOW HELD TO BE ONE",
    DifferenceKind.SPLIT: "NOW HELD TO BE SEVERAL", DifferenceKind.STATUS: "OTHER STATUS",
    DifferenceKind.STRENGTHENED: "STRENGTHENED", DifferenceKind.WEAKENED: "WEAKENED",
    DifferenceKind.WITHDRAWN: "WITHDRAWN", DifferenceKind.NEW_ACCOUNT: "NEW ACCOUNTS",
    DifferenceKind.NEW_DENIAL: "NEW DENIALS", DifferenceKind.NEW_COUNT: "NEW COUNTS",
    DifferenceKind.NEW_POSITION: "NEW POSITIONS",
}  # fmt: skip
_SENTENCES = 3


@dataclass(frozen=True, slots=True)
class _Known:
    """Reports, incidents and names of parties of both pictures; what stands now goes first."""

    documents: dict[str, StoredReport]
    incidents: dict[str, Incident]
    parties: dict[str, str]


def render_differences(
    differences: Sequence[Difference], picture_before: Picture, picture_after: Picture,
    *, colour: bool = False, width: int = 100,
) -> str:  # fmt: skip
    """The differences by kind, each with up to three of its sentences and how many more."""
    since = f"from the picture {_moment(picture_before)} to the picture {_moment(picture_after)}"
    if not differences:
        return joined(wrapped(f"Nothing changed {since}.", 0, width))
    known = _know(picture_before, picture_after)
    lines = wrapped(f"{number_of(len(differences), 'change')} {since}", 0, width)
    for kind, group in groupby(differences, key=lambda one: one.kind):
        told = list(group)
        lines += heading(f"{_HEADINGS[kind]} ({len(told)})", colour, width)
        lines += [line for one in told for line in _difference(one, known, colour, width)]
    return joined(lines)


def difference_rows(differences: Sequence[Difference]) -> list[list[str]]:
    """A header and one row a difference; the sentence is the first of those it rests on."""
    return [DIFFERENCE_COLUMNS, *([cell(value) for value in _values(one)] for one in differences)]


def _moment(picture: Picture) -> str:
    return f"as of {day_words(picture.as_of)}" if picture.as_of else "of all that is known"


def _know(before: Picture, after: Picture) -> _Known:
    incidents = {one.id: one for picture in (before, after) for one in picture.incidents}
    parties = index_picture(before).names | index_picture(after).names
    return _Known(documents_of(before) | documents_of(after), incidents, parties)


def _difference(one: Difference, known: _Known, colour: bool, width: int) -> Iterator[str]:
    told = _told(one, known)
    yield from painted(wrapped(told, 0, width), told, BOLD, colour)
    for passage in one.evidence[:_SENTENCES]:
        yield from quotation(passage.text, cite_passage(passage, known.documents), 4, width)
    more = len(one.evidence) - _SENTENCES
    if more > 0:
        yield from wrapped(f"and {number_of(more, 'more sentence')}", 4, width)


def _told(one: Difference, known: _Known) -> str:
    """A difference in one line: "China aimed radar at Japan, 6 Dec 2025 (i3d2a…): Japan asserts it"."""
    if one.kind is DifferenceKind.NEW_COUNT:
        return f"{one.subject}: {', '.join(one.after)}"
    if one.kind is DifferenceKind.NEW_POSITION:
        return f"{_party(one, known)} on {_issue(one.subject, known)}: {', '.join(one.after)}"
    return f"{_incident(one.subject, known)}: {_what(one, known)}"


def _what(one: Difference, known: _Known) -> str:
    match one.kind:
        case DifferenceKind.MERGED:
            return f"before, these were {_incidents(one.before)}"
        case DifferenceKind.SPLIT:
            return f"now these are {_incidents(one.after)}"
        case DifferenceKind.STRENGTHENED | DifferenceKind.WEAKENED:
            return _origins(one, known)
        case DifferenceKind.NEW_ACCOUNT:
            return f"{_party(one, known)} {', '.join(one.after)} it"
        case DifferenceKind.NEW_DENIAL:
            return f"{_party(one, known)} denies it"
        case _:
            return _statuses(one)


def _statuses(one: Difference) -> str:
    """What it was and what it is: "reported by one side, now disputed"; a gone one is told no more."""
    before, after = (
        ", ".join(status_words(Status(s)) for s in side) for side in (one.before, one.after)
    )
    if not one.after:
        return f"was {before}, is told no more"
    return f"was {before}, now {after}" if before else after


def _origins(one: Difference, known: _Known) -> str:
    sides = (("gained", one.gained), ("lost", one.lost))
    return "; ".join(
        f"{verb} {number_of(len(ids), 'origin')}: {' and '.join(_origin(id_, known) for id_ in ids)}"
        for verb, ids in sides
        if ids
    )


def _origin(origin: str, known: _Known) -> str:
    return report_words(origin, known.documents) if origin in known.documents else body_words(origin)


def _incident(incident_id: str, known: _Known) -> str:
    incident = known.incidents.get(incident_id)
    if incident is None:
        return incident_id
    days = interval_words(incident.start, incident.end)
    return f"{incident_words(incident)}, {days} ({incident_id})"


def _incidents(ids: Sequence[str]) -> str:
    return f"{number_of(len(ids), 'incident')} ({', '.join(ids)})"


def _party(one: Difference, known: _Known) -> str:
    return known.parties.get(one.party or "", one.party or "somebody")


def _issue(issue: str, known: _Known) -> str:
    """An issue; one that is only its parties ("CHN-JPN") by their names."""
    parties = issue.split("-")
    if issue and all(party in known.parties for party in parties):
        return f"dealings of {' and '.join(known.parties[party] for party in parties)}"
    return issue or "no issue that is named"


def _values(one: Difference) -> list[object]:
    first = next(iter(one.evidence), None)
    return [
        one.kind, one.subject, one.party, "; ".join(one.before), "; ".join(one.after),
        "; ".join(one.gained), "; ".join(one.lost), len(one.evidence), first and first.document_id,
        first and first.sentence + 1, first and first.text,
    ]  # fmt: skip
