"""The timeline in words: what happened day by day, what has no day apart at the end."""

from collections.abc import Iterator
from itertools import groupby

from redshank.analyse import Passage, Timeline, TimelineEntry
from redshank.present.citations import cite_passage, documents_of
from redshank.present.days import day_words, interval_words
from redshank.present.screen import (
    STATUS_COLOURS,
    heading,
    joined,
    marked_status,
    painted,
    quotation,
    wrapped,
)  # fmt: skip
from redshank.present.standing_words import incident_words
from redshank.present.tables import cell
from redshank.records import Picture, Precision, StoredReport

TIMELINE_COLUMNS = [
    "incident_id", "occurred_start", "occurred_end", "occurred_precision", "deed", "event_type", "modes",
    "actor_ids", "actor_names", "recipient_ids", "recipient_names", "status", "factualities",
    "first_told", "sentences", "document_id", "sentence_number", "sentence",
]  # fmt: skip
_TO_THE = {Precision.HOUR: "known to the hour", Precision.PART_OF_DAY: "known to the part of the day"}
# It happened on some day of these, and did not last from the first to the last.
_SOME_DAY_IN = frozenset({Precision.WEEK, Precision.SEASON, Precision.INTERVAL})


def render_timeline(
    timeline: Timeline, picture: Picture, *, colour: bool = False, width: int = 100
) -> str:
    """Each day with its incidents, each incident with the sentence that dates it."""
    if not timeline.dated and not timeline.undated:
        return "No report tells of an incident, so there is no timeline.\n"
    documents = documents_of(picture)
    lines: list[str] = []
    for days, entries in groupby(timeline.dated, key=_days):
        lines += heading(days, colour, width)
        lines += [line for entry in entries for line in _entry(entry, documents, colour, width)]
    if timeline.undated:
        lines += heading("DAY UNKNOWN, in the order in which they were first told", colour, width)
    for entry in timeline.undated:
        lines += _entry(entry, documents, colour, width)
    return joined(lines)


def timeline_rows(timeline: Timeline) -> list[list[str]]:
    """A header and one row an incident, undated ones last; the sentence is the one that dates it."""
    entries = (*timeline.dated, *timeline.undated)
    return [TIMELINE_COLUMNS, *([cell(value) for value in _values(entry)] for entry in entries)]


def _days(entry: TimelineEntry) -> str:
    """Days as exactly as they are known: "6 Dec 2025", "between 1 and 7 Dec 2025", "Dec 2025"."""
    words = interval_words(entry.start, entry.end)
    between = entry.precision in _SOME_DAY_IN and " to " in words
    return f"between {words.replace(' to ', ' and ')}" if between else words


def _entry(
    entry: TimelineEntry, documents: dict[str, StoredReport], colour: bool, width: int
) -> Iterator[str]:
    status = marked_status(entry.status)
    lines = wrapped(
        f"{status}: {incident_words(entry)}{_exactly(entry)} · {entry.incident_id}", 2, width
    )
    yield from painted(lines, status, STATUS_COLOURS[entry.status], colour)
    passage = _passage(entry)
    if passage:
        yield from quotation(passage.text, _cited(entry, passage, documents), 4, width)


def _exactly(entry: TimelineEntry) -> str:
    """What the day alone does not say: the hour is known, or the day is not but the telling's is."""
    if entry.start is None:
        return f", first told {day_words(entry.first_told)}"
    return f", {_TO_THE[entry.precision]}" if entry.precision in _TO_THE else ""


def _passage(entry: TimelineEntry) -> Passage | None:
    return entry.dated_by or next(iter(entry.evidence), None)


def _cited(entry: TimelineEntry, passage: Passage, documents: dict[str, StoredReport]) -> str:
    """Where the sentence stands, and how many more tell the incident."""
    more = len(set(entry.evidence) - {passage})
    also = f"; {more} more sentence{'s'[: more > 1]}" if more else ""
    return cite_passage(passage, documents) + also


def _values(entry: TimelineEntry) -> list[object]:
    passage = _passage(entry)
    return [
        entry.incident_id, entry.start, entry.end, entry.precision, incident_words(entry),
        entry.event_type, "; ".join(entry.modes), "; ".join(party.id for party in entry.actors),
        "; ".join(party.name for party in entry.actors),
        "; ".join(party.id for party in entry.recipients),
        "; ".join(party.name for party in entry.recipients), entry.status,
        "; ".join(entry.factualities), entry.first_told, len(entry.evidence),
        passage and passage.document_id, passage and passage.sentence + 1, passage and passage.text,
    ]  # fmt: skip
