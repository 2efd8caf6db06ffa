"""The table of cities as the build writes it, from a registry package of three countries."""

import csv
import json

import hatch_build
import pytest
from hatch_build import HEADER, MadeFiles, city_names, city_rows, write_table

COUNTRIES = {"SY": {"iso3": "SYR"}, "DE": {"iso3": "DEU"}, "TR": {"iso3": "TUR"}}


def city(number, name, country="SY", population=50_000, alternates=()):
    return {
        "geonameid": number, "name": name, "latitude": 35.95283, "longitude": 39.00788,
        "countrycode": country, "population": population, "alternatenames": list(alternates),
    }  # fmt: skip


CITIES = [
    city(172955, "Ar Raqqah", alternates=["Raqqa", "Raqqah", "Rakka", "raqh"]),
    city(2934246, "Düsseldorf", "DE", 618_685),
    city(9, "Iğdır", "TR", 101_700),
]


def test_a_row_has_the_columns_of_the_header_sorted_by_number(tmp_path):
    write_table(tmp_path / "cities.csv", city_rows(CITIES, COUNTRIES))
    assert (tmp_path / "cities.csv").read_text(encoding="utf-8").splitlines() == [
        "id,name,country,lat,lon,population,alternates",
        "9,Iğdır,TUR,35.953,39.008,101700,Igdir",
        "172955,Ar Raqqah,SYR,35.953,39.008,50000,Raqqah|Raqqa",
        "2934246,Düsseldorf,DEU,35.953,39.008,618685,Dusseldorf",
    ]


def test_the_same_cities_in_any_order_give_the_same_bytes(tmp_path):
    one, other = tmp_path / "one.csv", tmp_path / "other.csv"
    write_table(one, city_rows(CITIES, COUNTRIES))
    write_table(other, city_rows(CITIES[::-1], COUNTRIES))
    assert one.read_bytes() == other.read_bytes()


def test_a_town_below_the_least_population_is_left_out():
    assert list(city_rows([city(1, "Kobane", population=14_999)], COUNTRIES)) == []


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("Łódź", ("Łódź", "Lodz")),
        ("San‘ā’", ("San'ā", "San'a", "Sana")),
        ("Donostia / San Sebastián", ("Donostia", "San Sebastián", "San Sebastian")),
        ("Halle (Saale)", ("Halle",)),
        ("Misato, Saitama", ("Misato",)),
        ("Zürich (Kreis 11)", ()),
        ("el hed", ()),
    ],
)
def test_a_name_is_also_written_in_plain_letters_and_without_its_remarks(name, names):
    assert city_names(name, ()) == names


def test_no_cell_needs_quoting(tmp_path):
    names = ['A "B" C', "Aden, Old", "A|B", "Al Bab"]
    cities = [city(at, name) for at, name in enumerate(names)]
    write_table(tmp_path / "cities.csv", city_rows(cities, COUNTRIES))
    text = (tmp_path / "cities.csv").read_text(encoding="utf-8")
    assert '"' not in text
    assert all(len(row) == len(HEADER) for row in csv.reader(text.splitlines()))


def test_the_hook_reads_the_package_and_writes_beside_the_other_tables(tmp_path, monkeypatch):
    data, root = tmp_path / "package" / "data", tmp_path / "root"
    data.mkdir(parents=True)
    (root / hatch_build.TABLE).parent.mkdir(parents=True)
    (data / "cities15000.json").write_text(json.dumps({str(c["geonameid"]): c for c in CITIES}))
    (data / "countries.json").write_text(json.dumps(COUNTRIES))
    monkeypatch.setattr(hatch_build, "files", lambda package: tmp_path / "package")
    MadeFiles(str(root), {}, None, None, "", "wheel").initialize("editable", {})
    assert (root / hatch_build.TABLE).read_text(encoding="utf-8").count("\n") == 4


@pytest.fixture
def page(tmp_path, monkeypatch):
    """A page whose build writes one file, and how often it was built."""
    (tmp_path / "page" / "node_modules").mkdir(parents=True)
    (tmp_path / "page" / "main.ts").write_text("let a = 1;")
    steps = []
    monkeypatch.setattr(hatch_build, "find_npm", lambda: ["npm"])
    monkeypatch.setattr(hatch_build, "_run", lambda command, folder: steps.append(command[1:]))
    (tmp_path / "static").mkdir()
    return lambda: hatch_build.build_page(tmp_path / "page", tmp_path / "static") or len(steps) // 2


def test_the_page_is_built_again_only_when_its_source_changed(page, tmp_path):
    assert (page(), page()) == (1, 1)
    (tmp_path / "page" / "node_modules" / "x.js").write_text("changed")
    assert page() == 1
    (tmp_path / "page" / "main.ts").write_text("let a = 2;")
    assert page() == 2


def test_a_source_distribution_without_the_page_s_source_keeps_what_is_built(tmp_path):
    hatch_build.build_page(tmp_path / "page", tmp_path / "static")
    assert not (tmp_path / "static").exists()


def test_without_any_node_the_build_says_what_to_do(monkeypatch):
    monkeypatch.setattr(hatch_build, "machine_npm", lambda: None)
    monkeypatch.setattr(hatch_build, "wheel_npm", lambda: None)
    with pytest.raises(RuntimeError, match="install it, or"):
        hatch_build.find_npm()


def test_a_machine_without_node_asks_the_python_registry_for_one(tmp_path, monkeypatch):
    (tmp_path / "page").mkdir()
    monkeypatch.setattr(hatch_build, "machine_npm", lambda: None)
    hook = MadeFiles(str(tmp_path), {}, None, None, "", "wheel")
    assert hook.dependencies() == [hatch_build.NODE_WHEEL]
    monkeypatch.setenv(hatch_build.SKIP, "1")
    assert hook.dependencies() == []
