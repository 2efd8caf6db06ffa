import re
from dataclasses import replace
from datetime import date

import pytest
from tests.analyse.conftest import Factory

from redshank.analyse import Timeline, timeline
from redshank.present.timelines import render_timeline, timeline_rows
from redshank.records import Precision

MAKE = Factory()
DAY = date(2025, 12, 6)
MONTH = date(2025, 12, 1), date(2025, 12, 31)
WEEK = date(2025, 12, 1), date(2025, 12, 7)


def told(*events):
    """A picture of one report with an incident for each of its events."""
    incidents = [MAKE.incident(f"i{at}", event) for at, event in enumerate(events)]
    return MAKE.picture([MAKE.report("d1", *events)], incidents)


def protest(event_id="e1", day=None, text="Japan protested.", **more):
    return MAKE.event(event_id, "ACCUSE", "JPN", "CHN", text, day=day, **more)


def rendered(picture, **look):
    return render_timeline(timeline(picture), picture, **look)


def at_precision(days, precision):
    event = protest(day=days)
    return told(replace(event, occurred=replace(event.occurred, precision=precision)))


def test_an_empty_picture_gets_a_sentence():
    assert rendered(told()) == "No report tells of an incident, so there is no timeline.\n"


@pytest.mark.parametrize(
    ("days", "precision", "words"),
    [
        (DAY, Precision.DAY, "6 Dec 2025"),
        (MONTH, Precision.MONTH, "Dec 2025"),
        (WEEK, Precision.WEEK, "between 1 and 7 Dec 2025"),
        (WEEK, Precision.INTERVAL, "between 1 and 7 Dec 2025"),
    ],
)
def test_days_claim_no_more_than_is_known(days, precision, words):
    assert rendered(at_precision(days, precision)).splitlines()[0] == words


def test_a_known_hour_is_told():
    assert ", known to the hour · i0" in rendered(at_precision(DAY, Precision.HOUR))


def test_an_incident_stands_with_status_id_sentence_and_citation():
    text = rendered(told(protest(day=DAY)))
    assert text.splitlines() == [
        "6 Dec 2025",
        "  ○ reported by one side: Japan criticised China · i0",
        "    “Japan protested.”",
        "    Wire, 10 Dec 2025, d1 [1]",
    ]


def test_the_sentence_that_dates_goes_before_the_earlier_one():
    events = protest("e1", text="Undated words."), protest("e2", DAY, "Dated words.")
    picture = MAKE.picture([MAKE.report("d1", *events)], [MAKE.incident("i1", *events)])
    text = rendered(picture)
    assert "“Dated words.”" in text and "Undated" not in text and "; 1 more sentence\n" in text


def test_a_day_is_written_once_for_all_its_incidents():
    text = rendered(told(protest("e1", DAY), protest("e2", DAY)))
    assert [line for line in text.splitlines() if line == "6 Dec 2025"] == ["6 Dec 2025"]
    assert "i0" in text and "i1" in text


def test_undated_incidents_stand_apart_at_the_end():
    text = rendered(told(protest("e1"), protest("e2", DAY)))
    assert text.index("i1") < text.index("DAY UNKNOWN") < text.index("i0")


def test_colour_only_repeats_what_the_words_say():
    picture = told(protest("e1"), protest("e2", DAY))
    coloured = rendered(picture, colour=True)
    assert "\x1b" in coloured and re.sub(r"\x1b\[\d+m", "", coloured) == rendered(picture)


def test_a_line_keeps_to_the_width():
    text = rendered(told(protest(day=DAY, text="words " * 40 + "end.")), width=40)
    assert max(map(len, text.splitlines())) <= 40


def test_a_row_has_every_column_and_undated_ones_come_last():
    header, *rows = timeline_rows(timeline(told(protest("e1"), protest("e2", DAY))))
    first, last = (dict(zip(header, row, strict=True)) for row in rows)
    assert (first["occurred_start"], first["occurred_precision"]) == ("2025-12-06", "day")
    assert (last["occurred_start"], last["occurred_precision"]) == ("", "")
    assert (first["document_id"], first["sentence_number"]) == ("d1", "1")


def test_a_formula_in_a_sentence_is_disarmed():
    header, row = timeline_rows(timeline(told(protest(text="@SUM(1)"))))
    assert row[header.index("sentence")] == "'@SUM(1)"


def test_no_entry_gives_only_a_header():
    assert len(timeline_rows(Timeline((), ()))) == 1
