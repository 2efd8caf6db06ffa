"""What the reading model gives for a sentence, and the Protocol that it stands behind."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from redshank.records import Frame, Sentence, Span


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


def read_frames(text: str, sentences: Sequence[Sentence], reader: Reader) -> Iterator[Frame]:
    """The frames of a document's sentences, offsets into the document's text."""
    told = reader.read([sentence.span.text for sentence in sentences])
    for sentence, frames in zip(sentences, told, strict=True):
        base = sentence.span.start

        def spans(pairs: Iterable[tuple[int, int]], base: int = base) -> tuple[Span, ...]:
            return tuple(Span.of(text, base + start, base + end) for start, end in pairs)

        for raw in frames:
            yield Frame(
                sentence.index, spans([raw.trigger])[0], raw.event_type, raw.score,
                raw.factualities, {role: spans(found) for role, found in raw.roles.items()},
            )  # fmt: skip
