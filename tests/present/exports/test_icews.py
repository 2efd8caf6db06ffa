import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.present.exports.pictures import (
    DAY,
    EMPTY,
    NASTY,
    OKINAWA,
    SENKAKU,
    TOKYO,
    actor,
    event,
    nasty,
    on,
    picture_of,
    two_reports,
    unplaced,
)  # fmt: skip

from redshank.present.exports.icews import FORM, ICEWS_COLUMNS

HEADER = (
    "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\t"
    "Target Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\tCity\tDistrict\t"
    "Province\tCountry\tLatitude\tLongitude"
)


def rows(picture, naming="neutral"):
    text = io.StringIO(FORM.write(picture, naming), newline="")
    return list(csv.DictReader(text, delimiter="\t"))


def row(*events):
    return rows(picture_of(*events))[0]


def test_the_header_has_the_20_columns():
    assert len(ICEWS_COLUMNS) == 20
    assert FORM.write(EMPTY, "neutral") == HEADER + "\n"


def test_each_telling_is_a_row_with_its_report():
    told = rows(two_reports())
    assert [one["Publisher"] for one in told] == ["DEMO Tokyo wire", "DEMO Hong Kong daily"]


def test_ids_are_numbers_that_lead_back():
    one = row(event(0xABC))
    assert f"e{int(one['Event ID']):012x}" == "e000000000abc"
    assert f"d{int(one['Story ID']):012x}" == "d000000000001"


def test_a_row_has_who_did_what_to_whom():
    one = row(event(cameo="036"))
    assert (one["Source Name"], one["Source Country"]) == ("PLA Air Force", "China")
    assert (one["Source Sectors"], one["Target Country"]) == ("MIL", "Japan")
    assert (one["CAMEO Code"], one["Intensity"], one["Sentence Number"]) == ("036", "-4.4", "1")
    assert one["Event Text"] == "radar lock-on"


@pytest.mark.parametrize("factuality", ["denied", "negated", "planned", "hypothetical", "demanded"])
def test_what_is_not_told_as_done_has_no_row(factuality):
    assert rows(picture_of(event(factuality=factuality))) == []


def test_a_meeting_has_the_second_party_as_its_target():
    both = (actor(), actor(None, "Japan", "JPN"))
    assert row(event(event_type="CONSULT", actors=both, recipients=()))["Target Name"] == "Japan"


@pytest.mark.parametrize(
    ("occurred", "told"), [(on(), "2025-12-06"), (on(DAY, DAY.replace(day=8)), ""), (None, "")]
)
def test_a_date_is_given_only_when_the_day_is_told(occurred, told):
    assert row(event(occurred=occurred))["Event Date"] == told


@pytest.mark.parametrize(
    ("place", "city", "country"),
    [
        (TOKYO, "Tokyo", "Japan"),
        (replace(TOKYO, relation="north of"), "", ""),
        (replace(OKINAWA, id="JPN", relation=None), "", "Japan"),
        (SENKAKU, "", ""),
        (replace(OKINAWA, id=None, relation=None), "", ""),
    ],
)
def test_city_and_country_are_given_where_they_are_known_and_uncontested(place, city, country):
    one = row(event(places=(place,)))
    assert (one["City"], one["Country"]) == (city, country)
    assert one["Latitude"] == str(place.lat)


def test_the_point_is_that_of_a_place_that_has_one():
    unknown = replace(OKINAWA, id=None, name="a reef", lat=None, lon=None)
    assert row(event(places=(unknown, TOKYO)))["City"] == "Tokyo"


def test_what_is_unknown_is_empty():
    filled = [name for name, value in row(unplaced()).items() if value]
    assert filled == [
        "Event ID", "Event Text", "CAMEO Code", "Intensity", "Story ID", "Sentence Number", "Publisher"
    ]  # fmt: skip


@pytest.mark.parametrize("text", NASTY)
def test_no_text_breaks_a_line(text):
    written = FORM.write(nasty(text), "neutral")
    assert [line.count("\t") for line in written.encode().decode().splitlines()] == [19, 19]
    assert not rows(nasty(text))[0]["Source Name"].startswith("=")


@given(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1))
def test_a_name_comes_back_as_it_was_told(text):
    assert rows(nasty(text))[0]["Source Name"] in {text, f"'{text}"}
