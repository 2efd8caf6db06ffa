"""Tension of a dyad week by week: a sum over incidents with its arithmetic, and its alarm."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import product

from redshank.analyse.change_points import ChangePoint, NoAlarm, last_change
from redshank.analyse.evidence import Index, Passage, index_picture, telling_passage
from redshank.records import Incident, Party, Picture, Status, Telling

# How much of an incident's score counts, by what its accounts make of it. What one side tells
# without contradiction counts whole, as what is confirmed does; what is disputed counts half; what
# is denied or still to come a quarter; what was withdrawn, nothing. Chosen, not measured.
WEIGHTS = {
    Status.CONFIRMED: 1.0,
    Status.REPORTED: 1.0,
    Status.DISPUTED: 0.5,
    Status.DENIED: 0.25,
    Status.PLANNED: 0.25,
    Status.WITHDRAWN: 0.0,
}  # fmt: skip


class Scale(StrEnum):
    """A scale of conflict and cooperation; on both, conflict is negative."""

    PLOVER = "plover_score"
    GOLDSTEIN = "goldstein"


@dataclass(frozen=True, slots=True)
class Term:
    """One incident in a sum: `contribution` is score times weight; its sentence has that score."""

    incident_id: str
    event_type: str
    status: Status
    score: float
    weight: float
    contribution: float
    week: date | None
    evidence: Passage


@dataclass(frozen=True, slots=True)
class TensionWeek:
    """An ISO week by its Monday; `total` is the sum of its terms, 0 where no incident is told."""

    monday: date
    total: float
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Tension:
    """A dyad's weeks from the first to the last with an incident, without a gap.

    `unplaced` are terms whose days are unknown or reach over several weeks: they are in no sum.
    """

    dyad: tuple[Party, Party]
    scale: Scale
    weeks: tuple[TensionWeek, ...]
    unplaced: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class TensionAlarm:
    """From which week on it is worse, by how much, and the terms that moved it most.

    Without an alarm `reason` says why; an easing has its week and means too, and no alarm.
    """

    reason: NoAlarm | None
    week: date | None
    mean_before: float | None
    mean_after: float | None
    movers: tuple[Term, ...]


_DEEDS = frozenset({"asserted", "alleged", "denied", "planned"})
_COOPERATION = frozenset({1, 2})
# Words of a conflict in which all actors face one another.
_MUTUAL = re.compile(
    r"\bexchang\w+|\btrad(?:e|ed|ing)\b|\bclash\w*|\bskirmish\w*|\bbattl\w+|\bfought\b|\bfight\w*"
    r"|\beach other\b|\bone another\b|\bmutual\w*|\btit-for-tat\b|\bcollid\w+",
    re.IGNORECASE,
)
_MOVERS = 5


def tensions(picture: Picture, scale: Scale = Scale.PLOVER) -> tuple[Tension, ...]:
    """Every dyad that any incident joins, in the order of its ids."""
    index = index_picture(picture)
    terms: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for incident in sorted(picture.incidents, key=lambda incident: incident.id):
        term = _term(incident, index, scale)
        if term is None:
            continue
        for dyad in _dyads(incident, index.tellings_of(incident)):
            terms[dyad].append(term)
    return tuple(
        _tension((index.named(dyad[0]), index.named(dyad[1])), scale, terms[dyad])
        for dyad in sorted(terms)
    )


def tension(picture: Picture, first: str, second: str, scale: Scale = Scale.PLOVER) -> Tension | None:
    """The tension between two parties by id, in either order; None when no incident joins them."""
    wanted = {first, second}
    return next((t for t in tensions(picture, scale) if {party.id for party in t.dyad} == wanted), None)


def alarm(series: Tension) -> TensionAlarm:
    """Whether the dyad is worse than in its own past, since its last change point."""
    found = last_change([week.total for week in series.weeks])
    if isinstance(found, NoAlarm):
        return TensionAlarm(found, None, None, None, ())
    return _alarm(series, found)


def _alarm(series: Tension, found: ChangePoint) -> TensionAlarm:
    worse = found.mean_after < found.mean_before
    terms = [term for week in series.weeks[found.at :] for term in week.terms]
    moved = [term for term in terms if (term.contribution < 0) == worse and term.contribution]
    moved.sort(key=lambda term: (-abs(term.contribution), term.week or date.max, term.incident_id))
    return TensionAlarm(
        None if worse else NoAlarm.EASING, series.weeks[found.at].monday,
        found.mean_before, found.mean_after, tuple(moved[:_MOVERS]),
    )  # fmt: skip


def _tension(dyad: tuple[Party, Party], scale: Scale, terms: Sequence[Term]) -> Tension:
    by_week: dict[date, list[Term]] = defaultdict(list)
    for term in terms:
        if term.week:
            by_week[term.week].append(term)
    unplaced = tuple(term for term in terms if term.week is None)
    return Tension(dyad, scale, tuple(_weeks(by_week)), unplaced)


def _weeks(by_week: dict[date, list[Term]]) -> Iterator[TensionWeek]:
    if not by_week:
        return
    monday, last = min(by_week), max(by_week)
    while monday <= last:
        terms = tuple(by_week.get(monday, ()))
        yield TensionWeek(monday, math.fsum(term.contribution for term in terms), terms)
        monday += timedelta(weeks=1)


def _term(incident: Incident, index: Index, scale: Scale) -> Term | None:
    """The incident's term; None when nobody tells it as done, charged, denied or planned."""
    tellings = [one for one in index.tellings_of(incident) if one.event.factuality in _DEEDS]
    if not tellings:
        return None
    score = _score([_score_of(telling, scale) for telling in tellings])
    telling = next(one for one in tellings if _score_of(one, scale) == score)
    weight = WEIGHTS[incident.status]
    return Term(
        incident.id, incident.event_type, incident.status, score, weight, score * weight,
        _week(incident), telling_passage(telling),
    )  # fmt: skip


def _score_of(telling: Telling, scale: Scale) -> float:
    event = telling.event
    return event.plover_score if scale is Scale.PLOVER else event.goldstein


def _score(scores: Sequence[float]) -> float:
    """The score that the most tellings have; the one nearest to zero where they tie."""
    votes = Counter(scores)
    return min(votes, key=lambda score: (-votes[score], abs(score), score))


def _week(incident: Incident) -> date | None:
    """The Monday of the ISO week that holds all of an incident's days; None without or across weeks."""
    if incident.start is None or incident.end is None:
        return None
    first, last = (day - timedelta(days=day.weekday()) for day in (incident.start, incident.end))
    return first if first == last else None


def _dyads(incident: Incident, tellings: Sequence[Telling]) -> set[tuple[str, str]]:
    """Who stands against or with whom: doers with those they do it to, or doers among themselves.

    Without recipients the doers of a cooperation are each other's; those of a conflict only when
    a sentence tells that they face one another, since allies who shell together do not.
    """
    doers = [party.id for party in incident.actors]
    targets = [party.id for party in incident.recipients]
    if not targets and _is_mutual(tellings):
        targets = doers
    return {(min(pair), max(pair)) for pair in product(doers, targets) if pair[0] != pair[1]}


def _is_mutual(tellings: Sequence[Telling]) -> bool:
    return any(
        one.event.quad_class in _COOPERATION or _MUTUAL.search(one.event.evidence.span.text)
        for one in tellings
    )
