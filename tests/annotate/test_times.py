import pytest
from hypothesis import given
from hypothesis import strategies as st

from redshank.annotate.times import find_timexes


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("on December 6", ("date", None, 12, 6)),
        ("on 6 December 2025", ("date", 2025, 12, 6)),
        ("on Dec. 9, 2025", ("date", 2025, 12, 9)),
        ("on Saturday, December 6, 2025", ("dated weekday", 5, 2025, 12, 6)),
        ("on 2025-12-06", ("date", 2025, 12, 6)),
        ("on Wednesday", ("weekday", 2, 0)),
        ("last Friday", ("weekday", 4, -1)),
        ("next Monday", ("weekday", 0, 1)),
        ("earlier this month", ("part", "earlier", ("calendar", "month", 0))),
        ("last month", ("calendar", "month", -1)),
        ("two days earlier", ("shifted", "day", -2)),
        ("On the same day", ("shifted", "day", 0)),
        ("the following day", ("shifted", "day", 1)),
        ("three weeks ago", ("relative", "week", -3)),
        ("yesterday", ("relative", "day", -1)),
        ("at the weekend", ("calendar", "weekend", 0)),
        ("a few minutes ago", ("relative", "day", 0)),
        ("two days after snipers shot", ("apart", "day", 2)),
        ("hours before it fell", ("apart", "hour", 0)),
        ("two days after.", ("shifted", "day", 2)),
        ("in March alone", ("date", None, 3, None)),
        ("since 2012", ("date", 2012, None, None)),
        ("in the 1990s", ("decade", 1990)),
        ("from March 3 to 5", ("between", ("date", None, 3, 3), ("date", None, 3, 5))),
        ("in the past two weeks", ("past", "week", 2)),
        ("late November", ("part", "late", ("date", None, 11, None))),
        ("in spring 2024", ("season", "spring", 2024)),
    ],
)
def test_an_expression_has_one_symbolic_value(words, value):
    assert [timex.value for timex in find_timexes(f"It left {words}.")] == [value]


@pytest.mark.parametrize(
    "text", ["They may march on.", "The sun set.", "A Type 2025 hull cost $2025.", "Room 1999%"]
)
def test_words_that_only_look_like_times_are_none(text):
    assert list(find_timexes(text)) == []


@pytest.mark.parametrize(
    "month",
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
)
def test_every_month_is_known_behind_last(month):
    assert [t.value for t in find_timexes(f"It began last {month}.")] != []


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("in a briefing on Wednesday evening", "evening"),
        ("early on Thursday", None),
        ("at 6 a.m. Thursday", "at 6 a.m."),
        ("on Friday at 04:30 GMT", "at 04:30 GMT"),
    ],
)
def test_the_time_of_day_is_kept_beside_the_day(text, clock):
    assert [timex.clock for timex in find_timexes(text)] == [clock]


@given(st.text(alphabet="MondayDec0123456789 ,.-toJune", max_size=80))
def test_spans_quote_the_text_and_never_overlap(text):
    found = list(find_timexes(text))
    assert all(text[t.span.start : t.span.end] == t.span.text for t in found)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They left on March 4 and 12 soldiers were killed.", ["March 4"]),
        ("It happened in 2014 and 22 others followed.", ["2014"]),
        ("Around 2000 troops and a force of 1800 men came.", []),
        ("They sat in the sun. He left.", []),
        ("It fired for the second time in two days.", ["in two days"]),
        ("He was ill in 2014, as was she.", ["2014"]),
    ],
)
def test_numbers_and_words_that_only_look_like_times_are_none(text, words):
    assert [timex.span.text for timex in find_timexes(text)] == words


def test_the_second_time_in_two_days_lies_behind():
    (timex,) = find_timexes("It fired for the second time in two days.")
    assert timex.value == ("past", "day", 2)
