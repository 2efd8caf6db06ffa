"""Which reports are worth comparing: those that share wording, and those that share rare facts."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from heapq import nlargest

from redshank.cluster.profiles import Profile, Rarity
from redshank.cluster.shingles import neighbours, same_wording

# A report is looked up under this many of its rarest marks that another report has too.
_LOOKED_UP = 32
# It is compared with this many of the reports that share most of them.
_COMPARED = 12
# Whoever rewrites a report has at least this share of the weight of its own marks from there.
_LEAST_SHARED = 0.3


def find_candidates(profiles: Sequence[Profile], rarity: Rarity) -> list[tuple[int, int]]:
    """Pairs of positions (earlier, later) that may be original and copy, in order."""
    return sorted(same_wording(profiles) | set(_same_facts(profiles, rarity)))


def _same_facts(profiles: Sequence[Profile], rarity: Rarity) -> Iterator[tuple[int, int]]:
    shared: dict[int, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for mark, having in sorted(_index(profiles, rarity).items()):
        weight = rarity.of([mark])
        for earlier, later in neighbours(having):
            shared[later][earlier] += weight
    for later, earlier_ones in shared.items():
        copied = profiles[later]
        best = nlargest(_COMPARED, earlier_ones, key=lambda at: (earlier_ones[at], -at))
        for earlier in best:
            common = copied.marks & profiles[earlier].marks
            if rarity.of(common) >= _LEAST_SHARED * rarity.of(copied.marks):
                yield earlier, later


def _index(profiles: Sequence[Profile], rarity: Rarity) -> dict[str, list[int]]:
    """The positions of the reports that have a mark among their rarest, in order."""
    index: dict[str, list[int]] = defaultdict(list)
    for at, profile in enumerate(profiles):
        known = [mark for mark in profile.marks if rarity.having[mark] > 1]
        for mark in nlargest(_LOOKED_UP, known, key=lambda mark: (rarity.of([mark]), mark)):
            index[mark].append(at)
    return index
