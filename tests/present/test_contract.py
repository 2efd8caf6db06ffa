"""The JSON contract: others build on it, so keys are added and never renamed."""

import json
from dataclasses import replace

from redshank.present import to_dict, to_json

PARTY = ["id", "name", "country", "sectors", "text", "start", "end"]
KEYS = {
    "document": [
        "id", "title", "publisher", "url", "published_at", "published_basis", "published_interval",
        "published_because",
    ],
    "events": [
        "id", "event_type", "modes", "contexts", "quad_class", "cameo", "goldstein", "plover_score",
        "actors", "recipients", "occurred", "places", "units", "factuality", "confidence", "attribution",
        "happening", "triggered_by", "evidence",
    ],
    "actors": PARTY,
    "recipients": PARTY,
    "occurred": ["start", "end", "precision", "text", "because"],
    "places": [
        "id", "name", "names", "relation", "lat", "lon", "radius_km", "administered_by", "claimed_by", "text",
    ],
    "units": ["id", "what", "count", "operator", "text"],
    "attribution": ["speaker", "speaker_text", "cue", "kind"],
    "evidence": ["sentence", "start", "end", "text", "trigger"],
    "trigger": ["start", "end", "text"],
    "counts": ["value", "unit", "what", "actor", "place", "period", "speaker", "evidence"],
    "silences": ["actor", "about", "evidence"],
    "rejections": ["stage", "reason", "text"],
}  # fmt: skip


def found(node, keys):
    """Every object of the JSON under the name of its key."""
    for key, value in node.items():
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, dict):
                keys.setdefault(key, []).append(list(child))
                found(child, keys)
    return keys


def test_the_contract_has_five_parts_in_order(report):
    assert list(to_dict(report)) == ["document", "events", "counts", "silences", "rejections"]


def test_every_object_has_the_keys_of_the_contract(report):
    given = found(to_dict(report), {})
    assert KEYS.keys() <= given.keys()
    for name, keys in KEYS.items():
        assert all(set(keys) <= set(one) for one in given[name]), name


def test_keys_beyond_the_contract_are_only_these(report):
    given = found(to_dict(report), {})
    beyond = {name: set().union(*given[name]) - set(keys) for name, keys in KEYS.items()}
    assert {name: extra for name, extra in beyond.items() if extra} == {
        "actors": {"because"}, "recipients": {"because"}, "occurred": {"clock"},
        "places": {"start", "end"}, "units": {"start", "end"},
    }  # fmt: skip


def test_the_text_is_json_and_keeps_every_letter(report):
    said = replace(report, document=replace(report.document, title="Киев “x” 東京"))
    assert "Киев “x” 東京" in to_json(said).replace('\\"', '"')
    assert json.loads(to_json(said)) == to_dict(said)


def test_what_is_unknown_is_null(read):
    told = to_dict(read("It was shelled.", {"shelled": ("ASSAULT", "asserted", {})}, day=None))
    assert told["document"]["published_at"] is told["document"]["published_interval"] is None
    (event,) = told["events"]
    assert event["occurred"] is None
    assert event["actors"] == event["recipients"] == event["places"] == event["attribution"] == []


def test_dates_are_iso(report):
    told = to_dict(report)
    assert told["document"]["published_at"] == "2025-12-11"
    assert told["events"][0]["occurred"]["start"] == "2025-12-08"
    assert told["counts"][0]["period"] == ["2025-03-01", "2025-03-31"]
