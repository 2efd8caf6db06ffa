from datetime import date

import pytest

from redshank.cluster.likeness import ENOUGH, score
from redshank.cluster.mentions import mentions_of


@pytest.fixture
def pair(telling):
    def mentions(first, second):
        one = mentions_of([telling("e1", "d1", **first)])[0]
        return one, mentions_of([telling("e2", "d2", **second)])[0]

    return mentions


def test_the_same_deed_in_other_words_is_enough(pair):
    total, _ = score(*pair({"words": "Jets aimed their radar."}, {"words": "A pilot illuminated him."}))
    assert total >= ENOUGH


@pytest.mark.parametrize(
    ("first", "second", "feature"),
    [
        ({}, {"actors": ("USA",)}, "actors"),
        ({}, {"recipients": ("PHL",)}, "recipients"),
        ({}, {"day": date(2025, 12, 9)}, "day"),
        ({"clock": "16:32"}, {"clock": "18:37"}, "hour"),
        ({"kind": "MOBILIZE", "modes": ("x-exercise",)}, {"kind": "MOBILIZE", "modes": ("x-scramble",)}, "manner"),
        ({"places": (("a", 25.0, 127.0),)}, {"places": (("b", 43.0, 141.0),)}, "place"),
    ],
)  # fmt: skip
def test_what_cannot_be_one_happening_speaks_against_it(pair, first, second, feature):
    _, reasons = score(*pair(first, second))
    assert any(reason.feature == feature and reason.score <= -1.5 for reason in reasons)


def test_a_patrol_of_one_side_can_be_the_incursion_of_the_other(pair):
    _, reasons = score(
        *pair(
            {"kind": "MOBILIZE", "modes": ("x-patrol",)}, {"kind": "MOBILIZE", "modes": ("x-incursion",)}
        )
    )
    assert all(reason.score >= 0 for reason in reasons)


def test_those_who_met_need_not_all_be_named(pair):
    total, _ = score(
        *pair(
            {"kind": "CONSULT", "actors": ("JPN", "ITA"), "recipients": ()},
            {"kind": "CONSULT", "actors": ("JPN", "ITA", "NATO"), "recipients": ()},
        )
    )
    assert total >= ENOUGH


def test_a_score_is_the_sum_of_its_reasons_both_ways_round(pair):
    one, other = pair({"units": (("B-52", 2),)}, {"units": (("B-52", 2),), "clock": "16:32"})
    total, reasons = score(one, other)
    assert total == pytest.approx(sum(reason.score for reason in reasons))
    assert score(other, one)[0] == total
