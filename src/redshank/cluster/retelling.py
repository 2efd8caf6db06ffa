"""Which mention of a copied report retells which one of its original."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from redshank.cluster.mentions import Mention
from redshank.records import CopyLink

# A reworded mention has the type of its original and a fifth of its words, or nearly all its words.
_REWORDED = 1.2


def retold(mentions: Sequence[Mention], copies: Iterable[CopyLink]) -> dict[int, int]:
    """Each mention of a copied report that its original tells too, with the original's, by position.

    A copy is read by its own day ("on Monday") and in its own words, so that only the original is
    compared with others. Mentions in sentences that tell the same are paired by type first; what is
    left of them is paired in order, whatever the reading took it for.
    """
    of_document: dict[str, list[int]] = defaultdict(list)
    for at, mention in enumerate(mentions):
        of_document[mention.document_id].append(at)
    found: dict[int, int] = {}
    for link in copies:
        copied, beside = of_document[link.document_id], of_document[link.original_id]
        alike = {at: known for at in copied if (known := _likest(at, beside, mentions)) is not None}
        found |= alike | _in_order(
            [at for at in copied if at not in alike],
            [at for at in beside if at not in alike.values()],
            mentions, {copy: original for original, copy in link.aligned},
        )  # fmt: skip
    return found


def _likest(at: int, beside: Sequence[int], mentions: Sequence[Mention]) -> int | None:
    """The mention of the original whose sentence the copy's is most like, if any is like enough."""
    mention = mentions[at]
    likeness = [
        (_overlap(mention, mentions[one]) + (mentions[one].event_type == mention.event_type), -one)
        for one in beside
        if mentions[one].real == mention.real
    ]
    best, known = max(likeness, default=(0.0, 0))
    return -known if best >= _REWORDED else None


def _in_order(
    copied: Sequence[int], beside: Sequence[int], mentions: Sequence[Mention], told_by: Mapping[int, int]
) -> dict[int, int]:
    """Mentions of sentences that tell the same, where both have as many left, in the text's order."""
    left: dict[int, list[int]] = defaultdict(list)
    for at in beside:
        left[_sentence(mentions[at])].append(at)
    retelling: dict[int, list[int]] = defaultdict(list)
    for at in copied:
        sentence = told_by.get(_sentence(mentions[at]))
        if sentence is not None:
            retelling[sentence].append(at)
    found: dict[int, int] = {}
    for sentence, copies in retelling.items():
        originals = left[sentence]
        if len(originals) == len(copies):
            pairs = zip(_by_place(copies, mentions), _by_place(originals, mentions), strict=True)
            found.update((copy, one) for copy, one in pairs if mentions[copy].real == mentions[one].real)
    return found


def _by_place(positions: Sequence[int], mentions: Sequence[Mention]) -> list[int]:
    return sorted(positions, key=lambda at: mentions[at].tellings[0].event.evidence.trigger.start)


def _sentence(mention: Mention) -> int:
    return mention.tellings[0].event.evidence.sentence


def _overlap(one: Mention, other: Mention) -> float:
    smaller = min(len(one.words), len(other.words))
    return len(one.words & other.words) / smaller if smaller else 0.0
