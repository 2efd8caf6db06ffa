"""Shapes that many answers share: a citation, an incident as a row, a report as a row."""

from dataclasses import dataclass
from datetime import date, datetime

from redshank.records import Party


@dataclass(frozen=True, slots=True)
class Citation:
    """One sentence of a report: where it stands, its exact words, and how it is cited.

    `sentence` counts from 0; `start` and `end` are offsets into the report's text. `url` is null for
    what is no address of the web.
    """

    document_id: str
    publisher: str | None
    published_at: date | None
    title: str | None
    url: str | None
    sentence: int
    start: int
    end: int
    text: str
    text_fragment_url: str | None
    cite: str


@dataclass(frozen=True, slots=True)
class IncidentFacts:
    """What an incident is. `confidence` is the mean of its tellings, `citation` the earliest one."""

    id: str
    title: str
    event_type: str
    modes: tuple[str, ...]
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    start: date | None
    end: date | None
    precision: str | None
    days_words: str
    places: tuple[str, ...]
    status: str
    status_words: str
    status_because: str
    reports: int
    first_told: date | None
    last_told: date | None
    confidence: float | None
    citation: Citation | None


@dataclass(frozen=True, slots=True)
class IncidentRow(IncidentFacts):
    """An incident in a list, with the number of its origins."""

    origins: int


@dataclass(frozen=True, slots=True)
class TimelineRow(IncidentRow):
    """An incident in the timeline with its lane: by who did it, and by what kind of deed it is."""

    lane_actor: str
    lane_kind: str


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What a report is; `copy_of` is the report that it was made from, `sentences` their number."""

    id: str
    title: str | None
    publisher: str | None
    published_at: date | None
    published_basis: str
    published_because: str
    url: str | None
    name: str
    added_at: datetime
    withdrawn_at: datetime | None
    withdrawn_because: str
    sentences: int
    copy_of: str | None
    copy_kind: str | None


@dataclass(frozen=True, slots=True)
class DocumentRow(DocumentFacts):
    """A report in a list, with the number of its events."""

    events: int


@dataclass(frozen=True, slots=True)
class JudgementRow:
    """What a person decided; `incident_ids` are the incidents in which its events stand now."""

    id: str
    kind: str
    event_ids: tuple[str, ...]
    from_ids: tuple[str, ...]
    corrections: tuple[tuple[str, str], ...]
    reason: str
    by: str
    at: datetime
    revoked_at: datetime | None
    revoked_because: str
    incident_ids: tuple[str, ...]
