"""Names of the gazetteer in the text."""

from collections.abc import Iterator, Sequence

from redshank.gazetteer import Gazetteer
from redshank.records import Mention, Sentence, Span
from redshank.text.words import split_words


def find_mentions(text: str, sentences: Sequence[Sentence], gazetteer: Gazetteer) -> Iterator[Mention]:
    """Every longest surface form that the gazetteer knows, sentence by sentence, in order."""
    for sentence in sentences:
        words = split_words(sentence.span.text, sentence.span.start)
        for match in gazetteer.find(words):
            start, end = words[match.first].start, words[match.last].end
            yield Mention(Span.of(text, start, end), match.values)
