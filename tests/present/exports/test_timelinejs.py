import json
from datetime import date

import jsonschema
import pytest
from tests.present.exports.feed_pictures import (
    EMPTY,
    NASTY,
    SENTENCE,
    Tags,
    copied,
    nasty,
    on,
    one,
    undated,
)  # fmt: skip

from redshank.present.exports.timelinejs import FORM
from redshank.records import Precision

_DATE = {
    "type": "object",
    "required": ["year"],
    "additionalProperties": False,
    "dependentRequired": {"day": ["month"]},
    "properties": {
        "year": {"type": "integer"},
        "month": {"type": "integer", "minimum": 1, "maximum": 12},
        "day": {"type": "integer", "minimum": 1, "maximum": 31},
    },
}
_TEXT = {
    "type": "object",
    "required": ["headline", "text"],
    "additionalProperties": False,
    "properties": {"headline": {"type": "string"}, "text": {"type": "string"}},
}
_SLIDE = {
    "type": "object",
    "required": ["start_date", "text", "unique_id"],
    "additionalProperties": False,
    "properties": {
        "start_date": _DATE,
        "end_date": _DATE,
        "display_date": {"type": "string"},
        "text": _TEXT,
        "group": {"type": "string"},
        "unique_id": {"type": "string", "pattern": "^[A-Za-z][A-Za-z0-9_-]*$"},
        "autolink": {"type": "boolean"},
    },
}
SCHEMA = {
    "type": "object",
    "required": ["events"],
    "additionalProperties": False,
    "properties": {
        "title": {"type": "object", "required": ["text"], "properties": {"text": _TEXT}},
        "events": {"type": "array", "items": _SLIDE},
        "scale": {"enum": ["human", "cosmological"]},
    },
}


def story(picture, naming="neutral"):
    return json.loads(FORM.write(picture, naming))


def slide(picture, naming="neutral"):
    (found,) = story(picture, naming)["events"]
    return found


@pytest.mark.parametrize("picture", [EMPTY, one(), undated(), copied(), *map(nasty, NASTY)])
def test_a_story_has_the_shape_that_timelinejs_reads(picture):
    jsonschema.Draft202012Validator(SCHEMA).validate(story(picture))


@pytest.mark.parametrize("start, end, precision, dates, words", [
    ("2025-12-06", "2025-12-06", "day", [(2025, 12, 6)], "6 Dec 2025"),
    ("2025-12-01", "2025-12-07", "week", [(2025, 12, 1), (2025, 12, 7)], "1 to 7 Dec 2025 (told as a week)"),
    ("2025-12-01", "2025-12-31", "month", [(2025, 12)], "Dec 2025"),
    ("2025-01-01", "2025-12-31", "year", [(2025,)], "2025"),
    ("2025-11-01", "2025-12-31", "interval", [(2025, 11, 1), (2025, 12, 31)], "1 Nov to 31 Dec 2025"),
])  # fmt: skip
def test_dates_are_no_more_exact_than_they_are_told(start, end, precision, dates, words):
    occurred = on(date.fromisoformat(start), date.fromisoformat(end), Precision(precision))
    found = slide(one(occurred=occurred))
    told = [tuple(found[name].values()) for name in ("start_date", "end_date") if name in found]
    assert told == dates and found["display_date"] == words


def test_what_has_no_day_is_left_out_and_counted():
    found = story(undated())
    assert found["events"] == [] and "1 incident." in found["title"]["text"]["text"]


def test_a_slide_tells_its_status_and_each_side_with_its_sentence():
    told = slide(one())["text"]
    assert "disputed" in told["headline"]
    assert SENTENCE in told["text"] and "Japan alleges" in told["text"] and "d1 [1]" in told["text"]


def test_a_disputed_place_is_named_by_the_policy_that_the_title_states():
    assert "Where: Diaoyu Dao<" in slide(one(), "CHN")["text"]["text"]
    assert "CHN uses" in story(one(), "CHN")["title"]["text"]["text"]


@pytest.mark.parametrize("text", NASTY)
def test_words_of_a_report_are_no_markup_in_a_slide(text):
    told = slide(nasty(text))
    tags = Tags(told["text"]["headline"] + told["text"]["text"] + told["display_date"] + told["group"])
    assert tags.names() <= {"p", "small"} and tags.broken == []
