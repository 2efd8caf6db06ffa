"""Events with a known place as GeoJSON (RFC 7946): longitude first, no reference system named."""

from collections.abc import Iterable
from typing import Any

from redshank.present.words import deed_words, speaker_words, time_words
from redshank.records import EventRecord, PlaceRef, Report


def to_geojson(reports: Iterable[Report]) -> dict[str, Any]:
    """A FeatureCollection with one point an event and place; events without one are left out."""
    features = [
        _feature(report, event, place)
        for report in reports
        for event in report.events
        for place in event.places
        if place.lat is not None and place.lon is not None
    ]
    return {"type": "FeatureCollection", "features": features}


def _feature(report: Report, event: EventRecord, place: PlaceRef) -> dict[str, Any]:
    occurred = event.occurred
    return {
        "type": "Feature",
        "id": f"{event.id}-{place.id or place.name}",
        "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]},
        "properties": {
            "event_id": event.id,
            "document_id": report.document.id,
            "title": f"{deed_words(event)}: {', '.join(a.name for a in event.actors)}",
            "event_type": event.event_type,
            "factuality": event.factuality,
            "time": occurred.start.isoformat() if occurred else None,
            "time_end": occurred.end.isoformat() if occurred else None,
            "time_precision": str(occurred.precision) if occurred else None,
            "time_words": time_words(occurred),
            "place": place.name,
            "names": dict(place.names),
            "relation": place.relation,
            "place_precision_km": place.radius_km,
            "administered_by": place.administered_by,
            "claimed_by": list(place.claimed_by),
            "says": speaker_words(event),
            "sentence": event.evidence.span.text,
        },
    }
