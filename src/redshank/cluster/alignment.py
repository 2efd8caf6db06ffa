"""Sentences of two reports set side by side in the order of both."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from redshank.cluster.profiles import Line, Profile, Rarity

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
    likeness = [[alike(one, other, rarity) for other in copied.lines] for one in original.lines]
    steps = _best_steps(likeness, len(copied.lines))
    pairs = []
    row, column = len(original.lines), len(copied.lines)
    while row and column:
        back_row, back_column = steps[row][column]
        if back_row and back_column:
            first, second = original.lines[row - 1], copied.lines[column - 1]
            pairs.append(Pair(first, second, likeness[row - 1][column - 1]))
        row, column = row - back_row, column - back_column
    return tuple(reversed(pairs))


def alike(one: Line, other: Line, rarity: Rarity) -> float:
    """The share of weight that the marks of two sentences have in common, between 0 and 1."""
    shared = one.marks & other.marks
    return rarity.of(shared) / sqrt(one.weight * other.weight) if shared else 0.0


def _best_steps(likeness: Sequence[Sequence[float]], columns: int) -> list[list[tuple[int, int]]]:
    """For each corner of the table the step (rows, columns) back by which it is best reached.

    A step back of (1, 1) pairs the two sentences before the corner.
    """
    best = [[0.0] * (columns + 1) for _ in range(len(likeness) + 1)]
    steps = [[(1, 0)] * (columns + 1) for _ in range(len(likeness) + 1)]
    for row in range(1, len(likeness) + 1):
        for column in range(1, columns + 1):
            ways = [(best[row - 1][column], (1, 0)), (best[row][column - 1], (0, 1))]
            gain = likeness[row - 1][column - 1] - _LIKE
            if gain > 0:
                ways.append((best[row - 1][column - 1] + gain, (1, 1)))
            best[row][column], steps[row][column] = max(ways)
    return steps
