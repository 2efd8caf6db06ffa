"""Whose side a resolved party is on: its state, or the body itself where it has none."""

from collections.abc import Iterable, Mapping

from redshank.records import ActorRef, Party


def sides_of(actors: Iterable[ActorRef]) -> frozenset[str]:
    """The sides of several parties."""
    return frozenset(actor.side for actor in actors if actor.side)


def named_parties(actors: Iterable[ActorRef], names: Mapping[str, str]) -> tuple[Party, ...]:
    """One Party a side, by id, called as in `names`; one that is not there by its shortest name told."""
    told: dict[str, str] = {}
    for actor in actors:
        side = actor.side
        if side is not None:
            name = names.get(side) or (actor.name if actor.id == side else side)
            told[side] = min(told.get(side, name), name, key=lambda one: (one == side, len(one), one))
    return tuple(Party(side, told[side]) for side in sorted(told))
