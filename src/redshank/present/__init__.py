"""Words, order and shapes for a reader, a spreadsheet, a map, another program."""

from redshank.present.account import render_text
from redshank.present.contract import to_dict, to_json
from redshank.present.explanation import explain_event
from redshank.present.geojson import to_geojson
from redshank.present.page import render_html
from redshank.present.readable import ReadableReport
from redshank.present.tables import CSV_COLUMNS, csv_rows

__all__ = [
    "CSV_COLUMNS", "ReadableReport", "csv_rows", "explain_event", "render_html", "render_text",
    "to_dict", "to_geojson", "to_json",
]  # fmt: skip
