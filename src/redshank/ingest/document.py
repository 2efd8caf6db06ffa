"""One report's bytes or text to a Document."""

from dataclasses import replace
from datetime import date
from hashlib import sha256

from redshank.errors import NothingToReadError
from redshank.ingest.decode import clean, decode, require_size
from redshank.ingest.files import is_address
from redshank.ingest.header import split_header
from redshank.ingest.language import require_english
from redshank.ingest.pages import is_page, read_page
from redshank.records import Document


def document_id(text: str, publisher: str | None = None, url: str | None = None) -> str:
    """A document's id by its text, publisher and address: a copy elsewhere is another document."""
    content = "\n".join((text, *(known for known in (publisher, url) if known)))
    return "d" + sha256(content.encode()).hexdigest()[:12]


def plain_document(
    text: str,
    published_at: date | None = None,
    publisher: str | None = None,
    url: str | None = None,
) -> Document:
    """A document of bare text, with what the caller knows about it."""
    document = Document(document_id(text, publisher, url), text, publisher=publisher, url=url)
    if published_at is None:
        return document
    return _published(document, published_at, "given with the report")


def ingest(
    name: str, data: bytes, published_at: date | None = None, publisher: str | None = None
) -> Document:
    """Make a document of a report's bytes; what the caller knows outweighs the page's metadata.

    Raises:
        NothingToReadError: empty, without words, or a page without an article.
        UnreadableError: binary or too large.
        LanguageError: in another language than English.
    """
    return ingest_text(name, decode(name, data), published_at, publisher)


def ingest_text(
    name: str, text: str, published_at: date | None = None, publisher: str | None = None
) -> Document:
    """Make a document of a report's text, which may be that of a page; raises as `ingest`."""
    url = name if is_address(name) else None
    if not is_page(name, text):
        header = split_header(name, clean(text))
        _require_report(name, header.text)
        document = replace(
            plain_document(
                header.text, published_at, publisher or header.publisher, url or header.address
            ),
            title=header.title,
        )
        if published_at is None and header.published:
            return _published(document, header.published, "the report's header")
        return document
    page = read_page(name, text, url)
    _require_report(name, page.text)
    document = replace(
        plain_document(page.text, published_at, publisher or page.publisher, page.url), title=page.title
    )
    if published_at is None and page.published_at:
        return _published(document, page.published_at, "the page's metadata")
    return document


def _require_report(name: str, text: str) -> None:
    require_size(name, text)
    if not any(character.isalpha() for character in text):
        raise NothingToReadError(f"{name}: there are no words in it")
    require_english(name, text)


def _published(document: Document, day: date, because: str) -> Document:
    return replace(
        document, published_at=day, published_basis="stated", published_interval=(day, day),
        published_because=because,
    )  # fmt: skip
