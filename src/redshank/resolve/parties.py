"""Which party a stretch of words means."""

import re
from collections.abc import Iterable, Iterator, Sequence

from redshank.records import ActorRef, MeaningKind, Span
from redshank.resolve.naming import again, by_name
from redshank.resolve.references import (
    PLURAL,
    POSSESSOR,
    SINGULAR_PERSON,
    SPEAKER_FORMS,
    THING,
    both,
    by_short_form,
    first_person,
    latest,
    owned,
)
from redshank.resolve.surroundings import Surroundings

_PAIR_NOUN = (
    r"(?:sides?|countries|country|nations?|states?|governments?|neighbou?rs?|capitals?|part(?:y|ies)"
    r"|militar(?:y|ies)|leaders|(?:foreign |prime |defen[cs]e )?ministers|presidents|arm(?:y|ies)|powers"
    r"|rivals|koreas|delegations|foes|allies|generals|heads of (?:state|government)|belligerents|camps"
    r"|commanders|border commissions)"
)
BOTH = re.compile(
    rf"^(?:(?:both|each|neither|either|the two|two|three|all three|the three|each of the|both of the)"
    rf"(?: (?:of the )?{_PAIR_NOUN})?"
    rf"|(?:the )?(?:sides|rivals|foes|neighbou?rs)"
    rf"|the (?:two )?(?:warring |rival )?(?:two|pair|three|parties|sides)(?: {_PAIR_NOUN})?)$",
    re.IGNORECASE,
)
_OF_BOTH = re.compile(
    rf"\b(?:of|from|by|on) (?:both|the two|the three|all three) {_PAIR_NOUN}$", re.IGNORECASE
)
_COUNTED = re.compile(r"\b(?:neither|either|both|each|the two) $", re.IGNORECASE)
_POSSESSOR_BEFORE = re.compile(r"\b(?:its|their|his|her|our) $", re.IGNORECASE)
_WHOSE = re.compile(r", whose $")
# An outlet without a name that only passes on what the report tells: its voice is the report's.
OUTLET = re.compile(
    r"\b(?:paper|daily|newspaper|magazine|weekly|channel|site|broadcaster|station|chronicle|tribune|times|post"
    r"|gazette|website|portal|media)$",
    re.IGNORECASE,
)
_APPOSED = re.compile(r",?\s*(?:the |a |an |its |his |her )?", re.IGNORECASE)
_ANOTHER_NAME = re.compile(r", an? $")
_LEADING = re.compile(r"^(?:the|a|an|its|their|his|her|this|that|these|those)\s+", re.IGNORECASE)


def resolve_parties(
    spans: Iterable[Span], surroundings: Surroundings, said_by: ActorRef | None = None
) -> tuple[ActorRef, ...]:
    """Every party that the spans mean, in order and once each; unknown ones keep a null id."""
    found: dict[tuple[str | None, str], ActorRef] = {}
    told = tuple(span for span in spans if span.text.strip())
    for span in _without_appositions(told, surroundings):
        for party in resolve_party(span, surroundings, said_by):
            found.setdefault((party.id, party.name if party.id is None else ""), party)
    return tuple(party for party in found.values() if not _said_better(party, found.values()))


def _without_appositions(spans: Sequence[Span], surroundings: Surroundings) -> Iterator[Span]:
    """The spans without names that only say again who somebody beside them is: "its envoy, A. Smith"."""
    text = surroundings.annotation.document.text
    for span in spans:
        beside = [
            other
            for other in spans
            if other is not span
            and _APPOSED.fullmatch(text[min(span.end, other.end) : max(span.start, other.start)])
        ]
        again = bool(beside) and _ANOTHER_NAME.search(text[max(0, span.start - 5) : span.start])
        known = by_name(span, surroundings) and not again
        if known or not any(by_name(other, surroundings) for other in beside):
            yield span


def _said_better(party: ActorRef, parties: Iterable[ActorRef]) -> bool:
    """Whether another party of the same role says it better.

    Beside known parties common nouns are nearly always parts of them ("its jets"), and beside a
    body of a state the bare state is its owner ("Israel's military").
    """
    others = [other for other in parties if other is not party and other.id is not None]
    if party.id is None:
        return bool(others) and not party.name[:1].isupper()
    return any(str(other.id).startswith(f"{party.id}.") for other in others)


def _whose(span: Span, surroundings: Surroundings) -> tuple[ActorRef, ...]:
    """'Washington, whose president': the party right before "whose"."""
    text = surroundings.annotation.document.text
    before = _WHOSE.search(text[max(0, span.start - 8) : span.start])
    if before is None:
        return ()
    start = span.start - len(before.group())
    for mention in surroundings.mentions_before(start, start - 40):
        if mention.span.end == start:
            return tuple(again(party, span, "whose") for party in by_name(mention.span, surroundings))
    return ()


def _is_known_outlet(span: Span, surroundings: Surroundings) -> bool:
    """Whether the words name an outlet of the tables, and not only where an outlet is from."""
    kinds = {
        meaning.kind
        for mention in surroundings.mentions_in(span.start, span.end)
        for meaning in surroundings.meanings(mention)
    }
    return bool(kinds & {MeaningKind.ORGANISATION, MeaningKind.BODY, MeaningKind.PERSON})


def _with_possessor(span: Span, surroundings: Surroundings) -> Span:
    """A common noun with the pronoun in front of it, which says whose it is: "its jets"."""
    text = surroundings.annotation.document.text
    before = _POSSESSOR_BEFORE.search(text[max(0, span.start - 8) : span.start])
    if before is None or not span.text[:1].islower():
        return span
    return Span.of(text, span.start - len(before.group()), span.end)


def resolve_party(
    span: Span, surroundings: Surroundings, said_by: ActorRef | None = None
) -> tuple[ActorRef, ...]:
    """The party or parties that one stretch of words means."""
    if owners := _whose(span, surroundings):
        return owners
    return _by_words(_with_possessor(span, surroundings), surroundings, said_by)


def _by_words(span: Span, surroundings: Surroundings, said_by: ActorRef | None) -> tuple[ActorRef, ...]:
    plain = _LEADING.sub("", span.text.strip())
    if not plain.isupper() or plain == "I":  # "US" is a state, "us" a pronoun
        plain = plain.lower()
    before = surroundings.annotation.document.text[max(0, span.start - 9) : span.start]
    counted = _COUNTED.search(before)
    told = f"{counted.group() if counted else ''}{span.text.strip()}"
    if BOTH.match(told) or _OF_BOTH.search(span.text):
        return both(span, surroundings)
    if plain in SPEAKER_FORMS:
        return first_person(span, surroundings, said_by)
    if plain in SINGULAR_PERSON | THING | PLURAL:
        return latest(span, surroundings, persons=plain in SINGULAR_PERSON)
    return _by_noun(span, plain, surroundings, said_by)


def _by_noun(
    span: Span, plain: str, surroundings: Surroundings, said_by: ActorRef | None
) -> tuple[ActorRef, ...]:
    if OUTLET.search(span.text) and not _is_known_outlet(span, surroundings):
        return (ActorRef(None, span.text, None, ("MED",), span, "an outlet without a known name"),)
    named = by_name(span, surroundings)
    if named:
        return named
    if possessor := POSSESSOR.match(span.text):
        return owned(possessor, span, surroundings)
    return by_short_form(span, plain, surroundings, said_by)
