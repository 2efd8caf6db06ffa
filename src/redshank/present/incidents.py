"""Incidents in words: as a list, as rows, and one with all that it rests on."""

from collections.abc import Iterable, Iterator, Sequence

from redshank.analyse.evidence import index_picture
from redshank.present.days import day_words, interval_words
from redshank.present.incident_accounts import account_lines, rival_lines
from redshank.present.incident_facts import fact_lines
from redshank.present.incident_grounds import copy_lines, judgement_lines, link_lines, origin_lines
from redshank.present.screen import (
    BOLD,
    STATUS_COLOURS,
    heading,
    joined,
    marked_status,
    number_of,
    painted,
    wrapped,
)  # fmt: skip
from redshank.present.standing_words import incident_words
from redshank.present.tables import cell
from redshank.records import Cell, Incident, Party, Picture

INCIDENT_COLUMNS = [
    "incident_id", "deed", "event_type", "modes", "status", "status_because", "actor_ids",
    "actor_names", "recipient_ids", "recipient_names", "occurred_start", "occurred_end", "places",
    "reports", "origins", "first_told", "last_told", "origin_ids", "event_ids", "document_ids",
    "document_id", "sentence_number", "sentence",
]  # fmt: skip
_ID = 8
_PLACES = 3


def render_incidents(incidents: Sequence[Incident], *, colour: bool = False, width: int = 100) -> str:
    """Two lines an incident, in the order given: what it is; how well it is told, where first."""
    if not incidents:
        return "There is no incident to show.\n"
    return joined(line for incident in incidents for line in _listed(incident, colour, width))


def incident_rows(incidents: Sequence[Incident]) -> list[list[str]]:
    """A header and one row an incident; the sentence is the first in which it is told."""
    return [INCIDENT_COLUMNS, *([cell(value) for value in _values(one)] for one in incidents)]


def render_incident(
    incident: Incident, picture: Picture, *, colour: bool = False, width: int = 100
) -> str:
    """One incident with its facts, accounts, rival values, links, origins, copies and judgements."""
    index = index_picture(picture)
    parts = (
        ("WHO SAYS WHAT", account_lines(incident, index, colour, width)),
        ("TOLD DIFFERENTLY", rival_lines(incident, index, width)),
        ("WHY THESE TELLINGS ARE ONE", link_lines(incident, index, width)),
        ("WHERE IT COMES FROM", origin_lines(incident, index, width)),
        ("COPIES AMONG ITS REPORTS", copy_lines(incident, picture.origins, index, width)),
        ("WHAT PERSONS DECIDED", judgement_lines(incident, picture.judgements, width)),
    )
    lines = [*_head(incident, colour, width), *fact_lines(incident, index, width)]
    for words, told in parts:
        if told:
            lines += [*heading(words, colour, width), *told]
    return joined(lines)


def _head(incident: Incident, colour: bool, width: int) -> Iterator[str]:
    title = incident_words(incident)
    yield from painted(wrapped(title, 0, width), title, BOLD, colour)
    status = marked_status(incident.status)
    lines = wrapped(f"{status}: {incident.status_because}", 0, width)
    yield from painted(lines, status, STATUS_COLOURS[incident.status], colour)
    told = interval_words(incident.first_told, incident.last_told)
    yield from wrapped(f"{_weight(incident)}; told {told}; {incident.id}", 0, width)


def _listed(incident: Incident, colour: bool, width: int) -> Iterator[str]:
    status = marked_status(incident.status)
    days = interval_words(incident.start, incident.end)
    where = f" ({_places(incident.places)})" if incident.places else ""
    lines = wrapped(f"{days} · {status} · {incident_words(incident)}{where}", 0, width)
    yield from painted(lines, status, STATUS_COLOURS[incident.status], colour)
    yield from wrapped(f"{_weight(incident)} · first in {_first_in(incident)} · {incident.id}", 4, width)


def _weight(incident: Incident) -> str:
    reports, origins = len(incident.documents), len(incident.origins)
    return f"{number_of(reports, 'report')}, {number_of(origins, 'origin')}"


def _places(places: Sequence[str]) -> str:
    more = len(places) - _PLACES
    return ", ".join([*places[:_PLACES], *([f"{more} more"] if more > 0 else [])])


def _first_in(incident: Incident) -> str:
    """Where it is told first: "d40d9a20 [6], 7 Dec 2025"; without an account the first report."""
    first = _first_cell(incident)
    if first is None:
        return ", ".join(document[:_ID] for document in incident.documents[:1]) or "no report"
    return f"{first.document_id[:_ID]} [{first.sentence + 1}], {day_words(first.published_at)}"


def _first_cell(incident: Incident) -> Cell | None:
    cells = {one.event_id: one for account in incident.accounts for one in account.cells}
    return next((cells[event] for event in incident.tellings if event in cells), None)


def _values(incident: Incident) -> list[object]:
    first = _first_cell(incident)
    actors, recipients = incident.actors, incident.recipients
    return [
        incident.id, incident_words(incident), incident.event_type, _list(incident.modes),
        incident.status, incident.status_because, _list(party.id for party in actors),
        _list(_names(actors)), _list(party.id for party in recipients), _list(_names(recipients)),
        incident.start, incident.end, _list(incident.places), len(incident.documents),
        len(incident.origins), incident.first_told, incident.last_told, _list(incident.origins),
        _list(incident.tellings), _list(incident.documents), first and first.document_id,
        first and first.sentence + 1, first and first.text,
    ]  # fmt: skip


def _names(parties: Sequence[Party]) -> list[str]:
    return [party.name for party in parties]


def _list(values: Iterable[str]) -> str:
    return "; ".join(values)
