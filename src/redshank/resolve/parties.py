"""Which party a stretch of words means: by name, office and day, short form or pronoun."""

import re
from collections.abc import Iterable, Sequence

from redshank.gazetteer.rows import Entity
from redshank.records import ActorRef, Meaning, MeaningKind, Mention, Span
from redshank.resolve.surroundings import (
    STATE_KINDS,
    Surroundings,
    country_of,
    states_before,
)

SINGULAR_PERSON = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
THING = frozenset({"it", "its", "itself"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
SPEAKER_FORMS = frozenset({"i", "we", "us", "our", "my", "me", "ours"})
_PAIR_NOUN = (
    r"(?:sides?|countries|country|nations?|states?|governments?|neighbou?rs?|capitals?|part(?:y|ies)"
    r"|militar(?:y|ies)|leaders|ministers|foreign ministers|presidents|arm(?:y|ies)|powers|rivals"
    r"|koreas|delegations|foes|allies)"
)
BOTH = re.compile(
    rf"^(?:(?:both|each|neither|either|the two|two|each of the|both of the)"
    rf"(?: (?:of the )?{_PAIR_NOUN})?"
    rf"|(?:the )?(?:sides|rivals|foes|neighbou?rs)|the (?:two|pair)(?: {_PAIR_NOUN})?)$",
    re.IGNORECASE,
)
_OF_BOTH = re.compile(rf"\b(?:of|from|by|on) (?:both|the two) {_PAIR_NOUN}$", re.IGNORECASE)
_POSSESSOR = re.compile(r"^(its|their|his|her)\s+\w", re.IGNORECASE)
_LEADING = re.compile(r"^(?:the|a|an|its|their|his|her|this|that|these|those)\s+", re.IGNORECASE)
_PREPOSITION = re.compile(
    r"\b(?:in|to|at|near|off|against|with|for|on|over|about|towards?|inside|between)\s+$"
)
_JOINED = re.compile(r"^(?:\s|,|and|or|&|-|–|/|the)*$", re.IGNORECASE)
_ROLE_NOUN = re.compile(
    r"\b(?:minister|president|premier|chancellor|secretary|spokes(?:man|woman|person)|leader|king"
    r"|envoy|ambassador|general|commander|chief|official|admiral|prime minister)$",
    re.IGNORECASE,
)
_DEFINITE = re.compile(r"\b(?:the|that|this)\s*\w*$", re.IGNORECASE)


def resolve_parties(
    spans: Iterable[Span], surroundings: Surroundings, said_by: ActorRef | None = None
) -> tuple[ActorRef, ...]:
    """Every party that the spans mean, in order and once each; unknown ones keep a null id."""
    found: dict[tuple[str | None, str], ActorRef] = {}
    for span in spans:
        for party in resolve_party(span, surroundings, said_by):
            found.setdefault((party.id, party.name if party.id is None else ""), party)
    return tuple(party for party in found.values() if not _said_better(party, found.values()))


def _said_better(party: ActorRef, parties: Iterable[ActorRef]) -> bool:
    """Whether another party of the same role says it better.

    Beside known parties common nouns are nearly always parts of them ("its jets"), and beside a
    body of a state the bare state is its owner ("Israel's military").
    """
    others = [other for other in parties if other is not party and other.id is not None]
    if party.id is None:
        return bool(others) and not party.name[:1].isupper()
    return any(str(other.id).startswith(f"{party.id}.") for other in others)


def resolve_party(
    span: Span, surroundings: Surroundings, said_by: ActorRef | None = None
) -> tuple[ActorRef, ...]:
    """The party or parties that one stretch of words means."""
    plain = _LEADING.sub("", span.text.strip())
    if not plain.isupper() or plain == "I":  # "US" is a state, "us" a pronoun
        plain = plain.lower()
    if BOTH.match(span.text.strip()) or _OF_BOTH.search(span.text):
        return _both(span, surroundings)
    if plain in SPEAKER_FORMS:
        return _first_person(span, surroundings, said_by)
    if plain in SINGULAR_PERSON:
        return _latest(span, surroundings, persons=True)
    if plain in THING or plain in PLURAL:
        return _latest(span, surroundings, persons=False)
    named = _by_name(span, surroundings)
    if named:
        return named
    if possessor := _POSSESSOR.match(span.text):
        return _owned(possessor, span, surroundings)
    return _by_short_form(span, plain, surroundings)


def _first_person(
    span: Span, surroundings: Surroundings, said_by: ActorRef | None
) -> tuple[ActorRef, ...]:
    """'We': the speaker quoted; in a statement without one, the party that it opens with."""
    if said_by is not None:
        return (_again(said_by, span, "first person in that speaker's words"),)
    opening = _parties_between(0, span.start, surroundings, persons=False)
    if opening:
        return (_again(opening[0], span, "first person in a statement of"),)
    return (ActorRef(None, span.text, None, (), span, "first person with nobody named"),)


def _owned(possessor: re.Match[str], span: Span, surroundings: Surroundings) -> tuple[ActorRef, ...]:
    """'Its jets', 'their soldiers': those of whom the pronoun means."""
    pronoun = Span(span.start, span.start + possessor.end(1), possessor.group(1))
    persons = pronoun.text.lower() in {"his", "her"}
    owners = _latest(pronoun, surroundings, persons)
    if owners[0].country is None:
        return tuple(_again(owner, span, "possessed") for owner in owners)
    sector = sector_of(span.text, surroundings)
    return (_of_state(owners[0].country, "MIL" if sector == "MIL" else None, None, span, surroundings),)


def _by_name(span: Span, surroundings: Surroundings) -> tuple[ActorRef, ...]:
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
    readable: Sequence[tuple[Mention, tuple[Meaning, ...]]],
    surroundings: Surroundings,
) -> tuple[Meaning, ...]:
    """Leave a short form such as "Defense Ministry" only to bodies of the state meant beside it."""
    if not any(m.kind == MeaningKind.BODY and m.needs_context for m in meanings):
        return meanings
    states: list[str | None] = [*_states_of(span, readable, surroundings)]
    states = states or [state_in_mind(span, surroundings)]
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
        known = [m for m in matching if any(
            surroundings.introduced(m.id, other) for other in surroundings.annotation.mentions[:1]
        )]  # fmt: skip
        matching = full or known or matching
    if kind in {MeaningKind.BODY, MeaningKind.ORGANISATION} and len(matching) > 1:
        matching.sort(key=lambda m: -surroundings.focus[_country(m.id, surroundings) or ""])
    return matching[0] if matching else None


def _country(entity_id: str, surroundings: Surroundings) -> str | None:
    entity = surroundings.gazetteer.entities.get(entity_id)
    return entity.country if entity else None


def _behind_preposition(mention: Mention, span: Span, surroundings: Surroundings) -> bool:
    before = surroundings.annotation.document.text[span.start : mention.span.start]
    return bool(_PREPOSITION.search(before))


def _listed(
    span: Span,
    chosen: Meaning,
    kind: MeaningKind,
    readable: Sequence[tuple[Mention, tuple[Meaning, ...]]],
    surroundings: Surroundings,
) -> tuple[ActorRef, ...]:
    if kind == MeaningKind.PERSON:
        return (_person(chosen.id, span, surroundings),)
    parties = []
    for mention, meanings in readable:
        same = _of_kind(meanings, kind, surroundings)
        if same and not _behind_preposition(mention, span, surroundings):
            parties.append(_entity(same.id, span, surroundings))
    return tuple(parties[:1] if not _is_list(span.text) else parties)


def _is_list(text: str) -> bool:
    return bool(re.search(r",|\band\b|\bor\b", text))


def _person(person: str, span: Span, surroundings: Surroundings) -> ActorRef:
    gazetteer = surroundings.gazetteer
    held = gazetteer.offices_held(person, surroundings.day) or gazetteer.terms_of_person[person]
    term = held[0]
    office = gazetteer.offices.get(term.office)
    if office is None:
        return ActorRef(None, term.name, None, (), span, "known by name, office unknown")
    because = f"{term.name} holds {office.id} since {term.term.start or 'an unknown day'}"
    if not term.term.holds(surroundings.day):
        because = f"{term.name} held {office.id}, not on the report's day"
    return ActorRef(office.body, term.name, office.country, office.sectors, span, because)


def _entity(entity_id: str, span: Span, surroundings: Surroundings) -> ActorRef:
    entity: Entity = surroundings.gazetteer.entities[entity_id]
    country = None if entity.kind in {"armed_group", "movement"} else entity.country
    return ActorRef(entity.id, entity.name, country, entity.sectors, span, "named")


def _by_state(
    span: Span,
    readable: Sequence[tuple[Mention, tuple[Meaning, ...]]],
    surroundings: Surroundings,
) -> tuple[ActorRef, ...]:
    states = _states_of(span, readable, surroundings)
    suffix = next((m.id for _, ms in readable for m in ms if m.kind == MeaningKind.GENERIC), None)
    title = next((m.id for _, ms in readable for m in ms if m.kind == MeaningKind.TITLE), None)
    if states:
        return tuple(_of_state(state, suffix, title, span, surroundings) for state in states)
    if title or suffix:
        return _without_state(span, suffix, title, surroundings)
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
            return (_of_state(side, suffix, None, span, surroundings),)
    return ()


def _states_of(
    span: Span,
    readable: Sequence[tuple[Mention, tuple[Meaning, ...]]],
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
    return list(dict.fromkeys(state for state, _ in direct)) or behind[:1]


def _of_state(
    state: str, suffix: str | None, title: str | None, span: Span, surroundings: Surroundings
) -> ActorRef:
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


def _without_state(
    span: Span, suffix: str | None, title: str | None, surroundings: Surroundings
) -> tuple[ActorRef, ...]:
    """'The Foreign Ministry', 'the president': of the state that the report has in mind."""
    earlier = _same_body_before(span, suffix, title, surroundings)
    state = earlier or state_in_mind(span, surroundings)
    if state is None:
        return ()
    return (_of_state(state, suffix, title, span, surroundings),)


def _same_body_before(
    span: Span, suffix: str | None, title: str | None, surroundings: Surroundings
) -> str | None:
    """The state whose ministry of the same kind was named with its state before."""
    text = surroundings.annotation.document.text
    for mention in reversed(surroundings.mentions_in(0, span.start)):
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
    """The first state of the sentence, else the last one before it, else the report's focus."""
    begin = surroundings.sentence_start(span.start)
    in_sentence = [state for state, _ in states_before(surroundings, span.start, begin)]
    if in_sentence:
        return in_sentence[-1]
    for state, _ in states_before(surroundings, begin):
        return state
    ranked = surroundings.focus.most_common(1)
    return ranked[0][0] if ranked else None


def _by_short_form(span: Span, plain: str, surroundings: Surroundings) -> tuple[ActorRef, ...]:
    """'The ministry', 'the spokesman', a surname: somebody the report has named before."""
    again = _surname_again(span, surroundings)
    if again:
        return again
    head = plain.split()[-1] if plain else ""
    for form, suffixes in surroundings.gazetteer.short_bodies.items():
        if plain == form or head == form:
            return _short_body(span, suffixes, surroundings)
    before = surroundings.annotation.document.text[: span.start + 4]
    if _ROLE_NOUN.search(plain) and len(plain.split()) <= 3 and _DEFINITE.search(before):
        return _latest(span, surroundings, persons=True)
    sector = surroundings.gazetteer.sector_in(plain)
    return (ActorRef(None, span.text, None, (sector,) if sector else (), span),)


def _surname_again(span: Span, surroundings: Surroundings) -> tuple[ActorRef, ...]:
    """A surname whose full name stood earlier beside a state, body or office."""
    surname = span.text.split()[-1]
    if not surname[:1].isupper() or surname.isupper():
        return ()
    text = surroundings.annotation.document.text[: span.start]
    for match in re.finditer(rf"(?:[A-Z][\w.'’-]+\s+){{1,3}}{re.escape(surname)}\b", text):
        begin = max(surroundings.sentence_start(match.start()), match.start() - 60)
        party = _introduced_by(begin, match.start(), span, surroundings) or _apposition(
            match.end(), span, surroundings
        )
        if party:
            return (party,)
    return ()


def _introduced_by(begin: int, end: int, span: Span, surroundings: Surroundings) -> ActorRef | None:
    text = surroundings.annotation.document.text
    stretch = text[begin:end]
    cut = max((stretch.rfind(mark) for mark in (", ", "; ", " and ", " by ", " with ")), default=-1)
    begin = begin + cut + 1 if cut >= 0 else begin
    parties = _by_name(Span.of(text, begin, end), surroundings)
    return _again(parties[0], span, "introduced before by title") if parties else None


def _apposition(end: int, span: Span, surroundings: Surroundings) -> ActorRef | None:
    text = surroundings.annotation.document.text
    match = re.match(r",\s+([^,.;]{3,80})[,.;]", text[end : end + 90])
    if not match:
        return None
    stretch = Span.of(text, end + match.start(1), end + match.end(1))
    parties = _by_name(stretch, surroundings)
    return _again(parties[0], span, "introduced before by apposition") if parties else None


def _short_body(span: Span, suffixes: Sequence[str], surroundings: Surroundings) -> tuple[ActorRef, ...]:
    """'The ministry': the last body of such a kind that the report named before."""
    for mention in reversed(surroundings.mentions_in(0, span.start)):
        if not any(_is_such(m, suffixes, surroundings) for m in surroundings.meanings(mention)):
            continue
        named = _by_name(_with_its_state(mention, surroundings), surroundings)
        if named:
            return (_again(named[0], span, "named before"),)
    return _without_state(span, suffixes[0] if len(suffixes) == 1 else None, None, surroundings)


def _is_such(meaning: Meaning, suffixes: Sequence[str], surroundings: Surroundings) -> bool:
    if meaning.kind == MeaningKind.GENERIC:
        return meaning.id in suffixes
    if meaning.kind != MeaningKind.BODY:
        return False
    kind = surroundings.gazetteer.entities[meaning.id].kind
    return meaning.id.rpartition(".")[2] in suffixes or (kind == "ministry" and len(suffixes) > 1)


def _with_its_state(mention: Mention, surroundings: Surroundings) -> Span:
    """A body's words with the state in front of them: "Japan's Defense Ministry"."""
    text = surroundings.annotation.document.text
    begin = max(surroundings.sentence_start(mention.span.start), mention.span.start - 40)
    for _, named in states_before(surroundings, mention.span.start, begin):
        if mention.span.start - named.end <= 4:
            return Span.of(text, named.start, mention.span.end)
    return mention.span


def _latest(span: Span, surroundings: Surroundings, persons: bool) -> tuple[ActorRef, ...]:
    """What a pronoun means: a party of its sentence before it, else the doer of the one before."""
    begin = surroundings.sentence_start(span.start)
    inside = _parties_between(begin, span.start, surroundings, persons)
    if inside:
        return (_again(inside[0], span, "the pronoun's nearest subject"),)
    for sentence in reversed(surroundings.annotation.sentences):
        if sentence.span.start >= begin:
            continue
        found = [] if persons else _doer_of(sentence.index, surroundings)
        found = found or _parties_between(sentence.span.start, sentence.span.end, surroundings, persons)
        if found:
            return (_again(found[0], span, "the party of the sentence before"),)
    return (ActorRef(None, span.text, None, (), span, "a pronoun with nobody before it"),)


def _doer_of(sentence: int, surroundings: Surroundings) -> list[ActorRef]:
    """The known doer of a sentence's first deed, when words and no pronoun name it."""
    for frame in surroundings.annotation.frames:
        if frame.sentence != sentence or not frame.roles.get("actor"):
            continue
        doer = frame.roles["actor"][0]
        pronouns = PLURAL | THING | SINGULAR_PERSON | SPEAKER_FORMS
        if doer.text.lower() in pronouns or _POSSESSOR.match(doer.text):
            return []
        return [party for party in resolve_party(doer, surroundings) if party.id is not None]
    return []


def _parties_between(start: int, end: int, surroundings: Surroundings, persons: bool) -> list[ActorRef]:
    text = surroundings.annotation.document.text
    parties: list[ActorRef] = []
    for mention in surroundings.mentions_in(start, end):
        kinds = {meaning.kind for meaning in surroundings.meanings(mention)}
        wanted = {MeaningKind.PERSON, MeaningKind.TITLE} if persons else (
            STATE_KINDS | {MeaningKind.BODY, MeaningKind.GROUP, MeaningKind.ORGANISATION}
        )  # fmt: skip
        if not kinds & wanted:
            continue
        if not persons and _PREPOSITION.search(
            text[max(0, mention.span.start - 9) : mention.span.start]
        ):
            continue
        begin = (
            max(start, mention.span.start - 40) if kinds & {MeaningKind.TITLE} else mention.span.start
        )
        parties.extend(_by_name(Span.of(text, begin, mention.span.end), surroundings)[:1])
    return parties


def _both(span: Span, surroundings: Surroundings) -> tuple[ActorRef, ...]:
    """'Both sides': the two states named last before, the one of the sentence first."""
    states: dict[str, None] = {}
    for state, _ in states_before(surroundings, span.start):
        states.setdefault(state)
        if len(states) == 2:
            break
    for state, _ in surroundings.focus.most_common():
        if len(states) == 2:
            break
        states.setdefault(state)
    return tuple(_of_state(state, None, None, span, surroundings) for state in states)


def _again(party: ActorRef, span: Span, because: str) -> ActorRef:
    reason = f"{because}: {party.because}" if party.because else because
    return ActorRef(party.id, party.name, party.country, party.sectors, span, reason)
