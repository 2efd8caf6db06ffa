"""What one report tells of one happening, as incidents compare it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from redshank.cluster.sides import sides_of
from redshank.records import EventRecord, Precision, Telling
from redshank.text.words import split_words

# An undated deed of a report is news of so many days before it, words of fewer; a summary reaches back.
_NEWS_DAYS = 6
_NEWS_DAYS_FOR_WORDS = 1
_SUMMARY_DAYS = 45
WORDS = frozenset({"ACCUSE", "REQUEST", "REJECT", "SUPPORT", "THREATEN", "CONCEDE", "CONSULT", "AGREE"})
# A longer stretch than this places no deed.
_LONGEST_DAYS = 62
_EXACT = frozenset({Precision.HOUR, Precision.PART_OF_DAY, Precision.DAY})
_NOT_REAL = frozenset({"demanded", "hypothetical"})
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})")
_STEM = 5
# Words that most sentences of the field share tell nothing about which happening is meant.
_COMMON = re.compile(
    r"that|this|with|from|have|were|been|their|they|them|which|would|could|should|about|after"
    r"|before|into|over|under|said|says|told|according|also|when|where|while|against|between"
    r"|during|other|than|more|most|some|such|only|will|government|ministry|minister|statement"
    r"|officials|official|military|defense|defence|foreign|spokesman|spokesperson"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """All tellings of one happening in one document, joined.

    `window` is the narrowest stretch of days told, else the weeks before publication, of which the
    days from `news_from` are the likeliest; `exact` says whether it is a told day.
    """

    id: str
    document_id: str
    tellings: tuple[Telling, ...]
    event_type: str
    real: bool
    actors: frozenset[str]
    recipients: frozenset[str]
    window: tuple[date, date] | None
    exact: bool
    news_from: date | None
    clocks: frozenset[int]
    modes: frozenset[str]
    places: frozenset[str]
    points: tuple[tuple[float, float, float], ...]
    units: frozenset[tuple[str, int | None]]
    words: frozenset[str]


def mentions_of(tellings: Iterable[Telling]) -> list[Mention]:
    """One Mention for each happening of each document, by id."""
    groups: dict[tuple[str, str, str, bool], list[Telling]] = defaultdict(list)
    for telling in tellings:
        event = telling.event
        real = event.factuality not in _NOT_REAL
        groups[telling.document_id, event.happening, event.event_type, real].append(telling)
    found = (_joined(key, group) for key, group in groups.items())
    return sorted(found, key=lambda mention: mention.id)


def _joined(key: tuple[str, str, str, bool], group: Sequence[Telling]) -> Mention:
    told = sorted(group, key=lambda one: (one.event.evidence.trigger.start, one.event.id))
    events = [one.event for one in told]
    window, exact = _window(told)
    places = [place for event in events for place in event.places]
    return Mention(
        told[0].event.id, key[0], tuple(told), key[2], key[3],
        frozenset().union(*(sides_of(event.actors) for event in events)),
        frozenset().union(*(sides_of(event.recipients) for event in events)),
        window, exact, _news(told, any(event.occurred for event in events)),
        frozenset(minute for event in events for minute in _clock(event)),
        frozenset(mode for event in events for mode in event.modes),
        frozenset(place.id for place in places if place.id),
        tuple(
            (place.lat, place.lon, place.radius_km or 0.0)
            for place in places
            if place.lat is not None and place.lon is not None
        ),
        frozenset(
            (unit.id or unit.what, unit.count) for event in events for unit in event.units
        ),
        frozenset().union(*(_words(event) for event in events)),
    )  # fmt: skip


def _window(told: Sequence[Telling]) -> tuple[tuple[date, date] | None, bool]:
    spans = [one.event.occurred for one in told if one.event.occurred]
    if spans:
        best = min(spans, key=lambda span: (span.end - span.start, span.start, span.text))
        if (best.end - best.start).days > _LONGEST_DAYS:
            return None, False
        exact = best.precision in _EXACT and bool(best.text) and (best.end - best.start).days <= 1
        return (best.start, best.end), exact
    day = told[0].published_at
    return ((day - timedelta(days=_SUMMARY_DAYS), day) if day else None), False


def _news(told: Sequence[Telling], dated: bool) -> date | None:
    """The first day of which an undated mention is news; None for a dated one."""
    day = told[0].published_at
    if dated or day is None:
        return None
    spoken = told[0].event.event_type in WORDS
    return day - timedelta(days=_NEWS_DAYS_FOR_WORDS if spoken else _NEWS_DAYS)


def _clock(event: EventRecord) -> Iterable[int]:
    """Minutes after midnight that the time of the deed names."""
    told = (event.occurred and event.occurred.clock) or ""
    for hour, minute in _CLOCK.findall(told):
        yield int(hour) * 60 + int(minute)


def _words(event: EventRecord) -> frozenset[str]:
    return frozenset(
        word[:_STEM]
        for word in (one.text.lower() for one in split_words(event.evidence.span.text))
        if len(word) > 3 and word.isalpha() and not _COMMON.fullmatch(word)
    )
