"""Timelines, positions, counts, tension and what changed: counting over the picture.

Every function is pure over a `Picture`, gives the same for any order of its records, and leaves
unknown what is unknown; every result is frozen and carries its sentences as `Passage`s.

positions(picture)              who supports, opposes, accuses, asks, denies, is silent, was asked
position_lines(positions)       party by issue, only the changes
count_series(picture)           counts by counter, thing, unit, zone, place and side
method_card(series)             who counts what over which time, and how often it was told
rival_counts(series)            the same thing and period, another value or counter
tensions(picture, scale)        every dyad week by week, each sum with its terms
tension(picture, a, b, scale)   one dyad
alarm(tension)                  since when it is worse than its own past, or why there is no alarm
timeline(picture)               incidents by day; those without a day apart
diff(before, after)             what is new, changed, stronger, weaker, withdrawn

Issues are edited in data/issues.toml; `load_issues` reads it.
"""

from redshank.analyse.change_points import NoAlarm
from redshank.analyse.changes import Difference, DifferenceKind, diff
from redshank.analyse.counts import (
    Counter,
    CounterKind,
    CountPoint,
    CountSeries,
    MethodCard,
    RivalCounts,
    RivalLine,
    Zone,
    count_series,
    method_card,
    rival_counts,
)  # fmt: skip
from redshank.analyse.evidence import Passage
from redshank.analyse.issues import Issue, Issues, load_issues, parse_issues
from redshank.analyse.positions import (
    Position,
    PositionLine,
    PositionStance,
    position_lines,
    positions,
)  # fmt: skip
from redshank.analyse.tension import (
    WEIGHTS,
    Scale,
    Tension,
    TensionAlarm,
    TensionWeek,
    Term,
    alarm,
    tension,
    tensions,
)  # fmt: skip
from redshank.analyse.timeline import Timeline, TimelineEntry, timeline

__all__ = [
    "WEIGHTS",
    "CountPoint",
    "CountSeries",
    "Counter",
    "CounterKind",
    "Difference",
    "DifferenceKind",
    "Issue",
    "Issues",
    "MethodCard",
    "NoAlarm",
    "Passage",
    "Position",
    "PositionLine",
    "PositionStance",
    "RivalCounts",
    "RivalLine",
    "Scale",
    "Tension",
    "TensionAlarm",
    "TensionWeek",
    "Term",
    "Timeline",
    "TimelineEntry",
    "Zone",
    "alarm",
    "count_series",
    "diff",
    "load_issues",
    "method_card",
    "parse_issues",
    "position_lines",
    "positions",
    "rival_counts",
    "tension",
    "tensions",
    "timeline",
]
