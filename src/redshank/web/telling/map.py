"""Incidents on a map: GeoJSON (RFC 7946), longitude first, radii instead of pins."""

from collections.abc import Iterable, Iterator
from typing import Any

from redshank.present.naming import naming_words
from redshank.records import PlaceRef
from redshank.web.shapes.rows import IncidentRow
from redshank.web.telling.incident import place_shape
from redshank.web.telling.rows import incident_rows
from redshank.web.view import View


def feature_collection(rows: Iterable[IncidentRow], view: View, names: str) -> dict[str, Any]:
    """One feature an incident and place; `without_place` counts incidents that no place is known of."""
    known = view.once(("features", view.policy(names)), lambda: _all_features(view, names))
    features: list[dict[str, Any]] = []
    without = 0
    for row in rows:
        found = known[row.id]
        features += found
        without += not found
    return {
        "type": "FeatureCollection",
        "naming_words": naming_words(names),
        "without_place": without,
        "features": features,
    }


def _all_features(view: View, names: str) -> dict[str, list[dict[str, Any]]]:
    rows = incident_rows(view, names)
    return {id_: list(_features(row, view, names)) for id_, row in rows.items()}


def _features(row: IncidentRow, view: View, names: str) -> Iterator[dict[str, Any]]:
    for key, place in _places(row, view).items():
        yield {
            "type": "Feature",
            "id": f"{row.id}:{key}",
            "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]},
            "properties": _properties(row) | {"place": place_shape(place, names)},
        }


def _properties(row: IncidentRow) -> dict[str, Any]:
    return {name: getattr(row, name) for name in row.__dataclass_fields__}


def _places(row: IncidentRow, view: View) -> dict[str, PlaceRef]:
    """Each place and relation once, as widely as it is told; only those on the globe."""
    found: dict[str, PlaceRef] = {}
    for telling in view.index.tellings_of(view.incidents[row.id]):
        for place in telling.event.places:
            key = f"{place.id or place.name}:{place.relation or 'at'}"
            held = found.get(key)
            if _is_placed(place) and (held is None or (place.radius_km or 0) > (held.radius_km or 0)):
                found[key] = place
    return found


def _is_placed(place: PlaceRef) -> bool:
    return (
        place.lat is not None
        and place.lon is not None
        and abs(place.lat) <= 90
        and abs(place.lon) <= 180
    )
