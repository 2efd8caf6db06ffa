"""Times as words and as dated intervals."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from redshank.records.spans import Span


class TimexType(StrEnum):
    """TIMEX3's four types of time expression."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Precision(StrEnum):
    """How exactly an interval is known."""

    HOUR = "hour"
    PART_OF_DAY = "part of day"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    INTERVAL = "interval"


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression: its words and a symbolic value that needs no anchor.

    `value` is a small term that annotate.times makes and resolve.times reads, such as
    ("weekday", 2, 0) or ("date", 2025, 12, 6).
    """

    span: Span
    timex_type: TimexType
    value: tuple[object, ...]
    clock: str | None = None


@dataclass(frozen=True, slots=True)
class Occurred:
    """A dated interval, both ends inclusive, with the words and the reason it rests on."""

    start: date
    end: date
    precision: Precision
    text: str
    because: str
    clock: str | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """From when to when something holds; None is open. `end` is exclusive."""

    start: date | None = None
    end: date | None = None

    def holds(self, day: date | None) -> bool:
        """Whether it holds on a day; an unknown day is held to be possible."""
        if day is None:
            return True
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)
