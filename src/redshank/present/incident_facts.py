"""What an incident is: its days and how exactly they are known, its places, with what, its codes."""

from collections import defaultdict
from collections.abc import Iterator

from redshank.analyse.evidence import Index, telling_passage
from redshank.present.citations import cite_passage
from redshank.present.days import interval_words
from redshank.present.naming import NEUTRAL, place_name
from redshank.present.screen import wrapped
from redshank.present.words import unit_words
from redshank.records import Incident, Occurred, PlaceRef, Precision, Telling

_EXACTLY = {
    Precision.HOUR: "known to the hour", Precision.PART_OF_DAY: "known to the part of the day",
    Precision.DAY: "known to the day", Precision.WEEK: "known only to the week",
    Precision.MONTH: "known only to the month", Precision.SEASON: "known only to the season",
    Precision.YEAR: "known only to the year", Precision.INTERVAL: "known only as from when to when",
}  # fmt: skip
_UNITS = 6


def fact_lines(incident: Incident, index: Index, width: int) -> list[str]:
    """Days, places, units and codes, each with the first sentence that tells it."""
    tellings = index.tellings_of(incident)
    facts = [
        *_days(incident, tellings, index), *_places(tellings, index), *_units(tellings, index),
        f"Coded: {', '.join([incident.event_type, *incident.modes])}",
    ]  # fmt: skip
    return [line for fact in facts for line in wrapped(fact, 0, width)]


def cite_telling(telling: Telling, index: Index) -> str:
    """The sentence of a telling. Raises KeyError for a document not in the index."""
    return cite_passage(telling_passage(telling), index.reports)


def _days(incident: Incident, tellings: tuple[Telling, ...], index: Index) -> Iterator[str]:
    if incident.start is None:
        yield "Day: unknown; no report tells it"
        return
    days = f"Day: {interval_words(incident.start, incident.end)}"
    for telling in tellings:
        occurred = telling.event.occurred
        if occurred and (occurred.start, occurred.end) == (incident.start, incident.end):
            yield f"{days}, {_exactly(occurred)} ({cite_telling(telling, index)})"
            return
    yield f"{days}, as several tellings give only together"


def _exactly(occurred: Occurred) -> str:
    """How exactly, from which words and why: 'known to the day from “Saturday”: …'."""
    clock = f", {occurred.clock}" if occurred.clock else ""
    words = f" from “{occurred.text}”" if occurred.text else ""
    because = f": {occurred.because}" if occurred.because else ""
    return f"{_EXACTLY[occurred.precision]}{clock}{words}{because}"


def _places(tellings: tuple[Telling, ...], index: Index) -> Iterator[str]:
    """Each place once, under the names of all parties, with the first sentence that has it."""
    first: dict[str, Telling] = {}
    for telling in tellings:
        for place in telling.event.places:
            first.setdefault(_place_words(place), telling)
    for words, telling in first.items():
        yield f"Place: {words} ({cite_telling(telling, index)})"


def _place_words(place: PlaceRef) -> str:
    name = place_name(place, NEUTRAL)
    where = f"{place.relation} {name}" if place.relation else name
    return f"{where}, within {place.radius_km:.0f} km" if place.radius_km else where


def _units(tellings: tuple[Telling, ...], index: Index) -> Iterator[str]:
    """The units that most tellings have, with the first sentence that has them, and how many more."""
    having: dict[str, list[Telling]] = defaultdict(list)
    for telling in tellings:
        for unit in telling.event.units:
            having[unit_words(unit).removeprefix("with ").replace("_", " ")].append(telling)
    shown = sorted(having, key=lambda words: -len(having[words]))[:_UNITS]
    for words in shown:
        yield f"With: {words} ({cite_telling(having[words][0], index)})"
    if len(having) > len(shown):
        yield f"With: {len(having) - len(shown)} more kinds or numbers, in the sentences below"
