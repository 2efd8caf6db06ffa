"""Which party is named: by name, office and day, or a noun with its state."""

import re
from collections.abc import Sequence

from redshank.gazetteer import Gazetteer
from redshank.gazetteer.rows import Entity, OfficeTerm
from redshank.records import ActorRef, Meaning, MeaningKind, Mention, Span
from redshank.resolve.surroundings import STATE_KINDS, Surroundings, country_of, states_before

# Mentions in a stretch of words, each with what it can mean in this report.
Readable = Sequence[tuple[Mention, tuple[Meaning, ...]]]
PREPOSITION = re.compile(
    r"\b(?:in|to|at|near|off|against|with|for|on|over|about|towards?|inside|between)\s+$"
)
# How far back a short form reaches, in characters: some forty sentences.
FAR = 6000
# People whom a place behind them does not make a party of its state: "diplomats in Brussels".
_BYSTANDERS = re.compile(
    r"^(?:\w+ )?(?:diplomats?|residents?|villagers?|witness(?:es)?|analysts?|experts?|doctors?|medics"
    r"|sources?|activists?|journalists?|reporters?|gunmen|protesters|demonstrators)\b",
    re.IGNORECASE,
)
# A statement writes its own ministry with a capital: "the Ministry", "the Navy".
_CAPITALISED = re.compile(r"^(?:[Tt]he |[Oo]ur )?(?:[A-Z][\w-]+ ?)+$")
_SCENE = re.compile(
    r"(?:[^A-Za-z]*)(?:In|At|From) (?P<place>[A-Z][\w'’. -]{2,30}?)(?:,| on | the same )"
)
_JOINED = re.compile(r"^(?:\s|,|and|or|&|-|–|/|the)*$", re.IGNORECASE)


def by_name(span: Span, surroundings: Surroundings) -> tuple[ActorRef, ...]:
    """The parties that the names in a stretch of words mean; empty when it names none."""
    mentions = surroundings.mentions_in(span.start, span.end)
    readable = [(m, surroundings.meanings(m)) for m in mentions]
    readable = [(m, meanings) for m, meanings in readable if meanings]
    if not readable:
        return ()
    readable = [(m, _sharpened(ms, span, readable, surroundings)) for m, ms in readable]
    for kind in (
        MeaningKind.PERSON,
        MeaningKind.BODY,
        MeaningKind.GROUP,
        MeaningKind.ORGANISATION,
    ):
        for mention, meanings in readable:
            chosen = _of_kind(meanings, kind, surroundings)
            if chosen and not _behind_preposition(mention, span, surroundings):
                return _listed(span, chosen, kind, readable, surroundings)
    return _by_state(span, readable, surroundings)


def _sharpened(
    meanings: tuple[Meaning, ...],
    span: Span,
    readable: Readable,
    surroundings: Surroundings,
) -> tuple[Meaning, ...]:
    """Leave a short form such as "Defense Ministry" only to bodies of the state meant beside it."""
    if not any(m.kind == MeaningKind.BODY and m.needs_context for m in meanings):
        return meanings
    states: list[str | None] = [*_states_of(span, readable, surroundings)]
    suffix = next((m.id for m in meanings if m.kind == MeaningKind.GENERIC), None)
    before = _same_body_before(span, suffix, None, surroundings)
    states = states or [before or state_in_mind(span, surroundings)]
    return tuple(
        m
        for m in meanings
        if not m.needs_context or m.kind != MeaningKind.BODY or _country(m.id, surroundings) in states
    )


def _of_kind(
    meanings: Sequence[Meaning], kind: MeaningKind, surroundings: Surroundings
) -> Meaning | None:
    matching = [meaning for meaning in meanings if meaning.kind == kind]
    if kind == MeaningKind.PERSON and len(matching) > 1:
        full = [m for m in matching if not m.needs_context]
        known = [m for m in matching if m.id in surroundings.introduced]
        matching = full or known or matching
    if kind in {MeaningKind.BODY, MeaningKind.ORGANISATION} and len(matching) > 1:
        matching.sort(key=lambda m: -surroundings.focus[_country(m.id, surroundings) or ""])
    return matching[0] if matching else None


def _country(entity_id: str, surroundings: Surroundings) -> str | None:
    entity = surroundings.gazetteer.entities.get(entity_id)
    return entity.country if entity else None


