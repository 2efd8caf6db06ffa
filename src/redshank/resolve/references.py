"""Whom a short form or pronoun means: "the ministry", "it", "both sides", a surname."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from redshank.records import ActorRef, Meaning, MeaningKind, Mention, Span
from redshank.resolve.agents import DEFINITE, agents, is_of_state, unit_again
from redshank.resolve.naming import (
    FAR,
    PREPOSITION,
    again,
    by_name,
    of_state,
    sector_of,
    without_state,
)
from redshank.resolve.surroundings import STATE_KINDS, Surroundings, states_before

SINGULAR_PERSON = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
THING = frozenset({"it", "its", "itself"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
SPEAKER_FORMS = frozenset({"i", "we", "us", "our", "my", "me", "ours"})
PRONOUNS = SINGULAR_PERSON | THING | PLURAL | SPEAKER_FORMS
# Pronouns that never mean the subject of their own clause.
OBJECTS = frozenset({"them", "him"})
# What a third party does to the two sides.
_OBJECT = re.compile(
    r"\b(?:urg\w+|ask\w*|tell\w*|told|call\w*|phoned|telephoned|met|host\w*|invit\w+|press\w+|warn\w*"
    r"|with|on|to|from|between)\s+(?:the )?$"
)
_BETWEEN = re.compile(r"\bbetween\s+$")
_JOINT = re.compile(r",?\s*(?:and|or|,)\s+(?:the\s+|\w+\s+){0,2}", re.IGNORECASE)
POSSESSOR = re.compile(r"^(its|their|his|her)\s+\w", re.IGNORECASE)
_ROLE_NOUN = re.compile(
    r"\b(?:minister|president|premier|chancellor|secretary|spokes(?:man|woman|person)|leader|king"
    r"|envoy|ambassador|general|commander|chief|official|admiral|prime minister)$",
    re.IGNORECASE,
)
_OURS = re.compile(r"our\b", re.IGNORECASE)
_OWNER = re.compile(r"(?P<owner>.+?)(?:['’]s|s['’])\s+\w")
_BEHIND_OF = re.compile(r"\b(?:of|for|from)\s+(?P<owner>\w.*)$")
_ARTICLE = re.compile(r"^(?:the|a|an|this|that)\s+", re.IGNORECASE)
_NAMED_KINDS = frozenset({MeaningKind.ORGANISATION, MeaningKind.GROUP, MeaningKind.BODY})
_NAMED_AS = {"organisation": MeaningKind.ORGANISATION, "group": MeaningKind.GROUP}
# How far in front of a name its title begins, in characters, and what parts it from other words.
_TITLE_REACH = 60
# How far behind a title a name can end, in characters.
_NAME_REACH = 40
_PARTING = (", ", "; ", " and ", " by ", " with ", " that ", " said ")


def first_person(
    span: Span, surroundings: Surroundings, said_by: ActorRef | None
) -> tuple[ActorRef, ...]:
    """'We': the speaker quoted; in a statement without one, the party that it opens with."""
    if said_by is not None:
        return (again(said_by, span, "first person in that speaker's words"),)
    if surroundings.issuer is not None:
        own = of_state(surroundings.issuer, None, None, span, surroundings)
        return (again(own, span, "first person in a statement of"),)
    opening = _parties_between(0, span.start, surroundings, persons=False)
    if opening:
        return (again(opening[0], span, "first person in a statement of"),)
    return (ActorRef(None, span.text, None, (), span, "first person with nobody named"),)


def owned(possessor: re.Match[str], span: Span, surroundings: Surroundings) -> tuple[ActorRef, ...]:
    """'Its jets', 'their soldiers': those of whom the pronoun means."""
    pronoun = Span(span.start, span.start + possessor.end(1), possessor.group(1))
    persons = pronoun.text.lower() in {"his", "her"}
    owners = latest(pronoun, surroundings, persons)
    if owners[0].country is None or not is_of_state(owners[0]):
        return tuple(again(owner, span, "possessed") for owner in owners)
    sector = sector_of(span.text, surroundings)
    return (of_state(owners[0].country, "MIL" if sector == "MIL" else None, None, span, surroundings),)


def by_short_form(
    span: Span, plain: str, surroundings: Surroundings, said_by: ActorRef | None = None
) -> tuple[ActorRef, ...]:
    """'The ministry', 'the rebels', 'an officer', a surname: somebody whom the report means again."""
    head = plain.split()[-1] if plain else ""
    if _OURS.match(span.text):
        return first_person(span, surroundings, said_by)
    found = (
        _generic_body(span, plain, head, surroundings)
        or _surname_again(span, surroundings)
        or _owner_in_words(span, surroundings, said_by)
        or _named_before(span, head, surroundings)
        or _role_again(span, plain, surroundings)
        or unit_again(span, head, surroundings)
        or agents(span, plain, surroundings, said_by)
    )
    if found:
        return found
    sector = surroundings.gazetteer.sector_in(plain)
    return (ActorRef(None, span.text, None, (sector,) if sector else (), span),)


def _generic_body(span: Span, plain: str, head: str, surroundings: Surroundings) -> tuple[ActorRef, ...]:
    for form, suffixes in surroundings.gazetteer.short_bodies.items():
        if plain == form or head == form:
            return _short_body(span, suffixes, surroundings)
    return ()


def _owner_in_words(
    span: Span, surroundings: Surroundings, said_by: ActorRef | None
) -> tuple[ActorRef, ...]:
    """'The agency's board', 'a spokesman for the junta', 'soldiers of his country': the owner's."""
    match = _OWNER.match(span.text) or _BEHIND_OF.search(span.text)
    if match is None:
        return ()
    owner = Span.of(
        surroundings.annotation.document.text,
        span.start + match.start("owner"),
        span.start + match.end("owner"),
    )
    if possessor := POSSESSOR.match(owner.text):
        found = owned(possessor, owner, surroundings)
    else:
        plain = _ARTICLE.sub("", owner.text).lower()
        found = by_short_form(owner, plain, surroundings, said_by)
    return tuple(again(party, span, "by its owner") for party in found if party.id is not None)


def _named_before(span: Span, head: str, surroundings: Surroundings) -> tuple[ActorRef, ...]:
    """The last party named before whose name has the noun in it, or whose kind the noun means."""
    kinds = surroundings.gazetteer.kinds
    kind = kinds.get(head) or ("group" if kinds.get(span.text.split()[0].lower()) == "group" else None)
    if kind == "state":
        return without_state(span, None, None, surroundings)
    fallback: tuple[ActorRef, ...] = ()
    for mention in surroundings.mentions_before(span.start, span.start - FAR):
        for meaning in surroundings.meanings(mention):
            if meaning.kind not in _NAMED_KINDS:
                continue
            parties = by_name(mention.span, surroundings)
            if not parties:
                continue
            entity = surroundings.gazetteer.entities[meaning.id]
            if head in f"{entity.name} {mention.span.text}".lower().split():
                return (again(parties[0], span, "named before in full"),)
            if not fallback and meaning.kind == _NAMED_AS.get(kind or ""):
                fallback = (again(parties[0], span, "the last of its kind named before"),)
    return fallback


def _role_again(span: Span, plain: str, surroundings: Surroundings) -> tuple[ActorRef, ...]:
    text = surroundings.annotation.document.text
    noun = _ROLE_NOUN.search(plain)
    if (
        noun is None
        or len(plain.split()) > 3
        or not DEFINITE.search(text[max(0, span.start - 20) : span.start + 4])
    ):
        return ()
    with_words = rf"(?:[\w.'’-]+ ){{1,4}}{re.escape(noun.group())}\b"
    before = re.compile(with_words).finditer(text, max(0, span.start - FAR), span.start)
    for match in reversed([*before]):
        named = by_name(Span.of(text, *match.span()), surroundings)
        if named and named[0].id is not None:
            return (again(named[0], span, "called so before"),)
    return latest(span, surroundings, persons=True)


def _surname_again(span: Span, surroundings: Surroundings) -> tuple[ActorRef, ...]:
    """Somebody whom no table knows, by the title or apposition beside the name here or before.

    The name may stand last ("Tom Perriello") or first ("Yi Xianliang").
    """
    name = re.escape(span.text.split()[-1])
    if not span.text[:1].isupper() or name.isupper():
        return ()
    text = surroundings.annotation.document.text
    other = r"(?!The |A |An )[A-Z](?:[\w'’-]+|\.)"
    full = rf"(?:{other} ){{1,3}}{name}\b|\b{name} {other}(?: {other})?"
    for match in re.compile(full).finditer(text, max(0, span.end - FAR), span.end):
        begin = max(surroundings.sentence_start(match.start()), match.start() - _TITLE_REACH)
        party = _introduced_by(begin, match.start(), span, surroundings) or _apposition(
            match.end(), span, surroundings
        )
        if party:
            return (party,)
    return ()


def _introduced_by(begin: int, end: int, span: Span, surroundings: Surroundings) -> ActorRef | None:
    """Whom the title in front of a name is of: "Sudan's ambassador, " or "U.S. diplomat "."""
    text = surroundings.annotation.document.text
    stretch = text[begin:end].rstrip(", ")
    end = begin + len(stretch)
    cut = max(stretch.rfind(mark) + len(mark) if mark in stretch else 0 for mark in _PARTING)
    if begin + cut >= end:
        return None
    title = Span.of(text, begin + cut, end)
    parties = by_name(title, surroundings)
    possessor = POSSESSOR.match(title.text)
    if not parties and possessor and possessor.group(1).lower() in {"its", "their"}:
        parties = tuple(p for p in owned(possessor, title, surroundings) if p.id is not None)
    return again(parties[0], span, "introduced by title") if parties else None


def _apposition(end: int, span: Span, surroundings: Surroundings) -> ActorRef | None:
    """Whom the words behind a name make it: ", the speaker of Russia's upper house,"."""
    text = surroundings.annotation.document.text
    match = re.match(r",\s+([^,.;]{3,80})[,.;]", text[end : end + 90])
    if not match:
        return None
    stretch = Span.of(text, end + match.start(1), end + match.end(1))
    parties = by_name(stretch, surroundings)
    return again(parties[0], span, "introduced by apposition") if parties else None


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
    """What a pronoun means: a party of its sentence before it, else the subject of the one before."""
    begin = surroundings.sentence_start(span.start)
    if span.text.lower() not in OBJECTS:
        found = _subjects(begin, span.start, span, surroundings, persons)
        if found:
            return tuple(again(party, span, "the pronoun's nearest subject") for party in found)
    elif _BETWEEN.search(surroundings.annotation.document.text[begin : span.start]):
        return both(span, surroundings)
    sentences = surroundings.annotation.sentences
    before = bisect_left(sentences, begin, key=lambda sentence: sentence.span.start)
    for sentence in reversed(sentences[:before]):
        found = _subjects(sentence.span.start, sentence.span.end, span, surroundings, persons)
        if found:
            return tuple(again(party, span, "the subject of a sentence before") for party in found)
    return (ActorRef(None, span.text, None, (), span, "a pronoun with nobody before it"),)


def _subjects(
    start: int, end: int, pronoun: Span, surroundings: Surroundings, persons: bool
) -> list[ActorRef]:
    """The first party between two offsets; for "they" every party joined to it."""
    parties = _parties_between(start, end, surroundings, persons)
    if not parties and persons:
        return _persons_told(start, end, surroundings)
    if pronoun.text.lower() not in PLURAL:
        return parties[:1]
    text = surroundings.annotation.document.text
    joined = parties[:1]
    for party in parties[1:]:
        if not _JOINT.fullmatch(text[joined[-1].span.end : party.span.start]):
            break
        joined.append(party)
    return joined


def _persons_told(start: int, end: int, surroundings: Surroundings) -> list[ActorRef]:
    """The first speaker, else doer, between two offsets who is called by a role: "their chief"."""
    sentences = surroundings.annotation.sentences
    at = bisect_left(sentences, start, key=lambda sentence: sentence.span.start)
    frames = surroundings.frames_of(at)
    spans = [
        span
        for role in ("speaker", "denier", "actor")
        for span in sorted(
            (one for frame in frames for one in frame.roles.get(role, ())), key=lambda one: one.start
        )
        if start <= span.start and span.end <= end
    ]
    for span in spans:
        if span.text.lower() in PRONOUNS:
            continue
        found = _person_in(span, surroundings)
        known = [party for party in found if party.id is not None]
        if known:
            return known[:1]
    return []


def _person_in(span: Span, surroundings: Surroundings) -> tuple[ActorRef, ...]:
    """Whom words name without looking for another person: a pronoun never leads to one by another."""
    plain = _ARTICLE.sub("", span.text).lower()
    possessor = POSSESSOR.match(span.text)
    if possessor and possessor.group(1).lower() in {"its", "their"}:
        return owned(possessor, span, surroundings)
    return (
        by_name(span, surroundings)
        or _generic_body(span, plain, plain.split()[-1] if plain else "", surroundings)
        or _surname_again(span, surroundings)
        or agents(span, plain, surroundings, None)
    )


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
        stretch = _with_its_state(mention, surroundings) if MeaningKind.TITLE in kinds else mention.span
        behind = surroundings.mentions_in(mention.span.end, min(end, mention.span.end + _NAME_REACH))
        if MeaningKind.TITLE in kinds and behind and behind[0].span.start - mention.span.end <= 1:
            stretch = Span.of(text, stretch.start, behind[0].span.end)
        parties.extend(by_name(stretch, surroundings)[:1])
    return parties


def both(span: Span, surroundings: Surroundings) -> tuple[ActorRef, ...]:
    """'Both sides', 'the three': whom the report is most about, besides who speaks of them."""
    begin = surroundings.sentence_start(span.start)
    text = surroundings.annotation.document.text
    speaking: set[str | None] = set()
    if _OBJECT.search(text[max(begin, span.start - 30) : span.start]):
        doing = [
            party
            for persons in (False, True)
            for party in _parties_between(begin, span.start, surroundings, persons)[:1]
        ]
        first = min(doing, key=lambda party: party.span.start, default=None)
        speaking = {first.country or first.id} if first else set()
    wanted = 3 if "three" in span.text.lower() else 2
    ranked = [party for party, _ in surroundings.standing.most_common() if party not in speaking]
    return tuple(_standing(party, span, surroundings) for party in ranked[:wanted])


def _standing(party: str, span: Span, surroundings: Surroundings) -> ActorRef:
    entity = surroundings.gazetteer.entities[party]
    if entity.country == party:
        return of_state(party, None, None, span, surroundings)
    return ActorRef(entity.id, entity.name, None, entity.sectors, span, "one of the two sides")
