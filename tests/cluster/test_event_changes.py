"""What a copy made of the events of its original."""

import pytest
from tests.cluster.writing import event, place, report, unit

from redshank.cluster.alignment import align
from redshank.cluster.event_changes import changed_events
from redshank.cluster.profiles import make_profiles
from redshank.records import Change

TEXT = "The ambassador summoned the minister."
JAPAN, CHINA = {"the minister": "JPN"}, {"the ambassador": "CHN"}


def changes(original, copied):
    first = report("o", TEXT, "2025-12-07", events=original)
    second = report("c", TEXT, "2025-12-09", events=copied)
    profiles, rarity = make_profiles([first, second])
    (pair,) = align(*profiles, rarity)
    return list(changed_events(pair, first.report, second.report))


def summons(**given):
    return (event("summoned", **({"actors": JAPAN, "recipients": CHINA} | given)),)


def test_an_unchanged_event_gives_nothing():
    assert changes(summons(), summons()) == []


def test_an_actor_of_the_other_side_is_a_side_exchanged():
    turned = summons(actors=CHINA, recipients=JAPAN)
    assert changes(summons(), turned) == [Change("side exchanged", "the minister", "the ambassador")]


def test_an_actor_of_a_third_state_is_another_party():
    assert changes(summons(), summons(actors={"Seoul": "KOR"})) == [
        Change("party", "the minister", "Seoul")
    ]


def test_another_body_of_the_same_state_is_another_role():
    was, became = (
        summons(actors={"the coast guard": "CHN.CCG"}),
        summons(actors={"the navy": "CHN.PLAN"}),
    )
    assert changes(was, became) == [Change("role", "the coast guard", "the navy")]


def test_a_state_for_its_body_is_no_other_role():
    assert (
        changes(summons(actors={"the coast guard": "CHN.CCG"}), summons(actors={"China": "CHN"})) == []
    )


@pytest.mark.parametrize(("became", "words"), [({}, ""), ({"insiders": None}, "insiders")])
def test_a_named_speaker_of_whom_nobody_known_is_left_is_lost(became, words):
    told = summons(speaker={"Kihara": "JPN"})
    assert changes(told, summons(speaker=became)) == [Change("speaker lost", "Kihara", words)]


def test_a_deed_alleged_and_now_asserted_is_told():
    found = changes(summons(factuality="alleged"), summons())
    assert found == [Change("factuality", "summoned (alleged)", "summoned (asserted)")]


def test_a_demand_is_no_surer_telling_of_a_deed():
    assert changes(summons(factuality="demanded"), summons()) == []


def test_another_place_and_another_bearing_are_told():
    near = summons(places=(place("Okinawa", "OKINAWA", "southeast of"), place("Taiwan", "TWN")))
    far = summons(places=(place("Okinawa", "OKINAWA", "southwest of"), place("Guam", "GUAM")))
    assert changes(near, far) == [
        Change("place", "southeast of Okinawa", "southwest of Okinawa"),
        Change("place", "Taiwan", "Guam"),
    ]


def test_near_for_off_is_no_other_bearing():
    was, became = (summons(places=(place("Okinawa", "OKINAWA", word),)) for word in ("off", "near"))
    assert changes(was, became) == []


def test_aircraft_in_other_hands_are_a_side_exchanged():
    was, became = (summons(units=(unit("Tu-95 bombers", "TU-95", of),)) for of in ("RUS", "CHN"))
    assert changes(was, became) == [
        Change("side exchanged", "Tu-95 bombers (RUS)", "Tu-95 bombers (CHN)")
    ]


def test_deeds_of_other_manner_are_not_compared():
    was, became = summons(modes=("x-incursion",)), summons(modes=("x-scramble",), factuality="denied")
    assert changes(was, became) == []


def test_deeds_of_nobody_in_common_are_not_compared():
    assert changes(summons(factuality="alleged"), summons(actors={"Rome": "ITA"}, recipients={})) == []
