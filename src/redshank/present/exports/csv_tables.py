"""Two CSV tables for spreadsheets: one row an incident, one row a telling.

Cells hold several values parted by `; `. Each row names the sentence that it rests on, by document,
sentence number (from 1) and offsets; formulas are disarmed. Days are ISO 8601, unknown is empty.
"""

from collections.abc import Iterable

from redshank.present.exports.form import Form
from redshank.present.exports.markup import printable
from redshank.present.exports.rows import Told, every_telling, lead, told_incidents
from redshank.present.exports.spots import spot_of, words_for
from redshank.present.plain import as_csv
from redshank.present.tables import CSV_COLUMNS, cell, csv_rows
from redshank.records import Incident, Picture

INCIDENT_COLUMNS = [
    "incident_id", "status", "status_because", "event_type", "modes", "actor_ids", "actor_names",
    "recipient_ids", "recipient_names", "occurred_start", "occurred_end", "places", "tellings",
    "documents", "origins", "accounts", "first_told", "last_told", "event_ids", "document_ids",
    "names", "lead_event_id", "quad_class", "cameo", "goldstein", "plover_score", "point_of",
    "latitude", "longitude", "radius_km", "document_id", "publisher", "published_at", "url",
    "sentence_number", "sentence", "start", "end",
]  # fmt: skip
TELLING_COLUMNS = ["incident_id", "incident_status", "origin_document_id", *CSV_COLUMNS, "names"]
_LEAD_CELLS = len(INCIDENT_COLUMNS) - INCIDENT_COLUMNS.index("lead_event_id")
_PLACES = CSV_COLUMNS.index("places")


def _write_incidents(picture: Picture, naming: str) -> str:
    """One row an incident; from `lead_event_id` on, what its leading telling says."""
    rows = [
        [*_incident(incident, tellings, naming), *_lead(lead(tellings), naming)]
        for incident, tellings in told_incidents(picture)
    ]
    return _csv(INCIDENT_COLUMNS, rows)


def _write_tellings(picture: Picture, naming: str) -> str:
    """One row a telling: the columns of a report's own CSV with its incident before them."""
    read = {
        event.id: row
        for stored in picture.reports
        for event, row in zip(stored.report.events, csv_rows(stored.report), strict=True)
    }
    rows = [_telling(told, read[told.event.id], naming) for told in every_telling(picture)]
    return _csv(TELLING_COLUMNS, rows)


def _incident(incident: Incident, tellings: tuple[Told, ...], naming: str) -> list[object]:
    places = dict.fromkeys(words_for(place, naming) for one in tellings for place in one.event.places)
    return [
        incident.id, incident.status, incident.status_because, incident.event_type,
        _list(incident.modes), _list(party.id for party in incident.actors),
        _list(party.name for party in incident.actors),
        _list(party.id for party in incident.recipients),
        _list(party.name for party in incident.recipients), incident.start, incident.end,
        _list(places), len(incident.tellings), len(incident.documents), len(incident.origins),
        _list(f"{account.party.name}: {account.stance}" for account in incident.accounts),
        incident.first_told, incident.last_told, _list(incident.tellings), _list(incident.documents),
        naming,
    ]  # fmt: skip


def _lead(told: Told | None, naming: str) -> list[object]:
    """The leading telling's cells, all empty when no report of the incident is at hand."""
    if told is None:
        return [None] * _LEAD_CELLS
    event, document = told.event, told.stored.report.document
    located = [p for p in event.places if p.lat is not None and p.lon is not None][:1]
    spot, span = spot_of(located, naming), event.evidence.span
    return [
        event.id, event.quad_class, event.cameo, event.goldstein, event.plover_score, spot.name,
        spot.latitude, spot.longitude, _list(place.radius_km for place in located), document.id,
        document.publisher, document.published_at, document.url, event.evidence.sentence + 1,
        span.text, span.start, span.end,
    ]  # fmt: skip


def _telling(told: Told, read: list[str], naming: str) -> list[object]:
    places = _list(words_for(place, naming) for place in told.event.places)
    row = [*read[:_PLACES], places, *read[_PLACES + 1 :]]
    return [told.incident.id, told.incident.status, told.origin, *row, naming]


def _csv(columns: list[str], rows: Iterable[list[object]]) -> str:
    return as_csv([columns, *([_cell(value) for value in row] for row in rows)])


def _cell(value: object) -> str:
    return cell(printable("" if value is None else str(value)))


def _list(values: Iterable[object]) -> str:
    return "; ".join(str(value) for value in values if value is not None)


FORMS = (
    Form(
        "csv", "csv", "text/csv",
        "one row an incident with its status, accounts and leading sentence, for spreadsheets",
        _write_incidents,
    ),
    Form(
        "csv-tellings", "csv", "text/csv",
        "one row a telling: every sentence that tells of an incident, with who says it and how surely",
        _write_tellings,
    ),
)  # fmt: skip
