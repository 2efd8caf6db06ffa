import json

from redshank.present import to_geojson


def test_a_point_is_longitude_first(report):
    (feature,) = to_geojson([report])["features"]
    longitude, latitude = feature["geometry"]["coordinates"]
    assert 35 < longitude < 37.5 and 49 < latitude < 51


def test_an_event_without_a_known_place_has_no_point(report, read):
    features = to_geojson([report])["features"]
    assert [f["properties"]["event_id"] for f in features] == [report.events[0].id]
    script = {"shelled": ("ASSAULT", "asserted", {"place": ["Zzyzx Crossing"]})}
    assert to_geojson([read("They shelled Zzyzx Crossing.", script)])["features"] == []


def test_a_point_tells_how_exact_it_is_and_on_which_sentence_it_rests(report):
    (feature,) = to_geojson([report])["features"]
    told = feature["properties"]
    assert told["relation"] == "near" and told["place_precision_km"] > 60
    assert told["sentence"] == report.events[0].evidence.span.text
    assert told["factuality"] == "alleged" and told["time"] == "2025-12-08"


def test_the_collection_is_rfc_7946_and_names_no_reference_system(report):
    collection = json.loads(json.dumps(to_geojson([report, report])))
    assert collection["type"] == "FeatureCollection" and "crs" not in collection
    assert len(collection["features"]) == 2
    assert {feature["type"] for feature in collection["features"]} == {"Feature"}
