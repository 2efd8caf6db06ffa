"""The brief as a record: sections of paragraphs whose sentences each end in their citations."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Citation:
    """One sentence of a report, counted from 0, its exact words, and its source for a reader."""

    document_id: str
    sentence: int
    text: str
    source: str


@dataclass(frozen=True, slots=True)
class BriefSentence:
    """Words of the brief's own and what they rest on; with `quoted` the first citation is printed."""

    text: str
    citations: tuple[Citation, ...]
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class BriefParagraph:
    """Sentences under a head, as the day or what is disputed."""

    head: str
    sentences: tuple[BriefSentence, ...]


@dataclass(frozen=True, slots=True)
class BriefSection:
    """Paragraphs under a title; `notes` tell of the brief itself and so cite nothing."""

    title: str
    paragraphs: tuple[BriefParagraph, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Brief:
    """The whole; `as_of` is the last day it knows of, `demo` that reports of it are made up."""

    title: str
    as_of: date | None
    demo: bool
    sections: tuple[BriefSection, ...]


def cited(paragraphs: Iterable[BriefParagraph]) -> tuple[BriefParagraph, ...]:
    """The paragraphs with those sentences that cite something; an empty one is left out."""
    kept = (
        BriefParagraph(one.head, tuple(s for s in one.sentences if s.citations)) for one in paragraphs
    )
    return tuple(one for one in kept if one.sentences)
