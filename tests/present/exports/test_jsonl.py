import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.present.exports.pictures import (
    EMPTY,
    NASTY,
    SENKAKU,
    SENTENCE,
    event,
    nasty,
    picture_of,
    two_reports,
    unplaced,
)  # fmt: skip

from redshank.present import to_dict
from redshank.present.exports.jsonl import FORM


def lines(picture, naming="neutral"):
    return [json.loads(line) for line in FORM.write(picture, naming).split("\n")[:-1]]


def test_an_empty_picture_gives_an_empty_file():
    assert FORM.write(EMPTY, "neutral") == ""


def test_an_incident_that_two_reports_tell_is_one_line():
    (line,) = lines(two_reports())
    assert line["id"] == "i000000000001"
    assert [one["document_id"] for one in line["tellings"]] == ["d000000000001", "d000000000002"]
    assert [one["id"] for one in line["documents"]] == ["d000000000001", "d000000000002"]


def test_a_telling_has_every_field_of_the_contract():
    picture = picture_of(event())
    contract = to_dict(picture.reports[0].report)["events"][0]
    (telling,) = lines(picture)[0]["tellings"]
    assert telling == contract | {
        "document_id": "d000000000001", "origin_document_id": "d000000000001"
    }  # fmt: skip


def test_every_cell_of_an_account_has_its_sentence():
    accounts = lines(picture_of(event()))[0]["accounts"]
    assert [one["party"]["id"] for one in accounts] == ["JPN", "CHN"]
    assert {cell["text"] for one in accounts for cell in one["cells"]} == {SENTENCE}


def test_a_link_gives_its_reasons():
    assert lines(two_reports())[0]["links"][0]["reasons"] == [
        {"feature": "day", "score": 3.5, "detail": "same day"}
    ]


def test_a_copy_is_told_with_its_kind_and_its_original():
    (copy,) = lines(two_reports())[0]["copies"]
    assert (copy["kind"], copy["original_id"]) == ("rewrite", "d000000000001")


def test_a_judgement_stands_with_the_incident_that_it_is_about():
    assert [one["reason"] for one in lines(two_reports())[0]["judgements"]] == ["one flight"]
    assert lines(picture_of(event(9)))[0]["judgements"] == []


def test_what_is_unknown_is_null():
    (line,) = lines(picture_of(unplaced(), start=None, end=None))
    assert line["start"] is line["end"] is line["tellings"][0]["occurred"] is None
    assert line["places"] == []


def test_days_are_iso_8601():
    assert lines(picture_of(event()))[0]["start"] == "2025-12-06"


@pytest.mark.parametrize(
    ("naming", "name"), [("neutral", "Diaoyu Dao/Senkaku Islands"), ("JPN", "Senkaku Islands")]
)
def test_places_are_named_under_the_policy_and_the_line_says_which(naming, name):
    (line,) = lines(picture_of(event(places=(SENKAKU,))), naming)
    assert (line["naming"], line["places"]) == (naming, [name])
    assert line["tellings"][0]["places"][0]["name"] == name
    assert naming in line["naming_words"] or naming == "neutral"


@pytest.mark.parametrize("text", NASTY)
def test_no_text_breaks_a_line(text):
    FORM.write(nasty(text), "neutral").encode()
    (line,) = lines(nasty(text))
    assert line["documents"][0]["title"] == text.replace("\ud800", "\ufffd")


@given(st.text(st.characters(exclude_categories=["C"])))
def test_a_sentence_comes_back_as_it_was_told(text):
    (line,) = lines(picture_of(event(1, text)))
    assert line["tellings"][0]["evidence"]["text"] == text
