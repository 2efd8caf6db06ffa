"""What a report as a whole tells about who is meant: its day, its focus, the people it introduced."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from redshank.gazetteer import Gazetteer
from redshank.records import Annotation, Frame, Meaning, MeaningKind, Mention, Span
from redshank.resolve.issuers import issuer_of

STATE_KINDS = frozenset({MeaningKind.STATE, MeaningKind.DEMONYM, MeaningKind.METONYM})
# "The London paper", "a Lagos daily": where an outlet is from is no party.
_OUTLET_BEHIND = re.compile(r" (?:paper|daily|newspaper|magazine|weekly|broadcaster|station|tabloid)\b")
# Offices whose holders the news calls by a bare surname, and how long such a surname is at least.
_HEADS = frozenset({"PRES", "PM", "CHANC", "GENSEC", "SUPREME"})
_LEAST_SURNAME = 4
_OUTLIVED = frozenset(
    {
        MeaningKind.STATE,
        MeaningKind.DEMONYM,
        MeaningKind.GROUP,
        MeaningKind.ORGANISATION,
        MeaningKind.BODY,
    }
)
# Verbs and nouns behind which a capital is a place, not a government.
_PLACE_BEFORE = re.compile(r"\b(?:in|at|near|from|outside|around|over|through|into|toward|towards)\s+$")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """An annotation with the gazetteer, the day it is read for, and what the whole tells.

    `focus` counts mentions by state, `standing` by state and armed group or movement; `introduced`
    holds whom the report names by a full name; `issuer` is the state whose statement it is, if any.
    """

    annotation: Annotation
    gazetteer: Gazetteer
    day: date | None
    focus: Counter[str]
    standing: Counter[str]
    introduced: frozenset[str]
    frames: dict[int, tuple[Frame, ...]]
    issuer: str | None = None

    def mentions_in(self, start: int, end: int) -> tuple[Mention, ...]:
        """Mentions that lie wholly between two offsets, in order."""
        return tuple(self.mentions_before(end, start))[::-1]

    def mentions_before(self, offset: int, back_to: int = 0) -> Iterator[Mention]:
        """Mentions that end before an offset and begin behind another, nearest first."""
        mentions = self.annotation.mentions
        for at in range(bisect_right(mentions, offset, key=_end_of) - 1, -1, -1):
            if mentions[at].span.start < back_to:
                return
            yield mentions[at]

    def frames_of(self, sentence: int) -> tuple[Frame, ...]:
        """What the model sees in a sentence, in order."""
        return self.frames.get(sentence, ())

    def sentence_start(self, offset: int) -> int:
        """Where the sentence that holds an offset begins."""
        sentences = self.annotation.sentences
        at = bisect_right(sentences, offset, key=lambda sentence: sentence.span.start)
        return sentences[at - 1].span.start if at else 0

    def meanings(self, mention: Mention) -> tuple[Meaning, ...]:
        """What a mention can mean on the report's day and in its focus.

        A name that nobody bears on that day means whoever bore it: reports tell of the past too.
        """
        possible = tuple(m for m in mention.meanings if self._possible(m, mention))
        if possible:
            return possible
        return tuple(m for m in mention.meanings if m.kind in _OUTLIVED and not m.needs_context)

    def _possible(self, meaning: Meaning, mention: Mention) -> bool:
        if not meaning.term.holds(self.day):
            return meaning.kind == MeaningKind.PERSON and " " in mention.span.text
        if meaning.kind == MeaningKind.GROUP and self._inside_name(mention):
            return False
        if not meaning.needs_context:
            return True
        if meaning.kind == MeaningKind.PERSON:
            known = meaning.id in self.introduced or self._titled(mention) or self._leads(mention)
            return known and not self._goes_on(mention)
        entity = self.gazetteer.entities.get(meaning.id)
        country = entity.country if entity else None
        if meaning.kind == MeaningKind.PLACE:
            place = self.gazetteer.place(meaning.id)
            country = place.country
        if country is None:  # "Brussels" once the Union or an organ of it is named
            own = f"{meaning.id}."
            return any(one == meaning.id or one.startswith(own) for one in self.introduced)
        return self.focus[country] > 0

    def _inside_name(self, mention: Mention) -> bool:
        """Whether a name goes on in front of the mention: 'Therese Kayikwamba Wagner'."""
        text = self.annotation.document.text
        before = re.search(
            r"(?:[A-Z][\w'’-]+ ){2}$", text[max(0, mention.span.start - 60) : mention.span.start]
        )
        if before is None or " " in mention.span.text:
            return False
        start = mention.span.start - len(before.group())
        return not self.mentions_in(start + before.group().index(" ") + 1, mention.span.start)

    def _leads(self, mention: Mention) -> bool:
        """Whether a bare surname is that of one head of state or government on the report's day."""
        persons = {
            m.id for m in mention.meanings if m.kind == MeaningKind.PERSON and m.term.holds(self.day)
        }
        alone = len(persons) == 1 and {m.id for m in mention.meanings} == persons
        if not alone or self.day is None or len(mention.span.text) < _LEAST_SURNAME:
            return False
        terms = self.gazetteer.offices_held(persons.pop(), self.day)
        return any(term.office.rpartition(".")[2] in _HEADS for term in terms)

    def _goes_on(self, mention: Mention) -> bool:
        """Whether another name follows, so that a surname is somebody else's: 'Ma Keqing'."""
        behind = self.annotation.document.text[mention.span.end : mention.span.end + 4]
        return bool(re.match(r" [A-Z][a-z]", behind))

    def _titled(self, mention: Mention) -> bool:
        before = self.annotation.document.text[max(0, mention.span.start - 40) : mention.span.start]
        return bool(
            re.search(
                r"(?:inister|resident|eneral|remier|hancellor|ecretary|mbassador|dmiral|ommander|olonel|Mr|Mrs|Ms)"
                r"\.?\s(?:[A-Z][\w.'’-]+\s){0,2}$",
                before,
            )
        )


