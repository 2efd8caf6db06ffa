"""Shapes of the vocabulary: codes and what they are called."""

from dataclasses import dataclass

from redshank.records import Party


@dataclass(frozen=True, slots=True)
class Word:
    """A code and its words."""

    id: str
    words: str


@dataclass(frozen=True, slots=True)
class MarkedWord(Word):
    """A code, its words and the mark that stands beside them."""

    mark: str


@dataclass(frozen=True, slots=True)
class EventTypeWords(Word):
    """A type of deeds and its modes."""

    modes: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What forms and legends need; `parties` are those of the picture."""

    event_types: tuple[EventTypeWords, ...]
    factualities: tuple[MarkedWord, ...]
    statuses: tuple[MarkedWord, ...]
    stances: tuple[str, ...]
    parties: tuple[Party, ...]
