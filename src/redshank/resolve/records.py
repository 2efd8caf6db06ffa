"""Event mentions to event records: parties, days, places, units, happenings, triggers."""

import re
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256

from redshank.gazetteer import Gazetteer
from redshank.ontology import Ontology
from redshank.records import (
    ActorRef,
    Annotation,
    Attribution,
    EventMention,
    EventRecord,
    MeaningKind,
    PlaceRef,
    Span,
)
from redshank.resolve.agents import OF_STATE_IN_MIND
from redshank.resolve.askers import with_askers
from redshank.resolve.complete import (
    EACH_OTHER,
    with_doers,
    with_other_sides,
    with_shared_days,
)
from redshank.resolve.contested import settle_factuality
from redshank.resolve.days import Told, days_told, occurred_on
from redshank.resolve.denials import denials_of_told
from redshank.resolve.happenings import link_happenings
from redshank.resolve.naming import by_name, of_state
from redshank.resolve.parties import OUTLET, resolve_parties
from redshank.resolve.places import resolve_places
from redshank.resolve.surroundings import Surroundings
from redshank.resolve.triggers import link_triggers
from redshank.resolve.units import units_of

_SUBJECT = re.compile(
    r"\b(?P<pronoun>it|he|she|they|we|I)\s+(?:(?!was\b|were\b|be\b|been\b|is\b|are\b|that\b)[\w’']+\s+){0,3}$",
    re.IGNORECASE,
)
# Between a pronoun and its own verb stands no determiner, and nobody "hears shelling" by doing it.
_NO_VERB = re.compile(
    r"\b(?:the|an?|its|their|his|her|this|these|those|any|no|some)\s|\s\w+\s+\w+ing$", re.IGNORECASE
)
_WHOM = (
    r"(?:the |a |an |its |their )?(?P<whom>[^,.;“”\"]{3,60}?)"
    r"(?= (?:at|in|near|on|off|by|from|after|around|about|during|and)\b|[,.;]|$)"
)
_ON = re.compile(rf" (?:on|at|against) {_WHOM}")
_INTO = re.compile(rf" (?:into |over |across )?{_WHOM}")
# What can stand between the adjective of a state and a deed told as a noun: "Russian missile ".
_TO_NOUN = re.compile(r" (?:[a-z][a-z-]+ )?")
_ADJECTIVE_REACH = 40
# Deeds whose parties all do alike.
_MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})
# A deed against people or a town whose state is named only by the place has that state as recipient.
_STRUCK = frozenset({"ASSAULT"})


def resolve(
    mentions: Sequence[EventMention],
    surroundings: Surroundings,
    ontology: Ontology,
) -> tuple[EventRecord, ...]:
    """Resolve every mention of a document, in order; then link those of one happening."""
    times = days_told(surroundings)
    text = surroundings.annotation.document.text
    records = with_askers(
        [_resolve_one(mention, surroundings, ontology, times) for mention in mentions], text
    )
    denials = [
        replace(one, id=_identity(one, surroundings.annotation))
        for one in denials_of_told(records, surroundings)
    ]
    records = sorted([*records, *denials], key=lambda one: one.evidence.trigger.start)
    linked = link_happenings(with_shared_days(records, text), text)
    return link_triggers(with_doers(with_other_sides(settle_factuality(linked))), text)


def _resolve_one(
    mention: EventMention,
    surroundings: Surroundings,
    ontology: Ontology,
    times: Sequence[Told],
) -> EventRecord:
    attribution = _attribution(mention, surroundings)
    said_by = attribution[-1].speaker if attribution else None
    spoken = _spoken_doers(mention, surroundings.annotation)
    actors = resolve_parties(spoken, surroundings, said_by)
    actors = actors or _by_demonym(mention, surroundings)
    undergoing = resolve_parties(mention.recipients, surroundings, said_by)
    recipients = tuple(one for one in undergoing if not _is_thing(one))
    places = resolve_places(mention.places, surroundings)
    recipients = tuple(_of_operator(one, actors, surroundings) for one in recipients)
    if mention.event_type == "CONSULT" and "visit" in mention.modes and len(actors) == 1:
        recipients = _with_state_of_place(actors, recipients, places, surroundings.gazetteer)
    struck = mention.event_type in _STRUCK or "x-incursion" in mention.modes
    if struck and not recipients:
        recipients = _aimed_at(mention, surroundings)
    if struck and not (len(actors) > 1 and EACH_OTHER.search(mention.evidence.span.text)):
        recipients = _with_state_of_place(actors, recipients, places, surroundings.gazetteer)
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
        occurred=occurred_on(mention, surroundings, times),
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


