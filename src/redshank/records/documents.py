"""One published text."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Document:
    """A report as stored: its text, immutable, and what is known of its publication.

    `published_basis` is "stated", "inferred" or "unknown"; the interval is inclusive.
    """

    id: str
    text: str
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published_at: date | None = None
    published_basis: str = "unknown"
    published_interval: tuple[date, date] | None = None
    published_because: str = ""
