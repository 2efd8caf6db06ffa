"""Days as short words that claim no more than is known."""

from datetime import date, timedelta

_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_ONE_DAY = timedelta(days=1)


def day_words(day: date | None) -> str:
    """A day: "7 Dec 2025"; "day unknown" when there is none."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}" if day else "day unknown"


def interval_words(start: date | None, end: date | None) -> str:
    """Days from start to end, both inclusive; a whole month or year by its name."""
    if start is None or end is None or start == end:
        return day_words(start or end)
    if start.day == 1 and (end + _ONE_DAY).day == 1:
        if (start.month, end.month, start.year) == (1, 12, end.year):
            return str(start.year)
        if (start.month, start.year) == (end.month, end.year):
            return f"{_MONTHS[start.month - 1]} {start.year}"
    return f"{_without_repeats(start, end)} to {day_words(end)}"


def _without_repeats(start: date, end: date) -> str:
    if start.year != end.year:
        return day_words(start)
    if start.month != end.month:
        return f"{start.day} {_MONTHS[start.month - 1]}"
    return str(start.day)
