"""The tables joined: what a surface form can mean, and who held which office on a day."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib.resources import files

from redshank.gazetteer.cities import Cities, load_cities
from redshank.gazetteer.rows import Asset, Entity, Office, OfficeTerm, Place
from redshank.gazetteer.tables import (
    Row,
    make_asset,
    make_body,
    make_group,
    make_office,
    make_office_term,
    make_organisation,
    make_place,
    make_state,
    parse_day,
    read_table,
    several,
)  # fmt: skip
from redshank.records import Meaning, MeaningKind, Term
from redshank.text.phrases import PhraseIndex, PhraseMatch
from redshank.text.words import Word


@dataclass(frozen=True, slots=True)
class GenericBody:
    """A body that every state has: its id's suffix, sectors and the nouns that name it."""

    suffix: str
    name: str
    sectors: tuple[str, ...]


@dataclass(slots=True)
class Gazetteer:
    """All tables by id, and one index of every surface form."""

    index: PhraseIndex[Meaning] = field(default_factory=PhraseIndex)
    entities: dict[str, Entity] = field(default_factory=dict)
    offices: dict[str, Office] = field(default_factory=dict)
    terms_of_person: dict[str, list[OfficeTerm]] = field(default_factory=lambda: defaultdict(list))
    terms_of_office: dict[str, list[OfficeTerm]] = field(default_factory=lambda: defaultdict(list))
    offices_of_title: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    names_of_persons: set[str] = field(default_factory=set)
    places: dict[str, Place] = field(default_factory=dict)
    cities: Cities = field(default_factory=Cities)
    centres: dict[str, tuple[float, float, float]] = field(default_factory=dict)
    assets: dict[str, Asset] = field(default_factory=dict)
    generic_bodies: dict[str, GenericBody] = field(default_factory=dict)
    short_bodies: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    kinds: dict[str, str] = field(default_factory=dict)
    agents: dict[str, str] = field(default_factory=dict)
    agent_pattern: re.Pattern[str] = re.compile(r"(?!)")

    def find(self, words: Sequence[Word]) -> Iterator[PhraseMatch[Meaning]]:
        """Every longest surface form in order; a city only where no table knows the same words."""
        known = list(self.index.find(words))
        cities = [
            city
            for city in self.cities.find(words, self.names_of_persons)
            if not any(_crosses(one, city) for one in known)
        ]
        outside = [one for one in known if not any(_overlap(one, city) for city in cities)]
        yield from sorted((*outside, *cities), key=lambda match: match.first)

    def place(self, place_id: str) -> Place:
        """The place of an id, curated or one of the world's cities."""
        return self.places.get(place_id) or self.cities.place(place_id)

    def sector_in(self, words: str) -> str | None:
        """The sector that the longest agent noun among the words shows."""
        nouns = self.agent_pattern.findall(words.lower())
        return self.agents[max(nouns, key=len)] if nouns else None

    def holders(self, office: str, day: date | None) -> list[OfficeTerm]:
        """The terms of an office that hold on a day; with no day, the newest first."""
        terms = [term for term in self.terms_of_office[office] if term.term.holds(day)]
        return sorted(terms, key=lambda one: one.term.start or date.min, reverse=True)

    def offices_held(self, person: str, day: date | None) -> list[OfficeTerm]:
        """The offices that a person holds on a day, newest first."""
        terms = [term for term in self.terms_of_person[person] if term.term.holds(day)]
        return sorted(terms, key=lambda one: one.term.start or date.min, reverse=True)

    def office_by_title(self, title: str, country: str | None) -> Office | None:
        """The office that a title names in one country, if exactly that is known."""
        for office_id in self.offices_of_title.get(title, ()):
            office = self.offices[office_id]
            if office.country == country or (country is None and office.country is None):
                return office
        return None


@cache
def load_gazetteer() -> Gazetteer:
    """Read every table once. Raises GazetteerError with file and line on a faulty row."""
    gazetteer = Gazetteer()
    _load_states(gazetteer)
    _load_parties(gazetteer)
    _load_offices(gazetteer)
    _load_places(gazetteer)
    _load_assets(gazetteer)
    _load_nouns(gazetteer)
    gazetteer.cities = load_cities()
    return gazetteer


def _overlap(one: PhraseMatch[Meaning], other: PhraseMatch[Meaning]) -> bool:
    return one.first <= other.last and other.first <= one.last


def _crosses(known: PhraseMatch[Meaning], city: PhraseMatch[Meaning]) -> bool:
    """Whether a form shares words with a city's name and is no shorter part of it."""
    longer = city.last - city.first > known.last - known.first
    inside = city.first <= known.first and known.last <= city.last
    return _overlap(known, city) and not (inside and longer)


