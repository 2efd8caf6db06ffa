"""Coded claims: as told (EventMention) and as resolved (EventRecord)."""

from dataclasses import dataclass

from redshank.records.spans import Span
from redshank.records.times import Occurred


@dataclass(frozen=True, slots=True)
class Evidence:
    """The sentence that an item rests on, and the trigger inside it."""

    sentence: int
    span: Span
    trigger: Span


@dataclass(frozen=True, slots=True)
class SpeakerMention:
    """One link of an attribution chain as words: who is cited, by which cue, and how."""

    speaker: Span | None
    cue: str
    kind: str


@dataclass(frozen=True, slots=True)
class EventMention:
    """One textual report of an event: spans and codes, nothing resolved."""

    event_type: str
    modes: tuple[str, ...]
    contexts: tuple[str, ...]
    factuality: str
    confidence: float
    actors: tuple[Span, ...]
    recipients: tuple[Span, ...]
    times: tuple[Span, ...]
    places: tuple[Span, ...]
    attribution: tuple[SpeakerMention, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class ActorRef:
    """A resolved party. `id` is null when the words name nobody the gazetteer knows."""

    id: str | None
    name: str
    country: str | None
    sectors: tuple[str, ...]
    span: Span
    because: str = ""

    @property
    def side(self) -> str | None:
        """The state it belongs to, else the head of its id; None for words that name nobody known."""
        return None if self.id is None else self.country or self.id.partition(".")[0]


@dataclass(frozen=True, slots=True)
class PlaceRef:
    """A resolved place; a relation widens the radius, and unknown coordinates stay null."""

    id: str | None
    name: str
    names: dict[str, str]
    relation: str | None
    lat: float | None
    lon: float | None
    radius_km: float | None
    administered_by: str | None
    claimed_by: tuple[str, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class UnitRef:
    """Ships, aircraft, missiles or people under arms named in the event."""

    id: str | None
    what: str
    count: int | None
    operator: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """One resolved link of the chain from the outermost teller to the innermost speaker."""

    speaker: ActorRef | None
    speaker_text: str
    cue: str
    kind: str


@dataclass(frozen=True, slots=True)
class EventRecord:
    """One coded, resolved claim."""

    id: str
    event_type: str
    modes: tuple[str, ...]
    contexts: tuple[str, ...]
    quad_class: int
    cameo: str
    goldstein: float
    plover_score: float
    actors: tuple[ActorRef, ...]
    recipients: tuple[ActorRef, ...]
    occurred: Occurred | None
    places: tuple[PlaceRef, ...]
    units: tuple[UnitRef, ...]
    factuality: str
    confidence: float
    attribution: tuple[Attribution, ...]
    happening: str
    triggered_by: tuple[str, ...]
    evidence: Evidence
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CountStatement:
    """A statistic over a period: never an event of its own."""

    value: float
    unit: str
    what: str
    actor: ActorRef | None
    place: PlaceRef | None
    period: tuple[str, str] | None
    speaker: ActorRef | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Silence:
    """Somebody who did not comment."""

    actor: ActorRef | None
    about: str | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Rejection:
    """What was dropped, where and why."""

    stage: str
    reason: str
    text: str
