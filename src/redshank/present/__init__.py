"""Words, order and shapes for a reader, a spreadsheet, a map, another program."""

from typing import TYPE_CHECKING

from redshank.deferred import deferred

if TYPE_CHECKING:
    from redshank.present.account import render_text
    from redshank.present.brief import make_brief
    from redshank.present.brief_page import render_brief_html, render_brief_markdown, render_brief_text
    from redshank.present.contract import to_dict, to_json
    from redshank.present.differences import difference_rows, render_differences
    from redshank.present.explanation import explain_event
    from redshank.present.geojson import to_geojson
    from redshank.present.hits import hit_rows, render_hits
    from redshank.present.incidents import incident_rows, render_incident, render_incidents
    from redshank.present.page import render_html
    from redshank.present.plain import as_csv, as_json
    from redshank.present.readable import ReadableReport
    from redshank.present.standing import render_counts, render_positions, render_tension
    from redshank.present.standing_rows import count_rows, position_rows, tension_rows
    from redshank.present.tables import CSV_COLUMNS, csv_rows
    from redshank.present.timelines import render_timeline, timeline_rows

# Where each name lives.
_HOMES = {
    "CSV_COLUMNS": "tables",
    "ReadableReport": "readable",
    "as_csv": "plain",
    "as_json": "plain",
    "count_rows": "standing_rows",
    "csv_rows": "tables",
    "difference_rows": "differences",
    "explain_event": "explanation",
    "hit_rows": "hits",
    "incident_rows": "incidents",
    "make_brief": "brief",
    "position_rows": "standing_rows",
    "render_brief_html": "brief_page",
    "render_brief_markdown": "brief_page",
    "render_brief_text": "brief_page",
    "render_counts": "standing",
    "render_differences": "differences",
    "render_hits": "hits",
    "render_html": "page",
    "render_incident": "incidents",
    "render_incidents": "incidents",
    "render_positions": "standing",
    "render_tension": "standing",
    "render_text": "account",
    "render_timeline": "timelines",
    "tension_rows": "standing_rows",
    "timeline_rows": "timelines",
    "to_dict": "contract",
    "to_geojson": "geojson",
    "to_json": "contract",
}

__all__ = [
    "CSV_COLUMNS", "ReadableReport", "as_csv", "as_json", "count_rows", "csv_rows", "difference_rows",
    "explain_event", "hit_rows", "incident_rows", "make_brief", "position_rows", "render_brief_html",
    "render_brief_markdown", "render_brief_text", "render_counts", "render_differences", "render_hits",
    "render_html", "render_incident", "render_incidents", "render_positions", "render_tension",
    "render_text", "render_timeline", "tension_rows", "timeline_rows", "to_dict", "to_geojson",
    "to_json",
]  # fmt: skip

__getattr__ = deferred(__name__, _HOMES)
