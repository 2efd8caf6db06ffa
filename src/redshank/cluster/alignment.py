"""Sentences of two reports set side by side in the order of both."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from redshank.cluster.profiles import Line, Profile, Rarity

Table = NDArray[np.float64]

# Two sentences that share less of the weight of their marks do not tell the same.
_LIKE = 0.18


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence of the original, the sentence of the copy that tells it, and how alike they are."""

    original: Line
    copied: Line
    likeness: float


def align(original: Profile, copied: Profile, rarity: Rarity) -> tuple[Pair, ...]:
    """The pairs of sentences, in the order of both texts, that are most alike together."""
    likeness = _likeness(original.lines, copied.lines, rarity)
    gains = likeness - _LIKE
    best = _best_sums(gains)
    pairs = []
    row, column = gains.shape
    while row and column:
        gain = gains[row - 1, column - 1]
        if gain > 0 and best[row, column] == best[row - 1, column - 1] + gain:
            row, column = row - 1, column - 1
            alike = float(likeness[row, column])
            pairs.append(Pair(original.lines[row], copied.lines[column], alike))
        elif best[row, column] == best[row - 1, column]:
            row -= 1
        else:
            column -= 1
    return tuple(reversed(pairs))


def _likeness(lines: Sequence[Line], others: Sequence[Line], rarity: Rarity) -> Table:
    """For each pair of sentences the share of the weight of their marks that they have in common."""
    having: dict[str, list[int]] = defaultdict(list)
    for row, line in enumerate(lines):
        for mark in line.marks:
            having[mark].append(row)
    likeness = np.zeros((len(lines), len(others)))
    for column, other in enumerate(others):
        shared: dict[int, list[str]] = defaultdict(list)
        for mark in other.marks:
            for row in having.get(mark, ()):
                shared[row].append(mark)
        for row, marks in shared.items():
            likeness[row, column] = rarity.of(marks) / sqrt(lines[row].weight * other.weight)
    return likeness


def _best_sums(gains: Table) -> Table:
    """The largest sum of gains by pairs in order, for every beginning of both sides."""
    rows, columns = gains.shape
    best = np.zeros((rows + 1, columns + 1))
    for row in range(1, rows + 1):
        paired = np.where(gains[row - 1] > 0, best[row - 1, :-1] + gains[row - 1], 0.0)
        reached = best[row - 1].copy()
        reached[1:] = np.maximum(reached[1:], paired)
        best[row] = np.maximum.accumulate(reached)
    return best
