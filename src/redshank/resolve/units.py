"""Ships, aircraft, missiles and people of an event: what, how many, whose."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from redshank.records import EventMention, MeaningKind, Mention, Span, UnitRef
from redshank.resolve.surroundings import STATE_KINDS, Surroundings, country_of

_NOUNS = {
    "(?<!suicide )bombers?": "bomber",
    "(?:jet |fighter |air )fighters?|fighter jets?|jets?|warplanes?": "fighter",
    "drones?": "drone",
    "helicopters?": "helicopter", "(?:military |patrol |reconnaissance )?aircraft|planes?": "aircraft",
    "aircraft carriers?|carriers?": "aircraft_carrier", "destroyers?": "destroyer",
    "frigates?": "frigate", "submarines?": "submarine", "cutters?": "cutter",
    "patrol (?:ships?|boats?|vessels?)": "patrol_ship", "fishing (?:boats?|vessels?)": "fishing_boat",
    "vessels?|ships?|boats?": "ship", "warships?": "warship",
    "ballistic missiles?": "ballistic_missile", "cruise missiles?": "cruise_missile",
    "missiles?": "missile", "rockets?": "rocket", "tanks?": "tank", "tankers?": "tanker",
    "troops|soldiers?|marines|airmen|sailors?|conscripts|fighters|gunmen|militants|rebels|guards":
        "troops",
    "people|persons?|civilians?|villagers?|residents|men|women|children|prisoners?|hostages?|detainees"
    "|policem[ae]n|officers?|fishermen|crew(?:men)?|passengers?|workers?|students?|protesters"
    "|demonstrators|journalists?|diplomats?|migrants|refugees|pilgrims|nationals|citizens|dead"
    "|wounded": "people",
}  # fmt: skip
_NOUN = re.compile(
    r"\b(?:" + "|".join(f"(?P<n{at}>{noun})" for at, noun in enumerate(_NOUNS)) + r")\b",
    re.IGNORECASE,
)
_OWNERS = STATE_KINDS | {MeaningKind.BODY}
_KINDS = tuple(_NOUNS.values())


def units_of(mention: EventMention, surroundings: Surroundings) -> tuple[UnitRef, ...]:
    """The units named in the event's own parties, or in its sentence when it is the only event."""
    spans = (*mention.actors, *mention.recipients)
    if not spans:
        return ()
    units: dict[tuple[str, int], UnitRef] = {}
    alone = len(surroundings.frames_of(mention.evidence.sentence)) == 1
    for span in (mention.evidence.span,) if alone else spans:
        for unit in _units_in(span, surroundings):
            units.setdefault((unit.what, unit.span.start), unit)
    return tuple(units.values())


def _units_in(span: Span, surroundings: Surroundings) -> list[UnitRef]:
    text = surroundings.annotation.document.text
    found: list[UnitRef] = []
    taken: list[Span] = []
    for mention in surroundings.mentions_in(span.start, span.end):
        asset_id = next((m.id for m in mention.meanings if m.kind == MeaningKind.ASSET), None)
        if asset_id is None:
            continue
        asset = surroundings.gazetteer.assets[asset_id]
        end = _noun_behind(text, mention.span.end)
        unit = Span.of(text, mention.span.start, end)
        operator = _operator(unit, surroundings) or asset.side
        count = _count(unit, surroundings)
        found.append(UnitRef(asset.id, asset.kind, count, operator, unit))
        taken.append(unit)
    for match in _NOUN.finditer(text, span.start, span.end):
        unit = Span.of(text, *match.span())
        if any(one.overlaps(unit) for one in taken):
            continue
        kind = _KINDS[int(str(match.lastgroup)[1:])]
        count = _count(unit, surroundings)
        found.append(UnitRef(None, kind, count, _operator(unit, surroundings), unit))
    return found


def _noun_behind(text: str, end: int) -> int:
    match = re.match(r"\s+\w+", text[end : end + 20])
    noun = _NOUN.fullmatch(match.group().strip()) if match else None
    return end + match.end() if match and noun else end


def _count(unit: Span, surroundings: Surroundings) -> int | None:
    """A number in front of the unit with at most four words of description between, that is no date."""
    annotation = surroundings.annotation
    numbers, text = annotation.numbers, annotation.document.text
    at = bisect_right(numbers, unit.start, key=lambda number: number.span.end) - 1
    if at < 0 or any(timex.span.overlaps(numbers[at].span) for timex in annotation.timexes):
        return None
    between = text[numbers[at].span.end : unit.start]
    plain = re.fullmatch(r"\s+(?:[\w.'’-]+\s+){0,4}", between)
    return int(numbers[at].value) if plain and not re.search(r"\band\b", between) else None


def _operator(unit: Span, surroundings: Surroundings) -> str | None:
    """The state named just in front of the unit."""
    before: Sequence[Mention] = surroundings.mentions_in(max(0, unit.start - 40), unit.start)
    for mention in reversed(before):
        meanings = [m for m in surroundings.meanings(mention) if m.kind in _OWNERS]
        sides = [country_of(m, surroundings.gazetteer, surroundings.day) for m in meanings]
        state = next((side for side in sides if side), None)
        text = surroundings.annotation.document.text[mention.span.end : unit.start]
        if state and not re.search(r"[.;:,]|\b(?:with|against|by|to)\b", text):
            return state
    return None
