"""Words with their offsets, the unit that the reading model labels."""

import re
from typing import NamedTuple

_WORD = re.compile(r"(?:[A-Za-z]\.){2,}|\d+(?:[.,]\d+)*|\w+|[^\w\s]")


class Word(NamedTuple):
    """One word or punctuation mark by character offsets, end exclusive."""

    text: str
    start: int
    end: int


def split_words(text: str, offset: int = 0) -> list[Word]:
    """Split text into words; `text[word.start - offset:word.end - offset] == word.text`."""
    return [
        Word(match.group(), match.start() + offset, match.end() + offset)
        for match in _WORD.finditer(text)
    ]
