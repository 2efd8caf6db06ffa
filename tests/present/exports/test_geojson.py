import json
from dataclasses import replace

import pytest
from tests.present.exports.feed_pictures import (
    EMPTY,
    NASTY,
    SENKAKU,
    UNKNOWN,
    event,
    nasty,
    one,
    picture_of,
    report,
    undated,
)  # fmt: skip

from redshank.present.exports.geojson import FORM


def features(picture, naming="neutral"):
    return json.loads(FORM.write(picture, naming))["features"]


def test_a_point_is_longitude_first_and_its_radius_a_property():
    (feature,) = features(one())
    assert feature["geometry"] == {"type": "Point", "coordinates": [123.5, 25.7]}
    assert feature["properties"]["place_precision_km"] == 90.0
    assert feature["properties"]["relation"] == "near"


def test_a_place_without_coordinates_has_no_geometry():
    (feature,) = features(one(places=(UNKNOWN,)))
    assert feature["geometry"] is None and feature["properties"]["place"] == "Zzyzx"


def test_an_incident_without_day_and_place_is_told_all_the_same():
    (feature,) = features(undated())
    assert feature["geometry"] is None and feature["id"] == "i1:nowhere"
    told = feature["properties"]
    assert (told["time"], told["place"], told["actors"]) == (None, None, [])


@pytest.mark.parametrize(
    "lat, lon", [(float("nan"), 1.0), (91.0, 1.0), (1.0, float("inf")), (1.0, -181.0)]
)
def test_coordinates_off_the_globe_are_no_geometry(lat, lon):
    (feature,) = features(one(places=(replace(SENKAKU, lat=lat, lon=lon),)))
    assert feature["geometry"] is None


def test_a_place_told_twice_is_one_feature_with_the_wider_radius():
    narrow = replace(SENKAKU, radius_km=30.0)
    (feature,) = features(picture_of(report(1, event(1)), report(2, event(2, places=(narrow,)))))
    assert feature["properties"]["place_precision_km"] == 90.0


def test_places_and_relations_have_features_of_their_own_with_ids_of_their_own():
    found = features(one(places=(SENKAKU, replace(SENKAKU, relation=None), UNKNOWN)))
    assert len({feature["id"] for feature in found}) == 3


@pytest.mark.parametrize("naming, name", [
    ("neutral", "Diaoyu Dao/Senkaku Islands"), ("CHN", "Diaoyu Dao"), ("JPN", "Senkaku Islands"),
])  # fmt: skip
def test_a_disputed_place_is_named_by_the_policy_that_the_file_states(naming, name):
    collection = json.loads(FORM.write(one(), naming))
    assert collection["naming"] == naming
    told = collection["features"][0]["properties"]
    assert told["place"] == name and told["naming"] == naming
    assert told["names"] == {"JPN": "Senkaku Islands", "CHN": "Diaoyu Dao"}


def test_a_feature_tells_who_says_so_on_which_sentence():
    alleges, denies = features(one())[0]["properties"]["says"]
    assert (alleges["party"], alleges["stance"], denies["stance"]) == ("JPN", "alleges", "denies")
    assert alleges["sentence"] == one().reports[0].report.sentences[0].span.text
    assert alleges["cited"] == "DEMO Tokyo wire, 7 Dec 2025, d1 [1]"


def test_a_collection_names_no_reference_system():
    collection = json.loads(FORM.write(one(), "neutral"))
    assert collection["type"] == "FeatureCollection" and "crs" not in collection


def test_an_empty_picture_is_an_empty_collection():
    assert features(EMPTY) == []


@pytest.mark.parametrize("text", NASTY)
def test_any_words_come_back_as_they_were(text):
    written = FORM.write(nasty(text), "neutral")
    assert written.encode()
    assert json.loads(written)["features"][0]["properties"]["says"][0]["sentence"] == text
