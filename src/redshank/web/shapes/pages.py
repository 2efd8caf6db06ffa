"""Shapes of the answers that list things."""

from dataclasses import dataclass
from datetime import date

from redshank.records import Party
from redshank.web.shapes.rows import Citation, DocumentRow, IncidentRow, JudgementRow, TimelineRow


@dataclass(frozen=True, slots=True)
class StatusShape:
    """What the server stands on; `revision` changes whenever the picture does."""

    version: str
    revision: str
    reports: int
    incidents: int
    origins: int
    withdrawn: int
    first_day: date | None
    last_day: date | None
    demo: bool
    role: str
    names: str
    as_of: date | None


@dataclass(frozen=True, slots=True)
class PartyCount:
    """A party and how many incidents it has a part in."""

    id: str
    name: str
    n: int


@dataclass(frozen=True, slots=True)
class ValueCount:
    """A code and how many incidents have it."""

    id: str
    n: int


@dataclass(frozen=True, slots=True)
class Facets:
    """What could be chosen beside what is chosen, each with its number of incidents."""

    parties: tuple[PartyCount, ...]
    types: tuple[ValueCount, ...]
    statuses: tuple[ValueCount, ...]


@dataclass(frozen=True, slots=True)
class IncidentPage:
    """A page of incidents; `next` is the cursor of the page after it."""

    items: tuple[IncidentRow, ...]
    next: str | None
    total: int
    facets: Facets


@dataclass(frozen=True, slots=True)
class TimelineShape:
    """Incidents by their days; those without one apart."""

    dated: tuple[TimelineRow, ...]
    undated: tuple[TimelineRow, ...]


@dataclass(frozen=True, slots=True)
class DifferenceShape:
    """One thing that changed, in words and with the sentences it rests on."""

    kind: str
    incident: IncidentRow | None
    words: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class DifferencePage:
    """What changed since a day."""

    since: date
    items: tuple[DifferenceShape, ...]


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """An event that a person should look at; `matters` orders them, `because` says why it is asked."""

    event_id: str
    incident: IncidentRow
    confidence: float
    matters: float
    because: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """What is to be looked at, the most pressing first."""

    items: tuple[ReviewItem, ...]


@dataclass(frozen=True, slots=True)
class PictureShape:
    """The front: what happened lately, what is disputed, what changed, what is to be looked at."""

    status: StatusShape
    latest: tuple[IncidentRow, ...]
    disputed: tuple[IncidentRow, ...]
    changed: tuple[DifferenceShape, ...]
    review: tuple[ReviewItem, ...]


@dataclass(frozen=True, slots=True)
class ReportPage:
    """A page of reports, the newest first, withdrawn ones too."""

    items: tuple[DocumentRow, ...]
    next: str | None
    total: int


@dataclass(frozen=True, slots=True)
class SearchItem:
    """A piece of a report that has the words; `marks` are offsets into `text`."""

    document: DocumentRow
    event_id: str | None
    incident_id: str | None
    start: int
    text: str
    marks: tuple[tuple[int, int], ...]
    title: str | None


@dataclass(frozen=True, slots=True)
class SearchPage:
    """What a search found, the best first; `total` counts the items given."""

    items: tuple[SearchItem, ...]
    total: int


@dataclass(frozen=True, slots=True)
class JudgementPage:
    """What persons decided, in the order in which they did."""

    items: tuple[JudgementRow, ...]


@dataclass(frozen=True, slots=True)
class Dyad:
    """Two parties and how many incidents join them."""

    first: Party
    second: Party
    incidents: int


@dataclass(frozen=True, slots=True)
class ExportShape:
    """A format in which the picture can be taken away."""

    name: str
    suffix: str
    media_type: str
    about: str
