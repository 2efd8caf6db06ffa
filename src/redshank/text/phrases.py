"""Longest-match look-up of many phrases in a list of words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from redshank.text.words import Word, split_words

Value = TypeVar("Value")


@dataclass(slots=True)
class _Node(Generic[Value]):
    below: dict[str, "_Node[Value]"] = field(default_factory=dict)
    values: list[Value] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class PhraseMatch(Generic[Value]):
    """Words first..last (inclusive) spell a known phrase that carries `values`."""

    first: int
    last: int
    values: tuple[Value, ...]


class PhraseIndex(Generic[Value]):
    """Holds phrases as a tree of words; matching is case-sensitive and leftmost-longest."""

    def __init__(self) -> None:
        self._root: _Node[Value] = _Node()

    def add(self, phrase: str, value: Value) -> None:
        """Add a phrase; the same phrase may carry several values."""
        node = self._root
        for word in split_words(phrase):
            node = node.below.setdefault(word.text, _Node())
        if value not in node.values:
            node.values.append(value)

    def find(self, words: Sequence[Word]) -> Iterator[PhraseMatch[Value]]:
        """Every leftmost-longest match, in order, not overlapping."""
        at = 0
        while at < len(words):
            match = self._longest(words, at)
            if match is None:
                at += 1
            else:
                yield match
                at = match.last + 1

    def _longest(self, words: Sequence[Word], at: int) -> PhraseMatch[Value] | None:
        node, best = self._root, None
        for place in range(at, len(words)):
            step = node.below.get(words[place].text)
            if step is None:
                break
            node = step
            if node.values:
                best = PhraseMatch(at, place, tuple(node.values))
        return best
