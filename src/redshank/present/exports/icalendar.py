"""iCalendar (RFC 5545): an all-day entry for each incident that has a day; none blocks time."""

from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event

from redshank.present.days import day_words
from redshank.present.exports.form import Form
from redshank.present.exports.markup import printable
from redshank.present.exports.outline import Outline, counted, outlines
from redshank.present.naming import naming_words, place_name
from redshank.records import Picture, Status

_STATUS = {Status.CONFIRMED: "CONFIRMED", Status.WITHDRAWN: "CANCELLED"}
_ONE_DAY = timedelta(days=1)


def _write(picture: Picture, naming: str) -> bytes:
    told = outlines(picture)
    dated = [one for one in told if one.incident.start]
    calendar = Calendar()
    calendar.add("prodid", "-//Redshank//Incidents//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Incidents")
    calendar.add("x-wr-caldesc", _about(picture, naming, len(told) - len(dated)))
    for outline in dated:
        calendar.add_component(_event(outline, naming))
    return bytes(calendar.to_ical())


def _about(picture: Picture, naming: str, undated: int) -> str:
    known = f"As known on {day_words(picture.as_of)}. " if picture.as_of else ""
    missing = (
        f"Left out, because nothing tells their day: {counted(undated, 'incident')}. " if undated else ""
    )
    return known + missing + naming_words(naming)


def _event(outline: Outline, naming: str) -> Event:
    incident = outline.incident
    start = incident.start or date.min
    event = Event()
    event.add("uid", f"{incident.id}@redshank")
    event.add("dtstamp", _stamp(incident.last_told or start))
    event.add("dtstart", start)
    event.add("dtend", (incident.end or start) + _ONE_DAY)
    event.add("summary", _text(f"{outline.heading} ({outline.status})"))
    event.add("description", "\n".join(_text(line) for line in _lines(outline)))
    if outline.places:
        event.add("location", _text(", ".join(place_name(one, naming) for one in outline.places)))
    event.add("categories", [_text(incident.event_type)])
    event.add("status", _STATUS.get(incident.status, "TENTATIVE"))
    event.add("transp", "TRANSPARENT")
    return event


def _stamp(day: date) -> datetime:
    """When the entry last changed: the day it was last told, as iCalendar wants a moment."""
    return datetime.combine(day, time(), UTC)


def _text(text: str) -> str:
    """One line; iCalendar holds no control characters."""
    return printable(" ".join(text.split()))


def _lines(outline: Outline) -> list[str]:
    incident = outline.incident
    return [
        f"{outline.status}: {incident.status_because}",
        f"When: {outline.days}",
        f"Told in {outline.told}",
        *(f"{one.words}: “{one.sentence}” {one.cited}" for one in outline.sayings),
    ]


FORM = Form(
    "icalendar", "ics", "text/calendar",
    "incidents as all-day entries of a calendar; those without a day are left out and counted", _write,
)  # fmt: skip
