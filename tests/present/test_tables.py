import pytest

from redshank.present import CSV_COLUMNS, csv_rows


def cells(report, at=0):
    return dict(zip(CSV_COLUMNS, csv_rows(report)[at], strict=True))


def test_there_is_one_row_an_event_in_the_order_of_the_text(report):
    assert [row[CSV_COLUMNS.index("event_id")] for row in csv_rows(report)] == [
        e.id for e in report.events
    ]


def test_columns_have_distinct_names():
    assert len(set(CSV_COLUMNS)) == len(CSV_COLUMNS)


def test_an_unknown_cell_is_empty_and_never_none(report):
    row = cells(report, 1)
    assert row["places"] == row["latitude"] == row["occurred_start"] == row["speaker_id"] == ""
    assert not any("None" in cell for row in csv_rows(report) for cell in row)


@pytest.mark.parametrize("mark", ["=1+1 ", "+1 ", "@SUM(A1) ", "-cmd|x "])
def test_a_formula_in_a_report_is_disarmed(read, mark):
    script = {"shelled": ("ASSAULT", "asserted", {"actor": ["Iran"]})}
    sentence = cells(read(f"{mark}Iran shelled it.", script))["sentence"]
    assert sentence == f"'{mark}Iran shelled it."


def test_a_negative_number_stays_a_number(report):
    assert float(cells(report)["plover_score"]) < 0


def test_longitude_and_latitude_stand_in_their_own_columns(report):
    row = cells(report)
    assert 49 < float(row["latitude"]) < 51 and 35 < float(row["longitude"]) < 37.5
