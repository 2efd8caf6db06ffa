"""Counts: what is never merged, what is a rival, what a method card tells."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redshank.analyse import CounterKind, Zone, count_series, method_card, rival_counts

MARCH, APRIL = ("2025-03-01", "2025-03-31"), ("2025-04-01", "2025-04-30")
SEA = "15 ships entered the territorial sea."


def series_of(make, *counts, **more):
    return count_series(make.picture([make.report("d1", *counts, **more)]))


def test_the_contiguous_zone_and_the_territorial_sea_are_two_series(make):
    counts = [
        make.count(15, "ships", SEA),
        make.count(90, "ships", "90 ships were in the contiguous zone."),
    ]
    found = series_of(make, *counts)
    assert [(one.zone, one.points[0].value) for one in found] == [
        (Zone.CONTIGUOUS_ZONE, 90),
        (Zone.TERRITORIAL_SEA, 15),
    ]


@pytest.mark.parametrize(
    ("text", "number", "zone"),
    [
        (
            "After 90 days in the contiguous zone 15 ships entered territorial waters.",
            "15",
            "territorial sea",
        ),
        ("90 ships were in the contiguous zone and 15 in the territorial sea.", "90", "contiguous zone"),
        (
            "In the contiguous zone it saw 90 ships, and few in the territorial sea.",
            "90",
            "contiguous zone",
        ),
        ("It logged 15 ships, all of them in the territorial sea.", "15", "territorial sea"),
    ],
    ids=["behind", "behind in its clause", "before it", "in the next clause"],
)
def test_the_zone_of_the_numbers_own_clause_is_meant(make, text, number, zone):
    (found,) = series_of(make, make.count(float(number), "ships", text, trigger=number))
    assert found.zone == zone


def test_these_waters_are_the_zone_of_the_sentence_before_which_is_evidence_too(make):
    sentences = ("Ships entered territorial waters.", "15 boats entered them in March.")
    (found,) = series_of(make, make.count(15, "boats", sentences[1], sentence=1), sentences=sentences)
    assert found.zone is Zone.TERRITORIAL_SEA
    assert [passage.text for passage in found.points[0].evidence] == list(sentences)


@pytest.mark.parametrize(
    "before", ["Ships came.", "Ships left the contiguous zone for the territorial sea."]
)
def test_no_zone_is_taken_from_a_sentence_that_names_none_or_two(make, before):
    sentences = (before, "15 boats entered them in March.")
    (found,) = series_of(make, make.count(15, "boats", sentences[1], sentence=1), sentences=sentences)
    assert found.zone is None and len(found.points[0].evidence) == 1


@pytest.mark.parametrize(
    "other",
    [{"what": "days"}, {"speaker": "CHN.CCG"}, {"actor": "RUS"}, {"speaker": None}],
    ids=["unit", "counter", "side", "no speaker"],
)
def test_another_unit_counter_or_side_is_another_series(make, other):
    told = {"what": "ships", "speaker": "JPN.JCG", "actor": "CHN", "text": SEA}
    found = series_of(make, make.count(15, **told), make.count(15, **told | other))
    assert len(found) == 2 and all(len(one.points) == 1 for one in found)


def test_a_month_without_a_count_has_no_point(make):
    june = ("2025-06-01", "2025-06-30")
    (found,) = series_of(
        make, make.count(4, "ships", SEA, period=june), make.count(15, "ships", SEA, period=MARCH)
    )
    assert [(point.value, point.period[0].month) for point in found.points] == [(15, 3), (4, 6)]


def test_a_count_without_a_period_keeps_none_and_stands_last(make):
    (found,) = series_of(
        make, make.count(4, "ships", SEA, period=None), make.count(15, "ships", SEA, period=MARCH)
    )
    assert [point.period is None for point in found.points] == [False, True]


def test_the_publisher_counts_where_nobody_is_cited(make):
    (found,) = series_of(make, make.count(15, "ships", SEA), publisher="Wire")
    assert (found.counter.kind, found.counter.name) == (CounterKind.PUBLISHER, "Wire")


def test_nobody_is_invented_as_counter(make):
    (found,) = series_of(make, make.count(15, "ships", SEA), publisher=None)
    assert found.counter is None


def copied(make, value=15):
    reports = [
        make.report("d1", make.count(15, "ships", SEA), publisher="Wire"),
        make.report("d2", make.count(value, "ships", SEA), publisher="Copyist"),
    ]
    return make.picture(reports, origins=[make.copy("d2", "d1")])


def test_a_copy_is_a_report_more_and_no_origin_more(make):
    (found,) = count_series(copied(make))
    card = method_card(found)
    assert (found.counter.name, card.reports, card.origins) == ("Wire", 2, 1)


def test_a_copy_that_changed_the_number_is_a_rival_of_the_same_origin(make):
    (rivals,) = rival_counts(count_series(copied(make, value=51)))
    assert [line.point.value for line in rivals.lines] == [15, 51]
    assert rivals.difference == 36 and {line.point.origins for line in rivals.lines} == {("d1",)}


def test_two_counters_of_one_thing_and_period_are_rival_lines(make):
    counts = [
        make.count(15, "ships", SEA, speaker="JPN.JCG"),
        make.count(3, "ships", SEA, speaker="CHN.CCG"),
    ]
    (rivals,) = rival_counts(series_of(make, *counts))
    assert [(line.counter.id, line.point.value) for line in rivals.lines] == [
        ("CHN.CCG", 3),
        ("JPN.JCG", 15),
    ]
    assert rivals.difference == 12


def test_counts_of_two_periods_or_zones_are_no_rivals(make):
    counts = [
        make.count(15, "ships", SEA, period=MARCH),
        make.count(20, "ships", SEA, period=APRIL),
        make.count(90, "ships", "90 in the contiguous zone.", period=MARCH),
    ]
    assert rival_counts(series_of(make, *counts)) == ()


def test_a_method_card_bounds_the_periods_told(make):
    counts = [
        make.count(n, "ships", SEA, period=period) for n, period in enumerate((APRIL, MARCH, None))
    ]
    card = method_card(series_of(make, *counts)[0])
    assert (card.first, card.last) == (date(2025, 3, 1), date(2025, 4, 30))
    assert (card.points, card.undated) == (3, 1)


@given(order=st.permutations(range(4)))
def test_series_do_not_depend_on_the_order_of_the_reports(make, order):
    reports = [
        make.report(f"d{n}", make.count(value, "ships", SEA, period=period))
        for n, (value, period) in enumerate([(15, MARCH), (15, MARCH), (9, APRIL), (7, None)])
    ]
    assert count_series(make.picture([reports[at] for at in order])) == count_series(
        make.picture(reports)
    )
