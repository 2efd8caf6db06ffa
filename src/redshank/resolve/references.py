"""Whom a short form or pronoun means: "the ministry", "it", "both sides", a surname."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from redshank.records import ActorRef, Meaning, MeaningKind, Mention, Span
from redshank.resolve.naming import PREPOSITION, again, by_name, of_state, sector_of, without_state
from redshank.resolve.surroundings import STATE_KINDS, Surroundings, states_before

SINGULAR_PERSON = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
THING = frozenset({"it", "its", "itself"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
SPEAKER_FORMS = frozenset({"i", "we", "us", "our", "my", "me", "ours"})
POSSESSOR = re.compile(r"^(its|their|his|her)\s+\w", re.IGNORECASE)
_ROLE_NOUN = re.compile(
    r"\b(?:minister|president|premier|chancellor|secretary|spokes(?:man|woman|person)|leader|king"
    r"|envoy|ambassador|general|commander|chief|official|admiral|prime minister)$",
    re.IGNORECASE,
)
_DEFINITE = re.compile(r"\b(?:the|that|this)\s*\w*$", re.IGNORECASE)


def first_person(
    span: Span, surroundings: Surroundings, said_by: ActorRef | None
) -> tuple[ActorRef, ...]:
    """'We': the speaker quoted; in a statement without one, the party that it opens with."""
    if said_by is not None:
        return (again(said_by, span, "first person in that speaker's words"),)
    opening = _parties_between(0, span.start, surroundings, persons=False)
    if opening:
        return (again(opening[0], span, "first person in a statement of"),)
    return (ActorRef(None, span.text, None, (), span, "first person with nobody named"),)


def owned(possessor: re.Match[str], span: Span, surroundings: Surroundings) -> tuple[ActorRef, ...]:
    """'Its jets', 'their soldiers': those of whom the pronoun means."""
    pronoun = Span(span.start, span.start + possessor.end(1), possessor.group(1))
    persons = pronoun.text.lower() in {"his", "her"}
    owners = latest(pronoun, surroundings, persons)
    if owners[0].country is None:
        return tuple(again(owner, span, "possessed") for owner in owners)
    sector = sector_of(span.text, surroundings)
    return (of_state(owners[0].country, "MIL" if sector == "MIL" else None, None, span, surroundings),)


def by_short_form(span: Span, plain: str, surroundings: Surroundings) -> tuple[ActorRef, ...]:
    """'The ministry', 'the spokesman', a surname: somebody the report has named before."""
    same_surname = _surname_again(span, surroundings)
    if same_surname:
        return same_surname
    head = plain.split()[-1] if plain else ""
    for form, suffixes in surroundings.gazetteer.short_bodies.items():
        if plain == form or head == form:
            return _short_body(span, suffixes, surroundings)
    before = surroundings.annotation.document.text[: span.start + 4]
    if _ROLE_NOUN.search(plain) and len(plain.split()) <= 3 and _DEFINITE.search(before):
        return latest(span, surroundings, persons=True)
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
    parties = by_name(Span.of(text, begin, end), surroundings)
    return again(parties[0], span, "introduced before by title") if parties else None


def _apposition(end: int, span: Span, surroundings: Surroundings) -> ActorRef | None:
    text = surroundings.annotation.document.text
    match = re.match(r",\s+([^,.;]{3,80})[,.;]", text[end : end + 90])
    if not match:
        return None
    stretch = Span.of(text, end + match.start(1), end + match.end(1))
    parties = by_name(stretch, surroundings)
    return again(parties[0], span, "introduced before by apposition") if parties else None


def _short_body(span: Span, suffixes: Sequence[str], surroundings: Surroundings) -> tuple[ActorRef, ...]:
    """'The ministry': the last body of such a kind that the report named before."""
    for mention in surroundings.mentions_before(span.start):
        if not any(_is_such(m, suffixes, surroundings) for m in surroundings.meanings(mention)):
            continue
        named = by_name(_with_its_state(mention, surroundings), surroundings)
        if named:
            return (again(named[0], span, "named before"),)
    return without_state(span, suffixes[0] if len(suffixes) == 1 else None, None, surroundings)


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


def latest(span: Span, surroundings: Surroundings, persons: bool) -> tuple[ActorRef, ...]:
    """What a pronoun means: a party of its sentence before it, else the doer of the one before."""
    begin = surroundings.sentence_start(span.start)
    inside = _parties_between(begin, span.start, surroundings, persons)
    if inside:
        return (again(inside[0], span, "the pronoun's nearest subject"),)
    sentences = surroundings.annotation.sentences
    before = bisect_left(sentences, begin, key=lambda sentence: sentence.span.start)
    for sentence in reversed(sentences[:before]):
        found = [] if persons else _doer_of(sentence.index, surroundings)
        found = found or _parties_between(sentence.span.start, sentence.span.end, surroundings, persons)
        if found:
            return (again(found[0], span, "the party of the sentence before"),)
    return (ActorRef(None, span.text, None, (), span, "a pronoun with nobody before it"),)


def _doer_of(sentence: int, surroundings: Surroundings) -> list[ActorRef]:
    """The known doer of a sentence's first deed, when words and no pronoun name it."""
    for frame in surroundings.frames_of(sentence):
        if not frame.roles.get("actor"):
            continue
        doer = frame.roles["actor"][0]
        pronouns = PLURAL | THING | SINGULAR_PERSON | SPEAKER_FORMS
        if doer.text.lower() in pronouns or POSSESSOR.match(doer.text):
            return []
        named = by_name(doer, surroundings) or by_short_form(doer, doer.text.lower(), surroundings)
        return [party for party in named if party.id is not None]
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
        if not persons and PREPOSITION.search(text[max(0, mention.span.start - 9) : mention.span.start]):
            continue
        begin = (
            max(start, mention.span.start - 40) if kinds & {MeaningKind.TITLE} else mention.span.start
        )
        parties.extend(by_name(Span.of(text, begin, mention.span.end), surroundings)[:1])
    return parties


def both(span: Span, surroundings: Surroundings) -> tuple[ActorRef, ...]:
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
    return tuple(of_state(state, None, None, span, surroundings) for state in states)
