"""Event mentions to event records: parties, days, places, units, happenings, triggers."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from redshank.gazetteer import Gazetteer
from redshank.ontology import Ontology
from redshank.records import (
    ActorRef,
    Annotation,
    Attribution,
    EventMention,
    EventRecord,
    Occurred,
    PlaceRef,
    Span,
    Timex,
)
from redshank.resolve.complete import with_other_sides, with_shared_days
from redshank.resolve.contested import settle_factuality
from redshank.resolve.happenings import link_happenings
from redshank.resolve.parties import resolve_parties
from redshank.resolve.places import resolve_places
from redshank.resolve.references import OF_STATE_IN_MIND
from redshank.resolve.surroundings import Surroundings
from redshank.resolve.times import Anchor, resolve_timex
from redshank.resolve.triggers import link_triggers
from redshank.resolve.units import units_of
from redshank.text.datelines import in_dateline

AHEAD = frozenset({"planned", "demanded", "hypothetical"})
_SUBJECT = re.compile(
    r"\b(?P<pronoun>it|he|she|they|we)\s+(?:(?!was\b|were\b|be\b|been\b|is\b|are\b|that\b)[\w’']+\s+){0,3}$",
    re.IGNORECASE,
)
# A day by which something is to be done is not the day on which it is done.
_DEADLINE = re.compile(
    r"(?:^|\b)(?:by|within|until|till|before)(?: the end of)? ?$|^within\b", re.IGNORECASE
)
# Deeds of speech and the deeds inside them.
_HOLDING = frozenset({"ACCUSE", "REQUEST", "AGREE", "THREATEN"})
_HELD = AHEAD | {"alleged"}
# A deed against people or a town whose state is named only by the place has that state as recipient.
_STRUCK = frozenset({"ASSAULT"})


@dataclass(frozen=True, slots=True)
class _Told:
    """A time expression outside the dateline, with the day that the text told last before it."""

    timex: Timex
    before: date | None


def resolve(
    mentions: Sequence[EventMention],
    surroundings: Surroundings,
    ontology: Ontology,
) -> tuple[EventRecord, ...]:
    """Resolve every mention of a document, in order; then link those of one happening."""
    times = _times_told(surroundings)
    records = [_resolve_one(mention, surroundings, ontology, times) for mention in mentions]
    text = surroundings.annotation.document.text
    linked = link_happenings(with_shared_days(records, text), text)
    return link_triggers(with_other_sides(settle_factuality(linked)), text)


def _resolve_one(
    mention: EventMention,
    surroundings: Surroundings,
    ontology: Ontology,
    times: Sequence[_Told],
) -> EventRecord:
    attribution = _attribution(mention, surroundings)
    said_by = attribution[-1].speaker if attribution else None
    spoken = mention.actors or _pronoun_subject(mention, surroundings.annotation)
    actors = resolve_parties(spoken, surroundings, said_by)
    undergoing = resolve_parties(mention.recipients, surroundings, said_by)
    recipients = tuple(one for one in undergoing if not _is_thing(one))
    places = resolve_places(mention.places, surroundings)
    if mention.event_type in _STRUCK or "x-incursion" in mention.modes:
        recipients = _with_struck_state(actors, recipients, places, surroundings.gazetteer)
    recipients = tuple(one for one in recipients if not _is_doer(one, actors))
    event_type = ontology.event_types[mention.event_type]
    mode = next((m for m in event_type.modes if m.name in mention.modes), None)
    record = EventRecord(
        id="",
        event_type=mention.event_type,
        modes=mention.modes,
        contexts=mention.contexts,
        quad_class=event_type.quad_class,
        cameo=(mode or event_type).cameo,
        goldstein=(mode or event_type).goldstein,
        plover_score=(mode or event_type).score,
        actors=actors,
        recipients=recipients,
        occurred=_occurred(mention, surroundings, times),
        places=places,
        units=units_of(mention, surroundings),
        factuality=mention.factuality,
        confidence=mention.confidence,
        attribution=attribution,
        happening="",
        triggered_by=(),
        evidence=mention.evidence,
    )
    return replace(record, id=_identity(record, surroundings.annotation))


def _is_doer(party: ActorRef, actors: Sequence[ActorRef]) -> bool:
    """Whether a recipient is one of the doers, or is taken for one of their side by a mere guess."""
    if party.id is None:
        return False
    if party.because.startswith(OF_STATE_IN_MIND):
        return any(actor.country == party.country for actor in actors)
    return any(actor.id == party.id for actor in actors)


def _is_thing(party: ActorRef) -> bool:
    """Whether words that nobody is known by name a thing ("depot", "air") and no people."""
    return party.id is None and not party.sectors and party.name.islower()


def _pronoun_subject(mention: EventMention, annotation: Annotation) -> tuple[Span, ...]:
    """The pronoun in front of an active verb whose doer the model has not found."""
    text, trigger = annotation.document.text, mention.evidence.trigger
    start = max(mention.evidence.span.start, trigger.start - 40)
    found = _SUBJECT.search(text, start, trigger.start)
    return (Span.of(text, *found.span("pronoun")),) if found else ()


def _identity(record: EventRecord, annotation: Annotation) -> str:
    """An id by content: the same claim in the same document always has the same one."""
    trigger = record.evidence.trigger
    where = f"{annotation.document.id}|{trigger.start}|{trigger.end}"
    key = f"{where}|{record.event_type}|{record.factuality}"
    return "e" + sha256(key.encode()).hexdigest()[:12]


def _attribution(mention: EventMention, surroundings: Surroundings) -> tuple[Attribution, ...]:
    chain = []
    for link in mention.attribution:
        if link.speaker is None:
            continue
        parties = resolve_parties((link.speaker,), surroundings)
        chain.append(
            Attribution(parties[0] if parties else None, link.speaker.text, link.cue, link.kind)
        )
    return tuple(chain)


def _with_struck_state(
    actors: tuple[ActorRef, ...],
    recipients: tuple[ActorRef, ...],
    places: tuple[PlaceRef, ...],
    gazetteer: Gazetteer,
) -> tuple[ActorRef, ...]:
    """Give victims that nobody named with a state the state of the place under fire."""
    owner = next((p for p in places if p.administered_by in gazetteer.entities), None)
    if owner is None or owner.administered_by is None:
        return recipients
    state = owner.administered_by
    if any(actor.country == state for actor in actors):
        return recipients
    if any(one.country for one in recipients) or any(one.id for one in recipients):
        return recipients
    span = recipients[0].span if recipients else owner.span
    sectors = recipients[0].sectors if recipients else ()
    because = f"{owner.name} is administered by {state}"
    return (ActorRef(state, gazetteer.entities[state].name, state, sectors, span, because),)


def _times_told(surroundings: Surroundings) -> list[_Told]:
    """Every time expression with what "the same day" counts from there, in order."""
    text = surroundings.annotation.document.text
    told: list[_Told] = []
    day: date | None = None
    timexes = [t for t in surroundings.annotation.timexes if not in_dateline(text, t.span.start)]
    for at, timex in enumerate(timexes):
        if timex.value[0] == "apart":
            told.append(_Told(timex, _day_beside(at, timexes, surroundings)))
            continue
        told.append(_Told(timex, day))
        occurred = resolve_timex(timex, Anchor(surroundings.day, day))
        if occurred is not None and occurred.start == occurred.end:
            day = occurred.start
    return told


def _day_beside(at: int, timexes: Sequence[Timex], surroundings: Surroundings) -> date | None:
    """The day that "two days after" counts from: told before it in its sentence, else behind."""
    start = surroundings.sentence_start(timexes[at].span.start)
    same = [t for t in timexes if surroundings.sentence_start(t.span.start) == start]
    here = same.index(timexes[at])
    for timex in (*reversed(same[:here]), *same[here + 1 :]):
        occurred = resolve_timex(timex, Anchor(surroundings.day))
        if occurred is not None and occurred.start == occurred.end:
            return occurred.start
    return None


def _occurred(
    mention: EventMention, surroundings: Surroundings, times: Sequence[_Told]
) -> Occurred | None:
    sentence = mention.evidence.span
    first = bisect_right(times, sentence.start, key=lambda told: told.timex.span.end)
    last = bisect_left(times, sentence.end, key=lambda told: told.timex.span.start)
    near = times[first:last]
    apart = [told for told in near if told.timex.value[0] == "apart"]
    behind = [told for told in apart if _is_next(mention, told.timex, surroundings)]
    near = [told for told in near if told not in apart and not _not_its_own(told, mention, surroundings)]
    named = [told for span in mention.times for told in near if told.timex.span.overlaps(span)]
    for told in behind or named or _time_beside(mention, near, surroundings):
        anchor = Anchor(surroundings.day, told.before, mention.factuality in AHEAD)
        occurred = resolve_timex(told.timex, anchor)
        if occurred is not None:
            return occurred
    return None


def _not_its_own(told: _Told, mention: EventMention, surroundings: Surroundings) -> bool:
    """Whether a time is a deadline, or belongs to a deed told between it and the trigger.

    "Accused Kigali of shelling a town on Monday": the shelling was on Monday.
    """
    text, start = surroundings.annotation.document.text, told.timex.span.start
    if _DEADLINE.search(text[max(0, start - 12) : start]) or _DEADLINE.match(told.timex.span.text):
        return True
    if mention.factuality in AHEAD and _of_the_telling(told.timex, mention, surroundings):
        return True
    if mention.event_type not in _HOLDING:
        return False
    return any(
        mention.evidence.trigger.end <= frame.trigger.start < start and frame.factualities[0][0] in _HELD
        for frame in surroundings.frames_of(mention.evidence.sentence)
    )


def _of_the_telling(timex: Timex, mention: EventMention, surroundings: Surroundings) -> bool:
    """Whether a time behind a deed of speech is that one's: "pledged on Monday to give"."""
    return any(
        frame.trigger.end <= timex.span.start < mention.evidence.trigger.start
        and frame.factualities[0][0] == "asserted"
        for frame in surroundings.frames_of(mention.evidence.sentence)
    )


def _is_next(mention: EventMention, timex: Timex, surroundings: Surroundings) -> bool:
    """Whether a deed is the one told right behind "two days after"."""
    frames = surroundings.frames_of(mention.evidence.sentence)
    starts = [frame.trigger.start for frame in frames if frame.trigger.start >= timex.span.end]
    return bool(starts) and mention.evidence.trigger.start == min(starts)


def _time_beside(
    mention: EventMention, times: Sequence[_Told], surroundings: Surroundings
) -> list[_Told]:
    """A sentence's single time, where it touches the trigger or opens the sentence."""
    sentence = mention.evidence.span
    inside = [told for told in times if sentence.covers(told.timex.span)]
    if len(inside) != 1:
        return []
    trigger, span = mention.evidence.trigger, inside[0].timex.span
    gap = span.start - trigger.end if span.start >= trigger.end else trigger.start - span.end
    frames = surroundings.frames_of(mention.evidence.sentence)
    opens = span.start - sentence.start <= 4 and bool(frames) and frames[0].trigger == trigger
    return inside if 0 <= gap <= 4 or opens else []
