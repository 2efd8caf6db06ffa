"""Shapes of one report: its text and everything found in it."""

from dataclasses import dataclass
from datetime import date

from redshank.web.shapes.incident import ActorShape, ChangeShape
from redshank.web.shapes.rows import DocumentFacts


@dataclass(frozen=True, slots=True)
class SentenceSpan:
    """Where a sentence stands in the text; its number counts from 0."""

    start: int
    sentence_index: int
    end: int


@dataclass(frozen=True, slots=True)
class TextSpan:
    """Words of the text by offsets."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class PartySpan(ActorShape):
    """A party and where the text names it."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ReportEvent:
    """An event of the report; a rejected one stands in no incident."""

    id: str
    incident_id: str | None
    event_type: str
    modes: tuple[str, ...]
    title: str
    factuality: str
    factuality_words: str
    trigger: TextSpan
    actors: tuple[PartySpan, ...]
    recipients: tuple[PartySpan, ...]
    speaker_text: str | None
    confidence: float
    sentence: int
    rejected: bool
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReportCount:
    """A statistic of the report; `words` is the sentence."""

    value: float
    unit: str
    what: str
    words: str
    start: int
    end: int
    sentence: int


@dataclass(frozen=True, slots=True)
class ReportSilence:
    """Somebody who did not comment; `words` is the sentence."""

    actor: str | None
    about: str | None
    words: str
    start: int
    end: int
    sentence: int


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What was not read, where and why."""

    stage: str
    reason: str
    text: str


@dataclass(frozen=True, slots=True)
class CopyOf:
    """A link between two reports of which one was made from the other."""

    document_id: str
    original_id: str
    kind: str
    likeness: float
    because: str
    published_at: date | None
    publisher: str | None
    changes: tuple[ChangeShape, ...]


@dataclass(frozen=True, slots=True)
class ReportShape(DocumentFacts):
    """One report; `copies` were made from it, `changes` is what it changed of its own original."""

    text: str
    spans: tuple[SentenceSpan, ...]
    events: tuple[ReportEvent, ...]
    counts: tuple[ReportCount, ...]
    silences: tuple[ReportSilence, ...]
    left_out: tuple[LeftOut, ...]
    copies: tuple[CopyOf, ...]
    changes: tuple[ChangeShape, ...]
