"""Finding what a person names by the beginning of its id."""

from redshank.errors import UsageError
from redshank.store.database import Database

_LAST_CHARACTER = chr(0x10FFFF)
_SHOWN = 5


def require_document(database: Database, given: str) -> str:
    """The id of the one report whose id begins as given.

    Raises:
        UsageError: no report or several begin so.
    """
    return _one("report", given, _beginning(database, "SELECT id FROM report", "id", given))


def require_incident(database: Database, given: str) -> str:
    """The id of the one incident that is named by its own id, by an event's, or by the beginning of one.

    Raises:
        UsageError: no incident or several are named so.
    """
    exact = database.first(
        "SELECT id FROM incident WHERE id = ?1 UNION ALL "
        "SELECT incident_id FROM incident_event WHERE event_id = ?1",
        (given,),
    )
    if exact:
        return str(exact[0])
    found = _beginning(database, "SELECT id FROM incident", "id", given)
    found |= _beginning(database, "SELECT incident_id FROM incident_event", "event_id", given)
    return _one("incident", given, found)


def _beginning(database: Database, select: str, column: str, given: str) -> set[str]:
    if not given:
        return set()
    where = f"{select} WHERE {column} >= ? AND {column} < ? ORDER BY {column} LIMIT {_SHOWN + 1}"
    found = [identity for (identity,) in database.rows(where, (given, given + _LAST_CHARACTER))]
    return {given} if select.startswith(f"SELECT {column} ") and given in found else set(found)


def _one(what: str, given: str, found: set[str]) -> str:
    if len(found) == 1:
        return found.pop()
    if not found:
        raise UsageError(f"no {what} {given!r} in the store; give its id or the beginning of one")
    some = ", ".join(sorted(found)[:_SHOWN])
    raise UsageError(f"{given!r} is the beginning of several: {some}; give more of the {what}'s id")
