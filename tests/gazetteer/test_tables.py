from datetime import date

import pytest

from redshank.gazetteer import load_gazetteer
from redshank.gazetteer.tables import make_office_term, make_place, parse_day, read_rows

TABLES = ["states", "organisations", "groups", "bodies", "offices", "office_terms", "places", "assets"]
KEYS = {"offices": "office_id", "office_terms": None}


def rows(table):
    return [row for _, row in read_rows(table)]


@pytest.mark.parametrize("table", [t for t in TABLES if t != "office_terms"])
def test_ids_are_unique(table):
    key = KEYS.get(table, "id")
    ids = [row[key] for row in rows(table)]
    assert len(ids) == len(set(ids))


def test_there_are_thousands_of_curated_rows_each_with_its_source():
    everything = [row for table in TABLES for row in rows(table)]
    assert len(everything) >= 2500
    assert all(row["source"] or row.get("checked") for row in everything)


def test_disputed_places_name_administrator_claimants_and_each_sides_name():
    disputed = [p for p in load_gazetteer().places.values() if p.claimed_by and p.names]
    assert len(disputed) >= 30


def test_assets_know_their_operators():
    assert sum(bool(asset.operators) for asset in load_gazetteer().assets.values()) >= 150


def test_bodies_belong_to_known_states():
    states = {row["id"] for row in rows("states")}
    assert {row["country"] for row in rows("bodies")} <= states | {""}


def test_claimants_of_disputed_places_are_codes():
    codes = [code for place in load_gazetteer().places.values() for code in place.claimed_by]
    assert codes and all(code.isupper() for code in codes)


def test_every_term_is_of_a_known_office():
    offices = load_gazetteer().offices
    assert {term["office_id"] for term in rows("office_terms")} <= offices.keys()


def test_an_office_passes_from_one_holder_to_the_next():
    gazetteer = load_gazetteer()
    names = [gazetteer.holders("JPN.PM", day)[0].name for day in (date(2024, 11, 1), date(2025, 12, 1))]
    assert names == ["Shigeru Ishiba", "Sanae Takaichi"]


@pytest.mark.parametrize(
    ("cell", "day"), [("2026", (2026, 1, 1)), ("2026-07", (2026, 7, 1)), ("", None)]
)
def test_partial_dates_begin_their_period(cell, day):
    assert parse_day(cell) == (day and date(*day))


def test_a_faulty_cell_is_told_in_words():
    with pytest.raises(ValueError, match="is no date"):
        parse_day("July 2026")
    term = dict.fromkeys(
        ("office_id", "person_id", "person", "aliases", "from", "to", "source", "checked"), ""
    )
    with pytest.raises(ValueError, match="needs a source"):
        make_office_term(term)
    place = {"names_by_party": "Senkaku", "lat": "0", "lon": "0", "radius_km": "1"}
    with pytest.raises(ValueError, match="write JPN"):
        make_place(place)
