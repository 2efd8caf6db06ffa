"""Count series: who counts what, where, over which periods; rival counts beside one another."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from redshank.analyse.evidence import Index, Passage, index_picture, passage_of
from redshank.records import ActorRef, CountStatement, Party, Picture, Report, Span


class Zone(StrEnum):
    """Zones in which things are counted apart, however near they lie to one another."""

    TERRITORIAL_SEA = "territorial sea"
    CONTIGUOUS_ZONE = "contiguous zone"
    ECONOMIC_ZONE = "exclusive economic zone"
    IDENTIFICATION_ZONE = "air defence identification zone"
    AIRSPACE = "airspace"
    MEDIAN_LINE = "across the median line"


class CounterKind(StrEnum):
    """Whether a speaker is cited for a count or only the publisher answers for it."""

    SPEAKER = "speaker"
    PUBLISHER = "publisher"


@dataclass(frozen=True, slots=True)
class Counter:
    """Who gives a count; `id` is null when the words name nobody known."""

    kind: CounterKind
    id: str | None
    name: str


@dataclass(frozen=True, slots=True)
class CountPoint:
    """A value over a period, with every sentence that gives it or names its zone.

    `period` is null when none is told. `origins` are the documents left when copies are taken
    for what they were made from.
    """

    value: float
    period: tuple[date, date] | None
    evidence: tuple[Passage, ...]
    documents: tuple[str, ...]
    origins: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CountSeries:
    """Points of one counter, thing, unit, zone, place and side; periods without a point are unknown.

    `what` and `unit` are the words told, in lower case; `actor` is whose the things are.
    """

    what: str
    unit: str
    zone: Zone | None
    place: str | None
    actor: Party | None
    counter: Counter | None
    points: tuple[CountPoint, ...]


@dataclass(frozen=True, slots=True)
class MethodCard:
    """What has to be known before a series is read: who counts what, over which time, told how often.

    `first` and `last` bound the periods told; `undated` points have none. `reports` counts
    documents, `origins` those that copy no other.
    """

    counter: Counter | None
    what: str
    unit: str
    zone: Zone | None
    place: str | None
    actor: Party | None
    first: date | None
    last: date | None
    points: int
    undated: int
    reports: int
    origins: int


@dataclass(frozen=True, slots=True)
class RivalLine:
    """One side of a rivalry."""

    counter: Counter | None
    point: CountPoint


@dataclass(frozen=True, slots=True)
class RivalCounts:
    """Counts of one thing over one period that differ in value or counter, and by how much at most."""

    what: str
    unit: str
    zone: Zone | None
    place: str | None
    actor: Party | None
    period: tuple[date, date]
    lines: tuple[RivalLine, ...]
    difference: float


_ZONES = {
    Zone.TERRITORIAL_SEA: r"territorial (?:waters?|seas?)",
    Zone.CONTIGUOUS_ZONE: r"contiguous (?:zones?|waters?)",
    Zone.ECONOMIC_ZONE: r"(?:exclusive )?economic zones?\b|\bEEZs?\b",
    Zone.IDENTIFICATION_ZONE: r"air defen[cs]e (?:identification )?zones?\b|\b[A-Z]{0,2}ADIZ\b",
    Zone.AIRSPACE: r"airspace",
    Zone.MEDIAN_LINE: r"(?:median|cent(?:er|re)) line",
}  # fmt: skip
_ANY_ZONE = re.compile(
    "|".join(f"(?P<{zone.name}>{pattern})" for zone, pattern in _ZONES.items()), re.IGNORECASE
)
# Words that take up a zone told in the sentence before.
_THERE = re.compile(r"\b(?:them|there|(?:these|those|the) (?:waters|zone|area|sea))\b", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[,;:]|\b(?:and|but|while|whereas)\b", re.IGNORECASE)
_Key = tuple[str, str, Zone | None, str | None, str | None, CounterKind | None, str | None]


@dataclass(frozen=True, slots=True)
class _Count:
    """One statement with what its words leave to be looked up."""

    statement: CountStatement
    zone: Zone | None
    counter: Counter | None
    document_id: str
    evidence: tuple[Passage, ...]


def count_series(picture: Picture) -> tuple[CountSeries, ...]:
    """All series; nothing is summed or merged across zones, units, places, sides or counters."""
    index = index_picture(picture)
    groups: dict[_Key, list[_Count]] = defaultdict(list)
    for document_id in sorted(index.reports):
        for one in _counts(document_id, index):
            groups[_key(one)].append(one)
    return tuple(_series(groups[key], index) for key in sorted(groups, key=_key_order))


def method_card(series: CountSeries) -> MethodCard:
    """The method behind a series."""
    periods = [point.period for point in series.points if point.period]
    return MethodCard(
        series.counter, series.what, series.unit, series.zone, series.place, series.actor,
        min((start for start, _ in periods), default=None),
        max((end for _, end in periods), default=None),
        len(series.points), len(series.points) - len(periods),
        len({document for point in series.points for document in point.documents}),
        len({origin for point in series.points for origin in point.origins}),
    )  # fmt: skip


def rival_counts(series: Iterable[CountSeries]) -> tuple[RivalCounts, ...]:
    """Points of one thing, unit, zone, place, side and period that differ in value or counter."""
    groups: dict[tuple[str, ...], list[tuple[CountSeries, CountPoint, tuple[date, date]]]] = defaultdict(
        list
    )
    for one in series:
        actor = one.actor.id if one.actor else ""
        for point in one.points:
            if point.period:
                days = (day.isoformat() for day in point.period)
                key = (one.what, one.unit, one.zone or "", one.place or "", actor, *days)
                groups[key].append((one, point, point.period))
    return tuple(_rivals(groups[key]) for key in sorted(groups) if len(groups[key]) > 1)


def _rivals(group: Sequence[tuple[CountSeries, CountPoint, tuple[date, date]]]) -> RivalCounts:
    one, _, period = group[0]
    lines = sorted(
        (RivalLine(series.counter, point) for series, point, _ in group),
        key=lambda line: (line.counter.name if line.counter else "", line.point.value),
    )
    values = [line.point.value for line in lines]
    return RivalCounts(
        one.what, one.unit, one.zone, one.place, one.actor, period, tuple(lines),
        max(values) - min(values),
    )  # fmt: skip


def _counts(document_id: str, index: Index) -> Iterator[_Count]:
    report = index.reports[document_id].report
    origin = index.reports.get(index.origins.get(document_id, document_id))
    publisher = (origin.report if origin else report).document.publisher
    for statement in report.counts:
        zone, named_in = _zone(statement, report)
        own = passage_of(document_id, statement.evidence)
        evidence = (own, Passage(document_id, *named_in)) if named_in else (own,)
        counter = _counter(statement.speaker, publisher)
        yield _Count(statement, zone, counter, document_id, evidence)


def _counter(speaker: ActorRef | None, publisher: str | None) -> Counter | None:
    if speaker:
        return Counter(CounterKind.SPEAKER, speaker.id, speaker.name)
    return Counter(CounterKind.PUBLISHER, None, publisher) if publisher else None


def _zone(
    statement: CountStatement, report: Report
) -> tuple[Zone | None, tuple[int, int, int, str] | None]:
    """The zone told for the number, and the sentence before where only that one tells it."""
    evidence = statement.evidence
    zone = _told_zone(evidence.span.text, evidence.trigger.start - evidence.span.start)
    if zone or not _THERE.search(evidence.span.text):
        return zone, None
    before = next((s for s in report.sentences if s.index == evidence.sentence - 1), None)
    if before is None or len(_zones(before.span)) != 1:
        return None, None
    span = before.span
    return _zones(span).pop(), (before.index, span.start, span.end, span.text)


def _told_zone(text: str, at: int) -> Zone | None:
    """The zone behind the number in its clause, else the last before it, else the first behind it."""
    behind = [match for match in _ANY_ZONE.finditer(text) if match.start() >= at]
    before = [match for match in _ANY_ZONE.finditer(text) if match.start() < at]
    end = _CLAUSE_END.search(text, at)
    inside = [match for match in behind if end is None or match.start() < end.start()]
    found = next(iter([*inside, *reversed(before), *behind]), None)
    return Zone[found.lastgroup] if found and found.lastgroup else None


def _zones(sentence: Span) -> set[Zone]:
    return {Zone[m.lastgroup] for m in _ANY_ZONE.finditer(sentence.text) if m.lastgroup}


def _key(one: _Count) -> _Key:
    statement, counter = one.statement, one.counter
    place = statement.place
    return (
        _plain(statement.what), _plain(statement.unit), one.zone,
        (place.id or place.name) if place else None,
        (statement.actor.id or statement.actor.name) if statement.actor else None,
        counter.kind if counter else None,
        (counter.id or counter.name) if counter else None,
    )  # fmt: skip


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())


def _key_order(key: _Key) -> tuple[str, ...]:
    return tuple(part or "" for part in key)


def _series(group: Sequence[_Count], index: Index) -> CountSeries:
    what, unit, zone, place, *_ = _key(group[0])
    actor = group[0].statement.actor
    party = Party(actor.id or actor.name, actor.name) if actor else None
    by_point: dict[tuple[float, tuple[date, date] | None], list[_Count]] = defaultdict(list)
    for one in group:
        by_point[one.statement.value, _period(one.statement)].append(one)
    points = [_point(value, period, told, index) for (value, period), told in by_point.items()]
    points.sort(key=lambda point: (point.period is None, point.period or (date.max,) * 2, point.value))
    return CountSeries(what, unit, zone, place, party, group[0].counter, tuple(points))


def _period(statement: CountStatement) -> tuple[date, date] | None:
    if statement.period is None:
        return None
    first, last = statement.period
    return date.fromisoformat(first), date.fromisoformat(last)


def _point(
    value: float, period: tuple[date, date] | None, told: Sequence[_Count], index: Index
) -> CountPoint:
    documents = sorted({one.document_id for one in told})
    origins = sorted({index.origins.get(document, document) for document in documents})
    evidence = index.in_order(passage for one in told for passage in one.evidence)
    return CountPoint(value, period, evidence, tuple(documents), tuple(origins))
