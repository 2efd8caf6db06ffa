from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redshank.annotate import annotate
from redshank.gazetteer import load_gazetteer
from redshank.gazetteer.cities import Cities
from redshank.ingest import plain_document
from redshank.records import Span
from redshank.resolve.places import relation_before, resolve_places
from redshank.resolve.surroundings import survey


def place(surroundings, text, words):
    around = surroundings(text)
    start = text.rindex(words)
    (found,) = resolve_places((Span.of(text, start, start + len(words)),), around)
    return found


def test_a_relation_widens_the_radius(surroundings):
    pin = place(surroundings, "It was in Okinawa.", "Okinawa")
    south = place(surroundings, "It was south of Okinawa.", "Okinawa")
    assert (pin.relation, south.relation) == (None, "south of")
    assert south.radius_km > pin.radius_km


def test_a_disputed_place_has_each_sides_name_whoever_names_it(surroundings):
    one = place(surroundings, "It was off the Senkaku Islands.", "Senkaku Islands")
    other = place(surroundings, "It was off the Diaoyu Islands.", "Diaoyu Islands")
    assert one.id == other.id
    assert {"JPN", "CHN"} <= set(one.names)
    assert one.administered_by == "JPN" and "CHN" in one.claimed_by


def test_an_unknown_place_keeps_its_words_and_gets_no_coordinates(surroundings):
    found = place(surroundings, "It was at Zzyzx Crossing.", "at Zzyzx Crossing")
    assert (found.name, found.lat, found.radius_km) == ("Zzyzx Crossing", None, None)


def test_the_contested_islands_are_those_the_report_names(surroundings):
    text = "Japan holds the Senkaku Islands. They came near the contested islands."
    assert place(surroundings, text, "the contested islands").id == "SENKAKU_ISLANDS"


@pytest.mark.parametrize(
    ("relation", "farther"),
    [("near", 60), ("off", 100), ("around", 50), ("north of", 300), ("50 km north of", 50)],
)
def test_each_relation_reaches_as_far_as_its_words_say(surroundings, relation, farther):
    pin = place(surroundings, "It was in Okinawa.", "Okinawa")
    found = place(surroundings, f"It was {relation} Okinawa.", "Okinawa")
    assert found.relation == relation
    assert found.radius_km == pytest.approx(pin.radius_km + farther)


def test_a_state_as_place_is_a_wide_circle_and_no_pin(surroundings):
    found = place(surroundings, "It was in Japan.", "Japan")
    assert found.id == "JPN" and found.radius_km > 300


def test_a_demonym_is_no_place(surroundings):
    text = "It was the Japanese"
    assert resolve_places((Span.of(text, 7, len(text)),), surroundings(text))[0].id is None


def test_one_place_named_twice_is_given_once(surroundings):
    text = "Okinawa and Okinawa"
    spans = (Span.of(text, 0, 7), Span.of(text, 12, 19))
    assert len(resolve_places(spans, surroundings(text))) == 1


def test_two_disputed_places_leave_the_contested_islands_unknown(surroundings):
    text = "The Senkaku Islands and the Spratly Islands. They passed the contested islands."
    start = text.index("the contested")
    assert resolve_places((Span.of(text, start, len(text) - 1),), surroundings(text)) == ()


@given(st.integers(0, 60), st.sampled_from(["near ", "10 km off ", "south of the ", ". ", "\n", ""]))
def test_a_relation_is_words_of_the_text_before_the_name(padding, words):
    text = "x" * padding + " " + words + "Okinawa"
    relation = relation_before(text, len(text) - len("Okinawa"))
    assert relation is None or relation in " ".join(text.lower().split())


@pytest.fixture
def in_world(scripted):
    """Surroundings in a world of three cities, two of one name."""
    rows = ("1,Zorbagrad,RUS,45,42,450000,", "2,Twinsk,UKR,50,30,310000,", "3,Twinsk,BLR,53,27,900000,")
    names = {"Zorbagrad": rows[:1], "Twinsk": rows[1:]}
    gazetteer = replace(load_gazetteer(), cities=Cities(rows, names))
    day = date(2025, 12, 11)
    return lambda text: survey(
        annotate(plain_document(text, day), gazetteer, scripted()), gazetteer, day
    )


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("They met in Twinsk.", None),
        ("Ukraine was there. They met in Twinsk.", "CITY.2"),
        ("Belarus was there. They met in Twinsk.", "CITY.3"),
        ("Belarus was there, Ukraine and Ukraine. They met in Twinsk.", "CITY.2"),
        ("Belarus and Ukraine were there. They met in Twinsk.", "CITY.3"),
        ("They met in Zorbagrad.", "CITY.1"),
    ],
)
def test_a_city_is_the_one_in_focus_then_the_largest(in_world, text, city):
    assert place(in_world, text, text.split()[-1].rstrip(".")).id == city


def test_a_city_is_administered_by_its_country(in_world):
    found = place(in_world, "They met in Zorbagrad.", "Zorbagrad")
    assert (found.administered_by, found.lat, found.radius_km) == ("RUS", 45, 6.7)


def test_a_person_is_no_place(surroundings):
    text = "Li Qiang would not meet Takaichi at the summit."
    start = text.index("Takaichi")
    assert resolve_places((Span.of(text, start, start + 8),), surroundings(text)) == ()
