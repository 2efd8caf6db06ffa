"""On which day a deed happened: which time of its sentence is its own, and from which day it counts."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from redshank.records import EventMention, Occurred, Span, Timex
from redshank.resolve.hours import day_by_hour
from redshank.resolve.surroundings import Surroundings
from redshank.resolve.times import Anchor, resolve_timex
from redshank.text.datelines import in_dateline

AHEAD = frozenset({"planned", "demanded", "hypothetical"})
# A day by which something is to be done is not the day on which it is done.
_DEADLINE = re.compile(
    r"(?:^|\b)(?:by|within|until|till|before)(?: the end of)? ?$|^within\b", re.IGNORECASE
)
# A day on which something was only told: "a daily reported on Sunday".
_TELLING = re.compile(
    r"\b(?:said|says|told|reported|reports|wrote|writes|added|claimed|recalled)(?: \w+){0,2}?"
    r" (?:late |early )?on $"
)
# Times that count from another: "the same day", "two days after the attack".
_COUNTED = frozenset({"apart", "shifted"})
_NOUN = re.compile(r" [a-z]+(?: [a-z]+)?")
# What stands between a charge and the deed that it charges somebody with.
_OF = re.compile(r"\b(?:of|for|that)\b")
# What a comma counts for in the distance between a trigger and its time, in characters.
_CLAUSE = 40
# Deeds of speech and the deeds inside them.
_HOLDING = frozenset({"ACCUSE", "REQUEST", "AGREE", "THREATEN"})
_HELD = AHEAD | {"alleged"}


@dataclass(frozen=True, slots=True)
class Told:
    """A time expression outside the dateline, with the day that "the same day" counts from there.

    `after` is the day that the document has told last behind it.
    """

    timex: Timex
    before: date | None
    after: date | None


def days_told(surroundings: Surroundings) -> list[Told]:
    """Every time expression of a document in order."""
    text = surroundings.annotation.document.text
    timexes = [t for t in surroundings.annotation.timexes if not in_dateline(text, t.span.start)]
    told: list[Told] = []
    day: date | None = None
    for at, timex in enumerate(timexes):
        own = _day_beside(at, timexes, surroundings) if timex.value[0] in _COUNTED else None
        counted_from = own or day
        occurred = resolve_timex(timex, Anchor(surroundings.day, counted_from))
        before = text[max(0, timex.span.start - 40) : timex.span.start]
        of_a_deed = not _DEADLINE.search(before) and not _TELLING.search(before)
        if of_a_deed and occurred is not None and occurred.start == occurred.end:
            day = occurred.start
        told.append(Told(timex, counted_from, day))
    return told


def _day_beside(at: int, timexes: Sequence[Timex], surroundings: Surroundings) -> date | None:
    """The day that a time counts from inside its sentence: told before it, else behind "days after"."""
    start = surroundings.sentence_start(timexes[at].span.start)
    same = [t for t in timexes if surroundings.sentence_start(t.span.start) == start]
    here = same.index(timexes[at])
    behind = same[here + 1 :] if timexes[at].value[0] == "apart" else []
    for timex in (*reversed(same[:here]), *behind):
        occurred = resolve_timex(timex, Anchor(surroundings.day))
        if occurred is not None and occurred.start == occurred.end:
            return occurred.start
    return None


def occurred_on(
    mention: EventMention, surroundings: Surroundings, times: Sequence[Told]
) -> Occurred | None:
    """The day or interval of a deed by the words of its own sentence; None when they tell none."""
    sentence = mention.evidence.span
    first = bisect_right(times, sentence.start, key=lambda told: told.timex.span.end)
    last = bisect_left(times, sentence.end, key=lambda told: told.timex.span.start)
    near = times[first:last]
    apart = [told for told in near if told.timex.value[0] == "apart"]
    behind = [told for told in apart if _is_next(mention, told.timex, surroundings)]
    near = [told for told in near if told not in apart and not _not_its_own(told, mention, surroundings)]
    trigger, text = mention.evidence.trigger, surroundings.annotation.document.text
    named = sorted(
        (told for told in near if any(told.timex.span.overlaps(span) for span in mention.times)),
        key=lambda told: _distance(told.timex.span, trigger, text),
    )
    fitting = (
        behind
        or named
        or _time_of_charge(mention, near, surroundings)
        or _time_beside(mention, near, surroundings)
    )
    for told in fitting:
        anchor = Anchor(surroundings.day, told.before, mention.factuality in AHEAD)
        occurred = resolve_timex(told.timex, anchor)
        if occurred is not None:
            return occurred
    if times[first:last]:
        return None
    return day_by_hour(mention, (times[first - 1].after if first else None) or surroundings.day)


def _time_of_charge(
    mention: EventMention, times: Sequence[Told], surroundings: Surroundings
) -> list[Told]:
    """The time behind a deed charged: "accused Kigali of shelling a town on Monday"."""
    start, end = mention.evidence.trigger.start, mention.evidence.trigger.end
    text = surroundings.annotation.document.text
    charged = mention.factuality == "alleged" and any(
        frame.event_type == "ACCUSE" and _OF.search(text[frame.trigger.end : start])
        for frame in surroundings.frames_of(mention.evidence.sentence)
        if frame.trigger.end <= start
    )
    behind = [told for told in times if charged and told.timex.span.start >= end]
    frames = surroundings.frames_of(mention.evidence.sentence)
    return [
        told
        for told in behind[:1]
        if not any(end < frame.trigger.start < told.timex.span.start for frame in frames)
    ]


def _distance(time: Span, trigger: Span, text: str) -> int:
    """How far a time stands from a trigger, in characters; a comma between them parts clauses."""
    first, second = sorted((time, trigger), key=lambda span: span.start)
    between = text[first.end : second.start]
    return len(between) + _CLAUSE * between.count(",")


def _not_its_own(told: Told, mention: EventMention, surroundings: Surroundings) -> bool:
    """Whether a time is a deadline, or belongs to a deed told between it and the trigger.

    "Accused Kigali of shelling a town on Monday": the shelling was on Monday.
    """
    text, start = surroundings.annotation.document.text, told.timex.span.start
    before = text[max(0, start - 12) : start]
    late = _DEADLINE.search(before) or _DEADLINE.match(told.timex.span.text)
    if late and (mention.factuality in AHEAD or "ti" in late.group().lower()):
        return True
    if _is_adjective(told.timex, mention, text):
        return True
    if mention.factuality in _HELD and _of_the_telling(told.timex, mention, surroundings):
        return True
    if mention.event_type not in _HOLDING:
        return False
    end = mention.evidence.trigger.end
    return any(
        end <= frame.trigger.start < start
        and frame.factualities[0][0] in _HELD
        and (mention.event_type != "ACCUSE" or _OF.search(text[end : frame.trigger.start]))
        for frame in surroundings.frames_of(mention.evidence.sentence)
    )


def _is_adjective(timex: Timex, mention: EventMention, text: str) -> bool:
    """Whether a year belongs to the noun behind it: "the 1994 genocide"."""
    if timex.value[0] != "date" or timex.value[2] is not None:
        return False
    noun = _NOUN.match(text, timex.span.end)
    trigger = mention.evidence.trigger.start
    return noun is not None and not noun.end() > trigger >= timex.span.end


def _of_the_telling(timex: Timex, mention: EventMention, surroundings: Surroundings) -> bool:
    """Whether a time behind a deed of speech is that one's: "pledged on Monday to give"."""
    return any(
        frame.trigger.end <= timex.span.start < mention.evidence.trigger.start
        and frame.factualities[0][0] == "asserted"
        for frame in surroundings.frames_of(mention.evidence.sentence)
    )


def _is_next(mention: EventMention, timex: Timex, surroundings: Surroundings) -> bool:
    """Whether a deed is the one told right behind "two days after"."""
    frames = surroundings.frames_of(mention.evidence.sentence)
    starts = [frame.trigger.start for frame in frames if frame.trigger.start >= timex.span.end]
    return bool(starts) and mention.evidence.trigger.start == min(starts)


def _time_beside(mention: EventMention, times: Sequence[Told], surroundings: Surroundings) -> list[Told]:
    """A sentence's single time, where it touches the trigger or opens the sentence."""
    sentence = mention.evidence.span
    inside = [told for told in times if sentence.covers(told.timex.span)]
    if len(inside) != 1:
        return []
    trigger, span = mention.evidence.trigger, inside[0].timex.span
    gap = span.start - trigger.end if span.start >= trigger.end else trigger.start - span.end
    frames = surroundings.frames_of(mention.evidence.sentence)
    opens = span.start - sentence.start <= 4 and bool(frames) and frames[0].trigger == trigger
    return inside if 0 <= gap <= 4 or opens else []
