"""What is found in the text, with offsets, before anything is decided."""

from dataclasses import dataclass, field
from enum import StrEnum

from redshank.records.documents import Document
from redshank.records.spans import Span
from redshank.records.times import Term, Timex


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its place in the document's order and its span."""

    index: int
    span: Span
    paragraph: int


class MeaningKind(StrEnum):
    """What sort of thing a surface form can name."""

    STATE = "state"
    DEMONYM = "demonym"
    METONYM = "metonym"
    BODY = "body"
    GENERIC = "generic"
    ORGANISATION = "organisation"
    GROUP = "group"
    PERSON = "person"
    TITLE = "title"
    PLACE = "place"
    ASSET = "asset"


@dataclass(frozen=True, slots=True)
class Meaning:
    """One thing that a surface form can mean, and the term in which it can.

    `needs_context` marks a form that counts only in a report about that party.
    """

    kind: MeaningKind
    id: str
    needs_context: bool = False
    term: Term = Term()


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that the gazetteer knows, with everything that they can mean."""

    span: Span
    meanings: tuple[Meaning, ...]


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A number in words or digits."""

    span: Span
    value: float


@dataclass(frozen=True, slots=True)
class Frame:
    """What the reading model sees at one trigger: type, factualities and fillers, with scores."""

    sentence: int
    trigger: Span
    event_type: str
    score: float
    factualities: tuple[tuple[str, float], ...]
    roles: dict[str, tuple[Span, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Annotation:
    """Everything found in one document."""

    document: Document
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    timexes: tuple[Timex, ...]
    numbers: tuple[NumberMention, ...]
    frames: tuple[Frame, ...]
