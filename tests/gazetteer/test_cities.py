"""When the name of one of the world's cities counts, and which city it means."""

import pytest

from redshank.errors import GazetteerError
from redshank.gazetteer import Gazetteer, cities, load_gazetteer
from redshank.gazetteer.cities import Cities, load_cities, load_stops
from redshank.records import Meaning, MeaningKind
from redshank.text.words import split_words

HEADER = "id,name,country,lat,lon,population,alternates"
ROWS = (
    "1,Zorbagrad,RUS,45.1,42.2,450000,",
    "2,Little Vesk,UKR,50,30,20000,",
    "3,Twinsk,UKR,50,30,310000,",
    "4,Twinsk,BLR,53,27,900000,",
    "5,Soloville,FRA,48,2,310000,",
    "6,Soloville,CAN,45,-70,99999,",
    "7,Córgoba,ARG,-31,-64,250000,Corgoba",
    "8,Nice,FRA,43.7,7.26,342522,",
    "9,Split,HRV,43.5,16.4,178102,",
    "10,Of,TUR,40.9,40.3,15000,",
    "11,March,GBR,52.5,0.1,22000,",
    "12,Port Zorba,RUS,45,42,60000,",
    "13,Megapolis,IND,19,72,12000000,",
)


@pytest.fixture
def world(tmp_path, monkeypatch):
    """A table of cities in the place of the bundled one, with the bundled stop lists."""
    stops = load_stops()
    monkeypatch.setattr(cities, "files", lambda package: tmp_path)
    monkeypatch.setattr(cities, "load_stops", lambda: stops)
    (tmp_path / "data").mkdir()
    path = tmp_path / "data" / "cities.csv"
    path.write_text("\n".join((HEADER, *ROWS)) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def known(world):
    """The meanings of every name in a text, with the forms of other tables and names of persons."""

    def find(text, forms=(), persons=()):
        gazetteer = Gazetteer(cities=load_cities(), names_of_persons=set(persons))
        for form, kind in forms:
            gazetteer.index.add(form, Meaning(kind, form))
        return [match.values for match in gazetteer.find(split_words(text))]

    return find


def ids(found):
    return [[meaning.id for meaning in meanings] for meanings in found]


def test_a_city_is_a_place_by_its_number(world):
    place = load_cities().place("CITY.1")
    assert (place.name, place.kind, place.lat, place.lon) == ("Zorbagrad", "city", 45.1, 42.2)
    assert (place.country, place.administered_by, place.claimed_by) == ("RUS", "RUS", ())


@pytest.mark.parametrize(("number", "radius"), [(2, 5), (4, 9.5), (13, 30)])
def test_the_radius_grows_with_the_population_from_5_to_30_km(world, number, radius):
    assert load_cities().place(f"CITY.{number}").radius_km == radius


def test_a_city_is_known_by_its_alternate_names_too(known):
    assert ids(known("in Corgoba and Córgoba")) == [["CITY.7"], ["CITY.7"]]


def test_only_a_name_with_capitals_is_a_city(known):
    assert known("a zorbagrad, a little Vesk") == []


def test_a_great_city_without_a_notable_namesake_needs_no_context(known):
    ((zorbagrad,),) = known("in Zorbagrad")
    assert not zorbagrad.needs_context


def test_a_smaller_city_needs_context(known):
    ((vesk,),) = known("in Little Vesk")
    assert vesk.needs_context


def test_of_two_notable_namesakes_both_need_context_and_the_largest_comes_first(known):
    assert [(m.id, m.needs_context) for m in known("in Twinsk")[0]] == [
        ("CITY.4", True), ("CITY.3", True),
    ]  # fmt: skip


def test_a_small_namesake_leaves_the_great_city_without_need_of_context(known):
    assert [m.needs_context for m in known("in Soloville")[0]] == [False, True]


@pytest.mark.parametrize("kind", [k for k in MeaningKind if k != MeaningKind.GENERIC])
def test_any_form_of_another_table_wins_over_a_city_of_the_same_words(known, kind):
    assert ids(known("in Zorbagrad", forms=[("Zorbagrad", kind)])) == [["Zorbagrad"]]


def test_a_longer_form_of_another_table_wins(known):
    forms = [("Zorbagrad Air Base", MeaningKind.PLACE)]
    assert ids(known("at Zorbagrad Air Base", forms)) == [["Zorbagrad Air Base"]]


def test_a_longer_name_of_a_city_wins_over_a_form_inside_it(known):
    assert ids(known("in Port Zorba", [("Zorba", MeaningKind.PERSON)])) == [["CITY.12"]]


def test_a_name_of_a_person_in_office_is_no_city(known):
    assert known("in Zorbagrad", persons=["Zorbagrad"]) == []


@pytest.mark.parametrize("text", ["Split said so", "with Nice words", "Of the three", "to Split up"])
def test_a_common_word_or_a_short_name_is_no_city(known, text):
    assert known(text) == []


@pytest.mark.parametrize(("text", "city"), [("in Nice", "8"), ("near Split", "9"), ("At Of", "10")])
def test_behind_a_placing_word_it_is_one_and_needs_context(known, text, city):
    (((meaning),),) = known(text)
    assert (meaning.id, meaning.needs_context) == (f"CITY.{city}", True)


def test_a_month_is_never_a_city(known):
    assert known("in March") == []


@pytest.mark.parametrize(
    "text",
    ["Antonio Zorbagrad said", "Gen. Zorbagrad said", "the Zorbagrad Group", "Kent-Zorbagrad",
     "the Zorbagrad-Patterson base"],
)  # fmt: skip
def test_a_part_of_a_longer_name_is_no_city(known, text):
    assert known(text) == []


@pytest.mark.parametrize(
    "text",
    ["In Zorbagrad they", "northern Zorbagrad", "Central Zorbagrad", "Zorbagrad Oblast", "al-Zorbagrad",
     "in Zorbagrad Monday", "Zorbagrad-based", "Zorbagrad's mayor", "Vesk, Zorbagrad, Vesk"],
)  # fmt: skip
def test_words_that_are_no_part_of_a_name_may_touch_it(known, text):
    assert ids(known(text)) == [["CITY.1"]]


def test_without_the_file_there_are_no_cities(world):
    world.unlink()
    assert load_cities() == Cities()
    assert list(load_cities().find(split_words("in Zorbagrad"), ())) == []


def test_without_the_file_the_gazetteer_still_loads(world):
    world.unlink()
    gazetteer = load_gazetteer.__wrapped__()
    assert gazetteer.places and not gazetteer.cities.rows


def test_a_table_of_other_columns_is_told(world):
    world.write_text("id,name\n1,Zorbagrad\n", encoding="utf-8")
    with pytest.raises(GazetteerError, match=r"^cities.csv:1: "):
        load_cities()


def test_the_build_has_written_the_worlds_cities_and_every_country_of_theirs_has_a_code():
    bundled = load_gazetteer().cities
    assert len(bundled.rows) > 25_000
    assert {len(row.split(",")[2]) for row in bundled.rows} == {3}
    assert list(bundled.rows) == sorted(bundled.rows, key=lambda row: int(row.partition(",")[0]))
