"""Which place a stretch of words means, how it stands to it, and how far that may reach."""

import re
from collections.abc import Iterable

from redshank.gazetteer import Gazetteer, Place
from redshank.records import MeaningKind, PlaceRef, Span
from redshank.resolve.surroundings import STATE_KINDS, Surroundings

_RELATION = re.compile(
    r"(?s:.*)\b(?P<relation>"
    r"(?:north|south|east|west|northeast|northwest|southeast|southwest|north-east|north-west|"
    r"south-east|south-west) of|off the coast of|off|near|close to|around|outside|over|above|"
    r"along|across|between|beyond|in|at|inside|within|north|south|east|west|northern|"
    r"southern|eastern|western|central)\s+(?:the\s+)?(?:[\w'’-]+\s+){0,4}?$",
    re.IGNORECASE,
)
_AWAY = re.compile(
    r"(?:about |some )?[\d.,]+ ?(?:km|kilomet(?:er|re)s?|miles?|nautical miles?)\s+$", re.IGNORECASE
)
_CONTESTED = re.compile(
    r"(?:the )?(?:contested|disputed) (?P<noun>islands?|islets|shoal|reef|territory|region)",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"^(?:(?:in|at|near|off|on|along|across|inside|outside|around|over|of|the)\s+)+", re.I
)
_DISTANCE = re.compile(r"([\d.,]+) ?(km|kilomet|mile|nautical)")
_KM = {"km": 1.0, "kilomet": 1.0, "mile": 1.609, "nautical": 1.852}
# How far a relation may lie outside the place itself, in kilometres; an honest radius, not a pin.
_REACH = {"off": 100.0, "near": 60.0, "close to": 30.0, "around": 50.0, "outside": 40.0}
_DIRECTION_REACH = 300.0
_INSIDE = frozenset({"in", "at", "inside", "within", "over", "above", "central", "along", "across"})


def resolve_places(spans: Iterable[Span], surroundings: Surroundings) -> tuple[PlaceRef, ...]:
    """Every place that the spans name; words the gazetteer does not know keep null coordinates."""
    found: dict[str, PlaceRef] = {}
    for span in spans:
        for place in _resolve_place(span, surroundings):
            found.setdefault(place.id or place.name, place)
    return tuple(found.values())


def _resolve_place(span: Span, surroundings: Surroundings) -> list[PlaceRef]:
    text = surroundings.annotation.document.text
    places = []
    of_person = False
    for mention in surroundings.mentions_in(span.start, span.end):
        meanings = surroundings.meanings(mention)
        of_person = of_person or any(one.kind == MeaningKind.PERSON for one in meanings)
        place = next((m for m in meanings if m.kind == MeaningKind.PLACE), None)
        state = next((m for m in meanings if m.kind in STATE_KINDS), None)
        relation = relation_before(text, mention.span.start)
        if place is not None:
            known = _best_place(meanings, surroundings)
            places.append(_place_ref(known, relation, span))
        elif state is not None and state.kind != MeaningKind.DEMONYM:
            places.append(_state_ref(state.id, relation, span, surroundings.gazetteer))
    if not places and _CONTESTED.search(span.text):
        places.extend(_contested(span, surroundings))
    if not places and not of_person and any(word[:1].isupper() for word in span.text.split()):
        name = _LEADING.sub("", span.text)
        relation = relation_before(text, span.end - len(name))
        places.append(PlaceRef(None, name, {}, relation, None, None, None, None, (), span))
    return places[:2]


def _contested(span: Span, surroundings: Surroundings) -> list[PlaceRef]:
    """'The disputed islands': the disputed place that the report names, when it names just one."""
    named = {
        meaning.id
        for mention in surroundings.annotation.mentions
        for meaning in surroundings.meanings(mention)
        if meaning.kind == MeaningKind.PLACE and surroundings.gazetteer.place(meaning.id).claimed_by
    }
    noun = _CONTESTED.search(span.text)
    relation = relation_before(span.text, noun.start()) if noun else None
    known = [surroundings.gazetteer.place(one) for one in sorted(named)]
    wanted = noun.group("noun").lower() if noun else ""
    fitting = [p for p in known if wanted in f"{p.kind} {p.name}".lower()]
    return [_place_ref(fitting[0], relation, span)] if len(fitting) == 1 else []


def _best_place(meanings: Iterable[object], surroundings: Surroundings) -> Place:
    known = [
        surroundings.gazetteer.place(m.id)
        for m in meanings
        if getattr(m, "kind", None) == MeaningKind.PLACE and hasattr(m, "id")
    ]
    return max(known, key=lambda place: surroundings.focus[place.country or ""])


def relation_before(text: str, start: int) -> str | None:
    """The relation word in front of a place name: 'south of', 'near', 'off'; None when there is none."""
    match = _RELATION.match(text[max(0, start - 60) : start])
    if not match:
        return None
    distance = _AWAY.search(text, max(0, start - 60), max(0, start - 60) + match.start("relation"))
    words = (distance.group() if distance else "") + match.group("relation")
    relation = " ".join(words.lower().split())
    return None if relation in {"in", "at", "inside", "within"} else relation


def _reach(relation: str | None, radius: float) -> float:
    if relation is None or relation in _INSIDE:
        return radius
    if distance := _DISTANCE.search(relation):
        return float(distance.group(1).replace(",", "")) * _KM[distance.group(2)] + radius
    if relation.endswith(" of") and relation not in _REACH:
        return radius + (_REACH["off"] if relation.startswith("off") else _DIRECTION_REACH)
    return radius + _REACH.get(relation, 0.0)


def _place_ref(place: Place, relation: str | None, span: Span) -> PlaceRef:
    return PlaceRef(
        place.id, place.name, place.names, relation, place.lat, place.lon,
        _reach(relation, place.radius_km), place.administered_by or place.country,
        place.claimed_by, span,
    )  # fmt: skip


def _state_ref(state: str, relation: str | None, span: Span, gazetteer: Gazetteer) -> PlaceRef:
    entity, centre = gazetteer.entities[state], gazetteer.centres.get(state)
    lat, lon, radius = centre if centre else (None, None, None)
    return PlaceRef(
        state, entity.name, {}, relation, lat, lon,
        _reach(relation, radius) if radius is not None else None, state, (), span,
    )  # fmt: skip
