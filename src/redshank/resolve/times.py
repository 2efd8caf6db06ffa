"""Symbolic times to dated intervals, given the report's day and the day just told."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from redshank.records import Occurred, Precision, Timex

Value = tuple[object, ...]
Interval = tuple[date, date, Precision]


@dataclass(frozen=True, slots=True)
class Anchor:
    """The report's day, the day that the text told last, and whether the deed lies ahead."""

    published: date | None
    told: date | None = None
    ahead: bool = False


def resolve_timex(timex: Timex, anchor: Anchor) -> Occurred | None:
    """The interval that a time expression means; None when it needs an anchor that is missing."""
    interval = _interval(timex.value, anchor)
    if interval is None:
        return None
    start, end, precision = interval
    if timex.clock and start == end:
        precision = Precision.HOUR if any(c.isdigit() for c in timex.clock) else Precision.PART_OF_DAY
    because = f"“{timex.span.text}” {_reason(timex.value, anchor)}"
    return Occurred(start, end, precision, timex.span.text, because, timex.clock)


def _reason(value: Value, anchor: Anchor) -> str:
    if value[0] in {"shifted", "apart"}:
        return f"counted from {anchor.told}, the day told beside it"
    if value[0] == "date" and value[1] is not None:
        return "is a full date" if value[3] else "names its year"
    return f"read in a report of {anchor.published}"


def _interval(value: Value, anchor: Anchor) -> Interval | None:
    kind, rest = value[0], value[1:]
    if kind == "date":
        return _dated(rest, anchor)
    if kind == "dated weekday":
        return _dated(rest[1:], anchor)
    if kind in {"decade", "season"}:
        return _season(str(rest[0]), rest[1], anchor) if kind == "season" else _decade(_int(rest[0]))
    if kind == "between":
        return _between(rest, anchor)
    if kind == "part":
        return _part(str(rest[0]), rest[1], anchor)
    if kind in {"shifted", "apart"}:
        count = _int(rest[1]) if kind == "shifted" else -_int(rest[1])
        return _moved(anchor.told, str(rest[0]), count) if anchor.told else None
    if anchor.published is None:
        return None
    return _from_published(str(kind), rest, anchor, anchor.published)


