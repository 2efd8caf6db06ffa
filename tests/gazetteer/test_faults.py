"""A faulty table is told with file and line, whichever table it is."""

from pathlib import Path

import pytest

from redshank.errors import GazetteerError
from redshank.gazetteer import tables
from redshank.gazetteer.tables import (
    make_asset,
    make_body,
    make_group,
    make_office,
    make_office_term,
    make_organisation,
    make_place,
    make_state,
    read_rows,
    read_table,
)

MAKERS = {
    "states": make_state, "bodies": make_body, "groups": make_group, "organisations": make_organisation,
    "offices": make_office, "office_terms": make_office_term, "places": make_place, "assets": make_asset,
}  # fmt: skip
PLACE = "id,name,kind,lat,lon,radius_km,country,administered_by,claimed_by,names_by_party\n"
TERM = "office_id,person_id,person,aliases,from,to,source,checked\n"


@pytest.fixture
def table(tmp_path, monkeypatch):
    """Stands a table of the given text in the place of the bundled ones."""
    (tmp_path / "data").mkdir()
    monkeypatch.setattr(tables, "files", lambda package: tmp_path)

    def write(name, text):
        Path(tmp_path, "data", f"{name}.csv").write_text(text, encoding="utf-8")
        return list(read_table(name, MAKERS[name]))

    return write


@pytest.mark.parametrize("name", MAKERS)
def test_every_bundled_table_loads(name):
    assert sum(1 for _ in read_table(name, MAKERS[name])) == sum(1 for _ in read_rows(name)) > 50


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        (
            "places",
            PLACE + "A,A,town,1,2,3,,,,\nB,B,town,91,2,3,,,,\n",
            "places.csv:3: 91 is not between",
        ),
        ("places", PLACE + "A,A,town,1,181,3,,,,\n", "places.csv:2: 181 is not between -180 and 180"),
        ("places", PLACE + "A,A,town,north,2,3,,,,\n", "places.csv:2: could not convert"),
        ("places", PLACE + "A,A,town,1,2,3\n", "places.csv:2: 6 cells, the header has 10"),
        ("places", PLACE + "A,A,island,1,2,3,,,,Senkaku\n", "places.csv:2: names_by_party 'Senkaku'"),
        ("places", "id,name\nA,A\n", "places.csv:2: the column 'names_by_party' is missing"),
        (
            "office_terms",
            TERM + "X.PM,a,A,,2020,,,\n",
            "office_terms.csv:2: an office term needs a source",
        ),
        ("office_terms", TERM + "X.PM,a,A,,soon,,s,\n", "office_terms.csv:2: 'soon' is no date"),
        ("office_terms", TERM + "X.PM,a,A,,2020-13,,s,\n", "office_terms.csv:2: month must be"),
        ("office_terms", TERM + "X.PM,a,A,,2020,2019,s,\n", "office_terms.csv:2: ends 2019 before"),
    ],
)
def test_a_faulty_row_is_told_with_file_and_line(table, name, text, told):
    with pytest.raises(GazetteerError) as raised:
        table(name, text)
    assert str(raised.value).startswith(told)


def test_an_unsourced_term_passes_when_it_says_needs_checking(table):
    ((_, term),) = table("office_terms", TERM + "X.PM,a,A B,B|Mr B,2020,,,needs checking\n")
    assert (term.aliases, term.checked) == (("B", "Mr B"), "needs checking")


def test_a_quoted_cell_may_hold_a_line_break_and_the_next_fault_keeps_its_line(table):
    with pytest.raises(GazetteerError, match=r"^places.csv:4: "):
        table("places", PLACE + '"A\nA",A,town,1,2,3,,,,\nB,B,town,1,2\n')
