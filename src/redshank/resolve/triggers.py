"""What set off what, where the sentence says so."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from redshank.records import EventRecord

_BACK = re.compile(
    r"\b(?:following|in response to|in retaliation for|in protest at|in protest against|because of|prompted by"
    r"|triggered by|sparked by|set off by|provoked by|in reaction to|to protest|in reply to|over|after|a day after"
    r"|in the wake of|for)\b",
    re.IGNORECASE,
)
_FORWARD = re.compile(
    r"\b(?:prompt|trigger|spark|provok|led to|leading to|set(?:ting)? off|caus|drew|draw)\w*",
    re.IGNORECASE,
)
# What is only planned or asked for has set nothing off.
_AHEAD = frozenset({"planned", "hypothetical", "demanded"})


def link_triggers(records: Sequence[EventRecord], text: str) -> tuple[EventRecord, ...]:
    """Link each record to the one that its sentence names as what set it off."""
    by_sentence: dict[int, list[EventRecord]] = defaultdict(list)
    for record in records:
        by_sentence[record.evidence.sentence].append(record)
    linked = []
    for record in records:
        beside = by_sentence[record.evidence.sentence]
        causes = tuple(
            other.id
            for other in beside
            if other.evidence.trigger != record.evidence.trigger
            and other.factuality not in _AHEAD
            and _sets_off(other, record, beside, text)
        )
        linked.append(replace(record, triggered_by=causes))
    return tuple(linked)


def _sets_off(cause: EventRecord, effect: EventRecord, beside: Sequence[EventRecord], text: str) -> bool:
    first, second = cause.evidence.trigger, effect.evidence.trigger
    if _between(first.start, second.start, beside):
        return False
    if second.end <= first.start:
        return bool(_BACK.search(text[second.end : first.start]))
    start = cause.evidence.span.start
    if _BACK.match(text[start:].lstrip('"“')) and text[first.end : second.start].count(",") >= 1:
        return True
    return bool(_FORWARD.search(text[first.end : second.start]))


def _between(start: int, end: int, beside: Sequence[EventRecord]) -> bool:
    low, high = min(start, end), max(start, end)
    return any(low < other.evidence.trigger.start < high for other in beside)
