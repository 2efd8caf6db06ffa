"""What passed between two parties week by week."""

from datetime import date

import pytest
from tests.store.making import CHINA, JAPAN, NOW, event, report

from redshank.records import Occurred, Precision
from redshank.store import DyadWeek
from redshank.store.dyads import WEEKS

MONDAY = date(2025, 12, 1)
NONE, ONE = (0, 0, 0, 0), (0, 0, 0, 1)


@pytest.fixture
def weeks(store):
    def of(*events, factualities=None):
        store.add(report("a text", events), "one", NOW)
        return store.dyad_weeks(JAPAN, CHINA, *([factualities] if factualities else []))

    return of


def test_both_directions_are_given_with_their_sums(weeks):
    there = [event("e1"), event("e2", goldstein=-1.5, quad_class=3)]
    back = event("e3", (JAPAN,), (CHINA,), plover_score=2.0)
    assert weeks(*there, back) == [
        DyadWeek(MONDAY, JAPAN, CHINA, 1, -7.0, 2.0, ONE),
        DyadWeek(MONDAY, CHINA, JAPAN, 2, -8.5, -11.0, (0, 0, 1, 1)),
    ]


def test_weeks_follow_one_another_and_begin_on_monday(weeks):
    events = [event("e1", day=date(2025, 12, 8)), event("e2", day=date(2025, 12, 7))]
    assert [row.monday for row in weeks(*events)] == [MONDAY, date(2025, 12, 8)]


def test_a_deed_of_both_is_counted_once(weeks):
    assert weeks(event("e1", (JAPAN, CHINA), ())) == [DyadWeek(MONDAY, None, None, 1, -7.0, -5.5, ONE)]


def test_a_deed_of_both_to_both_is_counted_once(weeks):
    assert [(row.actor, row.events) for row in weeks(event("e1", (JAPAN, CHINA), (JAPAN, CHINA)))] == [
        (None, 1)
    ]


def test_an_event_with_two_offices_of_a_state_is_counted_once(weeks):
    assert [row.events for row in weeks(event("e1", (CHINA, CHINA), (JAPAN,)))] == [1]


@pytest.mark.parametrize("occurred", [
    None, Occurred(date(2025, 12, 7), date(2025, 12, 8), Precision.INTERVAL, "the weekend", "told"),
])  # fmt: skip
def test_an_event_without_a_week_has_none_given(weeks, occurred):
    assert [row.monday for row in weeks(event("e1", occurred=occurred), event("e2"))] == [MONDAY, None]


def test_denials_and_plans_count_only_when_asked(weeks, store):
    told = [
        event(f"e{at}", factuality=how)
        for at, how in enumerate(("asserted", "alleged", "denied", "planned"))
    ]
    assert [row.events for row in weeks(*told)] == [2]
    assert [row.events for row in store.dyad_weeks(JAPAN, CHINA, ["denied"])] == [1]


def test_the_weeks_come_out_of_one_index(store):
    plan = [row[3] for row in store._database.rows(f"EXPLAIN QUERY PLAN {WEEKS}", ("a", "b", "[]"))]
    assert "SEARCH dyad USING COVERING INDEX dyad_by_week (low=? AND high=?)" in plan
