"""Denials of what was told before: "Seoul has denied this" is the deed denied, said by Seoul."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from redshank.records import ActorRef, Attribution, EventRecord, Evidence, Sentence, Span
from redshank.resolve.parties import resolve_parties
from redshank.resolve.surroundings import Surroundings

_DENIAL = re.compile(
    r"\b(?P<verb>denie[sd]|den(?:y|ying)|disput(?:es|ed)|refut(?:es|ed))"
    r" (?:it|this|that(?=\s*(?:[.;,:]|$))|the (?:charge|accusation|allegation|claim)s?)"
    r"(?= (?:on|in|from|at|late|early|outright|flatly|again|as|and|but)\b|\s*[.;,:]|$)",
    re.IGNORECASE,
)
_AUXILIARY = re.compile(
    r"(?:\s+(?:has|have|had|also|later|since|flatly|always|again|repeatedly|promptly|however))+\s*$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"(?:; |, (?:but|and|while|which|though|although|a \w+ (?:that|which)) |: |\bbut )")
# Speech is answered and not denied; only deeds are.
_SPEECH = frozenset({"ACCUSE", "REQUEST", "REJECT", "SUPPORT", "AGREE"})
_CLAIMED = frozenset({"alleged", "asserted"})
_SENTENCES_BACK = 2


def denials_of_told(records: Sequence[EventRecord], surroundings: Surroundings) -> Iterator[EventRecord]:
    """A denied record for each denial by a pronoun whose deed and denier are found.

    Ids are still those of the deeds; the caller gives them their own.
    """
    text = surroundings.annotation.document.text
    for sentence in surroundings.annotation.sentences:
        for found in _DENIAL.finditer(text, sentence.span.start, sentence.span.end):
            trigger = Span.of(text, *found.span())
            denier = _denier(sentence, found.start(), surroundings)
            told = [
                one
                for one in records
                if one.evidence.trigger.start < trigger.start
                and 0 <= sentence.index - one.evidence.sentence <= _SENTENCES_BACK
            ]
            if denier is None or any(one.evidence.trigger.overlaps(trigger) for one in records):
                continue
            deed = _deed_denied(told, denier)
            if deed is not None:
                yield _denied(
                    deed, denier, Evidence(sentence.index, sentence.span, trigger), found["verb"]
                )


def _denier(sentence: Sentence, verb: int, surroundings: Surroundings) -> ActorRef | None:
    """Who stands in front of the verb in its clause."""
    text = surroundings.annotation.document.text
    start = sentence.span.start
    for clause in _CLAUSE.finditer(text, start, verb):
        start = clause.end()
    end = start + len(_AUXILIARY.sub("", text[start:verb].rstrip()))
    if end <= start:
        return None
    parties = resolve_parties((Span.of(text, start, end),), surroundings)
    return next((party for party in parties if party.id), None)


def _deed_denied(told: Sequence[EventRecord], denier: ActorRef) -> EventRecord | None:
    """The last deed told that the denier, or somebody of its side, is said to have done."""
    side = denier.side
    claimed = [
        one
        for one in told
        if one.factuality in _CLAIMED
        and one.event_type not in _SPEECH
        and side in {actor.side for actor in one.actors}
        and not _says(one, side)
    ]
    return claimed[-1] if claimed else None


def _says(deed: EventRecord, side: str | None) -> bool:
    """Whether somebody of a side is cited for a deed."""
    speaker = deed.attribution[-1].speaker if deed.attribution else None
    return speaker is not None and speaker.side == side


def _denied(deed: EventRecord, denier: ActorRef, evidence: Evidence, verb: str) -> EventRecord:
    link = Attribution(denier, denier.span.text, verb, "paraphrase")
    because = f"denial of “{deed.evidence.trigger.text}”, told before"
    return replace(
        deed, factuality="denied", attribution=(link,), evidence=evidence, triggered_by=(),
        because=(*deed.because, because),
    )  # fmt: skip
