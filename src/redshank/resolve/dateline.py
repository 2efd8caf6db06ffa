"""The dateline: place and day in front of a report's first words."""

import re

from redshank.records import Span

_PLACE = re.compile(
    r"^(?:DEMO:?\s*)?[A-Z][A-Z .'’/-]{2,40}(?:, (?:[A-Z][\w.]*\s?){1,3})?,?\s*"
    r"(?:\([A-Z][\w ]+\)\s*)?[,—–-]?\s*$"
)
_BEHIND = re.compile(r"^\s*(?:\([^)]{2,30}\)\s*)?(?:—|–|--|-|:|\()")


def in_dateline(text: str, span: Span) -> bool:
    """Whether a day stands in a dateline: "TOKYO, Dec. 10 (Kyodo) —" or "TOKYO (Reuters) - "."""
    line_start = text.rfind("\n", 0, span.start) + 1
    return bool(
        _PLACE.match(text[line_start : span.start]) and _BEHIND.match(text[span.end : span.end + 40])
    )
