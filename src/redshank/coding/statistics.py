"""Statistics over a period: how many of what, where, between when. Never an event."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from redshank.records import Annotation, Evidence, NumberMention, Sentence, Span, Timex
from redshank.text.stretches import is_since

_RANK = re.compile(
    r"\b(?:first|second|third|latest|deadliest|heaviest|worst|biggest|largest|bloodiest|fiercest|most \w+)\b[^.;]*$",
    re.IGNORECASE,
)
# A bare year beside fewer things tells of one deed more often than of a year's count.
_MANY = 100
# How far in front of its number a counting verb stands, in characters.
_VERB_REACH = 40
_LONG = frozenset({"calendar", "decade", "part", "season"})
_SPANS = frozenset({"past", "between"})
_TOTAL = re.compile(
    r"\b(?:alone|so far|a total of|in total|altogether|on average|an average|per (?:day|month|year|week)"
    r"|since (?:the|january|february|march|april|may|june|july|august|september|october|november|december|\d{4}|last)"
    r"|compared with|up from|down from|record (?:high|number)|most (?:in|since)|(?:first|last) (?:half|quarter)"
    r"|year on year|consecutive (?:day|month|year|week)s?|for the \w+ (?:straight|consecutive) (?:day|month|year|week))",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\b(?:count|log|record|report|register|tall|list|detect|track|document|number|spott?|catalogu?|note|tot)\w*"
    r"|\bby (?:the|its|their|his) (?:[\w'’]+ ){0,3}count\b",
    re.IGNORECASE,
)
# "The two men" are somebody told before, and counted nowhere.
_DEFINITE = re.compile(r"\b(?:the|these|those|its|their)\s+$", re.IGNORECASE)
_THING = re.compile(
    r"\s+(?P<what>(?:(?!(?:and|or|of|in|on|have|has|had|was|were|are|is|be|been|did|do|last|to)\b)[A-Za-z][\w.'’-]*\s+){0,4}?"
    r"(?P<unit>[A-Za-z][\w-]*[^s\W]s|people|aircraft|personnel|men|women|children|dead|wounded|killed))\b"
)
# What is done again and again: its number over a month or a year is a statistic.
_REPEATED = re.compile(
    r"^(?:times|sorties|patrols|missions|flights|violations|intrusions|incursions|entries|overflights|crossings"
    r"|scrambles)$"
)
# Days of a year on which something was done are counted, by number or by rank.
_ON_DAYS = re.compile(
    r"\bon (?:a record |as many as |at least |more than |some |about )?$", re.IGNORECASE
)
_DAY_OF_YEAR = re.compile(
    r"\b(?P<value>\d{1,3})(?:st|nd|rd|th) (?P<unit>days?) (?:of|in|this year|so far)\b"
)
_FEWEST_DAYS = 10
_NO_COUNT = re.compile(
    r"^(?:days?|weeks?|months?|years?|hours?|minutes?|dollars?|euros?|yen|yuan|km|kilomet\w+|miles?|met(?:er|re)s"
    r"|sides|countries|nations|incidents|p|per|percent)$"
)


@dataclass(frozen=True, slots=True)
class RawCount:
    """A statistic as words: the value, its unit, the thing counted, the period's words."""

    value: float
    unit: str
    what: Span
    period: Timex
    evidence: Evidence


def code_counts(annotation: Annotation) -> Iterator[RawCount]:
    """Every number of things told for a stretch of time; a single day's number is a unit of its event."""
    timexes = annotation.timexes
    for sentence in annotation.sentences:
        first = bisect_left(timexes, sentence.span.start, key=lambda timex: timex.span.start)
        last = bisect_left(timexes, sentence.span.end, key=lambda timex: timex.span.start)
        inside = [t for t in timexes[first:last] if sentence.span.covers(t.span)]
        periods = [t for t in inside if _is_span(t, annotation.document.text) or _is_long(t)]
        if not periods:
            continue
        for number in annotation.numbers:
            if sentence.span.covers(number.span):
                yield from _count(annotation, sentence, number, periods)
        yield from _ranked_days(annotation.document.text, sentence, periods)


def _is_span(timex: Timex, text: str) -> bool:
    """Whether a time is told as a stretch: "between May and June", "since July 12"."""
    return timex.value[0] in _SPANS or is_since(text, timex.span.start)


def _is_rank(timex: Timex, text: str) -> bool:
    """Whether a stretch only ranks one deed among others: "the deadliest attack since 2019"."""
    return bool(_RANK.search(text[max(0, timex.span.start - 60) : timex.span.start]))


def _is_long(timex: Timex) -> bool:
    if timex.value[0] == "date":
        return timex.value[3] is None
    return timex.value[0] in _LONG


def _is_year(timex: Timex) -> bool:
    whole = timex.value[0] == "date" and timex.value[2] is None
    return whole or timex.span.text.lower().endswith(" year")


def _ranked_days(text: str, sentence: Sentence, periods: list[Timex]) -> Iterator[RawCount]:
    """ "The 356th day of 2025 on which ships were there": a count of days in the year so far."""
    for found in _DAY_OF_YEAR.finditer(text, sentence.span.start, sentence.span.end):
        year = next((p for p in periods if _is_year(p) and p.span.start >= found.start()), None)
        if year is not None and int(found["value"]) >= _FEWEST_DAYS:
            yield RawCount(
                float(found["value"]), "days", Span.of(text, *found.span("unit")), year,
                Evidence(sentence.index, sentence.span, Span.of(text, *found.span("value"))),
            )  # fmt: skip


def _count(
    annotation: Annotation, sentence: Sentence, number: NumberMention, periods: list[Timex]
) -> Iterator[RawCount]:
    text = annotation.document.text
    if any(t.span.overlaps(number.span) for t in annotation.timexes) or number.value < 2:
        return
    if _DEFINITE.search(text[max(0, number.span.start - 7) : number.span.start]):
        return
    thing = _THING.match(text, number.span.end, sentence.span.end)
    if thing is None:
        return
    days = thing.group("unit") == "days" and bool(
        _ON_DAYS.search(text, max(0, number.span.start - 20), number.span.start)
    )
    if _NO_COUNT.match(thing.group("unit")) and not days:
        return
    clause = _clause(text, sentence, number.span.start)
    inside = [p for p in periods if clause[0] <= p.span.start < clause[1]]
    words = text[clause[0] : clause[1]]
    before = text[max(clause[0], number.span.start - _VERB_REACH) : number.span.start]
    counted = bool(_COUNTED.search(before))
    unranked = [p for p in inside if counted or not _is_rank(p, text)]
    told = counted or bool(_TOTAL.search(words))
    many = number.value >= _MANY
    repeated = days or bool(_REPEATED.match(thing.group("unit")))
    period = next(
        (
            p
            for p in unranked
            if told or _is_span(p, text) or (many and _is_year(p)) or (repeated and _is_long(p))
        ),
        None,
    )
    if period is None:
        return
    yield RawCount(
        number.value, thing.group("unit"), Span.of(text, *thing.span("what")), period,
        Evidence(sentence.index, sentence.span, number.span),
    )  # fmt: skip


def _clause(text: str, sentence: Sentence, at: int) -> tuple[int, int]:
    start = max(
        text.rfind(mark, sentence.span.start, at) for mark in ("; ", ", with ", ", and ", ", while ")
    )
    end = text.find(";", at, sentence.span.end)
    return max(start, sentence.span.start), end if end >= 0 else sentence.span.end