def _behind_preposition(mention: Mention, span: Span, surroundings: Surroundings) -> bool:
    before = surroundings.annotation.document.text[span.start : mention.span.start]
    return bool(PREPOSITION.search(before))


def _listed(
    span: Span,
    chosen: Meaning,
    kind: MeaningKind,
    readable: Readable,
    surroundings: Surroundings,
) -> tuple[ActorRef, ...]:
    named = _person if kind == MeaningKind.PERSON else _entity
    if not _is_list(span.text):
        return (named(chosen.id, span, surroundings),)
    alike = [
        same.id
        for mention, meanings in readable
        if (same := _of_kind(meanings, kind, surroundings))
        and not _behind_preposition(mention, span, surroundings)
    ]
    return tuple(named(one, span, surroundings) for one in dict.fromkeys(alike))


def _is_list(text: str) -> bool:
    return bool(re.search(r",|\band\b|\bor\b", text))


def _person(person: str, span: Span, surroundings: Surroundings) -> ActorRef:
    gazetteer = surroundings.gazetteer
    held = gazetteer.offices_held(person, surroundings.day) or gazetteer.terms_of_person[person]
    near = surroundings.annotation.document.text[max(0, span.start - 40) : span.end]
    term = next((one for one in held if _is_titled(one, near, gazetteer)), held[0])
    office = gazetteer.offices.get(term.office)
    if office is None:
        return ActorRef(None, term.name, None, (), span, "known by name, office unknown")
    because = f"{term.name} holds {office.id} since {term.term.start or 'an unknown day'}"
    if not term.term.holds(surroundings.day):
        because = f"{term.name} held {office.id}, not on the report's day"
    return ActorRef(office.body, term.name, office.country, office.sectors, span, because)


def _is_titled(term: OfficeTerm, near: str, gazetteer: Gazetteer) -> bool:
    office = gazetteer.offices.get(term.office)
    return office is not None and any(title in near for title in office.titles)


def _entity(entity_id: str, span: Span, surroundings: Surroundings) -> ActorRef:
    entity: Entity = surroundings.gazetteer.entities[entity_id]
    country = None if entity.kind in {"armed_group", "movement"} else entity.country
    return ActorRef(entity.id, entity.name, country, entity.sectors, span, "named")


def _by_state(
    span: Span,
    readable: Readable,
    surroundings: Surroundings,
) -> tuple[ActorRef, ...]:
    states = _states_of(span, readable, surroundings)
    suffix = next((m.id for _, ms in readable for m in ms if m.kind == MeaningKind.GENERIC), None)
    title = next((m.id for _, ms in readable for m in ms if m.kind == MeaningKind.TITLE), None)
    if states:
        return tuple(of_state(state, suffix, title, span, surroundings) for state in states)
    if title or suffix:
        return without_state(span, suffix, title, surroundings)
    return _by_asset_or_place(span, [one for _, ms in readable for one in ms], surroundings)


def _by_asset_or_place(
    span: Span, meanings: Sequence[Meaning], surroundings: Surroundings
) -> tuple[ActorRef, ...]:
    for meaning in meanings:
        if meaning.kind not in {MeaningKind.ASSET, MeaningKind.PLACE}:
            continue
        side = country_of(meaning, surroundings.gazetteer, surroundings.day)
        if side:
            suffix = "MIL" if meaning.kind == MeaningKind.ASSET else None
            return (of_state(side, suffix, None, span, surroundings),)
    return ()


def _states_of(
    span: Span,
    readable: Readable,
    surroundings: Surroundings,
) -> list[str]:
    """States in the words: the first one and those listed beside it; else one behind 'of', 'in'."""
    text = surroundings.annotation.document.text
    direct: list[tuple[str, Span]] = []
    behind: list[str] = []
    for mention, meanings in readable:
        state = next((m.id for m in meanings if m.kind in STATE_KINDS), None)
        if state is None:
            continue
        if _behind_preposition(mention, span, surroundings):
            behind.append(state)
        elif (
            not direct
            or _JOINED.match(text[direct[-1][1].end : mention.span.start])
            or re.search(r"\b(?:and|or)\b|,", text[direct[-1][1].end : mention.span.start])
        ):
            direct.append((state, mention.span))
    if not direct and _BYSTANDERS.search(span.text):
        return []
    return list(dict.fromkeys(state for state, _ in direct)) or behind[:1]


