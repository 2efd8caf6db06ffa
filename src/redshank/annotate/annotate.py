"""The finders of this room put together."""

from redshank.annotate.names import find_mentions
from redshank.annotate.numbers import find_numbers
from redshank.annotate.reading import Reader, read_frames
from redshank.annotate.times import find_timexes
from redshank.gazetteer import Gazetteer
from redshank.records import Annotation, Document, Sentence, Span
from redshank.text.sentences import split_sentences


def annotate(document: Document, gazetteer: Gazetteer, reader: Reader) -> Annotation:
    """Find everything in a document that later rooms decide about."""
    text = document.text
    sentences = tuple(
        Sentence(index, Span.of(text, start, end), paragraph)
        for index, (start, end, paragraph) in enumerate(split_sentences(text))
    )
    return Annotation(
        document,
        sentences,
        tuple(find_mentions(text, sentences, gazetteer)),
        tuple(find_timexes(text)),
        tuple(find_numbers(text)),
        tuple(read_frames(text, sentences, reader)),
    )
