"""What a copy made of the events that its original tells in the same sentence."""

import re
from collections.abc import Iterator, Sequence

from redshank.cluster.alignment import Pair
from redshank.records import ActorRef, Attribution, Change, EventRecord, PlaceRef, Report, UnitRef

_TOLD = frozenset({"asserted", "alleged", "denied", "negated", "planned"})
_BEARING = re.compile(r"north|south|east|west")


def changed_events(pair: Pair, original: Report, copied: Report) -> Iterator[Change]:
    """The changes in the events of two paired sentences; those of one type are paired in order."""
    one = [event for event in original.events if event.evidence.sentence == pair.original.index]
    other = [event for event in copied.events if event.evidence.sentence == pair.copied.index]
    for first, second in _paired(one, other):
        if not _is_one_deed(first, second):
            continue
        yield from _sides(first, second)
        yield from _speaker(first, second)
        yield from _factuality(first, second)
        yield from _places(first.places, second.places)
        yield from _operators(first.units, second.units)


def _paired(
    one: Sequence[EventRecord], other: Sequence[EventRecord]
) -> Iterator[tuple[EventRecord, EventRecord]]:
    for event_type in dict.fromkeys(event.event_type for event in one):
        yield from zip(
            (event for event in one if event.event_type == event_type),
            (event for event in other if event.event_type == event_type),
            strict=False,
        )


def _is_one_deed(first: EventRecord, second: EventRecord) -> bool:
    """Whether two events of one type can be the same: no other manner, and a party in common."""
    one, other = ({mode for mode in event.modes if mode.startswith("x-")} for event in (first, second))
    return not (one and other and not one & other) and bool(_all_states(first) & _all_states(second))


def _all_states(event: EventRecord) -> set[str]:
    return _states((*event.actors, *event.recipients))


def _sides(first: EventRecord, second: EventRecord) -> Iterator[Change]:
    """An actor of the other side, of another state, or of another body of its state."""
    was, became = _states(first.actors), _states(second.actors)
    if was and became and not was & became:
        exchanged = became & _states(first.recipients) or was & _states(second.recipients)
        aspect = "side exchanged" if exchanged else "party"
        yield Change(aspect, _words(first.actors), _words(second.actors))
        return
    for one in first.actors:
        for other in second.actors:
            if _is_other_body(one, other):
                yield Change("role", one.span.text, other.span.text)


def _is_other_body(one: ActorRef, other: ActorRef) -> bool:
    if not one.id or not other.id or one.country != other.country:
        return False
    nested = one.id.startswith(other.id) or other.id.startswith(one.id)
    return not nested and not {*one.sectors} & {*other.sectors}


def _speaker(first: EventRecord, second: EventRecord) -> Iterator[Change]:
    """A named speaker of whom the copy makes nobody or somebody unnamed."""
    was, became = _innermost(first), _innermost(second)
    if was and was.speaker and not (became and became.speaker):
        named = was.speaker.name if was.speaker_text.islower() else was.speaker_text
        yield Change("speaker lost", named, became.speaker_text if became else "")


def _innermost(event: EventRecord) -> Attribution | None:
    return event.attribution[-1] if event.attribution else None


def _factuality(first: EventRecord, second: EventRecord) -> Iterator[Change]:
    if first.factuality != second.factuality and {first.factuality, second.factuality} <= _TOLD:
        was, became = (f"{one.evidence.trigger.text} ({one.factuality})" for one in (first, second))
        yield Change("factuality", was, became)


def _places(first: Sequence[PlaceRef], second: Sequence[PlaceRef]) -> Iterator[Change]:
    """Another place, or another bearing from the same one."""
    was = {place.id: place for place in first if place.id}
    became = {place.id: place for place in second if place.id}
    for key in (key for key in was if key in became):
        if _bearing(was[key]) != _bearing(became[key]):
            yield Change("place", _place_words(was[key]), _place_words(became[key]))
    gone = [place for key, place in was.items() if key not in became]
    came = [place for key, place in became.items() if key not in was]
    for one, other in zip(gone, came, strict=False):
        yield Change("place", _place_words(one), _place_words(other))


def _bearing(place: PlaceRef) -> list[str]:
    return _BEARING.findall(place.relation or "")


def _place_words(place: PlaceRef) -> str:
    words = place.span.text
    return (
        words if not place.relation or words.startswith(place.relation) else f"{place.relation} {words}"
    )


def _operators(first: Sequence[UnitRef], second: Sequence[UnitRef]) -> Iterator[Change]:
    """The same aircraft or ships in the hands of another state."""
    for one in first:
        for other in second:
            both = one.id and one.id == other.id and one.operator and other.operator
            if both and one.operator != other.operator:
                was, became = (f"{unit.span.text} ({unit.operator})" for unit in (one, other))
                yield Change("side exchanged", was, became)


def _states(parties: Sequence[ActorRef]) -> set[str]:
    return {state for party in parties if (state := party.country or party.id)}


def _words(parties: Sequence[ActorRef]) -> str:
    return ", ".join(party.span.text for party in parties)
