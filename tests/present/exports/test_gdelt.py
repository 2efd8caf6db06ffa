import csv
import io
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.present.exports.pictures import (
    EMPTY,
    NASTY,
    OKINAWA,
    SENKAKU,
    TOKYO,
    actor,
    event,
    nasty,
    picture_of,
    two_reports,
    unplaced,
)  # fmt: skip

from redshank.present.exports.gdelt import FORM, GDELT_COLUMNS
from redshank.records import Sentence, Span, Status

# The header of Events 2.0 as its readers give it.
HEADER = (
    "GLOBALEVENTID SQLDATE MonthYear Year FractionDate Actor1Code Actor1Name Actor1CountryCode "
    "Actor1KnownGroupCode Actor1EthnicCode Actor1Religion1Code Actor1Religion2Code Actor1Type1Code "
    "Actor1Type2Code Actor1Type3Code Actor2Code Actor2Name Actor2CountryCode Actor2KnownGroupCode "
    "Actor2EthnicCode Actor2Religion1Code Actor2Religion2Code Actor2Type1Code Actor2Type2Code "
    "Actor2Type3Code IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale "
    "NumMentions NumSources NumArticles AvgTone Actor1Geo_Type Actor1Geo_FullName "
    "Actor1Geo_CountryCode Actor1Geo_ADM1Code Actor1Geo_ADM2Code Actor1Geo_Lat Actor1Geo_Long "
    "Actor1Geo_FeatureID Actor2Geo_Type Actor2Geo_FullName Actor2Geo_CountryCode Actor2Geo_ADM1Code "
    "Actor2Geo_ADM2Code Actor2Geo_Lat Actor2Geo_Long Actor2Geo_FeatureID ActionGeo_Type "
    "ActionGeo_FullName ActionGeo_CountryCode ActionGeo_ADM1Code ActionGeo_ADM2Code ActionGeo_Lat "
    "ActionGeo_Long ActionGeo_FeatureID DATEADDED SOURCEURL"
)
DATES = ["SQLDATE", "MonthYear", "Year", "FractionDate"]


def rows(picture, naming="neutral"):
    lines = csv.reader(io.StringIO(FORM.write(picture, naming), newline=""), delimiter="\t")
    return [dict(zip(GDELT_COLUMNS, line, strict=True)) for line in lines]


def row(*events, **changes):
    return rows(picture_of(*events, **changes))[0]


def test_the_columns_are_the_61_of_events_2_0():
    assert len(GDELT_COLUMNS) == 61
    assert " ".join(GDELT_COLUMNS) == HEADER


def test_an_empty_picture_gives_an_empty_file():
    assert FORM.write(EMPTY, "neutral") == ""


def test_there_is_no_header():
    assert FORM.write(picture_of(event()), "neutral").count("\n") == 1


def test_one_incident_is_one_row_that_counts_tellings_origins_and_reports():
    (one,) = rows(two_reports())
    assert (one["NumMentions"], one["NumSources"], one["NumArticles"]) == ("2", "1", "2")


def test_the_id_is_a_number_that_leads_back_to_the_incident():
    assert f"i{int(row(event(0xABC))['GLOBALEVENTID']):012x}" == "i000000000abc"


def test_a_known_day_fills_the_four_dates():
    one = row(event())
    assert [one[name] for name in DATES] == ["20251206", "202512", "2025", "2026.0027"]


@pytest.mark.parametrize(
    ("end", "dates"),
    [
        (date(2025, 12, 7), ["", "202512", "2025", ""]),
        (date(2026, 1, 2), ["", "", "", ""]),
        (None, ["", "", "", ""]),
    ],
)
def test_an_interval_fills_no_more_than_it_tells(end, dates):
    one = row(event(), end=end)
    assert [one[name] for name in DATES] == dates


def test_a_party_has_its_state_and_its_sectors():
    one = row(event())
    assert [one[f"Actor1{name}"] for name in ("Code", "Name", "CountryCode", "Type1Code")] == [
        "CHNMIL", "PLA Air Force", "CHN", "MIL"
    ]  # fmt: skip
    assert one["Actor2Code"] == "JPNGOV"


