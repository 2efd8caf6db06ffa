"""How near clusters of mentions come to those of a key: MUC, B-cubed, CEAF-e and their CoNLL mean."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from statistics import fmean
from typing import NamedTuple

import numpy as np
from scipy.optimize import linear_sum_assignment  # type: ignore[import-untyped]

from evals.incidents import b_cubed


class Rates(NamedTuple):
    """Precision, recall and their harmonic mean."""

    precision: float
    recall: float
    f1: float


def score_clusters(gold: Mapping[str, str], found: Mapping[str, str]) -> dict[str, Rates]:
    """The three metrics over the same mentions, singletons counted; a mapping has each one's cluster.

    Raises:
        ValueError: the two do not have the same mentions.
    """
    if gold.keys() != found.keys():
        raise ValueError("key and answer have different mentions")
    return {
        "MUC": muc(gold, found),
        "B-cubed": Rates(*b_cubed(gold, found)),
        "CEAF-e": ceaf_e(gold, found),
    }


def conll(rates: Mapping[str, Rates]) -> float:
    """The mean F1 of the three (Pradhan and others 2012)."""
    return fmean(one.f1 for one in rates.values())


def muc(gold: Mapping[str, str], found: Mapping[str, str]) -> Rates:
    """The links that a spanning tree of each cluster needs and the other side has (Vilain 1995)."""
    return _rates(_kept_links(found, gold), _kept_links(gold, found))


def ceaf_e(gold: Mapping[str, str], found: Mapping[str, str]) -> Rates:
    """The best one-to-one assignment of clusters by their Dice overlap (Luo 2005)."""
    rows = {cluster: at for at, cluster in enumerate(sorted(set(gold.values())))}
    columns = {cluster: at for at, cluster in enumerate(sorted(set(found.values())))}
    of_gold, of_found = Counter(gold.values()), Counter(found.values())
    shared = Counter((gold[mention], found[mention]) for mention in gold)
    alike = np.zeros((len(rows), len(columns)))
    for (one, other), count in shared.items():
        alike[rows[one], columns[other]] = 2 * count / (of_gold[one] + of_found[other])
    total = float(alike[linear_sum_assignment(alike, maximize=True)].sum())
    return _rates((total, len(columns)), (total, len(rows)))


def _kept_links(of: Mapping[str, str], other: Mapping[str, str]) -> tuple[float, int]:
    """Of the links that the clusters of one side need, those that the other side keeps, and all."""
    parts: dict[str, set[str]] = defaultdict(set)
    for mention, cluster in of.items():
        parts[cluster].add(other[mention])
    needed = len(of) - len(parts)
    return needed - sum(len(inside) - 1 for inside in parts.values()), needed


def _rates(precision: tuple[float, int], recall: tuple[float, int]) -> Rates:
    """Rates of two counts with what they are of; a share of nothing is 0."""
    right, kept = precision[0] / max(1, precision[1]), recall[0] / max(1, recall[1])
    return Rates(right, kept, 2 * right * kept / (right + kept) if right + kept else 0.0)
