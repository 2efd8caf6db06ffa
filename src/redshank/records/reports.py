"""What reading one document gives."""

from dataclasses import dataclass

from redshank.records.annotations import Sentence
from redshank.records.documents import Document
from redshank.records.events import CountStatement, EventRecord, Rejection, Silence


@dataclass(frozen=True, slots=True)
class Report:
    """A document with everything that was taken from it."""

    document: Document
    sentences: tuple[Sentence, ...]
    events: tuple[EventRecord, ...]
    counts: tuple[CountStatement, ...]
    silences: tuple[Silence, ...]
    rejections: tuple[Rejection, ...]
