"""The whole pipeline with a scripted reader: the JSON contract on any text."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import ScriptedReader

from redshank.gazetteer import load_gazetteer
from redshank.ingest import plain_document
from redshank.ontology import load_ontology
from redshank.pipeline import read_document
from redshank.present import csv_rows, render_html, render_text, to_dict, to_geojson, to_json

SCRIPT = {
    "shelled": (
        "ASSAULT",
        "alleged",
        {"actor": ["Russia"], "recipient": ["Kharkiv"], "time": ["Monday"]},
    ),
    "denied": ("REJECT", "asserted", {"actor": ["Moscow"]}),
}
PIECES = [
    "Russia shelled Kharkiv on Monday",
    "Moscow denied it",
    "“",
    "\n",
    ". ",
    "<b>",
    "Dec. 6",
    "\u200f",
    "US",
]
EVENT_KEYS = {
    "id", "event_type", "modes", "contexts", "quad_class", "cameo", "goldstein", "plover_score", "actors",
    "recipients", "occurred", "places", "units", "factuality", "confidence", "attribution", "happening",
    "triggered_by", "evidence",
}  # fmt: skip


def read(text):
    document = plain_document(text)
    return read_document(document, load_gazetteer(), load_ontology(), ScriptedReader(SCRIPT))


def quoted(node):
    """Every {"text", "start", "end"} in the JSON."""
    if isinstance(node, dict):
        if {"text", "start", "end"} <= node.keys() and isinstance(node["start"], int):
            yield node
        for value in node.values():
            yield from quoted(value)
    elif isinstance(node, list):
        for value in node:
            yield from quoted(value)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=12), max_size=12).map(" ".join))
def test_every_offset_quotes_the_text_and_the_same_text_gives_the_same_bytes(text):
    report = read(text)
    assert all(text[q["start"] : q["end"]] == q["text"] for q in quoted(to_dict(report)))
    assert to_json(report) == to_json(read(text))


def test_an_event_has_the_keys_of_the_contract():
    (event, *_) = to_dict(read("Russia shelled Kharkiv on Monday."))["events"]
    assert event.keys() == EVENT_KEYS
    assert json.loads(to_json(read("Nothing."))).keys() == {
        "document", "events", "counts", "silences", "rejections",
    }  # fmt: skip


def test_a_town_under_fire_is_the_place_and_its_state_the_recipient():
    (event,) = read("Russia shelled Kharkiv on Monday.").events
    assert [one.country for one in event.recipients] == ["UKR"]


def test_markup_in_a_report_stays_text_in_the_page():
    page = render_html(read("Russia shelled Kharkiv <script>alert(1)</script> on Monday."))
    assert "<script" not in page and "&lt;script&gt;" in page


def test_certainty_is_told_in_words_and_marks_and_not_by_colour_alone():
    assert "◐ alleged" in render_text(read("Russia shelled Kharkiv on Monday."))


def test_a_map_point_is_longitude_first_and_a_row_is_one_event():
    report = read("Russia shelled Kharkiv. It was in Kharkiv.")
    assert len(csv_rows(report)) == len(report.events)
    for feature in to_geojson([report])["features"]:
        longitude, latitude = feature["geometry"]["coordinates"]
        assert abs(longitude) <= 180 and abs(latitude) <= 90
