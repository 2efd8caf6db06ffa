import io
import sys

import pyarrow.parquet
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.present.exports.pictures import (
    DAY,
    EMPTY,
    NASTY,
    SENKAKU,
    event,
    nasty,
    picture_of,
    two_reports,
    unplaced,
)  # fmt: skip

from redshank.errors import RedshankError
from redshank.present.exports.parquet import FORM, PARQUET_COLUMNS


def table(picture, naming="neutral"):
    return pyarrow.parquet.read_table(io.BytesIO(FORM.write(picture, naming)))


def rows(picture, naming="neutral"):
    return table(picture, naming).to_pylist()


def test_an_empty_picture_gives_the_same_schema_without_rows():
    empty = table(EMPTY)
    assert empty.num_rows == 0
    assert empty.schema == table(picture_of(event())).schema


def test_the_columns_stand_in_their_order():
    assert table(picture_of(event())).column_names == list(PARQUET_COLUMNS)


@pytest.mark.parametrize(
    ("column", "typed"),
    [
        ("incident_start", "date32[day]"),
        ("latitude", "double"),
        ("sentence_number", "int64"),
        ("cameo", "string"),
        ("modes", "list<element: string>"),
    ],
)
def test_columns_are_typed(column, typed):
    assert str(table(EMPTY).schema.field(column).type) == typed


def test_each_telling_of_an_incident_is_a_row():
    told = rows(two_reports())
    assert [row["document_id"] for row in told] == ["d000000000001", "d000000000002"]
    assert {row["incident_id"] for row in told} == {"i000000000001"}
    assert {row["origin_document_id"] for row in told} == {"d000000000001"}


def test_every_column_but_those_unknown_is_filled():
    row = rows(picture_of(event()))[0]
    assert [name for name, value in row.items() if value is None] == []
    assert (row["occurred_start"], row["modes"]) == (DAY, ["x-radar-lock"])


def test_what_is_unknown_is_null():
    row = rows(picture_of(unplaced()))[0]
    unknown = ["occurred_start", "occurred_precision", "latitude", "radius_km", "speaker_id"]
    assert [row[name] for name in unknown] == [None] * len(unknown)
    assert row["places"] == row["actor_ids"] == []


@pytest.mark.parametrize(
    ("naming", "name"), [("neutral", "Diaoyu Dao/Senkaku Islands"), ("CHN", "Diaoyu Dao")]
)
def test_places_are_named_under_the_policy_and_the_metadata_says_which(naming, name):
    told = table(picture_of(event(places=(SENKAKU,))), naming)
    assert told.to_pylist()[0]["places"] == [name]
    assert told.schema.metadata[b"redshank.naming"] == naming.encode()


def test_a_missing_library_is_told_with_what_to_do(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(RedshankError, match=r"pip install 'redshank\[parquet\]'"):
        FORM.write(EMPTY, "neutral")


@pytest.mark.parametrize("text", NASTY)
def test_no_text_breaks_a_row(text):
    (row,) = rows(nasty(text))
    assert len(row["title"]) == len(text)


@given(st.text(st.characters(exclude_categories=["C"])))
def test_a_sentence_comes_back_as_it_was_told(text):
    assert rows(picture_of(event(1, text)))[0]["sentence"] == text
