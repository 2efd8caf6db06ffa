"""Parquet for DuckDB, pandas or Polars: one row a telling with its incident, every column typed.

Lists stay lists, days are dates, and unknown is null. Naming policy and as-of day are in the
metadata of the file.
"""

import io
from datetime import date
from importlib import import_module
from types import ModuleType
from typing import Any

from redshank.errors import RedshankError
from redshank.present.exports.form import Form
from redshank.present.exports.markup import printable
from redshank.present.exports.rows import Told, every_telling
from redshank.present.exports.spots import words_for
from redshank.present.naming import naming_words
from redshank.records import Picture

Cells = dict[str, Any]
_TEXT, _TEXTS, _NUMBER, _WHOLE, _DAY = "text", "texts", "number", "whole", "day"

PARQUET_COLUMNS = {
    "incident_id": _TEXT, "incident_status": _TEXT, "incident_type": _TEXT, "incident_start": _DAY,
    "incident_end": _DAY, "incident_actors": _TEXTS, "incident_recipients": _TEXTS, "event_id": _TEXT,
    "event_type": _TEXT, "modes": _TEXTS, "contexts": _TEXTS, "quad_class": _WHOLE, "cameo": _TEXT,
    "goldstein": _NUMBER, "plover_score": _NUMBER, "factuality": _TEXT, "confidence": _NUMBER,
    "actor_ids": _TEXTS, "actor_names": _TEXTS, "actor_countries": _TEXTS, "recipient_ids": _TEXTS,
    "recipient_names": _TEXTS, "recipient_countries": _TEXTS, "occurred_start": _DAY,
    "occurred_end": _DAY, "occurred_precision": _TEXT, "places": _TEXTS, "place_ids": _TEXTS,
    "latitude": _NUMBER, "longitude": _NUMBER, "radius_km": _NUMBER, "speaker_id": _TEXT,
    "speaker_text": _TEXT, "document_id": _TEXT, "origin_document_id": _TEXT, "title": _TEXT,
    "publisher": _TEXT, "url": _TEXT, "published_at": _DAY, "sentence_number": _WHOLE,
    "sentence": _TEXT, "trigger": _TEXT, "start": _WHOLE, "end": _WHOLE,
}  # fmt: skip


def _write(picture: Picture, naming: str) -> bytes:
    """The file; a picture without tellings gives a table without rows.

    Raises:
        RedshankError: pyarrow is not installed.
    """
    arrow, parquet = _library("pyarrow"), _library("pyarrow.parquet")
    rows = [_row(told, naming) for told in every_telling(picture)]
    table = arrow.Table.from_pylist(rows, schema=_schema(arrow, picture.as_of, naming))
    file = io.BytesIO()
    parquet.write_table(table, file)
    return file.getvalue()


def _library(name: str) -> ModuleType:
    try:
        return import_module(name)
    except ImportError:
        raise RedshankError(
            "Parquet needs pyarrow, which is not installed: pip install 'redshank[parquet]'"
        ) from None


def _schema(arrow: Any, as_of: date | None, naming: str) -> Any:
    types = {
        _TEXT: arrow.string(), _TEXTS: arrow.list_(arrow.string()), _NUMBER: arrow.float64(),
        _WHOLE: arrow.int64(), _DAY: arrow.date32(),
    }  # fmt: skip
    told = {
        "redshank.naming": naming,
        "redshank.naming_words": naming_words(naming),
        "redshank.as_of": as_of.isoformat() if as_of else "",
    }
    return arrow.schema([(name, types[kind]) for name, kind in PARQUET_COLUMNS.items()], told)


def _row(told: Told, naming: str) -> Cells:
    cells = _incident(told) | _code(told) | _parties(told) | _where_and_when(told, naming)
    return {name: _safe(value) for name, value in (cells | _evidence(told)).items()}


def _incident(told: Told) -> Cells:
    incident = told.incident
    return {
        "incident_id": incident.id,
        "incident_status": str(incident.status),
        "incident_type": incident.event_type,
        "incident_start": incident.start,
        "incident_end": incident.end,
        "incident_actors": [party.id for party in incident.actors],
        "incident_recipients": [party.id for party in incident.recipients],
    }


def _code(told: Told) -> Cells:
    event = told.event
    return {
        "event_id": event.id,
        "event_type": event.event_type,
        "modes": list(event.modes),
        "contexts": list(event.contexts),
        "quad_class": event.quad_class,
        "cameo": event.cameo,
        "goldstein": event.goldstein,
        "plover_score": event.plover_score,
        "factuality": event.factuality,
        "confidence": event.confidence,
    }


def _parties(told: Told) -> Cells:
    event = told.event
    inner = event.attribution[-1] if event.attribution else None
    return {
        "actor_ids": [actor.id for actor in event.actors],
        "actor_names": [actor.name for actor in event.actors],
        "actor_countries": [actor.country for actor in event.actors],
        "recipient_ids": [actor.id for actor in event.recipients],
        "recipient_names": [actor.name for actor in event.recipients],
        "recipient_countries": [actor.country for actor in event.recipients],
        "speaker_id": inner.speaker.id if inner and inner.speaker else None,
        "speaker_text": inner.speaker_text if inner else None,
    }


def _where_and_when(told: Told, naming: str) -> Cells:
    """The point is that of the first place which has one."""
    places, occurred = told.event.places, told.event.occurred
    located = next((p for p in places if p.lat is not None and p.lon is not None), None)
    return {
        "occurred_start": occurred.start if occurred else None,
        "occurred_end": occurred.end if occurred else None,
        "occurred_precision": str(occurred.precision) if occurred else None,
        "places": [words_for(place, naming) for place in places],
        "place_ids": [place.id for place in places],
        "latitude": located.lat if located else None,
        "longitude": located.lon if located else None,
        "radius_km": located.radius_km if located else None,
    }


def _evidence(told: Told) -> Cells:
    document, evidence = told.stored.report.document, told.event.evidence
    return {
        "document_id": document.id,
        "origin_document_id": told.origin,
        "title": document.title,
        "publisher": document.publisher,
        "url": document.url,
        "published_at": document.published_at,
        "sentence_number": evidence.sentence + 1,
        "sentence": evidence.span.text,
        "trigger": evidence.trigger.text,
        "start": evidence.span.start,
        "end": evidence.span.end,
    }


def _safe(value: Any) -> Any:
    """Text without characters that UTF-8 cannot hold."""
    if isinstance(value, list):
        return [_safe(one) for one in value]
    return printable(value) if isinstance(value, str) else value


FORM = Form(
    "parquet", "parquet", "application/vnd.apache.parquet",
    "one row a telling with typed columns, for DuckDB, pandas or Polars; needs pyarrow", _write,
)  # fmt: skip
