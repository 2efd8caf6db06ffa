"""/positions, /counts, /dyads and /tension: who stands where."""

from typing import Annotated

from fastapi import APIRouter, Query, Request

from redshank.analyse import Scale, Tension
from redshank.present.standing_rows import TENSION_COLUMNS, count_rows, position_rows, tension_rows
from redshank.records import Party
from redshank.web.answers import Forms, answers
from redshank.web.look import Looking, Words
from redshank.web.problems import NotFound
from redshank.web.routes.params import Code
from redshank.web.shapes.pages import Dyad
from redshank.web.shapes.standing import CountsShape, PositionsShape, TensionShape
from redshank.web.telling.standing import (
    counts_shape,
    nothing_between,
    positions_shape,
    tension_shape,
)  # fmt: skip
from redshank.web.view import View

router = APIRouter(tags=["standing"])
PartyId = Annotated[str, Query(min_length=1, max_length=100)]


@answers(router, "/positions", PositionsShape, ("json", "csv"))
def positions(look: Looking, request: Request, party: Code = None, issue: Words = None) -> Forms:
    """Where each state or body stands on each issue, and when that changed."""
    chosen = [
        line
        for line in look.view.lines
        if party in (None, line.party.id) and issue in (None, line.issue)
    ]
    return {
        "json": lambda: positions_shape(chosen, look.view),
        "csv": lambda: position_rows(chosen),
    }


@answers(router, "/counts", CountsShape, ("json", "csv"))
def counts(look: Looking, request: Request) -> Forms:
    """Counts told over time, each series with its method, rivals side by side."""
    return {"json": lambda: counts_shape(look.view), "csv": lambda: count_rows(look.view.series)}


@answers(router, "/dyads", list[Dyad])
def dyads(look: Looking, request: Request) -> Forms:
    """The pairs that incidents join, those with the most first."""
    return {"json": lambda: look.view.once("dyads", lambda: _dyads(look.view))}


@answers(router, "/tension", TensionShape, ("json", "csv"))
def tension(
    look: Looking, request: Request, first: PartyId, second: PartyId, scale: Scale = Scale.PLOVER
) -> Forms:
    """What passed between two parties week by week, each sum with its arithmetic."""
    found = look.view.tensions(scale).get(frozenset((first, second)))
    if found is None:
        pair = _known(look.view, first), _known(look.view, second)
        return {
            "json": lambda: nothing_between(*pair, scale),
            "csv": lambda: [list(TENSION_COLUMNS)],
        }
    return _told(found, first, look.view)


def _told(found: Tension, first: str, view: View) -> Forms:
    key = "tension", found.dyad, found.scale, first
    return {
        "json": lambda: view.once(key, lambda: tension_shape(found, first, view)),
        "csv": lambda: tension_rows(found),
    }


def _known(view: View, party: str) -> Party:
    """A party that the picture knows. Raises NotFound."""
    if party not in view.index.names:
        known = ", ".join(sorted({party for pair in view.tensions(Scale.PLOVER) for party in pair})[:20])
        raise NotFound(f"no party {party!r} in the picture; there are: {known or 'none'}")
    return view.index.named(party)


def _dyads(view: View) -> tuple[Dyad, ...]:
    found = [
        Dyad(*one.dyad, sum(len(week.terms) for week in one.weeks) + len(one.unplaced))
        for one in view.tensions(Scale.PLOVER).values()
    ]
    return tuple(sorted(found, key=lambda one: (-one.incidents, one.first.id, one.second.id)))
