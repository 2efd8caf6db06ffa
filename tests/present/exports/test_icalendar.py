from datetime import date, timedelta

import pytest
from icalendar import Calendar
from tests.present.exports.feed_pictures import (
    DAY,
    EMPTY,
    NASTY,
    SENTENCE,
    event,
    nasty,
    on,
    one,
    picture_of,
    report,
    undated,
)  # fmt: skip

from redshank.present.exports.icalendar import FORM
from redshank.present.exports.markup import printable
from redshank.records import Precision, Status


def calendar(picture, naming="neutral"):
    return Calendar.from_ical(FORM.write(picture, naming))


def entry(picture, naming="neutral"):
    (found,) = calendar(picture, naming).walk("VEVENT")
    return found


def test_a_day_is_one_whole_day_with_its_end_exclusive():
    found = entry(one())
    assert found.decoded("dtstart") == DAY and found.decoded("dtend") == DAY + timedelta(days=1)
    assert found["dtstart"].params["VALUE"] == "DATE"


def test_an_interval_lasts_through_its_last_day():
    occurred = on(date(2025, 12, 1), date(2025, 12, 7), Precision.WEEK)
    found = entry(one(occurred=occurred))
    assert (found.decoded("dtstart"), found.decoded("dtend")) == (date(2025, 12, 1), date(2025, 12, 8))
    assert "1 to 7 Dec 2025 (told as a week)" in found["description"]


def test_what_has_no_day_is_left_out_and_counted():
    found = calendar(undated())
    assert found.walk("VEVENT") == [] and "1 incident." in found["x-wr-caldesc"]


def test_an_entry_has_what_the_standard_demands():
    found = calendar(one())
    assert {"PRODID", "VERSION"} <= found.keys()
    (event_,) = found.walk("VEVENT")
    assert {"UID", "DTSTAMP", "DTSTART"} <= event_.keys() and event_["uid"] == "i1@redshank"


@pytest.mark.parametrize("status, word", [
    (Status.CONFIRMED, "CONFIRMED"), (Status.DISPUTED, "TENTATIVE"), (Status.PLANNED, "TENTATIVE"),
    (Status.WITHDRAWN, "CANCELLED"),
])  # fmt: skip
def test_only_what_is_confirmed_is_entered_as_certain(status, word):
    assert entry(picture_of(report(1, event()), status=status))["status"] == word


def test_no_entry_blocks_the_time_of_its_reader():
    assert entry(one())["transp"] == "TRANSPARENT"


def test_the_description_holds_each_side_with_its_sentence_and_citation():
    words = entry(one())["description"]
    assert f"Japan alleges: “{SENTENCE}” DEMO Tokyo wire, 7 Dec 2025, d1 [1]" in words
    assert "China denies" in words and "disputed: Japan says it, China denies it" in words


def test_a_disputed_place_is_named_by_the_policy_that_the_calendar_states():
    assert entry(one(), "CHN")["location"] == "Diaoyu Dao"
    assert entry(one())["location"] == "Diaoyu Dao/Senkaku Islands"
    assert "CHN uses" in calendar(one(), "CHN")["x-wr-caldesc"]


def test_no_line_is_longer_than_75_octets():
    assert max(len(line) for line in FORM.write(nasty("尖閣" * 500), "neutral").split(b"\r\n")) <= 75


def test_an_empty_picture_is_a_calendar_without_entries():
    assert calendar(EMPTY).walk("VEVENT") == []


@pytest.mark.parametrize("text", NASTY)
def test_no_words_break_the_calendar_or_add_an_entry(text):
    found = entry(nasty(text))
    assert found["uid"] == "i1@redshank" and found["categories"].cats == ["THREATEN"]
    assert " ".join(printable(text).split()) in found["description"]