def _load_states(gazetteer: Gazetteer) -> None:
    for row, state in read_table("states", make_state):
        gazetteer.entities[state.id] = state
        if row["lat"]:
            centre = float(row["lat"]), float(row["lon"]), float(row["radius_km"])
            gazetteer.centres[state.id] = centre
        _add(
            gazetteer,
            (state.name, *several(row["aliases"])),
            MeaningKind.STATE,
            state.id,
            state.term,
        )
        _add(gazetteer, several(row["demonyms"]), MeaningKind.DEMONYM, state.id, state.term)
        capital = (row["capital"],) if row["capital"] else ()
        metonyms = dict.fromkeys((*capital, *several(row["metonyms"])))
        _add(gazetteer, metonyms, MeaningKind.METONYM, state.id, state.term)


def _load_parties(gazetteer: Gazetteer) -> None:
    tables = (
        ("organisations", make_organisation, MeaningKind.ORGANISATION),
        ("groups", make_group, MeaningKind.GROUP),
        ("bodies", make_body, MeaningKind.BODY),
    )
    for table, make, kind in tables:
        for row, party in read_table(table, make):
            gazetteer.entities.setdefault(party.id, party)
            forms = (party.name, *several(row["aliases"]))
            _add_dated(gazetteer, forms, kind, party)
            for form in several(row["needs_context"]):
                gazetteer.index.add(form, Meaning(kind, party.id, True, party.term))


def _add_dated(gazetteer: Gazetteer, forms: Iterable[str], kind: MeaningKind, party: Entity) -> None:
    """Add forms; `Department of War@2025-09-05` holds from that day on."""
    for form in forms:
        name, _, since = form.partition("@")
        term = Term(parse_day(since), party.term.end) if since else party.term
        gazetteer.index.add(name, Meaning(kind, party.id, False, term))


def _load_offices(gazetteer: Gazetteer) -> None:
    for _, office in read_table("offices", make_office):
        gazetteer.offices[office.id] = office
        for title in office.titles:
            gazetteer.offices_of_title[title].append(office.id)
            gazetteer.index.add(title, Meaning(MeaningKind.TITLE, title))
    for _, term in read_table("office_terms", make_office_term):
        gazetteer.terms_of_person[term.person].append(term)
        gazetteer.terms_of_office[term.office].append(term)
        gazetteer.names_of_persons.update(term.name.split())
        named = Meaning(MeaningKind.PERSON, term.person, False, term.term)
        for form in (term.name, *term.aliases):
            surname_only = " " not in form
            gazetteer.index.add(
                form,
                Meaning(MeaningKind.PERSON, term.person, True, term.term) if surname_only else named,
            )


def _load_places(gazetteer: Gazetteer) -> None:
    for row, place in read_table("places", make_place):
        gazetteer.places[place.id] = place
        forms = (place.name, *several(row["aliases"]), *place.names.values())
        _add(gazetteer, forms, MeaningKind.PLACE, place.id, Term())
        for form in several(row["needs_context"]):
            gazetteer.index.add(form, Meaning(MeaningKind.PLACE, place.id, True))


def _load_assets(gazetteer: Gazetteer) -> None:
    for row, asset in read_table("assets", make_asset):
        gazetteer.assets[asset.id] = asset
        forms = (asset.name, *several(row["aliases"]))
        for form in dict.fromkeys(variant for one in forms for variant in _variants(one)):
            gazetteer.index.add(form, Meaning(MeaningKind.ASSET, asset.id))


def _variants(form: str) -> tuple[str, ...]:
    """Plural and hyphen-less spellings of a designation."""
    plain = form.replace("-", "")
    plurals = (form + "s", plain + "s") if form[-1:].isalnum() else ()
    return (form, plain, *plurals) if any(c.isdigit() for c in form) else (form, *plurals[:1])


def _load_nouns(gazetteer: Gazetteer) -> None:
    for suffix, row in _toml("generic_bodies").items():
        body = GenericBody(suffix, row["name"], tuple(row["sectors"]))
        gazetteer.generic_bodies[suffix] = body
        for form in row["forms"]:
            gazetteer.index.add(form, Meaning(MeaningKind.GENERIC, suffix))
        for form in row["short"]:
            gazetteer.short_bodies[form].append(suffix)
    for kind, nouns in _toml("kinds").items():
        gazetteer.kinds.update(dict.fromkeys(nouns, kind))
    for sector, nouns in _toml("agents").items():
        for noun in nouns:
            gazetteer.agents[noun] = sector
    longest_first = sorted(gazetteer.agents, key=len, reverse=True)
    gazetteer.agent_pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")


def _toml(name: str) -> dict[str, Row]:
    path = files("redshank.gazetteer") / "data" / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _add(
    gazetteer: Gazetteer, forms: Iterable[str], kind: MeaningKind, entity_id: str, term: Term
) -> None:
    for form in forms:
        gazetteer.index.add(form, Meaning(kind, entity_id, False, term))
