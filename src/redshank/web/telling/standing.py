"""Positions, counts and tension as shapes."""

from collections.abc import Iterable
from hashlib import sha256

from redshank.analyse import (
    CountPoint,
    CountSeries,
    NoAlarm,
    Passage,
    Position,
    PositionLine,
    RivalCounts,
    Tension,
    TensionAlarm,
    Term,
    alarm,
    method_card,
    rival_counts,
)  # fmt: skip
from redshank.present.days import interval_words
from redshank.present.deeds import status_words
from redshank.records import Party
from redshank.web.shapes.rows import Citation
from redshank.web.shapes.standing import (
    AlarmShape,
    CountPointShape,
    CountSeriesShape,
    CountsShape,
    MoverShape,
    Period,
    PositionChange,
    PositionLineShape,
    PositionsShape,
    RivalLineShape,
    RivalShape,
    TensionShape,
    TermShape,
    WeekShape,
)  # fmt: skip
from redshank.web.telling.rows import require_citation, title_of
from redshank.web.view import View

_NO_ALARM = {
    NoAlarm.SHORT: "there are too few weeks to compare",
    NoAlarm.FLAT: "every week has the same sum",
    NoAlarm.STEADY: "no week stands out as the start of something else",
    NoAlarm.EASING: "the last change is for the better",
}
_SENTENCES = 20


def positions_shape(chosen: Iterable[PositionLine], view: View) -> PositionsShape:
    """Lines of positions, and all parties and issues there are."""
    parties = {line.party.id: line.party for line in view.lines}
    issues = sorted({line.issue for line in view.lines if line.issue})
    lines = tuple(_line(line, view) for line in chosen)
    return PositionsShape(tuple(parties[one] for one in sorted(parties)), tuple(issues), lines)


def counts_shape(view: View) -> CountsShape:
    """All series and their rivals."""
    ids = {_key(one): _series_id(one) for one in view.series}
    rivals = tuple(_rival(one, ids, view) for one in rival_counts(view.series))
    return CountsShape(tuple(_series(one, view) for one in view.series), rivals)


def tension_shape(series: Tension, first: str, view: View) -> TensionShape:
    """A dyad's weeks with the arithmetic; the party asked for first stands first."""
    one, other = sorted(series.dyad, key=lambda party: party.id != first)
    weeks = tuple(
        WeekShape(week.monday, week.total, tuple(_term(term, view) for term in week.terms))
        for week in series.weeks
    )
    found = alarm(series)
    because = None if found.reason is None else _NO_ALARM[found.reason]
    return TensionShape(
        one, other, str(series.scale), weeks, len(series.unplaced),
        _alarm(found, view) if because is None else None, because,
    )  # fmt: skip


def nothing_between(first: Party, second: Party, scale: str) -> TensionShape:
    """A dyad that no incident joins."""
    return TensionShape(first, second, scale, (), 0, None, "no incident joins the two")


def _line(line: PositionLine, view: View) -> PositionLineShape:
    changes = tuple(_position(one, view) for one in line.changes)
    return PositionLineShape(line.party, line.issue, changes[-1].stance if changes else "", changes)


def _position(position: Position, view: View) -> PositionChange:
    citations = _citations(position.evidence, view)
    return PositionChange(
        str(position.stance), position.day, position.by, position.speaker, position.toward,
        position.alleged, position.incident_id, citations[0], citations,
    )  # fmt: skip


def _series(series: CountSeries, view: View) -> CountSeriesShape:
    counter = series.counter
    return CountSeriesShape(
        _series_id(series), series.what, series.unit, str(series.zone) if series.zone else None,
        series.place, series.actor, counter.name if counter else None,
        str(counter.kind) if counter else None, _method(series),
        tuple(_point(point, view) for point in series.points),
    )  # fmt: skip


def _point(point: CountPoint, view: View) -> CountPointShape:
    citations = _citations(point.evidence, view)
    start, end = point.period or (None, None)
    return CountPointShape(
        point.value, start, end, len(point.documents), len(point.origins), citations[0], citations
    )


def _method(series: CountSeries) -> tuple[str, ...]:
    """The method card in lines."""
    card = method_card(series)
    counter = f"{card.counter.name} ({card.counter.kind})" if card.counter else "not named"
    period = interval_words(card.first, card.last) if card.first else "no period told"
    side = card.actor.name if card.actor else "nobody's in particular"
    return (
        f"Counted by: {counter}",
        f"What: {card.what}, in {card.unit}; whose: {side}",
        f"Where: {card.zone or 'no zone named'}, {card.place or 'no place named'}",
        f"When: {period}",
        f"Values: {card.points}, of which {card.undated} without a period",
        f"Told in {card.reports} reports of {card.origins} origins",
        "A period without a value is unknown, not zero; nothing is summed.",
    )


def _rival(rival: RivalCounts, ids: dict[tuple[object, ...], str], view: View) -> RivalShape:
    base = rival.lines[0].point.value
    lines = tuple(
        RivalLineShape(
            ids.get(_rival_key(rival, line.counter), ""), line.point.value,
            line.counter.name if line.counter else None,
            None if number == 0 else line.point.value - base,
            require_citation(line.point.evidence[0], view),
        )
        for number, line in enumerate(rival.lines)
    )  # fmt: skip
    return RivalShape(rival.what, Period(*rival.period), lines)


def _key(series: CountSeries) -> tuple[object, ...]:
    return _rival_key(series, series.counter)


def _rival_key(one: CountSeries | RivalCounts, counter: object) -> tuple[object, ...]:
    return one.what, one.unit, one.zone, one.place, one.actor, counter


def _series_id(series: CountSeries) -> str:
    return "c" + sha256(repr(_key(series)).encode()).hexdigest()[:12]


def _alarm(found: TensionAlarm, view: View) -> AlarmShape | None:
    if found.week is None or found.mean_before is None or found.mean_after is None:
        return None
    movers = tuple(
        MoverShape(one.incident_id, _title(one, view), require_citation(one.evidence, view))
        for one in found.movers
    )
    return AlarmShape(found.week, found.mean_before, found.mean_after, movers)


def _term(term: Term, view: View) -> TermShape:
    because = f"{status_words(term.status)}, so it counts {term.weight:g}"
    return TermShape(
        term.incident_id, _title(term, view), term.score, term.weight, because, term.contribution,
        require_citation(term.evidence, view),
    )  # fmt: skip


def _title(term: Term, view: View) -> str:
    incident = view.incidents.get(term.incident_id)
    return title_of(incident) if incident else term.event_type


def _citations(evidence: tuple[Passage, ...], view: View) -> tuple[Citation, ...]:
    """The first sentences that something rests on; every item rests on one at least."""
    return tuple(require_citation(passage, view) for passage in evidence[:_SENTENCES])
