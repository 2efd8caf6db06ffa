"""Where parties stand, what is counted and how tense a dyad is: text for a person, rows for a table."""

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import groupby

from redshank.analyse import (
    CountPoint,
    CountSeries,
    MethodCard,
    NoAlarm,
    Passage,
    PositionLine,
    RivalCounts,
    Scale,
    Tension,
    TensionAlarm,
    TensionWeek,
    Term,
    method_card,
)  # fmt: skip
from redshank.present.citations import cite_passage, documents_of
from redshank.present.days import day_words, interval_words
from redshank.present.deeds import STATUS_MARKS, status_words
from redshank.present.naming import NEUTRAL, place_name
from redshank.present.standing_words import (
    incident_words,
    party_names,
    position_day,
    reader_name,
    stance_words,
    subject_words,
)  # fmt: skip
from redshank.records import Picture, StoredReport

_NO_ALARM = {
    NoAlarm.SHORT: "there are too few weeks to compare",
    NoAlarm.FLAT: "every week has the same sum",
    NoAlarm.STEADY: "no week stands out as the start of something else",
    NoAlarm.EASING: "the last change is for the better",
}
_SCALES = {Scale.PLOVER: "PLOVER scores", Scale.GOLDSTEIN: "Goldstein scores"}
_BAR = 24
_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"
_Documents = dict[str, StoredReport]
_Deeds = Mapping[str, str]


def render_positions(
    lines: Sequence[PositionLine], picture: Picture, *, colour: bool = False, width: int = 100
) -> str:
    """Party by party and issue by issue, each change with its first sentence."""
    if not lines:
        return "No position is told.\n"
    documents, names = documents_of(picture), party_names(picture)
    told: list[str] = []
    for _, of_party in groupby(lines, key=lambda line: line.party.id):
        group = list(of_party)
        told.append(_head(group[0].party.name, colour))
        for line in group:
            subject = subject_words(line.changes[0], names)
            told += _wrapped(subject or "no issue named", 2, width)
            for position in line.changes:
                words = stance_words(position.stance, position.toward, position.alleged)
                told += _wrapped(f"{position_day(position)}: {words}", 4, width)
                told += _quoted(position.evidence, documents, width)
    return "\n".join(told) + "\n"


def render_counts(
    series: Sequence[CountSeries], rivals: Sequence[RivalCounts], picture: Picture,
    *, colour: bool = False, width: int = 100,
) -> str:  # fmt: skip
    """Every series under its method card, then rival counts side by side."""
    if not series:
        return "No count is told.\n"
    documents, places = documents_of(picture), _place_names(picture)
    told: list[str] = []
    for one in series:
        card = method_card(one)
        told += [_head(_thing_words(card, places), colour), *_card(card, width)]
        for point in one.points:
            told += _wrapped(f"{point.value:,.10g} {one.unit}, {_period_words(point)}", 4, width)
            told += _quoted(point.evidence, documents, width)
    if rivals:
        told.append(_head("Rival counts", colour))
    for rival in rivals:
        thing = f"{_thing_words(rival, places)}, {interval_words(*rival.period)}"
        told += _wrapped(f"{thing}: {rival.difference:,.10g} apart at most", 2, width)
        told += _rival_lines(rival, documents, width)
    told += _wrapped("A period without a count is unknown, not zero; nothing is summed.", 0, width)
    return "\n".join(told) + "\n"


def render_tension(
    tension: Tension, alarm: TensionAlarm, picture: Picture, *, colour: bool = False, width: int = 100
) -> str:
    """Week by week the sum, a bar as second sign, the arithmetic; then the alarm or why none."""
    documents, deeds = documents_of(picture), _deeds(picture)
    dyad = " and ".join(party.name for party in tension.dyad)
    told = [_head(f"{dyad}, week by week, in {_SCALES[tension.scale]}", colour)]
    told += _wrapped("Below zero is conflict, above it cooperation.", 0, width)
    largest = max((abs(week.total) for week in tension.weeks), default=0.0)
    for week in tension.weeks:
        told += _week(week, largest, deeds, width)
    if not tension.weeks:
        told.append("No week has an incident with a known day.")
    if tension.unplaced:
        stand = "incident stands" if len(tension.unplaced) == 1 else "incidents stand"
        told += _wrapped(f"{len(tension.unplaced)} {stand} in no sum: the week is not told.", 0, width)
    return "\n".join([*told, *_alarm(alarm, documents, deeds, width)]) + "\n"


