"""What passed between two parties week by week."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

import msgspec

from redshank.store.codec import day_of
from redshank.store.database import Database

WEEKS = """SELECT week, direction, count(*), sum(goldstein), sum(plover_score), sum(quad_class = 1),
    sum(quad_class = 2), sum(quad_class = 3), sum(quad_class = 4)
    FROM dyad WHERE low = ? AND high = ? AND factuality IN (SELECT value FROM json_each(?))
    GROUP BY week, direction ORDER BY week IS NULL, week, direction"""


@dataclass(frozen=True, slots=True)
class DyadWeek:
    """Events of one direction of a dyad in the week from `monday`; each event stands in one row.

    `monday` is null for events whose interval does not lie within a week, `actor` and `recipient`
    for deeds of both. `quad_classes` has the number of events of the classes 1 to 4.
    """

    monday: date | None
    actor: str | None
    recipient: str | None
    events: int
    goldstein: float
    plover_score: float
    quad_classes: tuple[int, int, int, int]


def dyad_weeks(database: Database, a: str, b: str, factualities: Collection[str]) -> list[DyadWeek]:
    """The weeks of a dyad in both directions, by week."""
    low, high = sorted((a, b))
    parties = {"low to high": (low, high), "high to low": (high, low), "mutual": (None, None)}
    told = msgspec.json.encode(sorted(factualities)).decode()
    return [
        DyadWeek(day_of(week), *parties[direction], events, goldstein, plover_score, (*quads,))
        for week, direction, events, goldstein, plover_score, *quads in database.rows(
            WEEKS, (low, high, told)
        )
    ]
