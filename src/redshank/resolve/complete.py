"""What a sentence leaves out and a careful reader adds: the shared day, the other side."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from redshank.records import ActorRef, EventRecord, Span
from redshank.resolve.naming import again

# Deeds that nearly always have somebody who undergoes them; in the development keys at least four in
# five of these name a recipient, of other types fewer than half.
_AIMED = frozenset(
    {"ACCUSE", "REQUEST", "REJECT", "SANCTION", "THREATEN", "AID", "ASSAULT", "COERCE", "SUPPORT"}
)
EACH_OTHER = re.compile(
    r"\b(?:each other|one another|exchang\w+|trad(?:e|ed|ing)|mutual\w*|clash\w*)\b", re.IGNORECASE
)
# What one does for a friend has no foe behind it.
_FRIENDLY = frozenset({"AID", "SUPPORT"})
_CLAUSE = re.compile(r", (?:and|but|while)\b|;")
# Deeds that answer what somebody else did or said.
_ANSWERS = frozenset({"ACCUSE", "REJECT", "SUPPORT", "THREATEN"})
# What two sides do together when they fight or stop.
_BETWEEN_BOTH = re.compile(
    r"\b(?:truce|ceasefire|cease-fire|armistice|fighting|clashes|hostilities|combat)\b", re.IGNORECASE
)
# Words behind which another time begins.
_PARTED = re.compile(
    r"\b(?:after|before|since|when|until|because|who|which|following|over)\b", re.IGNORECASE
)
_ASKED = frozenset({"REQUEST", "ACCUSE", "AGREE", "THREATEN"})
# How many sentences back a refusal answers.
_ANSWERED_WITHIN = 2
_WEIGHTS = {
    "ASSAULT": 3, "COERCE": 3, "THREATEN": 2, "MOBILIZE": 2, "SANCTION": 2, "ACCUSE": 1, "REJECT": 1,
}  # fmt: skip


def with_shared_days(records: Sequence[EventRecord], text: str) -> list[EventRecord]:
    """Give a deed told in one breath with another of the same doer and teller its day."""
    by_sentence: dict[int, list[EventRecord]] = defaultdict(list)
    for record in records:
        by_sentence[record.evidence.sentence].append(record)
    return [_with_shared_day(one, by_sentence[one.evidence.sentence], text) for one in records]


def _with_shared_day(record: EventRecord, beside: Sequence[EventRecord], text: str) -> EventRecord:
    if record.occurred is not None or record.factuality != "asserted":
        return record
    trigger = record.evidence.trigger
    nearest = sorted(beside, key=lambda one: abs(one.evidence.trigger.start - trigger.start))
    for other in nearest:
        if (
            other.occurred is not None
            and other.factuality == "asserted"
            and _roots(other.actors) & _roots(record.actors)
            and _speaker(other) == _speaker(record)
            and not _PARTED.search(_between(trigger, other.evidence.trigger, text))
        ):
            because = f"told in one breath: {other.occurred.because}"
            return replace(record, occurred=replace(other.occurred, because=because))
    return record


def _between(one: Span, other: Span, text: str) -> str:
    first, second = sorted((one, other), key=lambda span: span.start)
    return text[first.end : second.start]


def _speaker(record: EventRecord) -> str | None:
    return record.attribution[-1].speaker_text if record.attribution else None


def _roots(parties: Iterable[ActorRef]) -> set[str]:
    return {party.id.split(".")[0] for party in parties if party.id}


@dataclass(frozen=True, slots=True)
class _Sides:
    """Who stands against whom in a report, and by which words each party is first named."""

    quarrels: dict[str, Counter[str]]
    named: dict[str, ActorRef]
    by_sentence: dict[int, list[EventRecord]]


def with_other_sides(records: Sequence[EventRecord]) -> list[EventRecord]:
    """Give a deed that is aimed at somebody, and tells nobody, the other side that the report tells."""
    sides = _sides_of(records)
    return [_with_other_side(record, sides) for record in records]


def with_doers(records: Sequence[EventRecord]) -> list[EventRecord]:
    """Give a deed that tells no doer the one that the report tells: who is asked to do it, both sides
    of the quarrel for a truce or fighting, the foe of those who undergo it."""
    sides = _sides_of(records)
    return [replace(record, actors=_doers(record, sides)) for record in records]


def _doers(record: EventRecord, sides: _Sides) -> tuple[ActorRef, ...]:
    if record.actors or record.factuality == "negated":
        return record.actors
    trigger = record.evidence.trigger
    if record.factuality == "demanded":
        asked = _requests_before(record, sides)
        return tuple(again(party, trigger, "asked to do it") for party in asked)
    if _BETWEEN_BOTH.search(trigger.text) and not record.recipients:
        pair = _main_quarrel(sides)
        return tuple(again(sides.named[one], trigger, "a side of the quarrel") for one in pair)
    return ()


def _requests_before(record: EventRecord, sides: _Sides) -> tuple[ActorRef, ...]:
    """The recipients of the request that a deed demanded belongs to."""
    start = record.evidence.trigger.start
    asking = [
        one
        for one in sides.by_sentence[record.evidence.sentence]
        if one.event_type == "REQUEST" and one.evidence.trigger.start < start
    ]
    nearest = max(asking, key=lambda one: one.evidence.trigger.start, default=None)
    return tuple(party for party in nearest.recipients if party.id) if nearest else ()


def _main_quarrel(sides: _Sides) -> tuple[str, ...]:
    """The two parties of a report that have most against each other."""
    pairs = [
        (-weight, min(one, other), max(one, other))
        for one, foes in sides.quarrels.items()
        for other, weight in foes.items()
    ]
    if not pairs:
        return ()
    _, first, second = min(pairs)
    return first, second


def _sides_of(records: Sequence[EventRecord]) -> _Sides:
    named: dict[str, ActorRef] = {}
    by_sentence: dict[int, list[EventRecord]] = defaultdict(list)
    for record in records:
        by_sentence[record.evidence.sentence].append(record)
        for party in (*record.recipients, *record.actors):
            if party.id:
                named.setdefault(party.id.split(".")[0], party)
    return _Sides(_quarrels(records), named, by_sentence)


def _with_other_side(record: EventRecord, sides: _Sides) -> EventRecord:
    own = _roots(record.actors)
    aimed = record.event_type in _AIMED or "x-incursion" in record.modes
    if record.recipients or not aimed or not own or _is_mutual(record, own, sides.quarrels):
        return record
    same = sides.by_sentence[record.evidence.sentence]
    told = (*_answered(record, same), *_asked(record, sides))
    against = () if record.event_type in _FRIENDLY else (*_beside(record, same), *_foes(own, sides))
    for party, because in (*told, *against):
        if party.id is not None and party.id.split(".")[0] not in own:
            return replace(record, recipients=(again(party, party.span, because),))
    return record


def _is_mutual(record: EventRecord, own: set[str], quarrels: dict[str, Counter[str]]) -> bool:
    """Whether several doers do it to each other: both sides of a quarrel, or "exchanged", "clashed"."""
    if len(own) < 2:
        return False
    return any(quarrels.get(one, Counter())[other] for one in own for other in own - {one}) or bool(
        EACH_OTHER.search(record.evidence.span.text)
    )


def _answered(record: EventRecord, same: Sequence[EventRecord]) -> Iterator[tuple[ActorRef, str]]:
    """Who does what a request asks for, or what a charge, refusal or threat answers, in one sentence."""
    for other in same:
        if record.event_type == "REQUEST" and other.factuality == "demanded":
            yield from ((party, "asked to do the deed demanded") for party in other.actors)
    start = record.evidence.trigger.end
    behind = [one for one in same if one.evidence.trigger.start >= start]
    if record.event_type not in _ANSWERS or not behind:
        return
    next_one = min(behind, key=lambda one: one.evidence.trigger.start)
    sentence = record.evidence.span
    between = sentence.text[start - sentence.start : next_one.evidence.trigger.start - sentence.start]
    if not _CLAUSE.search(between):
        yield from ((party, "does what this answers") for party in next_one.actors)


def _beside(record: EventRecord, same: Sequence[EventRecord]) -> Iterator[tuple[ActorRef, str]]:
    """Whom the same doers do something to in the same sentence."""
    for other in same:
        hostile = other is not record and other.event_type in _WEIGHTS
        if hostile and _roots(other.actors) & _roots(record.actors):
            yield from ((party, "undergoes what is told beside it") for party in other.recipients)


def _asked(record: EventRecord, sides: _Sides) -> Iterator[tuple[ActorRef, str]]:
    """Whose request, charge or offer a refusal answers: the last one told by another."""
    if record.event_type != "REJECT":
        return
    at = record.evidence.sentence
    for sentence in range(at, at - _ANSWERED_WITHIN - 1, -1):
        for other in reversed(sides.by_sentence.get(sentence, ())):
            if other.event_type in _ASKED:
                yield from ((party, "asked for what this refuses") for party in other.actors)


def _quarrels(records: Sequence[EventRecord]) -> dict[str, Counter[str]]:
    """How much each party of a report has against each other one; deeds weigh more than words."""
    quarrels: dict[str, Counter[str]] = {}
    for record in records:
        weight = _WEIGHTS.get(record.event_type, 0)
        for one in _roots(record.actors):
            for other in _roots(record.recipients) - {one}:
                quarrels.setdefault(one, Counter())[other] += weight
                quarrels.setdefault(other, Counter())[one] += weight
    return quarrels


def _foes(own: set[str], sides: _Sides) -> Iterator[tuple[ActorRef, str]]:
    """Whom the actors quarrel with, the most frequent first."""
    foes: Counter[str] = Counter()
    for one in sorted(own):
        foes.update(sides.quarrels.get(one, Counter()))
    for foe in (foe for foe, weight in foes.most_common() if weight):
        yield sides.named[foe], "the other side of the report's quarrel"