def survey(annotation: Annotation, gazetteer: Gazetteer, day: date | None) -> Surroundings:
    """Count which states a report is about, by its own mentions of them."""
    introduced = frozenset(
        meaning.id
        for mention in annotation.mentions
        for meaning in mention.meanings
        if not meaning.needs_context
    )
    focus: Counter[str] = Counter()
    standing: Counter[str] = Counter()
    for mention in annotation.mentions:
        party, weight, is_place = _party_of(mention, annotation, gazetteer, day, introduced)
        if party is None:
            continue
        if party in gazetteer.centres or gazetteer.entities[party].country == party:
            focus[party] += weight
        if not is_place:
            standing[party] += weight
    issuer = issuer_of(annotation.document, gazetteer, day)
    by_sentence = groupby(annotation.frames, key=lambda frame: frame.sentence)
    frames = {sentence: tuple(found) for sentence, found in by_sentence}
    return Surroundings(annotation, gazetteer, day, focus, standing, introduced, frames, issuer)


def _party_of(
    mention: Mention,
    annotation: Annotation,
    gazetteer: Gazetteer,
    day: date | None,
    introduced: frozenset[str],
) -> tuple[str | None, int, bool]:
    """The state or group that a mention counts for, how much, and whether it is only a place."""
    if _OUTLET_BEHIND.match(annotation.document.text, mention.span.end):
        return None, 0, False
    for meaning in mention.meanings:
        if not meaning.term.holds(day):
            continue
        if meaning.kind == MeaningKind.GROUP and meaning.id in introduced:
            return meaning.id, 2, False
        country = None if meaning.needs_context else country_of(meaning, gazetteer, day)
        if country:
            is_place = meaning.kind == MeaningKind.METONYM and _is_place(annotation, mention)
            return country, 2 if meaning.kind in STATE_KINDS and not is_place else 1, is_place
    return None, 0, False


def _is_place(annotation: Annotation, mention: Mention) -> bool:
    """Whether a capital is only where something happens: "in Washington"."""
    before = annotation.document.text[max(0, mention.span.start - 12) : mention.span.start]
    return bool(_PLACE_BEFORE.search(before))


def _end_of(mention: Mention) -> int:
    return mention.span.end


def country_of(meaning: Meaning, gazetteer: Gazetteer, day: date | None) -> str | None:
    """The state that a meaning points to, if it points to one."""
    if meaning.kind in STATE_KINDS:
        return meaning.id
    if meaning.kind == MeaningKind.PERSON:
        for term in gazetteer.offices_held(meaning.id, day):
            return gazetteer.offices[term.office].country
        return None
    if meaning.kind == MeaningKind.PLACE:
        country = gazetteer.place(meaning.id).country
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
    for mention in surroundings.mentions_before(offset, back_to):
        for meaning in surroundings.meanings(mention):
            if meaning.kind == MeaningKind.METONYM and _PLACE_BEFORE.search(
                text[max(0, mention.span.start - 12) : mention.span.start]
            ):
                continue
            if _OUTLET_BEHIND.match(text, mention.span.end):
                continue
            country = country_of(meaning, surroundings.gazetteer, surroundings.day)
            if country and meaning.kind in STATE_KINDS | {MeaningKind.BODY, MeaningKind.PERSON}:
                yield country, mention.span
                break
