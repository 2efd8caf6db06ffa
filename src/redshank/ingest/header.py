"""What a text report says of itself in front of its text: title, publisher, day, address."""

import re
from dataclasses import dataclass
from datetime import date

from redshank.errors import UnreadableError

_LINE = re.compile(r"(?P<field>Title|Publisher|Published|Address): *(?P<value>\S.*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Header:
    """The fields in front of a report, and the text behind them."""

    text: str
    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    address: str | None = None


def split_header(name: str, text: str) -> Header:
    """Part a report's header from its text; a text without one is all text.

    A header is the lines before the first empty one, each `Field: value`, with at least
    `Published` or `Publisher` among them.

    Raises:
        UnreadableError: `Published` gives no day.
    """
    head, gap, body = text.lstrip("\n").partition("\n\n")
    found = [_LINE.fullmatch(line.strip()) for line in head.splitlines()]
    fields = {match["field"].lower(): match["value"] for match in found if match}
    if not gap or not all(found) or not fields.keys() & {"published", "publisher"}:
        return Header(text)
    return Header(
        body.lstrip("\n"), fields.get("title"), fields.get("publisher"),
        _day(name, fields.get("published")), fields.get("address"),
    )  # fmt: skip


def _day(name: str, value: str | None) -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise UnreadableError(
            f"{name}: the header's Published is {value!r}; give a day as 2025-12-11"
        ) from None
