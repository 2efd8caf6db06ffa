"""What stands in front of a line's first words: place, day and agency, or a live page's clock."""

import re

_DATELINE = re.compile(
    r"(?:DEMO:?\s*)?[A-Z][A-Z .'’/-]{2,40}(?:, [A-Z][\w.]*(?: (?:of|and|the|[A-Z][\w.]*)){0,4})?"
    r"(?:,?\s+(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}|\d{1,2}\s+[A-Z][a-z]{2,8}\.?)(?:,?\s+\d{4})?)?"
    r"\s*(?:\([^)\n]{2,30}\)\s*)?(?:—|–|--| - |:)\s*"
    r"|(?:[01]?\d|2[0-3])[.:][0-5]\d(?:\s?(?:[ap]\.?m\.?|[A-Z]{3,4}\b))?(?:\s*(?:—|–|-|:|\|))?\s+"
)


def dateline_end(text: str, offset: int) -> int:
    """Where the dateline of an offset's line ends; the line's start when it has none."""
    line_start = text.rfind("\n", 0, offset) + 1
    line_end = text.find("\n", line_start)
    match = _DATELINE.match(text, line_start, line_end if line_end >= 0 else len(text))
    return match.end() if match else line_start


def in_dateline(text: str, offset: int) -> bool:
    """Whether an offset stands in a dateline such as "TOKYO, Dec. 10 (Kyodo) —" or "18.40 "."""
    return offset < dateline_end(text, offset)
