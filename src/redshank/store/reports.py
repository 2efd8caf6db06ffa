"""Reports and their events: added once, withdrawn perhaps, never deleted."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from operator import itemgetter

import msgspec

from redshank.errors import StoreError
from redshank.records import EventRecord, Report, StoredReport, Telling
from redshank.store import rows
from redshank.store.codec import day_number, day_of, unpack
from redshank.store.database import Database, Row
from redshank.store.ids import require_document

_STORED = "SELECT record, name, added_at, withdrawn_at, withdrawn_because, withdrawn_on FROM report"
_MARK = """INSERT INTO stale (event_type, month)
    SELECT DISTINCT event_type, coalesce(strftime('%Y-%m', day * 86400, 'unixepoch'), '') FROM event"""
_MARK_BARE = """INSERT INTO stale (event_type, month)
    SELECT '', coalesce(strftime('%Y-%m', published_at * 86400, 'unixepoch'), '') FROM report
    WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM event WHERE document_id = ?1)"""


@dataclass(frozen=True, slots=True)
class Stale:
    """What has to be folded again: an event type in a month ("2025-12").

    `event_type` is empty for a report without events, `month` for events without a day in reports
    without one. `number` tells a mark from a later one of the same type and month.
    """

    number: int
    event_type: str
    month: str


@dataclass(frozen=True, slots=True)
class _Events:
    """The part of a report that tellings are made of."""

    events: tuple[EventRecord, ...]


def add(database: Database, entries: Iterable[StoredReport]) -> int:
    """Add reports in one transaction and mark what they touch; gives how many were new.

    Raises:
        StoreError: another text has the same id.
    """
    with database.transaction():
        return sum(_add_one(database, entry) for entry in entries)


def knows(database: Database, document_id: str) -> bool:
    """Whether a report of just this id is in the store."""
    return database.first("SELECT 1 FROM report WHERE id = ?", (document_id,)) is not None


def withdraw(database: Database, document_id: str, because: str, at: datetime) -> bool:
    """Withdraw a report; False if it was withdrawn before."""
    with database.transaction():
        known = require_document(database, document_id)
        changed = database.run(
            "UPDATE report SET withdrawn_at = ?, withdrawn_on = ?, withdrawn_because = ? "
            "WHERE id = ? AND withdrawn_at IS NULL",
            (at.isoformat(), day_number(at.date()), because, known),
        )
        if changed:
            _mark_report(database, known)
    return bool(changed)


def stored_reports(database: Database, as_of: date | None, withdrawn: bool) -> Iterator[StoredReport]:
    """Reports by the day they are known from, then by id, as they stood on a day."""
    last = day_number(as_of or date.max)
    standing = "" if withdrawn else "AND (withdrawn_on IS NULL OR withdrawn_on > ?1)"
    sql = f"{_STORED} WHERE known_from <= ?1 {standing} ORDER BY known_from, id"
    for row in database.rows(sql, (last,)):
        yield _stored_report(row, as_of)


def stored_report(database: Database, document_id: str) -> StoredReport:
    """One report, withdrawn or not."""
    row = database.first(f"{_STORED} WHERE id = ?", (require_document(database, document_id),))
    if row is None:
        raise StoreError(f"{database.path}: report {document_id} is gone; make the store anew")
    return _stored_report(row, None)


def tellings(
    database: Database, event_types: Collection[str] | None, since: date | None, until: date | None
) -> Iterator[Telling]:
    """Events of standing reports, in the order of `stored_reports` and of the text."""
    sql = """SELECT event.document_id, event.position, report.number FROM event
        JOIN report ON report.id = event.document_id WHERE report.withdrawn_at IS NULL"""
    values: list[str | int | None] = []
    if event_types is not None:
        sql += " AND event.event_type IN (SELECT value FROM json_each(?))"
        values.append(msgspec.json.encode(sorted(event_types)).decode())
    if since or until:
        sql += " AND event.day BETWEEN ? AND ?"
        values += [day_number(since or date.min), day_number(until or date.max)]
    found = database.rows(f"{sql} ORDER BY report.known_from, report.id, event.position", values)
    for number, group in groupby(found, key=itemgetter(2)):
        yield from _tellings_of(database, number, [position for _, position, _ in group])


def stale_marks(database: Database) -> tuple[Stale, ...]:
    """What has to be folded again."""
    sql = "SELECT number, event_type, month FROM stale ORDER BY event_type, month"
    return tuple(Stale(*row) for row in database.rows(sql))


def mark_events(database: Database, event_ids: Iterable[str]) -> None:
    """Mark what a set of events touches."""
    for event_id in event_ids:
        database.run(f"{_MARK} WHERE id = ?", (event_id,))


def _add_one(database: Database, entry: StoredReport) -> bool:
    report, document = entry.report, entry.report.document
    known = database.first("SELECT text FROM report WHERE id = ?", (document.id,))
    if known and known[0] != document.text:
        raise StoreError(f"{database.path}: {entry.name} has the id of another text ({document.id})")
    if known:
        return False
    database.run(rows.REPORT, rows.report_row(_next_number(database, "report"), entry))
    _add_events(database, report)
    counts = enumerate(report.counts)
    database.run_many(rows.COUNT, [rows.count_row(document.id, *count) for count in counts])
    silences = enumerate(report.silences)
    database.run_many(rows.SILENCE, [rows.silence_row(document.id, *silence) for silence in silences])
    _mark_report(database, document.id)
    return True


def _add_events(database: Database, report: Report) -> None:
    numbered = list(enumerate(report.events, start=_next_number(database, "event")))
    events = [rows.event_row(number, at, report) for at, (number, _) in enumerate(numbered)]
    database.run_many(rows.EVENT, events)
    for sql, make in (
        (rows.PARTY, rows.party_rows), (rows.PLACE, rows.place_rows), (rows.DYAD, rows.dyad_rows),
    ):  # fmt: skip
        database.run_many(sql, [row for numbers in numbered for row in make(*numbers)])


def _mark_report(database: Database, document_id: str) -> None:
    database.run(f"{_MARK} WHERE document_id = ?", (document_id,))
    database.run(_MARK_BARE, (document_id,))


def _next_number(database: Database, table: str) -> int:
    row = database.first(f"SELECT coalesce(max(number), 0) + 1 FROM {table}")
    return int(row[0]) if row else 1


def _tellings_of(database: Database, number: int, positions: list[int]) -> Iterator[Telling]:
    sql = "SELECT id, publisher, published_at, record FROM report WHERE number = ?"
    for document_id, publisher, published, record in database.rows(sql, (number,)):
        events = unpack(record, _Events).events
        for position in positions:
            yield Telling(document_id, publisher, day_of(published), events[position])


def _stored_report(row: Row, as_of: date | None) -> StoredReport:
    record, name, added_at, withdrawn_at, because, withdrawn_on = row
    report, added = unpack(record, Report), datetime.fromisoformat(added_at)
    last = day_number(as_of)
    if withdrawn_at is None or (last is not None and withdrawn_on > last):
        return StoredReport(report, name, added)
    return StoredReport(report, name, added, datetime.fromisoformat(withdrawn_at), because)
