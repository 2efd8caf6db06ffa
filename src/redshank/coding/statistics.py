"""Statistics over a period: how many of what, where, between when. Never an event."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from redshank.records import Annotation, Evidence, NumberMention, Sentence, Span, Timex

_PERIOD_KINDS = frozenset({"past", "calendar", "between", "decade", "part"})
_TOTAL = re.compile(
    r"\b(?:alone|so far|a total of|in total|altogether|on average|an average|per (?:day|month|year|week)"
    r"|since (?:the|january|february|march|april|may|june|july|august|september|october|november|december|\d{4}|last)"
    r"|compared with|up from|down from|record (?:high|number)|most (?:in|since)|(?:first|last) (?:half|quarter)"
    r"|year on year|consecutive (?:day|month|year|week)s?|for the \w+ (?:straight|consecutive) (?:day|month|year|week))",
    re.IGNORECASE,
)
_THING = re.compile(
    r"\s+(?P<what>(?:(?!and\b|or\b|of\b|in\b|on\b)[A-Za-z][\w.'’-]*\s+){0,4}?(?P<unit>[a-z][\w-]*s|people|aircraft|personnel))\b"
)
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
    """Every statistic over a month or longer, or with a word of totalling."""
    for sentence in annotation.sentences:
        periods = [t for t in annotation.timexes if sentence.span.covers(t.span) and _is_period(t)]
        if not periods:
            continue
        for number in annotation.numbers:
            if sentence.span.covers(number.span):
                yield from _count(annotation, sentence, number, periods)


def _is_period(timex: Timex) -> bool:
    kind = timex.value[0]
    if kind == "date":
        return timex.value[3] is None
    return kind in _PERIOD_KINDS


def _count(
    annotation: Annotation, sentence: Sentence, number: NumberMention, periods: list[Timex]
) -> Iterator[RawCount]:
    text = annotation.document.text
    if any(t.span.overlaps(number.span) for t in annotation.timexes) or number.value < 2:
        return
    thing = _THING.match(text, number.span.end, sentence.span.end)
    if thing is None or _NO_COUNT.match(thing.group("unit")):
        return
    clause = _clause(text, sentence, number.span.start)
    inside = [p for p in periods if clause[0] <= p.span.start < clause[1]]
    words = text[clause[0] : clause[1]]
    if not inside or not _TOTAL.search(words):
        return
    yield RawCount(
        number.value, thing.group("unit"), Span.of(text, *thing.span("what")), inside[0],
        Evidence(sentence.index, sentence.span, number.span),
    )  # fmt: skip


def _clause(text: str, sentence: Sentence, at: int) -> tuple[int, int]:
    start = max(
        text.rfind(mark, sentence.span.start, at) for mark in ("; ", ", with ", ", and ", ", while ")
    )
    end = text.find(";", at, sentence.span.end)
    return max(start, sentence.span.start), end if end >= 0 else sentence.span.end