def _by_demonym(mention: EventMention, surroundings: Surroundings) -> tuple[ActorRef, ...]:
    """The state whose adjective stands before a deed told as a noun: "the Iraqi deployment"."""
    start = mention.evidence.trigger.start
    text = surroundings.annotation.document.text
    for named in surroundings.mentions_before(start, start - _ADJECTIVE_REACH):
        if any(named.span.overlaps(whom) for whom in mention.recipients):
            return ()
        demonyms = [m for m in surroundings.meanings(named) if m.kind == MeaningKind.DEMONYM]
        if demonyms and _TO_NOUN.fullmatch(text[named.span.end : start]):
            return (of_state(demonyms[0].id, None, None, named.span, surroundings),)
        return ()
    return ()


def _aimed_at(mention: EventMention, surroundings: Surroundings) -> tuple[ActorRef, ...]:
    """The party right behind the trigger: "attack on the American base", "entered Cuban airspace"."""
    text = surroundings.annotation.document.text
    behind = _INTO if "x-incursion" in mention.modes else _ON
    aimed = behind.match(text, mention.evidence.trigger.end)
    named = by_name(Span.of(text, *aimed.span("whom")), surroundings) if aimed else ()
    return tuple(party for party in named if party.id is not None)


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


def _spoken_doers(mention: EventMention, annotation: Annotation) -> tuple[Span, ...]:
    """The actors as words; a pronoun before the verb joins those that all stand behind it."""
    behind = all(span.start > mention.evidence.trigger.start for span in mention.actors)
    subject = _pronoun_subject(mention, annotation) if behind else ()
    if mention.actors and mention.event_type not in _MUTUAL:
        return mention.actors
    return (*subject, *mention.actors)


def _pronoun_subject(mention: EventMention, annotation: Annotation) -> tuple[Span, ...]:
    """The pronoun in front of an active verb whose doer the model has not found."""
    text, trigger = annotation.document.text, mention.evidence.trigger
    start = max(mention.evidence.span.start, trigger.start - 40)
    found = _SUBJECT.search(text, start, trigger.start)
    if found and _NO_VERB.search(f"{found.group()} {trigger.text}"):
        return ()
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
        unnamed = OUTLET.search(link.speaker.text) and not any(party.id for party in parties)
        if unnamed and link is mention.attribution[-1]:
            continue
        chain.append(
            Attribution(parties[0] if parties else None, link.speaker.text, link.cue, link.kind)
        )
    return tuple(chain)


def _of_operator(party: ActorRef, actors: Sequence[ActorRef], surroundings: Surroundings) -> ActorRef:
    """A plane or ship that is named and nobody's so far: its operator's, if only one can be meant."""
    if party.id is not None:
        return party
    own = {actor.country for actor in actors}
    operators = {
        operator
        for mention in surroundings.mentions_in(party.span.start, party.span.end)
        for meaning in mention.meanings
        if meaning.kind == MeaningKind.ASSET
        for operator in surroundings.gazetteer.assets[meaning.id].operators
        if operator in surroundings.standing and operator not in own
    }
    if len(operators) != 1:
        return party
    (state,) = operators
    name = surroundings.gazetteer.entities[state].name
    because = f"{party.name} is flown or sailed by {name} among those the report tells of"
    return replace(party, id=state, name=name, country=state, because=because)


def _with_state_of_place(
    actors: tuple[ActorRef, ...],
    recipients: tuple[ActorRef, ...],
    places: tuple[PlaceRef, ...],
    gazetteer: Gazetteer,
) -> tuple[ActorRef, ...]:
    """Give victims or hosts that nobody named with a state the state of the place."""
    owner = next(
        (
            place
            for place in places
            if place.administered_by in gazetteer.entities
            and not (place.relation or "").startswith(("off", "outside"))
        ),
        None,
    )
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
