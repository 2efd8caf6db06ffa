"""Which sides did it and to which it was done, when several mentions name them."""

from collections import Counter
from collections.abc import Sequence

from redshank.cluster.mentions import Mention

# A side that fewer mentions name in a role than this share of the most named one is a slip.
_LEAST_SHARE = 0.3


def doers_of(mentions: Sequence[Mention]) -> frozenset[str]:
    """The sides that did it: those that enough mentions name, and not rather as its target."""
    acting, suffering = _uses(mentions)
    return frozenset(side for side in _enough(acting) if acting[side] >= suffering[side]) or frozenset(
        acting
    )


def targets_of(mentions: Sequence[Mention]) -> frozenset[str]:
    """The sides to which it was done, by the same rule."""
    acting, suffering = _uses(mentions)
    return frozenset(
        side for side in _enough(suffering) if suffering[side] >= acting[side]
    ) or frozenset(suffering)


def _uses(mentions: Sequence[Mention]) -> tuple[Counter[str], Counter[str]]:
    return (
        Counter(side for mention in mentions for side in mention.actors),
        Counter(side for mention in mentions for side in mention.recipients),
    )


def _enough(uses: Counter[str]) -> frozenset[str]:
    most = max(uses.values(), default=0)
    return frozenset(side for side, count in uses.items() if count >= _LEAST_SHARE * most)
