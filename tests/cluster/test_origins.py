"""Originals and what was made from them."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.cluster.test_copies import INDEPENDENT, RELEASE, RENDERED
from tests.cluster.writing import report

from redshank.cluster.origins import find_origins
from redshank.records import CopyKind

OTHER = "Seven airlines refund tickets to Osaka until the end of March, they said on Friday. Bookings fell by half within a week, and hotels feel it too."
REPORTS = (
    report("d1", RELEASE, "2025-12-07", "Ministry of Defense release"),
    report("d2", RELEASE, "2025-12-08", "a daily"),
    report("d3", RENDERED, "2025-12-10", "a wire"),
    report("d4", f"{INDEPENDENT} {RELEASE}", "2025-12-11", "a weekly"),
    report("d5", INDEPENDENT, "2025-12-08", "another wire"),
    report("d6", OTHER, "2025-12-08", "another wire"),
)


def shape(origins):
    return {one.document_id: [(copy.document_id, copy.kind) for copy in one.copies] for one in origins}


def test_copies_stand_under_the_report_they_were_made_from():
    assert shape(find_origins(REPORTS[:3])) == {
        "d1": [("d2", CopyKind.VERBATIM), ("d3", CopyKind.TRANSLATION)]
    }


@given(st.permutations(REPORTS))
def test_the_order_of_the_reports_changes_nothing(shuffled):
    assert find_origins(shuffled) == find_origins(REPORTS)


def test_every_report_stands_once():
    found = find_origins(REPORTS)
    told = [
        *(one.document_id for one in found),
        *(copy.document_id for one in found for copy in one.copies),
    ]
    assert sorted(told) == ["d1", "d2", "d3", "d4", "d5", "d6"]


def test_reports_of_other_things_are_originals():
    assert shape(find_origins(REPORTS[4:])) == {"d5": [], "d6": []}


def test_a_copy_of_a_copy_stands_under_the_first_and_names_the_direct_one():
    longer = f"{RELEASE} {OTHER}"
    second = f"{OTHER} Hotels in Kyoto offer rooms at half price, the city said on Monday."
    chain = (
        report("d1", RELEASE, "2025-12-07", "one"),
        report("d2", longer, "2025-12-08", "two"),
        report("d3", second, "2025-12-09", "three"),
    )
    (origin,) = find_origins(chain)
    assert [(copy.document_id, copy.original_id) for copy in origin.copies] == [
        ("d2", "d1"),
        ("d3", "d2"),
    ]


def test_on_one_day_the_richer_report_is_the_original():
    short = report("d1", ". ".join(RELEASE.split(". ")[:2]) + ".", publisher="one")
    assert shape(find_origins((short, report("d2", RELEASE, publisher="two")))) == {
        "d2": [("d1", CopyKind.PARTIAL)]
    }


def test_a_report_without_a_day_counts_from_the_day_it_was_added():
    undated = report("d1", RELEASE, None)
    assert shape(find_origins((undated, report("d2", RELEASE)))) == {"d2": [("d1", CopyKind.VERBATIM)]}


def test_a_translation_that_gets_a_fact_wrong_is_a_rewrite():
    wrong = report("d3", RENDERED.replace("6:37", "6:47"), "2025-12-10", "a wire")
    (origin,) = find_origins((REPORTS[0], wrong))
    assert [copy.kind for copy in origin.copies] == [CopyKind.REWRITE]


def test_one_text_added_twice_is_one_report():
    twin = replace(REPORTS[0], name="again")
    assert shape(find_origins((twin, REPORTS[0]))) == {"d1": []}


def test_no_reports_have_no_origins():
    assert find_origins(()) == ()


def test_a_report_without_sentences_is_an_original():
    assert shape(find_origins((report("d1", "", None), report("d2", " ", None)))) == {"d1": [], "d2": []}
