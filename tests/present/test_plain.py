import csv
import io
import json
from datetime import date

from redshank.present.plain import as_csv, as_json
from redshank.records import Party


def test_csv_comes_back_cell_by_cell():
    rows = [["a", "b"], ['say "no", twice', "one\ntwo"]]
    assert list(csv.reader(io.StringIO(as_csv(rows), newline=""))) == rows


def test_a_lone_carriage_return_breaks_no_row():
    assert list(csv.reader(io.StringIO(as_csv([["one\rtwo", "three"]]), newline=""))) == [
        ["one\ntwo", "three"]
    ]


def test_json_tells_days_as_iso_and_the_unknown_as_null():
    told = json.loads(as_json({"day": date(2025, 12, 6), "none": None, "party": Party("CHN", "China")}))
    assert told == {"day": "2025-12-06", "none": None, "party": {"id": "CHN", "name": "China"}}
