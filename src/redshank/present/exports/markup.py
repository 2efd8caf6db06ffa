"""Text made safe for HTML and XML."""

import re
from html import escape

# What XML 1.0 forbids; HTML does too, but for the odd one.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def printable(text: str) -> str:
    """The text with each character that no markup may hold as U+FFFD; offsets stay."""
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)


def markup(text: str) -> str:
    """The text escaped for the content of an element or a quoted attribute."""
    return escape(printable(text))
