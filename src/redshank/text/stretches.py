"""Whether a time in a text is where a stretch of time begins: "since July 12"."""

import re

_SINCE = re.compile(r"\bsince\s+(?:the\s+|early\s+|late\s+)?$", re.IGNORECASE)
_LONGEST = 12


def is_since(text: str, offset: int) -> bool:
    """Whether the words right before an offset say that a stretch up to now begins there."""
    return bool(_SINCE.search(text[max(0, offset - _LONGEST) : offset]))
