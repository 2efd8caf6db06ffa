"""Which reports share a sentence's wording: MinHash over runs of words, banded into buckets."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from redshank.cluster.profiles import Profile

# Sentences shorter than this are said by everybody.
_SHORTEST = 8
# Two minima make a band: sentences that share three runs in four meet in one of eight with 0.998.
_BANDS = 8
# Of the runs of the shorter sentence.
_SHARED = 0.5
_PRIME = 2**31 - 1
# In a bucket each report meets the first one and this many before it, so that a release carried by
# thousands costs thousands of comparisons and not millions.
_NEIGHBOURS = 4


def same_wording(profiles: Sequence[Profile]) -> set[tuple[int, int]]:
    """Pairs of positions (earlier, later) of profiles that share the wording of a sentence."""
    lines = [
        (at, line.runs)
        for at, profile in enumerate(profiles)
        for line in profile.lines
        if len(line.words) >= _SHORTEST
    ]
    if not lines:
        return set()
    minima = _minima([runs for _, runs in lines])
    pairs: set[tuple[int, int]] = set()
    for band in range(_BANDS):
        buckets: dict[tuple[int, ...], dict[int, frozenset[int]]] = defaultdict(dict)
        for (at, runs), row in zip(lines, minima[:, 2 * band : 2 * band + 2].tolist(), strict=True):
            buckets[tuple(row)].setdefault(at, runs)
        for bucket in buckets.values():
            pairs.update(
                pair for pair in neighbours(list(bucket)) if _overlap(*(bucket[at] for at in pair))
            )
    return pairs


def _overlap(one: frozenset[int], other: frozenset[int]) -> bool:
    """Whether two sentences of one bucket really share their wording, and not a set phrase."""
    return len(one & other) >= _SHARED * min(len(one), len(other))


def neighbours(ascending: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Each member with the first one and the few before it."""
    members = [at for at, _ in groupby(ascending)]
    for place, later in enumerate(members[1:], start=1):
        yield members[0], later
        yield from ((earlier, later) for earlier in members[max(1, place - _NEIGHBOURS) : place])


def _minima(sentences: Sequence[frozenset[int]]) -> NDArray[np.uint64]:
    """One row a sentence, one column a hash function: the least hash of its runs."""
    starts = np.cumsum([0, *(len(runs) for runs in sentences[:-1])])
    values = np.array([run % _PRIME for runs in sentences for run in runs], dtype=np.uint64)
    columns = []
    for number in range(2 * _BANDS):
        factor, shift = (np.uint64(crc32(f"{number} {part}".encode()) % _PRIME) for part in ("a", "b"))
        columns.append(np.minimum.reduceat((values * factor + shift) % np.uint64(_PRIME), starts))
    return np.stack(columns, axis=1)
