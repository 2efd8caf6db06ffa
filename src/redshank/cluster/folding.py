"""Mentions of many reports to groups of one happening each."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from redshank.cluster.likeness import ENOUGH, score
from redshank.cluster.mentions import Mention
from redshank.cluster.retelling import retold
from redshank.records import CopyLink, Judgement, JudgementKind, Link, Reason

# Mentions of one happening are looked for in the same week or the next.
_BUCKET_DAYS = 7
# What speaks against two mentions being one, summed, from which on their groups stay apart.
_AGAINST = -2.5


@dataclass(frozen=True, slots=True)
class Pair:
    """Two mentions that may be one happening, by their places in the list."""

    score: float
    first: int
    second: int
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Fold:
    """The mentions of one happening, and the links that joined them."""

    mentions: tuple[Mention, ...]
    links: tuple[Link, ...]


def fold(
    mentions: Sequence[Mention],
    judgements: Sequence[Judgement] = (),
    copies: Iterable[CopyLink] = (),
) -> list[Fold]:
    """Join mentions of one happening, the likeliest pair first; the same for any order of input.

    Two groups join when their likeliest pair scores ENOUGH and no pair of theirs contradicts. What a
    copied report tells stands with what its original tells, however it garbles day and sides. A
    person's MERGE and SPLIT come first and are never overruled.
    """
    ordered = sorted(mentions, key=lambda mention: mention.id)
    copied = retold(ordered, copies)
    groups = _Groups(ordered, judgements, copied)
    told = [at for at in range(len(ordered)) if at not in copied]
    for pair in sorted(_pairs(ordered, told), key=lambda pair: (-pair.score, pair.first, pair.second)):
        groups.join_pair(pair)
    return groups.folds()


def _pairs(mentions: Sequence[Mention], told: Sequence[int]) -> Iterator[Pair]:
    """Every pair that scores enough, among those told that share type, a week, and a side or manner."""
    buckets: dict[tuple[str, bool, str, int], list[int]] = defaultdict(list)
    for at in told:
        for key in _keys(mentions[at]):
            buckets[key].append(at)
    seen: set[tuple[int, int]] = set()
    for members in buckets.values():
        for first, second in combinations(members, 2):
            if (first, second) in seen:
                continue
            seen.add((first, second))
            total, reasons = score(mentions[first], mentions[second])
            if total >= ENOUGH:
                yield Pair(total, first, second, reasons)


def _keys(mention: Mention) -> Iterator[tuple[str, bool, str, int]]:
    if mention.window is None:
        return
    first, last = (_bucket(day) for day in mention.window)
    first = min(first, _bucket(mention.window[0] - timedelta(days=1)))
    manners = (mode for mode in mention.modes if mode.startswith("x-"))
    for trait in (*mention.actors, *mention.recipients, *manners):
        for bucket in range(first, last + 1):
            yield mention.event_type, mention.real, trait, bucket


def _bucket(day: date) -> int:
    return day.toordinal() // _BUCKET_DAYS


class _Groups:
    """Disjoint groups of mentions, each with the links that made it."""

    def __init__(
        self, mentions: Sequence[Mention], judgements: Sequence[Judgement], copied: Mapping[int, int]
    ) -> None:
        self._mentions = mentions
        self._members = {at: [at] for at in range(len(mentions))}
        self._links: dict[int, list[Link]] = defaultdict(list)
        self._head = list(range(len(mentions)))
        self._at_event = {
            telling.event.id: at for at, mention in enumerate(mentions) for telling in mention.tellings
        }
        self._apart: set[frozenset[int]] = set()
        valid = [one for one in judgements if one.revoked_at is None]
        for judgement in sorted(valid, key=lambda one: (one.at, one.id)):
            self._obey(judgement)
        self._copied = copied
        for copy, original in sorted(copied.items()):
            self._join_copy(copy, original)

    def join_pair(self, pair: Pair) -> None:
        """Join the groups of a pair unless some pair of theirs contradicts."""
        one, other = self._head[pair.first], self._head[pair.second]
        if one == other or self._contradict(one, other):
            return
        first, second = self._mentions[pair.first], self._mentions[pair.second]
        self._join(one, other, Link(second.id, first.id, pair.score, pair.reasons))

    def folds(self) -> list[Fold]:
        """The groups in the order of their first mention."""
        return [
            Fold(tuple(self._mentions[at] for at in members), tuple(self._links[head]))
            for head, members in sorted(self._members.items())
        ]

    def _obey(self, judgement: Judgement) -> None:
        meant = [self._at_event[event] for event in judgement.event_ids if event in self._at_event]
        if judgement.kind is JudgementKind.SPLIT:
            others = [self._at_event[event] for event in judgement.from_ids if event in self._at_event]
            self._apart.update(
                frozenset((one, other)) for one in meant for other in others if one != other
            )
            return
        if judgement.kind is not JudgementKind.MERGE:
            return
        reason = Reason("judgement", ENOUGH, f"{judgement.by}: {judgement.reason}")
        for one in meant[1:]:
            link = Link(self._mentions[one].id, self._mentions[meant[0]].id, ENOUGH, (reason,))
            if self._head[one] != self._head[meant[0]]:
                self._join(self._head[meant[0]], self._head[one], link)

    def _join(self, one: int, other: int, link: Link) -> None:
        head, tail = sorted((one, other))
        for at in self._members[tail]:
            self._head[at] = head
        self._members[head] = sorted(self._members[head] + self._members.pop(tail))
        self._links[head] = [*self._links[head], *self._links.pop(tail, ()), link]

    def _join_copy(self, copy: int, original: int) -> None:
        one, other = self._head[original], self._head[copy]
        if one == other or self._parted(one, other):
            return
        reason = Reason("sentence", ENOUGH, "told by a copy of that report")
        first, second = self._mentions[original], self._mentions[copy]
        self._join(one, other, Link(second.id, first.id, ENOUGH, (reason,)))

    def _parted(self, one: int, other: int) -> bool:
        return bool(self._apart) and any(
            frozenset((first, second)) in self._apart
            for first in self._members[one]
            for second in self._members[other]
        )

    def _contradict(self, one: int, other: int) -> bool:
        return self._parted(one, other) or any(
            _contradicts(self._mentions[first], self._mentions[second])
            for first in self._members[one]
            if first not in self._copied
            for second in self._members[other]
            if second not in self._copied
        )


def _contradicts(one: Mention, other: Mention) -> bool:
    """Whether two mentions tell what cannot both hold of one happening.

    One feature that speaks against it can be a slip of a report; an impossible one, or two, cannot.
    """
    _, reasons = score(one, other)
    return sum(reason.score for reason in reasons if reason.score < 0) <= _AGAINST
