"""The nouns that flow from room to room: frozen records, and one codec for them."""

from redshank.records.annotations import (
    Annotation,
    Frame,
    Meaning,
    MeaningKind,
    Mention,
    NumberMention,
    Sentence,
)  # fmt: skip
from redshank.records.documents import Document
from redshank.records.events import (
    ActorRef,
    Attribution,
    CountStatement,
    EventMention,
    EventRecord,
    Evidence,
    PlaceRef,
    Rejection,
    Silence,
    SpeakerMention,
    UnitRef,
)  # fmt: skip
from redshank.records.reports import Report
from redshank.records.spans import Span
from redshank.records.times import Occurred, Precision, Term, Timex, TimexType

__all__ = [
    "ActorRef",
    "Annotation",
    "Attribution",
    "CountStatement",
    "Document",
    "EventMention",
    "EventRecord",
    "Evidence",
    "Frame",
    "Meaning",
    "MeaningKind",
    "Mention",
    "NumberMention",
    "Occurred",
    "PlaceRef",
    "Precision",
    "Rejection",
    "Report",
    "Sentence",
    "Silence",
    "Span",
    "SpeakerMention",
    "Term",
    "Timex",
    "TimexType",
    "UnitRef",
]  # fmt: skip
