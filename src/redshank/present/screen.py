"""Lines for a terminal: wrapped to a width, with colour as a second signal only."""

import textwrap
from collections.abc import Iterable

from redshank.present.deeds import STATUS_MARKS, status_words
from redshank.records import Status

GREEN, YELLOW, RED, CYAN, BOLD = "32", "33", "31", "36", "1"
STATUS_COLOURS = {
    Status.REPORTED: YELLOW, Status.CONFIRMED: GREEN, Status.DISPUTED: YELLOW, Status.DENIED: RED,
    Status.PLANNED: CYAN, Status.WITHDRAWN: RED,
}  # fmt: skip


def wrapped(text: str, indent: int, width: int) -> list[str]:
    """The text in lines of at most `width` columns; those after the first stand two further in."""
    space = " " * indent
    return textwrap.wrap(
        text, width, initial_indent=space, subsequent_indent=space + "  ", break_on_hyphens=False
    )


def painted(lines: list[str], words: str, shade: str, colour: bool) -> list[str]:
    """The lines with the first line that has `words` in one piece showing them in a colour."""
    if not colour:
        return lines
    at = next((at for at, line in enumerate(lines) if words in line), None)
    if at is None:
        return lines
    shown = lines[at].replace(words, f"\x1b[{shade}m{words}\x1b[0m", 1)
    return [*lines[:at], shown, *lines[at + 1 :]]


def heading(words: str, colour: bool, width: int) -> list[str]:
    """A heading of a part, after an empty line."""
    return ["", *painted(wrapped(words, 0, width), words, BOLD, colour)]


def quotation(text: str, citation: str, indent: int, width: int) -> list[str]:
    """A sentence as it stands in its report, between quotation marks, and where it stands."""
    return [*wrapped(f"“{text}”", indent, width), *wrapped(citation, indent, width)]


def marked_status(status: Status) -> str:
    """A status as a mark and in words: "◐ disputed"."""
    return f"{STATUS_MARKS[status]} {status_words(status)}"


def number_of(number: int, noun: str) -> str:
    """A number with its noun: "1 report", "2 reports"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def joined(lines: Iterable[str]) -> str:
    """Lines as one text that ends in one line end."""
    return "\n".join(lines).strip("\n") + "\n"
