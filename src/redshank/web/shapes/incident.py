"""Shapes of one incident: its accounts, tellings, origins, links and judgements."""

from dataclasses import dataclass
from datetime import date

from redshank.records import Party
from redshank.web.shapes.rows import Citation, DocumentRow, IncidentFacts, JudgementRow


@dataclass(frozen=True, slots=True)
class CellShape:
    """One sentence in which a party stands to the incident; `event_id` is null for a silence."""

    stance: str
    speaker: str
    event_id: str | None
    published_at: date | None
    citation: Citation | None


@dataclass(frozen=True, slots=True)
class AccountShape:
    """What one party says; `publisher` marks its own voice, `changed` another stance before."""

    party: Party
    stance: str
    publisher: bool
    cells: tuple[CellShape, ...]
    changed: bool


@dataclass(frozen=True, slots=True)
class SpeakerLink:
    """One link of the chain of speakers, the outermost first; `speaker` is null for nobody known."""

    speaker: Party | None
    text: str
    cue: str
    kind: str


@dataclass(frozen=True, slots=True)
class OccurredShape:
    """When, as one telling has it, with its words and why they are read so."""

    start: date
    end: date
    precision: str
    text: str
    clock: str | None
    because: str


@dataclass(frozen=True, slots=True)
class PlaceShape:
    """Where, as one telling has it; `shown` is its name by the naming policy."""

    name: str
    names: dict[str, str]
    shown: str
    relation: str | None
    lat: float | None
    lon: float | None
    radius_km: float | None
    administered_by: str | None
    claimed_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UnitShape:
    """With what, as one telling has it."""

    id: str | None
    what: str
    count: int | None
    operator: str | None


@dataclass(frozen=True, slots=True)
class ActorShape:
    """A party as a sentence names it; `id` is null when nobody known is named."""

    id: str | None
    name: str


@dataclass(frozen=True, slots=True)
class TellingShape:
    """The incident as one sentence tells it."""

    event_id: str
    document_id: str
    publisher: str | None
    published_at: date | None
    factuality: str
    factuality_words: str
    confidence: float
    event_type: str
    modes: tuple[str, ...]
    actors: tuple[ActorShape, ...]
    recipients: tuple[ActorShape, ...]
    chain: tuple[SpeakerLink, ...]
    occurred: OccurredShape | None
    places: tuple[PlaceShape, ...]
    units: tuple[UnitShape, ...]
    because: tuple[str, ...]
    citation: Citation


@dataclass(frozen=True, slots=True)
class ChangeShape:
    """What a copy changed, lost or got wrong; empty words where one side has none."""

    aspect: str
    original: str
    copied: str


@dataclass(frozen=True, slots=True)
class CopyShape:
    """A report that was made from another."""

    document: DocumentRow
    original_id: str
    kind: str
    likeness: float
    because: str
    changes: tuple[ChangeShape, ...]


@dataclass(frozen=True, slots=True)
class OriginShape:
    """A report that copies none, who is cited in it for the incident, and what was made from it."""

    document: DocumentRow
    claims_by: str | None
    copies: tuple[CopyShape, ...]


@dataclass(frozen=True, slots=True)
class ReasonShape:
    """One term of a sum: what it is, what it adds, and why in words."""

    feature: str
    score: float
    detail: str


@dataclass(frozen=True, slots=True)
class LinkShape:
    """Why a telling belongs: the telling that it was joined to, and the arithmetic."""

    event_id: str
    joined_to: str
    score: float
    reasons: tuple[ReasonShape, ...]


@dataclass(frozen=True, slots=True)
class IncidentShape(IncidentFacts):
    """One incident with everything that it rests on.

    `origin_count` counts who it goes back to: cited bodies, else reports that copy none; `origins`
    are its reports as a tree of copies.
    """

    origin_count: int
    accounts: tuple[AccountShape, ...]
    tellings: tuple[TellingShape, ...]
    origins: tuple[OriginShape, ...]
    links: tuple[LinkShape, ...]
    judgements: tuple[JudgementRow, ...]