def _thing_words(one: MethodCard | RivalCounts, places: Mapping[str, str]) -> str:
    """What is counted, whose and where: "ships of China, contiguous zone, Senkaku Islands"."""
    of = f" of {reader_name(one.actor.name)}" if one.actor else ""
    place = places.get(one.place, one.place) if one.place else None
    return ", ".join(filter(None, [f"{one.what}{of}", one.zone, place]))


def _place_names(picture: Picture) -> dict[str, str]:
    """The neutral names of the places of counts, by id."""
    return {
        count.place.id: place_name(count.place, NEUTRAL)
        for stored in picture.reports
        for count in stored.report.counts
        if count.place and count.place.id
    }


def _card(card: MethodCard, width: int) -> list[str]:
    counter = card.counter.name if card.counter else "somebody who is not named"
    undated = f", {card.undated} of them without a period" if card.undated else ""
    counts = "count" if card.points == 1 else "counts"
    words = (
        f"counted by {counter}; {interval_words(card.first, card.last)}; "
        f"{card.points} {counts}{undated}; reports: {card.reports}, origins: {card.origins}"
    )
    return _wrapped(words, 2, width)


def _rival_lines(rival: RivalCounts, documents: _Documents, width: int) -> Iterator[str]:
    for line in rival.lines:
        who = line.counter.name if line.counter else "counter not named"
        yield from _wrapped(f"{who}: {line.point.value:,.10g} {rival.unit}", 4, width)
        yield from _quoted(line.point.evidence, documents, width)


def _period_words(point: CountPoint) -> str:
    return interval_words(*point.period) if point.period else "period not told"


def _week(week: TensionWeek, largest: float, deeds: _Deeds, width: int) -> Iterator[str]:
    days = interval_words(week.monday, week.monday + timedelta(days=6))
    if not week.terms:
        yield f"{days}: nothing told"
        return
    length = round(_BAR * abs(week.total) / largest) if largest else 0
    bar = ("▒" if week.total > 0 else "█") * max(length, 1 if week.total else 0)
    yield f"{days}: {week.total:+.2f} {bar}".rstrip()
    for term in week.terms:
        yield from _wrapped(_arithmetic(term, deeds), 2, width)


def _arithmetic(term: Term, deeds: _Deeds) -> str:
    """One addend: "-7.0 x 0.5 (◐ disputed) = -3.50: China aimed radar at Japan (i3d2a3b4)"."""
    mark = f"{STATUS_MARKS[term.status]} {status_words(term.status)}"
    addend = f"{term.score:+.1f} x {term.weight:g} ({mark}) = {term.contribution:+.2f}"
    return f"{addend}: {deeds.get(term.incident_id, term.event_type)} ({term.incident_id})"


def _deeds(picture: Picture) -> _Deeds:
    return {one.id: incident_words(one) for one in picture.incidents}


def _alarm(alarm: TensionAlarm, documents: _Documents, deeds: _Deeds, width: int) -> Iterator[str]:
    week = f"the week of {day_words(alarm.week)}"
    yield f"No alarm: {_NO_ALARM[alarm.reason]}." if alarm.reason else f"Alarm: worse since {week}."
    if alarm.mean_before is not None and alarm.mean_after is not None:
        yield from _wrapped(
            f"The weeks before have a mean of {alarm.mean_before:+.2f}, those since {week} of "
            f"{alarm.mean_after:+.2f}. What moved it most:", 0, width,
        )  # fmt: skip
    for term in alarm.movers:
        yield from _wrapped(_arithmetic(term, deeds), 2, width)
        yield from _quoted([term.evidence], documents, width)


def _quoted(evidence: Sequence[Passage], documents: _Documents, width: int) -> Iterator[str]:
    """The first sentence with its citation, and how many more there are."""
    first = evidence[0]
    more = f", and {len(evidence) - 1} more" if len(evidence) > 1 else ""
    yield from _wrapped(f"“{first.text}” ({cite_passage(first, documents)}{more})", 6, width)


def _head(words: str, colour: bool) -> str:
    return f"{_BOLD}{words}{_PLAIN}" if colour else words


def _wrapped(text: str, indent: int, width: int) -> list[str]:
    space = " " * indent
    return textwrap.wrap(
        text, width, initial_indent=space, subsequent_indent=space + "  ", break_on_hyphens=False
    )
