"""One row an event, for spreadsheets; cells hold several values parted by `; `."""

from collections.abc import Iterable

from redshank.records import EventRecord, Report

CSV_COLUMNS = [
    "document_id", "published_at", "publisher", "url", "event_id", "happening", "event_type",
    "modes", "contexts", "quad_class", "cameo", "goldstein", "plover_score", "factuality",
    "confidence", "actor_ids", "actor_names", "actor_countries", "recipient_ids",
    "recipient_names", "recipient_countries", "occurred_start", "occurred_end", "occurred_precision",
    "places", "latitude", "longitude", "radius_km", "units", "speaker_id", "speaker_text",
    "triggered_by", "sentence_number", "sentence", "trigger", "start", "end",
]  # fmt: skip


def csv_rows(report: Report) -> list[list[str]]:
    """The rows of one report in the order of its text, columns as in CSV_COLUMNS."""
    return [_row(report, event) for event in report.events]


def _row(report: Report, event: EventRecord) -> list[str]:
    document = report.document
    place = next((p for p in event.places if p.lat is not None), None)
    inner = event.attribution[-1] if event.attribution else None
    occurred = event.occurred
    cells: list[object] = [
        document.id, document.published_at, document.publisher, document.url, event.id,
        event.happening, event.event_type, _list(event.modes), _list(event.contexts),
        event.quad_class, event.cameo, event.goldstein, event.plover_score, event.factuality,
        event.confidence, _list(a.id for a in event.actors), _list(a.name for a in event.actors),
        _list(a.country for a in event.actors), _list(a.id for a in event.recipients),
        _list(a.name for a in event.recipients), _list(a.country for a in event.recipients),
        occurred and occurred.start, occurred and occurred.end, occurred and str(occurred.precision),
        _list(p.name for p in event.places), place and place.lat, place and place.lon,
        place and place.radius_km,
        _list(f"{u.count or ''} {u.id or u.what}".strip() for u in event.units),
        inner and inner.speaker and inner.speaker.id, inner and inner.speaker_text,
        _list(event.triggered_by), event.evidence.sentence + 1, event.evidence.span.text,
        event.evidence.trigger.text, event.evidence.span.start, event.evidence.span.end,
    ]  # fmt: skip
    return [cell(value) for value in cells]


def _list(values: Iterable[object]) -> str:
    return "; ".join(str(value) for value in values if value)


def cell(value: object) -> str:
    """A cell as text; a formula, behind blanks too, is disarmed so that no report runs in a sheet."""
    text = "" if value is None else str(value)
    bare = text.lstrip()
    formula = bare[:1] in {"=", "+", "@"} or (bare[:1] == "-" and not _is_number(bare))
    return "'" + text if formula else text


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
