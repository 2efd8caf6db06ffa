"""The forms of a report for those who use the library."""

import csv
import io
from dataclasses import FrozenInstanceError, replace

import pytest

from redshank.present import CSV_COLUMNS, ReadableReport, render_html, to_dict, to_geojson


@pytest.fixture
def readable(report):
    return ReadableReport.of(report)


def test_it_is_the_same_report_with_its_forms(readable, report):
    assert readable.events == report.events and readable.document == report.document
    assert readable.to_dict() == to_dict(report)
    assert readable.to_geojson() == to_geojson([report])
    assert readable.to_html() == render_html(report)


def test_the_table_has_one_row_an_event_under_its_header(readable):
    rows = list(csv.reader(io.StringIO(readable.to_csv())))
    assert rows[0] == CSV_COLUMNS and len(rows) == 1 + len(readable.events)


def test_the_notebook_view_shows_every_sentence_and_runs_nothing(readable):
    script = replace(readable, document=replace(readable.document, title="<script>x</script>"))
    shown = script._repr_html_()
    assert "<script>" not in shown and shown.count("<tr>") == 1 + len(readable.events)


def test_it_is_frozen(readable):
    with pytest.raises(FrozenInstanceError):
        readable.events = ()
