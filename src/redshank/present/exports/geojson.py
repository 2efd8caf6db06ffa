"""GeoJSON (RFC 7946): one feature an incident and place, longitude first, the radius a property."""

from typing import Any

from redshank.present.exports.form import Form
from redshank.present.exports.json_text import json_text
from redshank.present.exports.outline import Outline, outlines
from redshank.present.naming import naming_words, place_name
from redshank.records import Party, Picture, PlaceRef

Json = dict[str, Any]


def _write(picture: Picture, naming: str) -> str:
    """A FeatureCollection; what has no known place has a null geometry, as the standard allows."""
    features = [
        _feature(outline, place, naming)
        for outline in outlines(picture)
        for place in outline.places or (None,)
    ]
    collection = {
        "type": "FeatureCollection",
        "as_of": picture.as_of.isoformat() if picture.as_of else None,
        "naming": naming,
        "naming_words": naming_words(naming),
        "precision": "A point is the middle of a circle of place_precision_km kilometres, not a pin; "
        "a feature without geometry has no known place.",
        "features": features,
    }
    return json_text(collection)


def _feature(outline: Outline, place: PlaceRef | None, naming: str) -> Json:
    key = f"{place.id or place.name}:{place.relation or 'at'}" if place else "nowhere"
    return {
        "type": "Feature",
        "id": f"{outline.incident.id}:{key}",
        "geometry": _geometry(place),
        "properties": _incident(outline) | _place(place, naming),
    }


def _geometry(place: PlaceRef | None) -> Json | None:
    if place is None or place.lat is None or place.lon is None:
        return None
    if not (abs(place.lat) <= 90 and abs(place.lon) <= 180):
        return None
    return {"type": "Point", "coordinates": [place.lon, place.lat]}


def _incident(outline: Outline) -> Json:
    incident = outline.incident
    return {
        "incident_id": incident.id,
        "title": outline.heading,
        "status": str(incident.status),
        "status_because": incident.status_because,
        "event_type": incident.event_type,
        "modes": list(incident.modes),
        "actors": _parties(outline.doers),
        "recipients": _parties(outline.targets),
        "time": incident.start.isoformat() if incident.start else None,
        "time_end": incident.end.isoformat() if incident.end else None,
        "time_precision": outline.precision,
        "time_words": outline.days,
        "first_told": incident.first_told.isoformat() if incident.first_told else None,
        "last_told": incident.last_told.isoformat() if incident.last_told else None,
        "reports": len(incident.documents),
        "origins": list(incident.origins),
        "says": [
            {
                "party": one.party.id if one.party else None,
                "words": one.words,
                "stance": one.stance,
                "speaker": one.speaker,
                "sentence": one.sentence,
                "cited": one.cited,
            }
            for one in outline.sayings
        ],
    }


def _place(place: PlaceRef | None, naming: str) -> Json:
    return {
        "place": place_name(place, naming) if place else None,
        "names": dict(place.names) if place else {},
        "relation": place.relation if place else None,
        "place_precision_km": place.radius_km if place else None,
        "administered_by": place.administered_by if place else None,
        "claimed_by": list(place.claimed_by) if place else [],
        "naming": naming,
    }


def _parties(parties: tuple[Party, ...]) -> list[Json]:
    return [{"id": party.id, "name": party.name} for party in parties]


FORM = Form(
    "geojson", "geojson", "application/geo+json",
    "incidents by place for QGIS, Leaflet or kepler.gl, each with its radius and its sentences", _write,
)  # fmt: skip
