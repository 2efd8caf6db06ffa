"""What a copy changed, lost or got wrong."""

import pytest
from tests.cluster.writing import report

from redshank.cluster.changes import find_changes, is_wrong
from redshank.cluster.copies import compare
from redshank.cluster.profiles import make_profiles
from redshank.records import Change, CopyKind

SHIPS = "Four coast guard ships entered the waters near Minamikojima on {} and left by noon."


def changes(original, copied, kind=CopyKind.REWRITE):
    profiles, rarity = make_profiles(
        [report("o", original, "2025-12-07"), report("c", copied, "2025-12-09")]
    )
    return find_changes(compare(*profiles, rarity), kind)


@pytest.mark.parametrize(
    ("was", "became"),
    [
        ("December 6", "November 6"),
        ("6 December", "November 6"),
        ("Saturday", "Friday"),
        ("2023", "2013"),
    ],
)
def test_another_day_is_told_with_the_words_of_both(was, became):
    assert changes(SHIPS.format(was), SHIPS.format(became)) == (Change("day", was, became),)


@pytest.mark.parametrize("became", ["6 December", "December 6"])
def test_a_weekday_put_as_its_date_is_no_change(became):
    assert changes(SHIPS.format("Saturday"), SHIPS.format(became)) == ()


def test_a_day_told_nowhere_in_the_copy_is_lost():
    assert changes(SHIPS.format("Saturday"), SHIPS.format("the way")) == (Change("day", "Saturday", ""),)


@pytest.mark.parametrize(
    ("was", "became"),
    [("Four", "Six"), ("At 9 a.m. four", "At 9 p.m. four"), ("Up to 1,189", "Up to 1,198")],
)
def test_another_number_is_told(was, became):
    text = SHIPS.format("Saturday")
    (change,) = changes(text.replace("Four", was), text.replace("Four", became))
    assert change.aspect == "number"


def test_a_number_in_words_and_in_digits_is_one():
    text = SHIPS.format("Saturday")
    assert changes(text, text.replace("Four", "The 4")) == ()


@pytest.mark.parametrize(
    ("was", "became", "aspect"),
    [("Minamikojima", "Minamikohima", "name"), ("coast guard", "navy", "role"), ("entered", "allegedly entered", "factuality")],
)  # fmt: skip
def test_a_name_a_role_and_a_hedge_that_changed_are_told(was, became, aspect):
    text = SHIPS.format("Saturday")
    assert [change.aspect for change in changes(text, text.replace(was, became))] == [aspect]


def test_a_designation_that_changed_is_another_unit():
    text = "Chinese J-16 fighters escorted the bombers through the Miyako passage."
    assert changes(text, text.replace("J-16", "J-36")) == (Change("unit", "J-16", "J-36"),)


def test_a_demonym_for_a_state_is_no_misspelling():
    text = "The waters off Japan were entered by four coast guard ships on Saturday."
    assert changes(text, text.replace("waters off Japan", "Japanese waters")) == ()


def test_sentences_lost_and_added_are_told_whole():
    text, lost, added = SHIPS.format("Saturday"), "Nobody was hurt.", "Anglers grumble."
    assert changes(f"{text} {lost}", f"{text} {added}") == (
        Change("sentence lost", lost, ""),
        Change("sentence added", "", added),
    )


def test_what_stands_around_a_passage_is_no_change():
    text = SHIPS.format("Saturday")
    assert changes(text, f"{text} Anglers grumble.", CopyKind.PARTIAL) == ()


def test_a_verbatim_copy_changed_nothing():
    assert changes(SHIPS.format("Saturday"), SHIPS.format("Saturday"), CopyKind.VERBATIM) == ()


@pytest.mark.parametrize(
    ("change", "wrong"),
    [(Change("day", "Friday", "Monday"), True), (Change("day", "Friday", ""), False), (Change("role", "navy", "army"), False)],
)  # fmt: skip
def test_only_another_fact_in_its_place_is_wrong(change, wrong):
    assert is_wrong(change) == wrong
