"""The rows of the tables, typed."""

from dataclasses import dataclass

from redshank.records import Term


@dataclass(frozen=True, slots=True)
class Entity:
    """A party that can act: state, ministry, service, organisation, group, person."""

    id: str
    name: str
    kind: str
    country: str | None
    sectors: tuple[str, ...]
    parent: str | None = None
    term: Term = Term()


@dataclass(frozen=True, slots=True)
class Office:
    """A post: literal titles and the body it belongs to."""

    id: str
    titles: tuple[str, ...]
    body: str
    country: str | None
    sectors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OfficeTerm:
    """Who held an office from when to when."""

    office: str
    person: str
    name: str
    aliases: tuple[str, ...]
    term: Term
    source: str
    checked: str


@dataclass(frozen=True, slots=True)
class Place:
    """A place with its own radius; disputed ones name administrator, claimants and each side's name."""

    id: str
    name: str
    kind: str
    lat: float
    lon: float
    radius_km: float
    country: str | None
    administered_by: str | None
    claimed_by: tuple[str, ...]
    names: dict[str, str]


@dataclass(frozen=True, slots=True)
class Asset:
    """A type or a named ship, aircraft, missile; `side` is who is meant when nobody is named."""

    id: str
    name: str
    kind: str
    operators: tuple[str, ...]
    side: str | None
