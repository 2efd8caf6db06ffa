"""Event mentions to event records: parties, days, places, units, happenings, triggers."""

from collections.abc import Sequence
from dataclasses import replace
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
)  # fmt: skip
from redshank.resolve.happenings import link_happenings
from redshank.resolve.parties import resolve_parties
from redshank.resolve.places import resolve_places
from redshank.resolve.surroundings import Surroundings
from redshank.resolve.times import Anchor, resolve_timex
from redshank.resolve.triggers import link_triggers
from redshank.resolve.units import units_of

AHEAD = frozenset({"planned", "demanded", "hypothetical"})
# A deed against people or a town of a state that is named only as a place has that state as recipient.
_STRUCK = frozenset({"ASSAULT"})


def resolve(
    mentions: Sequence[EventMention],
    surroundings: Surroundings,
    ontology: Ontology,
) -> tuple[EventRecord, ...]:
    """Resolve every mention of a document, in order; then link those of one happening."""
    records: list[EventRecord] = []
    told: date | None = None
    for mention in mentions:
        record = _resolve_one(mention, surroundings, ontology, told)
        if record.occurred is not None and record.occurred.start == record.occurred.end:
            told = record.occurred.start
        records.append(record)
    return link_triggers(link_happenings(records), surroundings.annotation.document.text)


def _resolve_one(
    mention: EventMention, surroundings: Surroundings, ontology: Ontology, told: date | None
) -> EventRecord:
    attribution = _attribution(mention, surroundings)
    said_by = attribution[-1].speaker if attribution else None
    actors = resolve_parties(mention.actors, surroundings, said_by)
    recipients = resolve_parties(mention.recipients, surroundings, said_by)
    places = resolve_places(mention.places, surroundings)
    if mention.event_type in _STRUCK:
        recipients = _with_struck_state(actors, recipients, places, surroundings.gazetteer)
    recipients = tuple(
        one for one in recipients if one.id is None or one.id not in {a.id for a in actors}
    )
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
        occurred=_occurred(mention, surroundings, told),
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


def _identity(record: EventRecord, annotation: Annotation) -> str:
    """An id by content: the same claim in the same document always has the same one."""
    trigger = record.evidence.trigger
    key = f"{annotation.document.id}|{trigger.start}|{trigger.end}|{record.event_type}|{record.factuality}"
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


def _occurred(
    mention: EventMention, surroundings: Surroundings, told: date | None
) -> Occurred | None:
    timexes = surroundings.annotation.timexes
    ahead = mention.factuality in AHEAD
    anchor = Anchor(surroundings.day, told, ahead)
    for span in mention.times:
        for timex in timexes:
            if timex.span.overlaps(span):
                occurred = resolve_timex(timex, anchor)
                if occurred is not None:
                    return occurred
    return _only_time_of_sentence(mention, timexes, anchor)


def _only_time_of_sentence(
    mention: EventMention, timexes: Sequence[Timex], anchor: Anchor
) -> Occurred | None:
    """A sentence's single time, when it stands right beside the trigger in its clause."""
    sentence: Span = mention.evidence.span
    inside = [timex for timex in timexes if sentence.covers(timex.span)]
    if len(inside) != 1 or mention.times:
        return None
    trigger, span = mention.evidence.trigger, inside[0].span
    gap = span.start - trigger.end if span.start >= trigger.end else trigger.start - span.end
    return resolve_timex(inside[0], anchor) if 0 <= gap <= 4 else None
