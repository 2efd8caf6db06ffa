"""Tension: the arithmetic of a week, which dyad an incident belongs to, and when there is an alarm."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redshank.analyse import WEIGHTS, NoAlarm, Scale, alarm, tension, tensions
from redshank.records import Status

MONDAY = date(2025, 9, 1)
CALM = [("CONSULT", 1)] * 9


def dyads(picture):
    return [tuple(party.id for party in one.dyad) for one in tensions(picture)]


def weeks(make, *per_week):
    """Japan and China over weeks: (event type, how many incidents)."""
    events = [
        make.event(
            f"e{w:02}{n}", kind, "CHN", "JPN", f"They acted {w} {n}.", day=MONDAY + timedelta(weeks=w)
        )
        for w, (kind, many) in enumerate(per_week)
        for n in range(many)
    ]
    incidents = [make.incident(event.id.replace("e", "i"), event) for event in events]
    return tension(make.picture([make.report("d1", *events)], incidents), "JPN", "CHN")


@pytest.mark.parametrize(
    ("status", "weight"),
    [
        ("confirmed", 1),
        ("reported", 1),
        ("disputed", 0.5),
        ("denied", 0.25),
        ("planned", 0.25),
        ("withdrawn", 0),
    ],
)
def test_a_term_is_the_score_times_the_weight_of_its_status(make, status, weight):
    event = make.event("e1", "ASSAULT", "CHN", "JPN", day=MONDAY)
    (week,) = tension(make.told(event, status=Status(status)), "CHN", "JPN").weeks
    (term,) = week.terms
    assert (term.score, term.weight, week.total) == (-9.0, weight, -9.0 * weight)
    assert (term.incident_id, term.evidence.text) == ("i1", "They acted.")


def test_every_status_has_a_weight():
    assert set(WEIGHTS) == set(Status)


@pytest.mark.parametrize(("scale", "score"), [(Scale.PLOVER, -9.0), (Scale.GOLDSTEIN, -10.0)])
def test_the_scale_is_named(make, scale, score):
    event = make.event("e1", "ASSAULT", "CHN", "JPN", day=MONDAY)
    found = tension(make.told(event), "CHN", "JPN", scale)
    assert (found.scale, found.weeks[0].total) == (scale, score)


def test_many_tellings_of_one_incident_count_once(make):
    events = [make.event(f"e{n}", "ASSAULT", "CHN", "JPN", day=MONDAY) for n in range(5)]
    reports = [make.report(f"d{n}", event) for n, event in enumerate(events)]
    (found,) = tensions(make.picture(reports, [make.incident("i1", *events)]))
    assert found.weeks[0].total == -9.0


def test_of_rival_scores_the_most_told_counts_and_its_sentence_is_shown(make):
    events = [
        make.event(f"e{n}", "ASSAULT", "CHN", "JPN", f"Told {n}.", day=MONDAY, plover_score=score)
        for n, score in enumerate([-9.5, -8.0, -8.0])
    ]
    reports = [make.report(f"d{n}", event) for n, event in enumerate(events)]
    (found,) = tensions(make.picture(reports, [make.incident("i1", *events)]))
    (term,) = found.weeks[0].terms
    assert (term.score, term.evidence.text) == (-8.0, "Told 1.")


@pytest.mark.parametrize("factuality", ["hypothetical", "demanded", "negated"])
def test_a_deed_that_nobody_tells_as_done_or_planned_is_in_no_sum(make, factuality):
    event = make.event("e1", "ASSAULT", "CHN", "JPN", day=MONDAY, factuality=factuality)
    assert tensions(make.told(event)) == ()


def test_a_dyad_has_no_direction(make):
    event = make.event("e1", "ACCUSE", "JPN", "CHN", day=MONDAY)
    picture = make.told(event)
    assert dyads(picture) == [("CHN", "JPN")]
    assert tension(picture, "JPN", "CHN") == tension(picture, "CHN", "JPN")
    assert tension(picture, "JPN", "USA") is None


def test_doers_side_by_side_are_a_dyad_with_the_other_side_and_not_with_each_other(make):
    event = make.event("e1", "THREATEN", "CHN RUS", "JPN", day=MONDAY)
    assert dyads(make.told(event)) == [("CHN", "JPN"), ("JPN", "RUS")]


@pytest.mark.parametrize(
    ("event_type", "text", "expected"),
    [
        ("COOPERATE", "They drilled.", [("JPN", "USA")]),
        ("ASSAULT", "They shelled a town.", []),
        ("ASSAULT", "They exchanged fire.", [("JPN", "USA")]),
    ],
    ids=["cooperation", "allies in a conflict", "each against the other"],
)
def test_doers_without_recipient_are_a_dyad_when_they_deal_with_each_other(
    make, event_type, text, expected
):
    assert dyads(make.told(make.event("e1", event_type, "JPN USA", "", text, day=MONDAY))) == expected


@pytest.mark.parametrize(
    "day", [None, (MONDAY, MONDAY + timedelta(days=7))], ids=["no day", "two weeks"]
)
def test_what_no_single_week_holds_is_in_no_sum_but_told(make, day):
    (found,) = tensions(make.told(make.event("e1", "ASSAULT", "CHN", "JPN", day=day)))
    assert found.weeks == () and [term.incident_id for term in found.unplaced] == ["i1"]


def test_days_inside_one_iso_week_are_placed_on_its_monday(make):
    day = (MONDAY + timedelta(days=1), MONDAY + timedelta(days=6))
    (found,) = tensions(make.told(make.event("e1", "ASSAULT", "CHN", "JPN", day=day)))
    assert [week.monday for week in found.weeks] == [MONDAY]


def test_a_week_without_incidents_stands_with_no_terms(make):
    found = weeks(make, ("ACCUSE", 1), ("ACCUSE", 0), ("ACCUSE", 2))
    assert [(week.total, len(week.terms)) for week in found.weeks] == [(-3, 1), (0, 0), (-6, 2)]


@given(
    st.lists(
        st.tuples(st.sampled_from(["ASSAULT", "ACCUSE", "AID"]), st.integers(1, 3)),
        min_size=1,
        max_size=5,
    )
)
def test_a_total_is_the_sum_of_its_terms(make, told):
    for week in weeks(make, *told).weeks:
        assert week.total == pytest.approx(sum(term.score * term.weight for term in week.terms))


def test_an_alarm_tells_since_when_by_how_much_and_what_moved_it(make):
    raised = alarm(weeks(make, *CALM, *[("ACCUSE", 1), ("ASSAULT", 3), ("ASSAULT", 3), ("ASSAULT", 3)]))
    assert raised.reason is None and raised.week == MONDAY + timedelta(weeks=10)
    assert raised.mean_before == pytest.approx((9 * 2.5 - 3) / 10) and raised.mean_after == -27
    assert {term.event_type for term in raised.movers} == {"ASSAULT"} and len(raised.movers) == 5
    assert all(term.week >= raised.week and term.evidence.text for term in raised.movers)


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ([("ASSAULT", 3)] * 3, NoAlarm.SHORT),
        ([("ACCUSE", 1)] * 12, NoAlarm.FLAT),
        ([("ACCUSE", 1), ("ACCUSE", 2)] * 6, NoAlarm.STEADY),
        ([("ACCUSE", 1)] * 6 + [("ASSAULT", 3)] + [("ACCUSE", 1)] * 6, NoAlarm.STEADY),
        ([("ASSAULT", 3)] * 6 + [("CONSULT", 1)] * 6, NoAlarm.EASING),
    ],
    ids=["short", "flat", "steady", "one loud week", "easing"],
)
def test_without_an_alarm_the_reason_is_told(make, told, reason):
    assert alarm(weeks(make, *told)).reason is reason


def test_a_dyad_without_a_dated_incident_is_too_short(make):
    (found,) = tensions(make.told(make.event("e1", "ASSAULT", "CHN", "JPN")))
    assert alarm(found).reason is NoAlarm.SHORT


@given(order=st.permutations(range(4)))
def test_tension_does_not_depend_on_the_order_of_the_picture(make, order):
    events = [make.event(f"e{n}", "ACCUSE", "CHN JPN", "USA", day=MONDAY) for n in range(4)]
    reports = [make.report(f"d{n}", event) for n, event in enumerate(events)]
    incidents = [make.incident(f"i{n}", event) for n, event in enumerate(events)]
    picture = make.picture(reports, incidents)
    shuffled = replace(
        picture,
        reports=tuple(reports[at] for at in order),
        incidents=tuple(incidents[at] for at in order),
    )
    assert tensions(shuffled) == tensions(picture)
