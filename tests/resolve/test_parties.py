from datetime import date

import pytest

from redshank.records import Span
from redshank.resolve.parties import resolve_parties


def ids(surroundings, words):
    text = surroundings.annotation.document.text
    start = text.rindex(words)
    return [p.id for p in resolve_parties((Span.of(text, start, start + len(words)),), surroundings)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Japan", ["JPN"]),
        ("Chinese fighter jets", ["CHN.MIL"]),
        ("Beijing's Foreign Ministry", ["CHN.MFA"]),
        ("Chinese and Russian bombers", ["CHN.MIL", "RUS.MIL"]),
        ("the Japan Coast Guard", ["JPN.CG"]),
        ("Hezbollah", ["HEZBOLLAH"]),
        ("NATO", ["NATO"]),
        ("the US ambassador in Japan", ["USA"]),
        ("villagers", [None]),
    ],
)
def test_a_party_is_known_by_its_words(surroundings, words, expected):
    found = ids(surroundings(f"It was {words}"), words)
    assert [one and one.split(".")[0] for one in found] == [e and e.split(".")[0] for e in expected]


def test_us_in_capitals_is_a_state_and_us_is_the_speaker(surroundings):
    assert ids(surroundings("Planes of the US"), "US") == ["USA"]


@pytest.mark.parametrize(
    ("day", "expected"), [(date(2025, 12, 11), "Sanae Takaichi"), (date(2024, 11, 1), "Shigeru Ishiba")]
)
def test_an_office_is_its_holders_on_the_day(surroundings, day, expected):
    text = "It was Japan's prime minister"
    around = surroundings(text, day)
    (party,) = resolve_parties((Span.of(text, 7, len(text)),), around)
    assert (party.country, party.name) == ("JPN", expected)


def test_a_surname_is_the_person_the_report_introduced(surroundings):
    around = surroundings("Japanese Defense Minister Shinjiro Koizumi spoke. It was Koizumi")
    assert ids(around, "Koizumi") == ["JPN.MOD"]


def test_the_ministry_is_the_one_named_before(surroundings):
    around = surroundings("Japan's Defense Ministry protested to China. So said the ministry")
    assert ids(around, "the ministry") == ["JPN.MOD"]


def test_both_sides_are_the_two_states_named_last(surroundings):
    around = surroundings("India shelled Pakistan. Both sides")
    assert sorted(ids(around, "Both sides")) == ["IND", "PAK"]


def test_a_pronoun_is_the_doer_of_the_sentence_before(surroundings):
    script = {"condemned": ("ACCUSE", "asserted", {"actor": ["Taiwan"]})}
    around = surroundings("Taiwan condemned China. Then it", script=script)
    assert ids(around, "it") == ["TWN"]


def test_possessed_units_are_their_owners(surroundings):
    assert ids(surroundings("Israel said so of its jets"), "its jets") == ["ISR.MIL"]


def test_a_surname_inside_a_longer_name_is_no_group(surroundings):
    assert "RUS.WAGNER" not in ids(surroundings("Therese Kayikwamba Wagner"), "Wagner")
