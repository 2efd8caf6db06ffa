from datetime import date

import pytest

from redshank.annotate.times import find_timexes
from redshank.resolve.times import Anchor, resolve_timex

THURSDAY = date(2025, 12, 11)


def days(words, **anchor):
    (timex,) = find_timexes(words)
    occurred = resolve_timex(timex, Anchor(**{"published": THURSDAY, **anchor}))
    return occurred and (occurred.start.isoformat(), occurred.end.isoformat())


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("on Wednesday", "2025-12-10", "2025-12-10"),
        ("on Thursday", "2025-12-11", "2025-12-11"),
        ("on Friday", "2025-12-05", "2025-12-05"),
        ("last Thursday", "2025-12-04", "2025-12-04"),
        ("next Monday", "2025-12-15", "2025-12-15"),
        ("on November 7", "2025-11-07", "2025-11-07"),
        ("on December 20", "2024-12-20", "2024-12-20"),
        ("in March", "2025-03-01", "2025-03-31"),
        ("last month", "2025-11-01", "2025-11-30"),
        ("earlier this month", "2025-12-01", "2025-12-11"),
        ("this week", "2025-12-08", "2025-12-14"),
        ("last year", "2024-01-01", "2024-12-31"),
        ("two weeks ago", "2025-11-24", "2025-11-30"),
        ("yesterday", "2025-12-10", "2025-12-10"),
        ("the 1990s", "1990-01-01", "1999-12-31"),
        ("winter 2024", "2024-12-01", "2025-02-28"),
    ],
)
def test_words_become_an_interval_by_the_reports_day(words, start, end):
    assert days(words) == (start, end)


def test_what_lies_ahead_is_the_coming_day():
    assert days("on Friday", ahead=True) == ("2025-12-12", "2025-12-12")
    assert days("on January 15", ahead=True) == ("2026-01-15", "2026-01-15")


def test_the_same_day_is_the_day_told_last():
    assert days("on the same day", told=date(2025, 12, 6)) == ("2025-12-06", "2025-12-06")
    assert days("two days earlier", told=date(2025, 12, 6)) == ("2025-12-04", "2025-12-04")
    assert days("the same day") is None


def test_without_a_published_day_a_weekday_stays_unknown():
    assert days("on Wednesday", published=None) is None
    assert days("on 6 December 2025", published=None) == ("2025-12-06", "2025-12-06")


def test_a_day_that_no_calendar_has_is_unknown():
    assert days("on February 30, 2025") is None


@pytest.mark.parametrize("published", [date(2025, 12, 6), date(2026, 1, 3)])
def test_a_date_just_gone_is_not_that_of_the_next_year_even_for_a_plan(published):
    assert days("on November 7", published=published, ahead=True) == ("2025-11-07", "2025-11-07")
