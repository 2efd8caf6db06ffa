"""What a report as a whole tells about who is meant: its day, its focus, the people it introduced."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from redshank.gazetteer import Gazetteer
from redshank.records import Annotation, Meaning, MeaningKind, Mention, Span

STATE_KINDS = frozenset({MeaningKind.STATE, MeaningKind.DEMONYM, MeaningKind.METONYM})
# Verbs and nouns behind which a capital is a place, not a government.
_PLACE_BEFORE = re.compile(r"\b(?:in|at|near|from|outside|around|over|through|into|toward|towards)\s+$")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """An annotation with the gazetteer, the day it is read for, and what the whole tells."""

    annotation: Annotation
    gazetteer: Gazetteer
    day: date | None
    focus: Counter[str]
    starts: tuple[int, ...]

    def mentions_in(self, start: int, end: int) -> tuple[Mention, ...]:
        """Mentions that lie wholly between two offsets."""
        mentions = self.annotation.mentions
        first = bisect_left(self.starts, start)
        found = []
        for mention in mentions[first:]:
            if mention.span.start >= end:
                break
            if mention.span.end <= end:
                found.append(mention)
        return tuple(found)

    def sentence_start(self, offset: int) -> int:
        """Where the sentence that holds an offset begins."""
        begin = 0
        for sentence in self.annotation.sentences:
            if sentence.span.start > offset:
                break
            begin = sentence.span.start
        return begin

    def meanings(self, mention: Mention) -> tuple[Meaning, ...]:
        """What a mention can mean on the report's day and in its focus."""
        return tuple(m for m in mention.meanings if self._possible(m, mention))

    def _possible(self, meaning: Meaning, mention: Mention) -> bool:
        if not meaning.term.holds(self.day):
            return meaning.kind == MeaningKind.PERSON and " " in mention.span.text
        if meaning.kind == MeaningKind.GROUP and self._inside_name(mention):
            return False
        if not meaning.needs_context:
            return True
        if meaning.kind == MeaningKind.PERSON:
            return self.introduced(meaning.id, mention) or self._titled(mention)
        entity = self.gazetteer.entities.get(meaning.id)
        country = entity.country if entity else None
        if meaning.kind == MeaningKind.PLACE:
            place = self.gazetteer.places[meaning.id]
            country = place.country
        if country is None:
            return self.introduced(meaning.id, mention)
        return self.focus[country] > 0

    def _inside_name(self, mention: Mention) -> bool:
        """Whether a name goes on in front of the mention: 'Therese Kayikwamba Wagner'."""
        text = self.annotation.document.text
        before = re.search(r"(?:[A-Z][\w'’-]+ ){2}$", text[: mention.span.start][-60:])
        if before is None or " " in mention.span.text:
            return False
        start = mention.span.start - len(before.group())
        return not self.mentions_in(start + before.group().index(" ") + 1, mention.span.start)

    def introduced(self, named: str, mention: Mention) -> bool:
        """Whether the report gives the full name of a person or body anywhere."""
        return any(
            meaning.id == named and not meaning.needs_context
            for other in self.annotation.mentions
            if other is not mention
            for meaning in other.meanings
        )

    def _titled(self, mention: Mention) -> bool:
        before = self.annotation.document.text[max(0, mention.span.start - 30) : mention.span.start]
        return bool(
            re.search(r"(?:inister|resident|eneral|remier|hancellor|ecretary|r|rs|s)\.?\s$", before)
        )


def survey(annotation: Annotation, gazetteer: Gazetteer, day: date | None) -> Surroundings:
    """Count which states a report is about, by its own mentions of them."""
    focus: Counter[str] = Counter()
    for mention in annotation.mentions:
        for meaning in mention.meanings:
            if meaning.needs_context or not meaning.term.holds(day):
                continue
            country = country_of(meaning, gazetteer, day)
            if country:
                focus[country] += 2 if meaning.kind in STATE_KINDS else 1
                break
    starts = tuple(mention.span.start for mention in annotation.mentions)
    return Surroundings(annotation, gazetteer, day, focus, starts)


def country_of(meaning: Meaning, gazetteer: Gazetteer, day: date | None) -> str | None:
    """The state that a meaning points to, if it points to one."""
    if meaning.kind in STATE_KINDS:
        return meaning.id
    if meaning.kind == MeaningKind.PERSON:
        for term in gazetteer.offices_held(meaning.id, day):
            return gazetteer.offices[term.office].country
        return None
    if meaning.kind == MeaningKind.PLACE:
        country = gazetteer.places[meaning.id].country
        # A territory without a row among the states is no party.
        return country if country in gazetteer.entities else None
    if meaning.kind == MeaningKind.ASSET:
        return gazetteer.assets[meaning.id].side
    if meaning.kind == MeaningKind.BODY:
        return gazetteer.entities[meaning.id].country
    return None


def states_before(
    surroundings: Surroundings, offset: int, back_to: int = 0
) -> Iterator[tuple[str, Span]]:
    """States named before an offset as parties, nearest first."""
    text = surroundings.annotation.document.text
    for mention in reversed(surroundings.mentions_in(back_to, offset)):
        for meaning in surroundings.meanings(mention):
            if meaning.kind == MeaningKind.METONYM and _PLACE_BEFORE.search(
                text[max(0, mention.span.start - 12) : mention.span.start]
            ):
                continue
            country = country_of(meaning, surroundings.gazetteer, surroundings.day)
            if country and meaning.kind in STATE_KINDS | {MeaningKind.BODY, MeaningKind.PERSON}:
                yield country, mention.span
                break
