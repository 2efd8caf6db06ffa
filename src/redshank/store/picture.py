"""The folded picture: origins and incidents, replaced whole, and the pages of their list."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypedDict

from redshank.errors import StoreError, UsageError
from redshank.records import Incident, Origin
from redshank.store.codec import day_number, pack, unpack
from redshank.store.database import Database, Row, Value
from redshank.store.ids import require_incident
from redshank.store.reports import Stale

_INCIDENT = """INSERT INTO incident (
    id, day, status, event_type, start, "end", first_told, last_told, countries, documents, origins,
    record
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_PARTY = (
    "INSERT INTO incident_party (party, day, id, role, event_type, status) VALUES (?, ?, ?, ?, ?, ?)"
)
_EVENT = "INSERT INTO incident_event (event_id, incident_id) VALUES (?, ?)"
_UNKNOWN_DAY = -1_000_000  # before date.min, so that what has no day comes last
_AT_ONCE = 1000


class IncidentFilter(TypedDict, total=False):
    """Which incidents are meant; the days bound the day one began, else when it was first told."""

    party: str | None
    event_type: str | None
    status: str | None
    since: date | None
    until: date | None


def save_picture(
    database: Database, origins: Iterable[Origin], incidents: Iterable[Incident], folded: Iterable[Stale]
) -> None:
    """Replace origins and incidents in one transaction and clear the marks that they answer.

    Raises:
        StoreError: another process has answered one of the marks since; nothing was replaced.
    """
    with database.transaction():
        for mark in folded:
            if not database.run("DELETE FROM stale WHERE number = ?", (mark.number,)):
                raise StoreError(
                    f"{database.path}: reports were added or folded meanwhile; fold the picture again"
                )
        for table in ("origin", "incident", "incident_event", "incident_party"):
            database.run(f"DELETE FROM {table}")
        database.run_many(
            "INSERT INTO origin (document_id, record) VALUES (?, ?)",
            ((origin.document_id, pack(origin)) for origin in origins),
        )
        for some in _batches(incidents):
            database.run_many(_INCIDENT, map(_incident_row, some))
            database.run_many(_PARTY, (row for incident in some for row in _party_rows(incident)))
            database.run_many(_EVENT, ((id_, one.id) for one in some for id_ in one.tellings))


def list_incidents(
    database: Database, limit: int, after: str | None, offset: int, chosen: IncidentFilter
) -> list[Incident]:
    """A page of the incidents, newest first; `after` is the id of the last one of the page before.

    Raises:
        UsageError: no such incident to go on after.
    """
    party = chosen.get("party")
    where, values = _conditions(chosen)
    if after is not None:
        where.append("(chosen.day, chosen.id) < (?, ?)")
        values += [_day_of_incident(database, after), after]
    table = "incident" if party is None else "incident_party"
    join = "" if party is None else "JOIN incident ON incident.id = chosen.id"
    sql = (
        f"SELECT {'chosen' if party is None else 'incident'}.record FROM {table} AS chosen {join} "
        f"WHERE {' AND '.join(where) or 'true'} "
        "ORDER BY chosen.day DESC, chosen.id DESC LIMIT ? OFFSET ?"
    )
    rows = database.rows(sql, [*values, limit, offset])
    return [unpack(record, Incident) for (record,) in rows]


def stored_incident(database: Database, given: str) -> Incident:
    """The incident named by its id, by the id of one of its events, or by the beginning of either."""
    known = require_incident(database, given)
    row = database.first("SELECT record FROM incident WHERE id = ?", (known,))
    if row is None:
        raise StoreError(f"{database.path}: incident {known} is gone; fold the picture again")
    return unpack(row[0], Incident)


def stored_origins(database: Database) -> tuple[Origin, ...]:
    """The origins in the order in which they were saved."""
    rows = database.rows("SELECT record FROM origin ORDER BY number")
    return tuple(unpack(record, Origin) for (record,) in rows)


def _conditions(chosen: IncidentFilter) -> tuple[list[str], list[Value]]:
    wanted: dict[str, Value] = {
        "party": chosen.get("party"),
        "event_type": chosen.get("event_type"),
        "status": chosen.get("status"),
    }
    given = {column: value for column, value in wanted.items() if value is not None}
    where = [f"chosen.{column} = ?" for column in given]
    values: list[Value] = list(given.values())
    since, until = chosen.get("since"), chosen.get("until")
    if since or until:
        where.append("chosen.day BETWEEN ? AND ?")
        values += [day_number(since or date.min), day_number(until or date.max)]
    return where, values


def _day_of_incident(database: Database, incident_id: str) -> int:
    row = database.first("SELECT day FROM incident WHERE id = ?", (incident_id,))
    if row is None:
        raise UsageError(f"no incident {incident_id!r} to go on after; begin with the first page")
    return int(row[0])


def _incident_row(incident: Incident) -> Row:
    parties = sorted({party.id for party in (*incident.actors, *incident.recipients)})
    return (
        incident.id, _day(incident), incident.status, incident.event_type,
        day_number(incident.start), day_number(incident.end),
        day_number(incident.first_told), day_number(incident.last_told),
        " ".join(parties), len(incident.documents), len(incident.origins), pack(incident),
    )  # fmt: skip


def _party_rows(incident: Incident) -> Iterator[Row]:
    actors = {party.id for party in incident.actors}
    recipients = {party.id for party in incident.recipients}
    for party in sorted(actors | recipients):
        role = "both" if party in actors & recipients else "actor" if party in actors else "recipient"
        yield party, _day(incident), incident.id, role, incident.event_type, incident.status


def _day(incident: Incident) -> int:
    day = day_number(incident.start or incident.first_told)
    return _UNKNOWN_DAY if day is None else day


def _batches(incidents: Iterable[Incident]) -> Iterator[list[Incident]]:
    batch: list[Incident] = []
    for incident in incidents:
        batch.append(incident)
        if len(batch) == _AT_ONCE:
            yield batch
            batch = []
    yield batch