def of_state(
    state: str, suffix: str | None, title: str | None, span: Span, surroundings: Surroundings
) -> ActorRef:
    """A state, or its body or office when a suffix or title says which."""
    gazetteer = surroundings.gazetteer
    if title and (office := gazetteer.office_by_title(title, state)):
        holders = gazetteer.holders(office.id, surroundings.day)
        name = holders[0].name if len(holders) == 1 else span.text
        because = f"{title} of {state} on the report's day: {name}"
        return ActorRef(office.body, name, state, office.sectors, span, because)
    if suffix:
        body = gazetteer.generic_bodies[suffix]
        known = gazetteer.entities.get(f"{state}.{suffix}")
        name = known.name if known else f"{gazetteer.entities[state].name} {body.name}"
        sectors = known.sectors if known else body.sectors
        return ActorRef(f"{state}.{suffix}", name, state, sectors, span, f"{body.name} of {state}")
    sector = sector_of(span.text, surroundings)
    party = f"{state}.MIL" if sector == "MIL" else state
    return ActorRef(party, gazetteer.entities[state].name, state, (sector,), span, "named by state")


def sector_of(text: str, surroundings: Surroundings) -> str:
    """The sector that the nouns of a stretch show; GOV where none does."""
    return surroundings.gazetteer.sector_in(text) or "GOV"


def without_state(
    span: Span, suffix: str | None, title: str | None, surroundings: Surroundings
) -> tuple[ActorRef, ...]:
    """'The Foreign Ministry', 'the president': of the state that the report has in mind."""
    own = surroundings.issuer if _CAPITALISED.match(span.text) else None
    state = (
        own
        or _state_of_scene(span, surroundings)
        or _same_body_before(span, suffix, title, surroundings)
        or state_in_mind(span, surroundings)
    )
    if title:
        state = _with_such_office(title, state, surroundings)
    return (of_state(state, suffix, title, span, surroundings),) if state else ()


def _state_of_scene(span: Span, surroundings: Surroundings) -> str | None:
    """The state whose capital opens the sentence as its scene: "In Beijing, the ministry said"."""
    begin = surroundings.sentence_start(span.start)
    text = surroundings.annotation.document.text
    match = _SCENE.match(text, begin, span.start)
    if match is None:
        return None
    for mention in surroundings.mentions_in(match.start("place"), match.end("place")):
        for meaning in surroundings.meanings(mention):
            if meaning.kind in STATE_KINDS:
                return meaning.id
    return None


def _with_such_office(title: str, state: str | None, surroundings: Surroundings) -> str | None:
    """The state in mind if it has an office so called, else the one most in focus that has."""
    gazetteer = surroundings.gazetteer
    having = {gazetteer.offices[one].country for one in gazetteer.offices_of_title.get(title, ())}
    countries = sorted(country for country in having if country)
    if state in having or not countries:
        return state
    best = max(countries, key=lambda country: surroundings.focus[country])
    return best if surroundings.focus[best] or len(countries) == 1 else state


def _same_body_before(
    span: Span, suffix: str | None, title: str | None, surroundings: Surroundings
) -> str | None:
    """The state whose ministry of the same kind was named with its state before."""
    text = surroundings.annotation.document.text
    for mention in surroundings.mentions_before(span.start, span.start - FAR):
        for meaning in mention.meanings:
            if meaning.id not in {suffix, title}:
                continue
            for state, named in states_before(surroundings, mention.span.start):
                between = text[named.end : mention.span.start]
                if re.fullmatch(r"['’]?s?\s*", between):
                    return state
                break
    return None


def state_in_mind(span: Span, surroundings: Surroundings) -> str | None:
    """The first state of the sentence, else of the one before it, else the report's focus."""
    begin = surroundings.sentence_start(span.start)
    before = surroundings.sentence_start(begin - 1) if begin else 0
    for start, end in ((begin, span.start), (before, begin)):
        told = [state for state, _ in states_before(surroundings, end, start)]
        if told:
            return told[-1]
    ranked = surroundings.focus.most_common(1)
    return ranked[0][0] if ranked else None


def again(party: ActorRef, span: Span, because: str) -> ActorRef:
    """The same party, meant again by other words, with the reason."""
    reason = f"{because}: {party.because}" if party.because else because
    return ActorRef(party.id, party.name, party.country, party.sectors, span, reason)
