"""Web pages to the text of their article. Nothing in a page is ever run or fetched."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from redshank.errors import NothingToReadError
from redshank.ingest.decode import clean

_OPENING = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*|<!--(?s:.{0,5000}?)-->\s*){0,9}"
    r"<(?:!doctype\s+html|(?:html|head|body|article|main|section|div|p|h[1-6]|script|style|meta"
    r"|title|table|header|nav|ul|ol|span|a|link|svg|iframe|form)\b)",
    re.IGNORECASE,
)
_ANY_TAG = re.compile(r"</(?:p|div|body|html|article|h1)\s*>", re.IGNORECASE)
_DATE_NAMES = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dc.date",
    "dcterms.date", "citation_publication_date", "publication_date", "publish-date",
    "publishdate", "pubdate", "date",
)  # fmt: skip
_ISO_DAY = re.compile(r"\s*(\d{4})[-/]?(\d{2})[-/]?(\d{2})(?!\d)")
_STOP = re.compile(r"[.!?…][\"”’)\]]*(?:\s|$)")
# Menus and forms have no full sentence as long as this; every article has.
_WORDS_OF_PROSE = 8


@dataclass(frozen=True, slots=True)
class Page:
    """The article of a page, and what the page's metadata say of it."""

    text: str
    title: str | None
    publisher: str | None
    url: str | None
    published_at: date | None


def is_page(name: str, text: str) -> bool:
    """Whether a text is an HTML page: by how it opens, or by its name and a closing tag."""
    if _OPENING.match(text):
        return True
    return name.lower().endswith((".html", ".htm", ".xhtml")) and bool(_ANY_TAG.search(text))


def read_page(name: str, text: str, url: str | None = None) -> Page:
    """Take the article out of a page.

    Raises:
        NothingToReadError: the page has no article.
    """
    from trafilatura import bare_extraction, load_html

    tree = load_html(text)
    published_at = None if tree is None else _published_at(tree)
    # The date is taken from the metadata alone, so htmldate's own guess is kept cheap.
    found = bare_extraction(
        text, url=url, with_metadata=True, include_comments=False,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )  # fmt: skip
    article = clean(getattr(found, "text", None) or "").strip()
    if found is None or isinstance(found, dict) or not _has_prose(article):
        raise NothingToReadError(f"{name}: this page has no article in it")
    return Page(
        article, _line(found.title), _line(found.sitename), _line(found.url) or url, published_at
    )


def _has_prose(article: str) -> bool:
    lines = article.splitlines()
    return any(len(line.split()) >= _WORDS_OF_PROSE and _STOP.search(line) for line in lines)


def _line(value: str | None) -> str | None:
    return " ".join(clean(value).split()) or None if value else None


def _published_at(tree: Any) -> date | None:
    """The day of publication that the metadata name; a page without one has none."""
    for value in (*_dates_of_meta(tree), *_dates_of_data(tree), *_dates_of_times(tree)):
        day = _day(value)
        if day:
            return day
    return None


def _dates_of_meta(tree: Any) -> list[str]:
    named: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        named.setdefault(name.lower(), element.get("content") or "")
    return [named[name] for name in _DATE_NAMES if name in named]


def _dates_of_data(tree: Any) -> Iterator[str]:
    for element in tree.iter("script"):
        if (element.get("type") or "").lower() != "application/ld+json":
            continue
        try:
            yield from _dates_in(json.loads(element.text or ""))
        except (ValueError, RecursionError):
            continue


def _dates_in(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for one in value:
            yield from _dates_in(one)
    elif isinstance(value, dict):
        published = value.get("datePublished")
        if isinstance(published, str):
            yield published
        yield from _dates_in(value.get("@graph"))


def _dates_of_times(tree: Any) -> Iterator[str]:
    for element in tree.iter("time"):
        if element.get("pubdate") is not None or element.get("itemprop") == "datePublished":
            yield element.get("datetime") or ""


def _day(value: str) -> date | None:
    match = _ISO_DAY.match(value)
    if not match:
        return None
    try:
        return date(*map(int, match.groups()))
    except ValueError:
        return None
