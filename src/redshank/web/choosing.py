"""Which incidents a reader chooses, in which order, and what else could be chosen."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from redshank.records import Party
from redshank.web.cursors import Key
from redshank.web.shapes.pages import Facets, PartyCount, ValueCount
from redshank.web.shapes.rows import IncidentRow
from redshank.web.telling.rows import incident_rows
from redshank.web.view import View

_UNKNOWN_DAY = date.min


@dataclass(frozen=True, slots=True)
class Choice:
    """What a reader asks for; the days bound the incident's own days, else when it was told."""

    party: str | None = None
    type: str | None = None
    status: str | None = None
    since: date | None = None
    until: date | None = None
    q: str | None = None


@dataclass(frozen=True, slots=True)
class Chosen:
    """The rows in their order, and the facets."""

    rows: tuple[IncidentRow, ...]
    facets: Facets


def choose(view: View, names: str, choice: Choice, sort: str = "newest") -> Chosen:
    """The rows that a choice leaves, made once for a picture."""
    key = "chosen", view.policy(names), choice, sort
    return view.once(key, lambda: _choose(view, names, choice, sort))


def _choose(view: View, names: str, choice: Choice, sort: str) -> Chosen:
    rows = [row for row in incident_rows(view, names).values() if _fits_text_and_days(row, choice)]
    fitting = tuple(sorted((row for row in rows if _fits(row, choice)), key=ORDERS[sort]))
    return Chosen(fitting, _facets(rows, choice))


def _newest(row: IncidentRow) -> Key:
    return -_day(row).toordinal(), row.id


def _oldest(row: IncidentRow) -> Key:
    return _day(row).toordinal(), row.id


def _most_told(row: IncidentRow) -> Key:
    return -row.reports, row.id


def _last_told(row: IncidentRow) -> Key:
    return -(row.last_told or _UNKNOWN_DAY).toordinal(), row.id


ORDERS: dict[str, Callable[[IncidentRow], Key]] = {
    "newest": _newest, "oldest": _oldest, "most-told": _most_told, "last-told": _last_told,
}  # fmt: skip


def _day(row: IncidentRow) -> date:
    return row.start or row.first_told or _UNKNOWN_DAY


def _parties(row: IncidentRow) -> dict[str, Party]:
    return {party.id: party for party in (*row.actors, *row.recipients)}


def _fits(row: IncidentRow, choice: Choice) -> bool:
    return (
        (choice.party is None or choice.party in _parties(row))
        and (choice.type is None or choice.type == row.event_type)
        and (choice.status is None or choice.status == row.status)
    )


def _fits_text_and_days(row: IncidentRow, choice: Choice) -> bool:
    if choice.since and (row.end or row.last_told or _UNKNOWN_DAY) < choice.since:
        return False
    if choice.until and (row.start or row.first_told or date.max) > choice.until:
        return False
    if not choice.q:
        return True
    text = _text(row)
    return all(word in text for word in choice.q.casefold().split())


def _text(row: IncidentRow) -> str:
    """What words are looked for in: title, parties, places and the earliest sentence."""
    parties = (party.name for party in _parties(row).values())
    sentence = row.citation.text if row.citation else ""
    return " ".join((row.id, row.title, *parties, *row.places, sentence)).casefold()


def _facets(rows: Iterable[IncidentRow], choice: Choice) -> Facets:
    """Each facet counts what the other facets leave."""
    rows = list(rows)
    names: dict[str, str] = {}
    parties: Counter[str] = Counter()
    for row in rows:
        if _fits(row, replace(choice, party=None)):
            found = _parties(row)
            parties.update(found.keys())
            names.update({party.id: party.name for party in found.values()})
    types = Counter(row.event_type for row in rows if _fits(row, replace(choice, type=None)))
    statuses = Counter(row.status for row in rows if _fits(row, replace(choice, status=None)))
    return Facets(
        tuple(PartyCount(id_, names[id_], n) for id_, n in _ranked(parties)),
        tuple(ValueCount(id_, n) for id_, n in _ranked(types)),
        tuple(ValueCount(id_, n) for id_, n in _ranked(statuses)),
    )


def _ranked(counts: "Counter[str]") -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
