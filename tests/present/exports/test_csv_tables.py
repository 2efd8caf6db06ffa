import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.present.exports.pictures import (
    EMPTY,
    NASTY,
    SENKAKU,
    SENTENCE,
    event,
    incident,
    nasty,
    picture_of,
    two_reports,
    unplaced,
)  # fmt: skip

from redshank.present.exports.csv_tables import FORMS, INCIDENT_COLUMNS, TELLING_COLUMNS
from redshank.records import Party, Status

INCIDENTS, TELLINGS = FORMS


def rows(form, picture, naming="neutral"):
    return list(csv.DictReader(io.StringIO(form.write(picture, naming), newline="")))


def test_the_two_tables_have_their_own_names():
    assert [form.name for form in FORMS] == ["csv", "csv-tellings"]


@pytest.mark.parametrize(
    ("form", "columns"), [(INCIDENTS, INCIDENT_COLUMNS), (TELLINGS, TELLING_COLUMNS)]
)
def test_an_empty_picture_gives_the_header_alone(form, columns):
    assert form.write(EMPTY, "neutral") == ",".join(columns) + "\n"


@pytest.mark.parametrize("columns", [INCIDENT_COLUMNS, TELLING_COLUMNS])
def test_columns_have_distinct_names(columns):
    assert len(set(columns)) == len(columns)


def test_an_incident_that_two_reports_tell_has_one_row_and_two_tellings():
    assert [row["tellings"] for row in rows(INCIDENTS, two_reports())] == ["2"]
    assert [row["event_id"] for row in rows(TELLINGS, two_reports())] == [event(1).id, event(2).id]


def test_a_telling_names_its_incident_and_the_report_it_goes_back_to():
    copy = rows(TELLINGS, two_reports())[1]
    assert copy["incident_id"] == "i000000000001"
    assert (copy["document_id"], copy["origin_document_id"]) == ("d000000000002", "d000000000001")


def test_a_telling_keeps_its_own_factuality():
    assert rows(TELLINGS, picture_of(event(factuality="denied")))[0]["factuality"] == "denied"


def test_accounts_stand_by_party():
    accounts = rows(INCIDENTS, picture_of(event()))[0]["accounts"]
    assert accounts == "Japan: alleges; China: denies"


def test_every_row_leads_to_its_sentence():
    for form in FORMS:
        row = rows(form, picture_of(event()))[0]
        assert SENTENCE[int(row["start"]) : int(row["end"])] == row["sentence"]
        assert row["sentence_number"] == "1"


def test_an_incident_is_coded_as_most_of_its_tellings_are():
    plain, radar, again = event(1, cameo="100"), event(2), event(3)
    row = rows(INCIDENTS, picture_of(plain, radar, again))[0]
    assert (row["cameo"], row["lead_event_id"]) == ("130", radar.id)


def test_a_telling_of_another_type_does_not_lead():
    other = [event(n, event_type="ACCUSE", cameo="110") for n in (2, 3)]
    assert rows(INCIDENTS, picture_of(event(1), *other))[0]["lead_event_id"] == event(1).id


def test_an_incident_whose_reports_are_gone_keeps_its_row_without_evidence():
    gone = replace(EMPTY, incidents=(incident(event(), status=Status.WITHDRAWN),))
    row = rows(INCIDENTS, gone)[0]
    assert row["status"] == "withdrawn" and row["sentence"] == row["latitude"] == ""


@pytest.mark.parametrize("form", FORMS)
def test_what_is_unknown_is_empty(form):
    row = rows(form, picture_of(unplaced(), start=None, end=None))[0]
    assert row["places"] == row["occurred_start"] == row["occurred_end"] == row["latitude"] == ""
    assert "None" not in row.values()


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("naming", "name"),
    [
        ("neutral", "Diaoyu Dao/Senkaku Islands"),
        ("JPN", "Senkaku Islands"),
        ("CHN", "Diaoyu Dao"),
        ("PHL", "Diaoyu Dao/Senkaku Islands"),
    ],
)
def test_places_are_named_under_the_policy_and_the_row_says_which(form, naming, name):
    row = rows(form, picture_of(event(places=(SENKAKU,))), naming)[0]
    assert (row["places"], row["names"]) == (name, naming)


def test_a_relation_stands_with_its_place():
    assert rows(INCIDENTS, picture_of(event()))[0]["point_of"] == "south of Okinawa"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("text", NASTY)
def test_no_cell_is_a_formula_and_no_text_breaks_a_row(form, text):
    written = form.write(nasty(text), "neutral")
    written.encode()
    read = list(csv.reader(io.StringIO(written, newline="")))
    assert [len(row) for row in read] == [len(read[0])] * 2
    assert not any(value.lstrip()[:1] in {"=", "+", "@"} for value in read[1])


def test_a_formula_in_a_party_of_an_incident_is_disarmed():
    row = rows(INCIDENTS, picture_of(event(), actors=(Party("X", "=1+1"),)))[0]
    assert row["actor_names"] == "'=1+1"


def test_a_lone_carriage_return_does_not_end_a_row():
    assert rows(TELLINGS, picture_of(event(1, "one\rtwo")))[0]["sentence"] == "one\ntwo"


@given(st.text(st.characters(exclude_categories=["C"]), min_size=1))
def test_a_sentence_comes_back_as_it_was_told(text):
    told = rows(INCIDENTS, picture_of(event(1, text)))[0]["sentence"]
    assert told in {text, f"'{text}"}


@given(st.permutations([0, 1]))
def test_the_order_of_the_reports_does_not_matter(order):
    picture = two_reports()
    shuffled = replace(picture, reports=tuple(picture.reports[at] for at in order))
    for form in FORMS:
        assert form.write(shuffled, "neutral") == form.write(picture, "neutral")
