"""Reports as the search for copies sees them: their sentences as words and marks, weighed by rarity."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import fsum, log

from redshank.cluster.wording import is_hard, marks_of, names_among, plain_words, runs_of
from redshank.records import ActorRef, Report, StoredReport
from redshank.text.datelines import dateline_end

# So few reports tell nothing of rarity: as if the marks had been looked for in this many more.
_UNSEEN_REPORTS = 20
# Quoted speech, with the paragraphs of it that only begin or only end with a mark.
QUOTED = re.compile(r"[\"“][^\"“”\n]*(?:[\"”]|$)|^[^\"“”\n]*”|``[^\n]*?(?:''|$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence: its words and their runs, its marks and their weight.

    `quoted` is whether most of it is quoted speech.
    """

    index: int
    text: str
    words: tuple[str, ...]
    runs: frozenset[int]
    marks: frozenset[str]
    weight: float
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Profile:
    """One report: its lines, all their marks, and those that are names and numbers."""

    stored: StoredReport
    lines: tuple[Line, ...]
    marks: frozenset[str]
    hard: frozenset[str]
    words: int

    @property
    def report(self) -> Report:
        """The report as read."""
        return self.stored.report

    @property
    def id(self) -> str:
        """The document's id."""
        return self.stored.report.document.id

    @property
    def rank(self) -> tuple[date, int, str]:
        """What makes one report the original of another: earlier, then richer, then by id."""
        return self.stored.known_from, -self.words, self.id


@dataclass(frozen=True, slots=True)
class Rarity:
    """How much a mark tells: the fewer reports have it, the more."""

    having: Mapping[str, int]
    weights: Mapping[str, float]

    @classmethod
    def among(cls, reports: Sequence[frozenset[str]]) -> "Rarity":
        """The rarity of marks in reports of which each is given by its marks."""
        having = Counter(mark for marks in reports for mark in marks)
        seen = len(reports) + _UNSEEN_REPORTS
        return cls(having, {mark: log(seen / (count + 1)) + 0.1 for mark, count in having.items()})

    def of(self, marks: Iterable[str]) -> float:
        """The weight of marks together, in whatever order they come."""
        return fsum(map(self.weights.__getitem__, marks))


def make_profiles(reports: Sequence[StoredReport]) -> tuple[tuple[Profile, ...], Rarity]:
    """The profiles of reports, the original before the copy, and the rarity of their marks."""
    names = names_among(text for stored in reports for text in _texts(stored.report))
    states = _state_words(reports)
    marked = [_marked(stored.report, names, states) for stored in reports]
    rarity = Rarity.among([frozenset[str]().union(*lines) for lines in marked])
    profiles = (_profile(stored, lines, rarity) for stored, lines in zip(reports, marked, strict=True))
    return tuple(sorted(profiles, key=lambda profile: profile.rank)), rarity


def _profile(stored: StoredReport, marked: Sequence[frozenset[str]], rarity: Rarity) -> Profile:
    texts = _texts(stored.report)
    lines = tuple(
        Line(at, text, words, runs_of(words), marks, rarity.of(marks), quoted)
        for at, (text, words, marks, quoted) in enumerate(
            zip(texts, map(plain_words, texts), marked, _quoted(stored.report), strict=True)
        )
    )
    marks = frozenset[str]().union(*marked)
    hard = frozenset(mark for mark in marks if is_hard(mark))
    return Profile(stored, lines, marks, hard, sum(len(line.words) for line in lines))


def _marked(report: Report, names: frozenset[str], states: Mapping[str, str]) -> list[frozenset[str]]:
    """The marks of each sentence: those of its words, and the types of the events in it."""
    types: dict[int, set[str]] = defaultdict(set)
    for event in report.events:
        types[event.evidence.sentence].add(f"!{event.event_type}")
    return [
        frozenset(marks_of(text, names, states)) | types[sentence.index]
        for text, sentence in zip(_texts(report), report.sentences, strict=True)
    ]


def _texts(report: Report) -> list[str]:
    return [report.document.text[start:end] for start, end in _stretches(report)]


def _stretches(report: Report) -> Iterator[tuple[int, int]]:
    """Start and end of the sentences without the dateline in front of their line."""
    for one in report.sentences:
        start = max(one.span.start, dateline_end(report.document.text, one.span.start))
        yield min(start, one.span.end), one.span.end


def _quoted(report: Report) -> list[bool]:
    """Of each sentence, whether most of it is quoted speech."""
    speech = [match.span() for match in QUOTED.finditer(report.document.text)]
    return [
        2 * sum(max(0, min(end, last) - max(start, first)) for first, last in speech) > end - start
        for start, end in _stretches(report)
    ]


def _state_words(reports: Iterable[StoredReport]) -> dict[str, str]:
    """The single words by which the reports name exactly one state: "Beijing", "Chinese"."""
    named: dict[str, set[str]] = defaultdict(set)
    for stored in reports:
        for party in _parties(stored.report):
            if party.id and party.id == party.country and party.span.text.isalpha():
                named[party.span.text.lower()].add(party.id)
    return {word: min(states) for word, states in named.items() if len(states) == 1}


def _parties(report: Report) -> Iterator[ActorRef]:
    for event in report.events:
        yield from (*event.actors, *event.recipients)
        yield from (link.speaker for link in event.attribution if link.speaker)
