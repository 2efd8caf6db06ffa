"""What people decided: added and revoked, never changed."""

from dataclasses import replace
from datetime import date, datetime

from redshank.errors import UsageError
from redshank.records import Judgement
from redshank.store.codec import day_number, pack, unpack
from redshank.store.database import Database, Row
from redshank.store.reports import mark_events

_ALL = """SELECT record, revoked_at, because, revoked_on FROM judgement
    LEFT JOIN revocation ON revocation.judgement_id = judgement.id"""


def judge(database: Database, judgement: Judgement) -> bool:
    """Add a judgement and mark what it touches; False if the same one is there already.

    Raises:
        UsageError: it is about an event that is not in the store, or another one has its id.
    """
    with database.transaction():
        row = database.first(f"{_ALL} WHERE id = ?", (judgement.id,))
        if row is not None:
            return _require_same(unpack(row[0], Judgement), judgement)
        _require_events(database, judgement)
        database.run(
            "INSERT INTO judgement (id, made_on, record) VALUES (?, ?, ?)",
            (judgement.id, day_number(judgement.at.date()), pack(judgement)),
        )
        mark_events(database, (*judgement.event_ids, *judgement.from_ids))
    return True


def revoke(database: Database, judgement_id: str, because: str, at: datetime) -> bool:
    """Revoke a judgement and mark what it touched; False if it was revoked before.

    Raises:
        UsageError: there is no such judgement.
    """
    with database.transaction():
        row = database.first(f"{_ALL} WHERE id = ?", (judgement_id,))
        if row is None:
            raise UsageError(f"no judgement {judgement_id!r} in the store")
        judgement = _judgement(row, None)
        if judgement.revoked_at is not None:
            return False
        database.run(
            "INSERT INTO revocation (judgement_id, revoked_on, revoked_at, because) VALUES (?, ?, ?, ?)",
            (judgement_id, day_number(at.date()), at.isoformat(), because),
        )
        mark_events(database, (*judgement.event_ids, *judgement.from_ids))
    return True


def stored_judgements(database: Database, as_of: date | None) -> tuple[Judgement, ...]:
    """All judgements in the order in which they were made, as they stood on a day."""
    sql = f"{_ALL} WHERE made_on <= ? ORDER BY judgement.number"
    rows = database.rows(sql, (day_number(as_of or date.max),))
    return tuple(_judgement(row, as_of) for row in rows)


def _require_same(known: Judgement, judgement: Judgement) -> bool:
    if known != judgement:
        raise UsageError(f"another judgement has the id {judgement.id!r}; give this one its own")
    return False


def _require_events(database: Database, judgement: Judgement) -> None:
    for event_id in (*judgement.event_ids, *judgement.from_ids):
        if database.first("SELECT 1 FROM event WHERE id = ?", (event_id,)) is None:
            raise UsageError(f"no event {event_id!r} in the store, so nothing can be judged of it")


def _judgement(row: Row, as_of: date | None) -> Judgement:
    record, revoked_at, because, revoked_on = row
    judgement, last = unpack(record, Judgement), day_number(as_of or date.max)
    if revoked_at is None or revoked_on > last:
        return judgement
    return replace(
        judgement, revoked_at=datetime.fromisoformat(revoked_at), revoked_because=because
    )  # fmt: skip
