"""Ships, aircraft, missiles: what, how many, whose."""

import pytest


def units(read, text, *actors, trigger="flew"):
    (event,) = read(text, {trigger: ("MOBILIZE", "asserted", {"actor": list(actors)})}).events
    return [(unit.id, unit.what, unit.count, unit.operator) for unit in event.units]


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("Two B-52 bombers", ("B-52-STRATOFORTRESS", "bomber", 2, "USA")),
        ("J-15 fighters", ("J-15", "fighter", None, "CHN")),
        ("Three Japanese F-35s", ("F-35-LIGHTNING-II", "fighter", 3, "JPN")),
        ("Twelve Chinese drones", (None, "drone", 12, "CHN")),
        ("A dozen Russian bombers", (None, "bomber", 12, "RUS")),
        ("Some helicopters", (None, "helicopter", None, None)),
    ],
)
def test_a_unit_has_its_kind_number_and_side(read, words, unit):
    assert units(read, f"{words} flew.", words) == [unit]


def test_an_asset_that_many_operate_has_no_side_of_its_own(read):
    ((known, _, count, operator),) = units(read, "Four F-16s flew.", "Four F-16s")
    assert (known[:4], count, operator) == ("F-16", 4, None)


def test_each_partys_units_keep_their_own_number(read):
    found = units(
        read, "Two US bombers and four Korean jets flew.", "Two US bombers", "four Korean jets"
    )
    assert [(what, count) for _, what, count, _ in found] == [("bomber", 2), ("fighter", 4)]


def test_an_event_without_parties_has_no_units(read):
    assert units(read, "Reports of ships flew about.") == []


def test_the_words_of_a_unit_are_quoted_from_the_text(read):
    text = "On Monday two B-52 bombers flew."
    (event,) = read(text, {"flew": ("MOBILIZE", "asserted", {"actor": ["two B-52 bombers"]})}).events
    assert [text[u.span.start : u.span.end] for u in event.units] == ["B-52 bombers"]
