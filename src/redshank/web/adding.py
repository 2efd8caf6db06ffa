"""Adding one report that was sent as a text or as an address."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from redshank.ingest import ingest, ingest_text
from redshank.operations import add_document
from redshank.records import Document
from redshank.web.safety.fetching import Fetched

_SENT = "sent by the page"


@dataclass(frozen=True, slots=True)
class Given:
    """What is known of a report that is to be added; `source` is its text or a page."""

    source: str | Fetched
    title: str | None = None
    publisher: str | None = None
    published_at: date | None = None


def add_report(store_path: Path, given: Given, now: datetime) -> tuple[str, bool]:
    """Add a report and fold the picture; gives its id, and whether it is new.

    Raises:
        NothingToReadError, UnreadableError, LanguageError: there is no report in it.
        StoreError: the store cannot be written.
    """
    document = _document(given)
    return document.id, add_document(store_path, document, document.url or _SENT, now)


def _document(given: Given) -> Document:
    if isinstance(given.source, Fetched):
        document = ingest(given.source.address, given.source.data, given.published_at, given.publisher)
    else:
        document = ingest_text("the text", given.source, given.published_at, given.publisher)
    return replace(document, title=given.title) if given.title else document
