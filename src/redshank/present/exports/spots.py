"""Where an event is put in tables that know one place by a name and a point."""

from collections.abc import Sequence
from dataclasses import dataclass

from redshank.gazetteer import Gazetteer, load_gazetteer
from redshank.present.naming import place_name
from redshank.records import PlaceRef

_CITIES = {"city", "town"}
_GEONAMES = "CITY."


@dataclass(frozen=True, slots=True)
class Spot:
    """A place for a table; what is unknown is empty.

    `kind` and `country` (alpha-3) are known only of a place that the gazetteer has and that is told
    without a relation ("south of …"); a contested place has no country. `geonames` is its GeoNames id.
    """

    name: str
    raw: str
    latitude: float | None
    longitude: float | None
    kind: str
    country: str
    geonames: str

    @property
    def city(self) -> str:
        """Its name if it is a city or a town."""
        return self.name if self.kind in _CITIES else ""

    @property
    def province(self) -> str:
        """Its name if it is a province."""
        return self.name if self.kind == "province" else ""


NOWHERE = Spot("", "", None, None, "", "", "")


def spot_of(places: Sequence[PlaceRef], naming: str) -> Spot:
    """The first place with coordinates, else the first; NOWHERE without any."""
    ordered = sorted(places, key=lambda place: place.lat is None or place.lon is None)
    return _spot(ordered[0], naming) if ordered else NOWHERE


def words_for(place: PlaceRef, naming: str) -> str:
    """A place's name under a policy, with its relation: "south of Okinawa"."""
    name = place_name(place, naming)
    return f"{place.relation} {name}" if place.relation else name


def country_name(country: str | None) -> str:
    """A state's name by its alpha-3 code; the code itself where the gazetteer has no such state."""
    state = load_gazetteer().entities.get(country or "")
    return state.name if state else country or ""


def _spot(place: PlaceRef, naming: str) -> Spot:
    kind, country = _known(place, load_gazetteer()) if not place.relation else ("", "")
    number = (place.id or "").removeprefix(_GEONAMES)
    return Spot(
        words_for(place, naming), place.span.text, place.lat, place.lon, kind,
        "" if place.claimed_by else country, number if number.isdigit() else "",
    )  # fmt: skip


def _known(place: PlaceRef, gazetteer: Gazetteer) -> tuple[str, str]:
    """Kind and country of a place that the gazetteer has."""
    identity = place.id or ""
    if identity in gazetteer.entities:
        return "state", identity
    if identity in gazetteer.places or identity.removeprefix(_GEONAMES).isdigit():
        known = gazetteer.place(identity)
        return known.kind, known.country or ""
    return "", ""