def _int(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError(f"{value!r} is no whole number")
    return value


def _from_published(kind: str, rest: Value, anchor: Anchor, day: date) -> Interval | None:
    if kind == "weekday":
        return _weekday(_int(rest[0]), _int(rest[1]), anchor.ahead, day)
    if kind == "calendar":
        return _calendar(str(rest[0]), _int(rest[1]), day)
    if kind == "relative":
        return _moved(day, str(rest[0]), _int(rest[1]))
    if kind == "month day":
        return _month_day(_int(rest[0]), anchor.ahead, day)
    if kind == "past":
        moved = _moved(day, str(rest[0]), -_int(rest[1]))
        return (moved[0], day, Precision.INTERVAL) if moved else None
    return None


def _weekday(weekday: int, shift: int, ahead: bool, day: date) -> Interval:
    if shift > 0 or (ahead and shift == 0):
        steps = (weekday - day.weekday()) % 7 or (7 if shift > 0 else 0)
        found = day + timedelta(days=steps)
    else:
        found = day - timedelta(days=(day.weekday() - weekday) % 7)
        if shift < 0 and found == day:
            found -= timedelta(days=7)
    return found, found, Precision.DAY


def _month_day(number: int, ahead: bool, day: date) -> Interval | None:
    """The last day with that number, or the next one for what lies ahead."""
    for back in range(62):
        found = day + timedelta(days=back if ahead else -back)
        if found.day == number:
            return found, found, Precision.DAY
    return None


def _dated(parts: Value, anchor: Anchor) -> Interval | None:
    year, month, day = parts
    if year is None:
        year = _year_meant(_int(month), day, anchor)
        if year is None:
            return None
    if month is None:
        return date(_int(year), 1, 1), date(_int(year), 12, 31), Precision.YEAR
    last = monthrange(_int(year), _int(month))[1]
    if day is None:
        return (
            date(_int(year), _int(month), 1),
            date(_int(year), _int(month), last),
            Precision.MONTH,
        )
    if _int(day) > last:
        return None
    found = date(_int(year), _int(month), _int(day))
    return found, found, Precision.DAY


# A date told with a plan that lies so little behind is when it was told, not when it is to be.
_NOT_AHEAD = timedelta(days=120)


def _year_meant(month: int, day: object, anchor: Anchor) -> int | None:
    """The year of a date told without one: the last such day, or the next for what lies ahead."""
    near = anchor.published or anchor.told
    if near is None:
        return None
    on = [_on(year, month, day) for year in (near.year - 1, near.year, near.year + 1)]
    if anchor.ahead:
        return next(one.year for one in on if one > near - _NOT_AHEAD)
    return max(one.year for one in on if one <= near + timedelta(days=2))


def _on(year: int, month: int, day: object) -> date:
    """A day of a year; the first of its month when no day is told, the last when it has none such."""
    return date(year, month, min(_int(day), monthrange(year, month)[1]) if day is not None else 1)


def _calendar(unit: str, shift: int, day: date) -> Interval | None:
    if unit == "weekend":
        saturday = day - timedelta(days=(day.weekday() - 5) % 7) + timedelta(weeks=shift)
        return saturday, saturday + timedelta(days=1), Precision.INTERVAL
    if unit == "week":
        monday = day - timedelta(days=day.weekday()) + timedelta(weeks=shift)
        return monday, monday + timedelta(days=6), Precision.WEEK
    if unit == "month":
        months = day.year * 12 + day.month - 1 + shift
        year, month = divmod(months, 12)
        return (
            date(year, month + 1, 1),
            date(year, month + 1, monthrange(year, month + 1)[1]),
            Precision.MONTH,
        )
    if unit == "quarter":
        quarters = day.year * 4 + (day.month - 1) // 3 + shift
        year, quarter = divmod(quarters, 4)
        last = quarter * 3 + 3
        return (
            date(year, quarter * 3 + 1, 1),
            date(year, last, monthrange(year, last)[1]),
            Precision.INTERVAL,
        )
    span = 10 if unit == "decade" else 1
    year = day.year // span * span + shift * span
    return date(year, 1, 1), date(year + span - 1, 12, 31), Precision.YEAR


def _moved(day: date | None, unit: str, count: int) -> Interval | None:
    if day is None:
        return None
    if unit in {"month", "year", "decade"}:
        months = day.year * 12 + day.month - 1 + count * {"month": 1, "year": 12, "decade": 120}[unit]
        year, month = divmod(months, 12)
        if not 1 <= year <= 9998:
            return None
        last = monthrange(year, month + 1)[1]
        if unit == "month":
            return date(year, month + 1, 1), date(year, month + 1, last), Precision.MONTH
        return date(year, 1, 1), date(year, 12, 31), Precision.YEAR
    days = {"minute": 0, "hour": 0, "day": 1, "night": 1, "week": 7}[unit] * count
    if abs(days) > 300_000:
        return None
    found = day + timedelta(days=days)
    if unit == "week":
        return found - timedelta(days=3), found + timedelta(days=3), Precision.WEEK
    return found, found, Precision.DAY


def _between(ends: Value, anchor: Anchor) -> Interval | None:
    first, second = ends
    if not isinstance(first, tuple) or not isinstance(second, tuple):
        return None
    begin, finish = _interval(first, anchor), _interval(second, anchor)
    if begin is None or finish is None or finish[1] < begin[0]:
        return None
    return begin[0], finish[1], Precision.INTERVAL


def _part(part: str, value: object, anchor: Anchor) -> Interval | None:
    whole = _interval(value, anchor) if isinstance(value, tuple) else None
    if whole is None:
        return None
    start, end, _ = whole
    third = (end - start) / 3
    if part in {"early"}:
        return start, start + third, Precision.INTERVAL
    if part in {"mid"}:
        return start + third, end - third, Precision.INTERVAL
    if part in {"late"}:
        return end - third, end, Precision.INTERVAL
    if part == "earlier" and anchor.published and start <= anchor.published <= end:
        return start, anchor.published, Precision.INTERVAL
    if part == "later" and anchor.published and start <= anchor.published <= end:
        return anchor.published, end, Precision.INTERVAL
    return start, end, Precision.INTERVAL


def _decade(year: int) -> Interval:
    return date(year, 1, 1), date(year + 9, 12, 31), Precision.INTERVAL


_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}


def _season(name: str, year: object, anchor: Anchor) -> Interval | None:
    year = year if isinstance(year, int) else anchor.published.year if anchor.published else None
    if year is None:
        return None
    month = _SEASONS[name]
    last_year, last_month = (year, month + 2) if month < 12 else (year + 1, 2)
    end = date(last_year, last_month, monthrange(last_year, last_month)[1])
    return date(year, month, 1), end, Precision.SEASON
