"""Which time of its sentence is a deed's own, and from which day it counts."""

from datetime import date

import pytest


@pytest.fixture
def days(read):
    def of(text, script, day=date(2025, 12, 11)):
        return [event.occurred and str(event.occurred.start) for event in read(text, script, day).events]

    return of


def test_of_two_times_the_nearest_is_the_deeds(days):
    text = "The envoy, who met Iran on Friday, warned Oman on Monday."
    script = {"warned": ("THREATEN", "asserted", {"actor": ["Iran"], "time": ["Friday", "Monday"]})}
    assert days(text, script) == ["2025-12-08"]


def test_two_days_after_dates_the_deed_behind_it_from_the_one_before(days):
    text = "France closed its embassy on Monday, two days after snipers shot at it."
    script = {
        "closed": ("SANCTION", "asserted", {"actor": ["France"], "time": ["Monday"]}),
        "shot at": ("ASSAULT", "asserted", {}),
    }
    assert days(text, script) == ["2025-12-08", "2025-12-06"]


@pytest.mark.parametrize("deadline", ["by Friday", "within a week", "until Friday"])
def test_a_deadline_is_no_day_of_a_deed(days, deadline):
    script = {"leave": ("RETREAT", "demanded", {"actor": ["Iran"], "time": [deadline.split()[-1]]})}
    assert days(f"Oman told Iran to leave {deadline}.", script) == [None]


def test_the_day_of_a_promise_is_not_the_day_of_the_deed_promised(days):
    script = {
        "pledged": ("AGREE", "asserted", {"actor": ["Iran"], "time": ["Monday"]}),
        "leave": ("RETREAT", "planned", {"actor": ["Iran"], "time": ["Monday"]}),
    }
    assert days("Iran pledged on Monday to leave.", script) == ["2025-12-08", None]


def test_the_day_behind_a_charge_is_the_day_of_the_deed_charged(days):
    script = {
        "accused": ("ACCUSE", "asserted", {"actor": ["Iran"], "time": ["Monday"]}),
        "shelling": ("ASSAULT", "alleged", {"actor": ["Iraq"], "time": ["Monday"]}),
    }
    assert days("Iran accused Iraq of shelling it on Monday.", script) == [None, "2025-12-08"]


def test_the_day_before_counts_from_the_last_deed_and_not_from_its_telling(days):
    text = "Troops left on Saturday, a daily reported on Sunday. The day before Iran met Iraq."
    script = {"met": ("CONSULT", "asserted", {"actor": ["Iran"], "time": ["The day before"]})}
    assert days(text, script) == ["2025-12-05"]


def test_within_its_sentence_two_days_earlier_counts_from_the_telling(days):
    text = "Iran said on Wednesday that Iraq shelled it two days earlier."
    script = {"shelled": ("ASSAULT", "asserted", {"actor": ["Iraq"], "time": ["two days earlier"]})}
    assert days(text, script) == ["2025-12-08"]


def test_a_charge_without_a_time_of_its_own_leaves_the_time_behind_it_to_the_deed(days):
    script = {
        "accused": ("ACCUSE", "asserted", {"actor": ["Iran"], "time": ["Monday"]}),
        "shelling": ("ASSAULT", "alleged", {"actor": ["Iraq"]}),
    }
    assert days("Iran accused Iraq of shelling it on Monday.", script) == [None, "2025-12-08"]


def test_the_weekend_is_the_last_one(days):
    script = {"met": ("CONSULT", "asserted", {"actor": ["Iran"], "time": ["weekend"]})}
    assert days("Iran met Iraq at the weekend.", script) == ["2025-12-06"]


def test_an_hour_alone_is_of_the_day_told_last(days):
    script = {
        "met": ("CONSULT", "asserted", {"actor": ["Iran"], "time": ["on Saturday"]}),
        "shelled": ("ASSAULT", "asserted", {"actor": ["Iraq"], "time": ["Before dusk"]}),
    }
    assert (
        days("Iran met Iraq on Saturday. Before dusk Iraq shelled Iran.", script) == ["2025-12-06"] * 2
    )


def test_an_hour_without_any_day_told_is_of_the_day_of_publication(days):
    script = {"shelled": ("ASSAULT", "asserted", {"actor": ["Iraq"], "time": ["at 08:20"]})}
    assert days("Iraq shelled Iran at 08:20.", script) == ["2025-12-11"]
