import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.present.exports.pictures import (
    CHINA,
    DAY,
    EMPTY,
    JAPAN,
    NASTY,
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

from redshank.present.exports.polecat import FORM, POLECAT_COLUMNS

HEADER = (
    "Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tQuad Code\tContexts\tActor Name\t"
    "Actor Country\tActor COW\tPrimary Actor Sector\tActor Sectors\tActor Title\tActor Name Raw\t"
    "Wikipedia Actor ID\tRecipient Name\tRecipient Country\tRecipient COW\tPrimary Recipient Sector\t"
    "Recipient Sectors\tRecipient Title\tRecipient Name Raw\tWikipedia Recipient ID\tPlacename\tCity\t"
    "District\tProvince\tCountry\tLatitude\tLongitude\tGeoNames ID\tRaw Placename\tFeature Type\tSource\t"
    "Publication Date\tStory People\tStory Organizations\tStory Locations\tLanguage\tVersion"
)


def rows(picture, naming="neutral"):
    text = io.StringIO(FORM.write(picture, naming), newline="")
    return list(csv.DictReader(text, delimiter="\t"))


def row(*events):
    return rows(picture_of(*events))[0]


def test_the_header_has_the_40_columns():
    assert len(POLECAT_COLUMNS) == 40
    assert FORM.write(EMPTY, "neutral") == HEADER + "\n"


def test_each_telling_is_a_row_with_its_report():
    told = rows(two_reports())
    assert [one["Event ID"] for one in told] == [event(1).id, event(2).id]
    assert told[1]["Source"] == "DEMO Hong Kong daily"
    assert told[0]["Publication Date"] == "2025-12-07"


@pytest.mark.parametrize(
    ("modes", "told"),
    [
        (("disapprove",), "ACCUSE-disapprove"),
        (("x-demarche", "allege"), "ACCUSE-allege"),
        (("x-demarche",), "None"),
    ],
)
def test_a_mode_bears_its_type_and_our_own_are_dropped(modes, told):
    assert row(event(event_type="ACCUSE", modes=modes))["Event Mode"] == told


@pytest.mark.parametrize(
    ("quad", "told"),
    [
        (1, "VERBAL COOPERATION"), (2, "MATERIAL COOPERATION"), (3, "VERBAL CONFLICT"),
        (4, "MATERIAL CONFLICT"),
    ],
)  # fmt: skip
def test_the_quad_class_is_told_in_words(quad, told):
    assert row(event(quad_class=quad))["Quad Code"] == told


def test_intensity_is_the_plover_score():
    assert row(event())["Intensity"] == "-4.0"


def test_contexts_are_parted():
    assert row(event())["Contexts"] == "military|diplomatic"


def test_every_party_stands_in_all_its_columns_alike():
    nato = actor("NATO", "NATO; the pact", None, ())
    one = row(event(event_type="CONSULT", actors=(CHINA, nato, JAPAN), recipients=()))
    assert one["Actor Name"] == "PLA Air Force;NATO, the pact;Japan"
    assert one["Actor Country"] == "CHN;None;JPN"
    assert one["Primary Actor Sector"] == "MIL;None;GOV"
    assert one["Recipient Name"] == "None"


def test_the_sectors_of_one_party_are_parted():
    assert row(event(actors=(actor(sectors=("GOV", "MIL")),)))["Actor Sectors"] == "GOV|MIL"


@pytest.mark.parametrize("factuality", ["denied", "negated", "planned", "hypothetical", "demanded"])
def test_what_is_not_told_as_done_has_no_row(factuality):
    assert rows(picture_of(event(factuality=factuality))) == []


@pytest.mark.parametrize(
    ("occurred", "told"), [(on(), "2025-12-06"), (on(DAY, DAY.replace(day=8)), "None"), (None, "None")]
)
def test_a_date_is_given_only_when_the_day_is_told(occurred, told):
    assert row(event(occurred=occurred))["Event Date"] == told


def test_a_city_has_its_country_and_its_geonames_number():
    one = row(event(places=(TOKYO,)))
    columns = ["Placename", "City", "Country", "GeoNames ID", "Raw Placename", "Feature Type"]
    assert [one[name] for name in columns] == ["Tokyo", "Tokyo", "JPN", "1850147", "Tokyo", "city"]


def test_a_place_with_a_relation_is_no_city():
    one = row(event(places=(replace(TOKYO, relation="north of"),)))
    assert (one["Placename"], one["City"], one["Country"]) == ("north of Tokyo", "None", "None")


def test_a_contested_place_has_no_country_and_the_name_of_the_policy():
    picture = picture_of(event(places=(SENKAKU,)))
    told = [rows(picture, naming)[0] for naming in ("neutral", "JPN")]
    assert [one["Placename"] for one in told] == ["Diaoyu Dao/Senkaku Islands", "Senkaku Islands"]
    assert {one["Country"] for one in told} == {"None"}
    assert {one["Raw Placename"] for one in told} == {"the Senkakus"}


def test_what_is_unknown_is_the_word_none():
    one = row(unplaced())
    assert [name for name, value in one.items() if value != "None"] == [
        "Event ID", "Event Type", "Intensity", "Quad Code", "Contexts", "Source", "Publication Date"
    ]  # fmt: skip
    assert "" not in one.values()


@pytest.mark.parametrize("text", NASTY)
def test_no_text_breaks_a_line(text):
    written = FORM.write(nasty(text), "neutral")
    assert [line.count("\t") for line in written.encode().decode().splitlines()] == [39, 39]
    assert not rows(nasty(text))[0]["Actor Name"].startswith("=")


@given(st.text())
def test_any_name_leaves_one_row(text):
    assert len(rows(nasty(text))) == 1
