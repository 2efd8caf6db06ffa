"""What the reading model gives for a sentence, and the Protocol that it stands behind."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from redshank.records import Frame, Sentence, Span
from redshank.text.datelines import dateline_end


@dataclass(frozen=True, slots=True)
class RawFrame:
    """One trigger as the model sees it, offsets within the sentence."""

    trigger: tuple[int, int]
    event_type: str
    score: float
    factualities: tuple[tuple[str, float], ...]
    roles: dict[str, tuple[tuple[int, int], ...]]


class Reader(Protocol):
    """Reads sentences; yields the frames of each, in the order given."""

    def read(self, sentences: Sequence[str]) -> Iterable[list[RawFrame]]:
        """The frames of each sentence."""
        ...


def _behind_dateline(text: str, sentence: Span) -> int:
    end = dateline_end(text, sentence.start)
    return end if sentence.start < end < sentence.end else sentence.start


def read_frames(text: str, sentences: Sequence[Sentence], reader: Reader) -> Iterator[Frame]:
    """The frames of a document's sentences, offsets into the document's text.

    Datelines are left out: a place in front of the first words would be read as a party.
    """
    begins = [_behind_dateline(text, sentence.span) for sentence in sentences]
    told = reader.read([text[begin : s.span.end] for begin, s in zip(begins, sentences, strict=True)])
    for sentence, base, frames in zip(sentences, begins, told, strict=True):

        def spans(pairs: Iterable[tuple[int, int]], base: int = base) -> tuple[Span, ...]:
            return tuple(Span.of(text, base + start, base + end) for start, end in pairs)

        for raw in frames:
            yield Frame(
                sentence.index, spans([raw.trigger])[0], raw.event_type, raw.score,
                raw.factualities, {role: spans(found) for role, found in raw.roles.items()},
            )  # fmt: skip
