import json

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.present.exports.feed_pictures import (
    EMPTY,
    NASTY,
    SENTENCE,
    copied,
    event,
    nasty,
    one,
    picture_of,
    report,
    undated,
)  # fmt: skip

from redshank.present.exports.annotations import FORM

_IRI = {
    "type": "string",
    "pattern": "^(urn:uuid:[0-9a-f-]{36}|ni:///sha-256;[A-Za-z0-9_-]{43}|https?://.+)$",
}
_NUMBER = {"type": "integer", "minimum": 0}
_POSITION = {
    "type": "object",
    "required": ["type", "start", "end"],
    "properties": {"type": {"const": "TextPositionSelector"}, "start": _NUMBER, "end": _NUMBER},
}
_QUOTE = {
    "type": "object",
    "required": ["type", "exact"],
    "properties": {
        "type": {"const": "TextQuoteSelector"},
        **{name: {"type": "string"} for name in ("exact", "prefix", "suffix")},
        "refinedBy": _POSITION,
    },
}
_BODY = {
    "type": "object",
    "required": ["type"],
    "properties": {
        "id": _IRI,
        "type": {"enum": ["TextualBody", "SpecificResource"]},
        "purpose": {"enum": ["describing", "tagging", "linking"]},
    },
    "if": {"properties": {"type": {"const": "TextualBody"}}},
    "then": {"required": ["value"], "properties": {"value": {"type": "string"}}},
    "else": {"required": ["source"], "properties": {"source": _IRI}},
}
_TARGET = {
    "type": "object",
    "required": ["source", "selector"],
    "properties": {
        "type": {"const": "SpecificResource"},
        "source": {"type": "object", "required": ["id"], "properties": {"id": _IRI}},
        "state": {
            "type": "object",
            "required": ["type", "sourceDate"],
            "properties": {
                "type": {"const": "TimeState"},
                "sourceDate": {"pattern": r"T\d\d:\d\d:\d\dZ$"},
            },
        },
        "selector": {"type": "array", "items": {"anyOf": [_QUOTE, _POSITION]}, "minItems": 2},
    },
}
_ANNOTATION = {
    "type": "object",
    "required": ["id", "type", "target"],
    "properties": {
        "id": _IRI,
        "type": {"const": "Annotation"},
        "motivation": {"const": "classifying"},
        "body": {"type": "array", "items": _BODY},
        "target": _TARGET,
    },
}
SCHEMA = {
    "type": "object",
    "required": ["@context", "id", "type", "total"],
    "properties": {
        "@context": {"type": "array", "prefixItems": [{"const": "http://www.w3.org/ns/anno.jsonld"}]},
        "id": _IRI,
        "type": {"const": "AnnotationCollection"},
        "total": _NUMBER,
        "first": {
            "type": "object",
            "required": ["type", "items"],
            "properties": {
                "id": _IRI,
                "type": {"const": "AnnotationPage"},
                "startIndex": _NUMBER,
                "items": {"type": "array", "items": _ANNOTATION, "minItems": 1},
            },
        },
    },
}


def collection(picture, naming="neutral"):
    written = FORM.write(picture, naming)
    assert written.encode()
    return json.loads(written)


def annotations(picture, naming="neutral"):
    return collection(picture, naming)["first"]["items"]


@pytest.mark.parametrize("picture", [EMPTY, one(), undated(), copied(), *map(nasty, NASTY)])
def test_a_collection_has_the_shape_of_the_standard(picture):
    found = collection(picture)
    jsonschema.Draft202012Validator(SCHEMA).validate(found)
    assert found["total"] == len(found.get("first", {}).get("items", []))


def test_every_event_is_found_again_by_its_position_and_by_its_words():
    picture = picture_of(report(1, event(1, "Before it, nothing."), event(2), event(3, "After.")))
    text = picture.reports[0].report.document.text
    for found in annotations(picture):
        quote, position = found["target"]["selector"]
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert text.count(quote["prefix"] + quote["exact"] + quote["suffix"]) == 1


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), st.text(min_size=1, max_size=20))
def test_any_text_is_anchored_by_code_points(before, sentence):
    picture = picture_of(report(1, event(1, before), event(2, sentence)))
    text = picture.reports[0].report.document.text
    position = annotations(picture)[1]["target"]["selector"][1]
    assert text[position["start"] : position["end"]] == sentence


def test_the_trigger_is_told_inside_the_sentence():
    quote, position = annotations(picture_of(report(1, event(1), event(2))))[1]["target"]["selector"]
    refined = quote["refinedBy"]
    assert quote["exact"][refined["start"] : refined["end"]] == "Chinese"
    assert position["refinedBy"] == refined and quote["exact"] == SENTENCE


def test_a_text_is_named_by_its_hash_and_derived_from_its_address():
    source = annotations(one())[0]["target"]["source"]
    other = annotations(one(sentence="Other words."))[0]["target"]["source"]
    assert source["id"].startswith("ni:///sha-256;") and source["id"] != other["id"]
    assert source["wasDerivedFrom"] == "https://example.org/1"


def test_a_claim_is_derived_from_the_text_and_attributed_to_its_speaker_and_publisher():
    (found,) = annotations(one())
    claim = found["body"][0]
    assert claim["wasDerivedFrom"] == found["target"]["source"]["id"]
    assert [agent["name"] for agent in claim["wasAttributedTo"]] == ["Japan", "DEMO Tokyo wire"]


def test_a_claim_says_how_surely_it_is_told():
    values = {
        factuality: annotations(one(factuality=factuality))[0]["body"][0]["value"]
        for factuality in ("alleged", "denied", "planned")
    }
    assert values["alleged"].startswith("alleged: China ")
    assert values["denied"].startswith("denied: ") and not values["denied"].startswith("denied: China ")
    assert values["planned"].startswith("planned: ")


def test_an_event_leads_to_its_incident():
    bodies = [found["body"][-1] for found in annotations(copied())]
    assert {body["identifier"] for body in bodies} == {"i1"}
    assert len({body["source"] for body in bodies}) == 1


def test_a_disputed_place_is_named_by_the_policy_that_the_collection_states():
    assert annotations(one(), "CHN")[0]["body"][0]["spatial"] == ["Diaoyu Dao"]
    assert "CHN uses" in collection(one(), "CHN")["description"]


def test_what_is_not_known_is_left_out():
    claim = annotations(undated())[0]["body"][0]
    assert "temporal" not in claim and "spatial" not in claim
