"""Whose official statement a document is: the state behind its publisher or its heading."""

import re
from datetime import date

from redshank.gazetteer import Gazetteer
from redshank.records import Document, MeaningKind
from redshank.text.words import split_words

_STATEMENT = re.compile(
    r"\b(?:statement|press release|communiqu[eé]|for immediate release|press statement|news release)\b",
    re.IGNORECASE,
)
_STATES = frozenset({MeaningKind.STATE, MeaningKind.DEMONYM, MeaningKind.METONYM})
_HEAD_LINES, _LINE_LENGTH = 4, 90


def issuer_of(document: Document, gazetteer: Gazetteer, day: date | None) -> str | None:
    """The state whose ministry, force or office speaks in a document; None for a report of news."""
    if document.publisher:
        return _official_state(document.publisher, gazetteer, day)
    lines = [line.strip() for line in document.text.split("\n")[: 2 * _HEAD_LINES] if line.strip()]
    head = [line for line in lines[:_HEAD_LINES] if len(line) < _LINE_LENGTH]
    if not any(_STATEMENT.search(line) for line in head):
        return None
    return _official_state(". ".join(head), gazetteer, day)


def _official_state(words: str, gazetteer: Gazetteer, day: date | None) -> str | None:
    """The state that words name beside one of its bodies; outlets are no such bodies."""
    named: str | None = None
    owner: str | None = None
    official = False
    for match in gazetteer.index.find(split_words(words)):
        for meaning in match.values:
            if not meaning.term.holds(day):
                continue
            if meaning.kind in _STATES:
                named = named or meaning.id
            elif meaning.kind == MeaningKind.BODY and not meaning.needs_context:
                body = gazetteer.entities[meaning.id]
                owner = owner or (None if "MED" in body.sectors else body.country)
            official = official or meaning.kind == MeaningKind.GENERIC
    return owner or (named if official else None)