def test_a_body_without_a_state_is_a_known_group():
    one = row(event(actors=(actor("NATO", "NATO", None, ("IGO",)),)))
    assert (one["Actor1Code"], one["Actor1CountryCode"]) == ("NATOIGO", "")
    assert one["Actor1KnownGroupCode"] == "NATO"


@pytest.mark.parametrize(("event_type", "second"), [("CONSULT", "Russia"), ("MOBILIZE", "")])
def test_the_other_party_of_a_deed_done_together_is_the_second_actor(event_type, second):
    both = (actor(), actor(None, "Russia", "RUS"))
    assert row(event(event_type=event_type, actors=both, recipients=()))["Actor2Name"] == second


def test_the_code_is_given_with_its_base_and_its_root():
    one = row(event(cameo="1384"))
    assert [one[f"Event{name}Code"] for name in ("", "Base", "Root")] == ["1384", "138", "13"]
    assert (one["QuadClass"], one["GoldsteinScale"]) == ("3", "-4.4")


@pytest.mark.parametrize(("paragraph", "root"), [(0, "1"), (3, "0")])
def test_an_incident_told_in_a_first_paragraph_is_a_root_event(paragraph, root):
    picture = picture_of(event())
    report = replace(picture.reports[0].report, sentences=(Sentence(0, Span(0, 1, "C"), paragraph),))
    picture = replace(picture, reports=(replace(picture.reports[0], report=report),))
    assert rows(picture)[0]["IsRootEvent"] == root


@pytest.mark.parametrize("status", [Status.DENIED, Status.PLANNED, Status.WITHDRAWN])
def test_what_was_not_done_has_no_row(status):
    assert rows(picture_of(event(), status=status)) == []


@pytest.mark.parametrize("factuality", ["denied", "negated", "planned", "hypothetical", "demanded"])
def test_an_incident_that_nobody_tells_as_done_has_no_row(factuality):
    assert rows(picture_of(event(factuality=factuality))) == []


def test_a_denial_does_not_code_a_disputed_incident():
    denied = [event(n, factuality="denied", cameo="999") for n in (1, 2)]
    assert row(*denied, event(3))["EventCode"] == "130"


def test_a_place_with_a_relation_keeps_it_and_has_no_type():
    one = row(event())
    assert (one["ActionGeo_FullName"], one["ActionGeo_Type"]) == ("south of Okinawa", "")
    assert (one["ActionGeo_Lat"], one["ActionGeo_Long"]) == ("26.5", "128.0")


@pytest.mark.parametrize(
    ("place", "geo_type"),
    [
        (TOKYO, "4"),
        (replace(OKINAWA, id="JPN", relation=None), "1"),
        (replace(OKINAWA, id="WASHINGTON", relation=None), "3"),
        (SENKAKU, ""),
    ],
)
def test_the_type_of_a_place_is_given_where_gdelt_has_one(place, geo_type):
    assert row(event(places=(place,)))["ActionGeo_Type"] == geo_type


def test_places_are_named_under_the_policy():
    picture = picture_of(event(places=(SENKAKU,)))
    names = [rows(picture, naming)[0]["ActionGeo_FullName"] for naming in ("neutral", "CHN")]
    assert names == ["Diaoyu Dao/Senkaku Islands", "Diaoyu Dao"]


def test_a_report_without_an_address_is_cited():
    assert row(event(), report={"url": None})["SOURCEURL"] == "DEMO Tokyo wire, 7 Dec 2025, d0000000 [1]"
    assert row(event())["SOURCEURL"] == "https://example.org/1"


def test_the_moment_of_adding_is_that_of_the_first_report():
    assert row(event())["DATEADDED"] == "20251208093005"


def test_what_is_unknown_is_empty():
    one = row(unplaced(), start=None, end=None)
    filled = [name for name, value in one.items() if value]
    assert filled == [
        "GLOBALEVENTID", "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass",
        "GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "DATEADDED", "SOURCEURL",
    ]  # fmt: skip


@pytest.mark.parametrize("text", NASTY)
def test_no_text_breaks_a_line(text):
    written = FORM.write(nasty(text), "neutral")
    assert written.encode().decode().splitlines() == [written[:-1]]
    assert written.count("\t") == 60
    assert not rows(nasty(text))[0]["Actor1Name"].startswith("=")


@given(st.text())
def test_any_name_leaves_61_columns(text):
    assert len(rows(nasty(text))) == 1
