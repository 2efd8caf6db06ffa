"""Shapes of positions, counts and tension."""

from dataclasses import dataclass
from datetime import date

from redshank.records import Party
from redshank.web.shapes.rows import Citation


@dataclass(frozen=True, slots=True)
class PositionChange:
    """A stance taken; `day` is null where only reports give a day, `by` is the last day for it."""

    stance: str
    day: date | None
    by: date
    speaker: str | None
    toward: tuple[Party, ...]
    alleged: bool
    incident_id: str | None
    citation: Citation
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class PositionLineShape:
    """A party on one issue; `stance` is its latest one, `issue` null where no issue is named."""

    party: Party
    issue: str | None
    stance: str
    changes: tuple[PositionChange, ...]


@dataclass(frozen=True, slots=True)
class PositionsShape:
    """Who stands where; `parties` and `issues` are all there are, whatever is chosen."""

    parties: tuple[Party, ...]
    issues: tuple[str, ...]
    lines: tuple[PositionLineShape, ...]


@dataclass(frozen=True, slots=True)
class CountPointShape:
    """A value over a period, null days where none is told; `citation` is the earliest sentence."""

    value: float
    start: date | None
    end: date | None
    reports: int
    origins: int
    citation: Citation
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class CountSeriesShape:
    """Points of one counter, thing, unit, zone, place and side; `method` has to be read with it."""

    id: str
    what: str
    unit: str
    zone: str | None
    place: str | None
    actor: Party | None
    counter: str | None
    counter_kind: str | None
    method: tuple[str, ...]
    points: tuple[CountPointShape, ...]


@dataclass(frozen=True, slots=True)
class RivalLineShape:
    """One side of a rivalry; `difference` is how much more it is than the first line's value."""

    series_id: str
    value: float
    counter: str | None
    difference: float | None
    citation: Citation


@dataclass(frozen=True, slots=True)
class Period:
    """From when to when, both inclusive."""

    start: date
    end: date


@dataclass(frozen=True, slots=True)
class RivalShape:
    """Counts of one thing over one period that differ."""

    what: str
    period: Period
    lines: tuple[RivalLineShape, ...]


@dataclass(frozen=True, slots=True)
class CountsShape:
    """All series and where they are rivals."""

    series: tuple[CountSeriesShape, ...]
    rivals: tuple[RivalShape, ...]


@dataclass(frozen=True, slots=True)
class TermShape:
    """One incident in a week's sum: `value` is score times weight."""

    incident_id: str
    title: str
    score: float
    weight: float
    weight_because: str
    value: float
    citation: Citation


@dataclass(frozen=True, slots=True)
class WeekShape:
    """A week by its Monday, its sum and what it is made of; no term is a week without an incident."""

    week: date
    sum: float
    terms: tuple[TermShape, ...]


@dataclass(frozen=True, slots=True)
class MoverShape:
    """An incident that moved an alarm."""

    incident_id: str
    title: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class AlarmShape:
    """Since when it is worse, the mean of the weeks before and after, and what moved it most."""

    since_week: date
    before: float
    after: float
    movers: tuple[MoverShape, ...]


@dataclass(frozen=True, slots=True)
class TensionShape:
    """A dyad week by week; `undated` incidents are in no sum; either alarm or why there is none."""

    first: Party
    second: Party
    scale: str
    weeks: tuple[WeekShape, ...]
    undated: int
    alarm: AlarmShape | None
    no_alarm_because: str | None
