import pytest
from hypothesis import given
from hypothesis import strategies as st

from redshank.text.datelines import dateline_end, in_dateline


@pytest.mark.parametrize(
    "line",
    [
        "TOKYO, Dec. 10 (Kyodo) — ",
        "TOKYO (Reuters) - ",
        "UNITED NATIONS, March 3 — ",
        "KYIV, Ukraine (AP) — ",
        "GOMA, Democratic Republic of Congo, Feb 19 - ",
        "TAIPEI — ",
        "BEIJING, 8 December 2025: ",
        "COLOMBO, Tuesday - ",
        "18.40 ",
        "08:10 — ",
        "9.15 a.m. ",
    ],
)
def test_place_day_and_agency_in_front_are_the_dateline(line):
    text = f"A headline\n{line}China protested."
    deed = text.index("China")
    assert in_dateline(text, text.index(line)) and not in_dateline(text, deed)


@pytest.mark.parametrize("text", ["China — and Japan — met.", "NATO said so.", "The US - UK pact held."])
def test_a_sentence_with_a_dash_is_no_dateline(text):
    assert dateline_end(text, 0) == 0


@given(st.text(alphabet="AB ab,.()—-:\n", max_size=40), st.integers(0, 40))
def test_a_dateline_ends_on_its_own_line(text, offset):
    offset = min(offset, len(text))
    start, end = text.rfind("\n", 0, offset) + 1, dateline_end(text, offset)
    assert start <= end <= len(text) and "\n" not in text[start:end]
