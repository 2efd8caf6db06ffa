"""TimelineJS 3 JSON: a slide for each incident that has a day; its words claim no more than is told."""

from datetime import date, timedelta
from typing import Any

from redshank.present.days import day_words
from redshank.present.exports.form import Form
from redshank.present.exports.json_text import json_text
from redshank.present.exports.markup import markup
from redshank.present.exports.outline import Outline, counted, outlines
from redshank.present.naming import naming_words, place_name
from redshank.records import Picture

Json = dict[str, Any]
_ONE_DAY = timedelta(days=1)


def _write(picture: Picture, naming: str) -> str:
    told = outlines(picture)
    dated = [one for one in told if one.incident.start]
    story = {
        "title": {
            "text": _text("Timeline of the picture", _title(picture, naming, len(told) - len(dated)))
        },
        "events": [_slide(one, naming) for one in dated],
        "scale": "human",
    }
    return json_text(story)


def _title(picture: Picture, naming: str, undated: int) -> str:
    known = f"As known on {day_words(picture.as_of)}. " if picture.as_of else ""
    missing = (
        f"Left out, because nothing tells their day: {counted(undated, 'incident')}. " if undated else ""
    )
    return f"<p>{known}{missing}{markup(naming_words(naming))}</p>"


def _slide(outline: Outline, naming: str) -> Json:
    incident = outline.incident
    start, end = incident.start or date.min, incident.end or incident.start or date.min
    return {
        **_dates(start, end),
        "display_date": markup(outline.days),
        "text": _text(f"{outline.heading} — {outline.status}", _body(outline, naming)),
        "group": markup(incident.event_type),
        "unique_id": incident.id,
        "autolink": False,
    }


def _dates(start: date, end: date) -> Json:
    """Start and end as exactly as they are told: a whole month or year without its days."""
    if start.day == 1 and start < end and (end + _ONE_DAY).day == 1:
        if (start.month, end.month, start.year) == (1, 12, end.year):
            return {"start_date": {"year": start.year}}
        if (start.month, start.year) == (end.month, end.year):
            return {"start_date": {"year": start.year, "month": start.month}}
    dates = {"start_date": _day(start)}
    return dates if start == end else dates | {"end_date": _day(end)}


def _day(day: date) -> Json:
    return {"year": day.year, "month": day.month, "day": day.day}


def _text(headline: str, body: str) -> Json:
    """TimelineJS shows both as HTML; `body` is markup already."""
    return {"headline": markup(headline), "text": body}


def _body(outline: Outline, naming: str) -> str:
    where = ", ".join(place_name(place, naming) for place in outline.places)
    parts = [f"<p>{markup(outline.incident.status_because)}.</p>"]
    if where:
        parts.append(f"<p>Where: {markup(where)}</p>")
    parts.extend(
        f"<p>{markup(one.words)}: “{markup(one.sentence)}” <small>{markup(one.cited)}</small></p>"
        for one in outline.sayings
    )
    return "".join(parts)


FORM = Form(
    "timelinejs", "timeline.json", "application/json",
    "a timeline to embed with TimelineJS; incidents without a day are left out and counted", _write,
)  # fmt: skip
