"""The picture over many reports: incidents with their accounts, origins with their copies."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from redshank.records.events import EventRecord
from redshank.records.reports import Report


class Stance(StrEnum):
    """How a party stands to an incident."""

    ASSERTS = "asserts"
    ALLEGES = "alleges"
    DENIES = "denies"
    ADMITS = "admits"
    SILENT = "does not address"


class Status(StrEnum):
    """What the accounts make of an incident."""

    REPORTED = "reported"
    CONFIRMED = "confirmed"
    DISPUTED = "disputed"
    DENIED = "denied"
    PLANNED = "planned"
    WITHDRAWN = "withdrawn"


class CopyKind(StrEnum):
    """How one report was made from another."""

    VERBATIM = "verbatim"
    PARTIAL = "partial"
    REWRITE = "rewrite"
    TRANSLATION = "translation"
    PICK_UP = "pick-up"


class JudgementKind(StrEnum):
    """What a person decides over the machine's reading."""

    MERGE = "merge"
    SPLIT = "split"
    NOTE = "note"
    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"


@dataclass(frozen=True, slots=True)
class StoredReport:
    """A report in a store: the name it was added under, when, and since when it is withdrawn."""

    report: Report
    name: str
    added_at: datetime
    withdrawn_at: datetime | None = None
    withdrawn_because: str = ""

    @property
    def known_from(self) -> date:
        """The day from which the report counts: its publication, else the day it was added."""
        return self.report.document.published_at or self.added_at.date()


@dataclass(frozen=True, slots=True)
class Telling:
    """One event record in its document: what incidents are made of."""

    document_id: str
    publisher: str | None
    published_at: date | None
    event: EventRecord


@dataclass(frozen=True, slots=True)
class Reason:
    """One feature of a score: its name, what it adds, and why in words."""

    feature: str
    score: float
    detail: str


@dataclass(frozen=True, slots=True)
class Link:
    """Why a telling stands in an incident: the telling it was joined to, score and reasons."""

    event_id: str
    joined_to: str
    score: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Party:
    """A side of the picture: a state (alpha-3), a body or group, or a publisher without one."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One sentence in which a party stands to an incident.

    `event_id` is null for a silence.
    """

    stance: Stance
    event_id: str | None
    document_id: str
    published_at: date | None
    speaker: str
    sentence: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Account:
    """What one party says of an incident, in the order of publication; `stance` is the latest."""

    party: Party
    stance: Stance
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Incident:
    """One happening as all reports together tell it.

    `id` derives from the earliest telling; any of its events' ids names it too. `tellings` are
    event ids by publication. `occurred` is the narrowest interval told, null when none was.
    """

    id: str
    event_type: str
    modes: tuple[str, ...]
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    start: date | None
    end: date | None
    places: tuple[str, ...]
    tellings: tuple[str, ...]
    documents: tuple[str, ...]
    links: tuple[Link, ...]
    accounts: tuple[Account, ...]
    status: Status
    status_because: str
    origins: tuple[str, ...]
    first_told: date | None
    last_told: date | None


@dataclass(frozen=True, slots=True)
class Change:
    """What a copy changed, lost or got wrong: the aspect, the words of both, empty where missing."""

    aspect: str
    original: str
    copied: str


@dataclass(frozen=True, slots=True)
class CopyLink:
    """A report that was made from another, how, how alike (0 to 1) and why that is held.

    `aligned` are pairs of sentences that tell the same: the original's number and the copy's, from 0.
    """

    document_id: str
    original_id: str
    kind: CopyKind
    likeness: float
    because: str
    changes: tuple[Change, ...]
    aligned: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """A report that copies none, with everything made from it, by publication."""

    document_id: str
    copies: tuple[CopyLink, ...]


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's decision, kept with its reason; a revoked one stays on record.

    MERGE: the incidents of all `event_ids` are one. SPLIT: `event_ids` are one incident and
    `from_ids` another. NOTE: the reason belongs to the incident of the event. ACCEPT: the events are
    read as they should be. REJECT: they are none. CORRECT: `corrections` has what they should have
    been read as, pairs of a field and its value (see `cluster.amend`).
    """

    id: str
    kind: JudgementKind
    event_ids: tuple[str, ...]
    from_ids: tuple[str, ...]
    reason: str
    by: str
    at: datetime
    revoked_at: datetime | None = None
    revoked_because: str = ""
    corrections: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything that stands at one moment; reports that are withdrawn then are left out."""

    reports: tuple[StoredReport, ...]
    origins: tuple[Origin, ...]
    incidents: tuple[Incident, ...]
    judgements: tuple[Judgement, ...]
    as_of: date | None = None
