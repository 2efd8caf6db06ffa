"""Names of things for the web of data: the same for the same thing in every export."""

import hashlib
from base64 import urlsafe_b64encode
from urllib.parse import urlsplit
from uuid import UUID, uuid5

from redshank.records import Document

_NAMESPACE = UUID("6f0c1a52-6a0b-5c7e-9d0e-2f3a8f1f7c11")


def thing_iri(kind: str, identity: str) -> str:
    """A stable urn:uuid for a thing of the picture: an incident, an event, a feed."""
    return uuid5(_NAMESPACE, f"{kind}:{identity}").urn


def text_iri(document: Document) -> str:
    """The name of a stored text by its SHA-256 (RFC 6920): whoever holds the text can check it."""
    return "ni:///sha-256;" + urlsafe_b64encode(text_digest(document)).rstrip(b"=").decode()


def text_digest(document: Document) -> bytes:
    """The SHA-256 of a stored text in UTF-8."""
    return hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).digest()


def web_address(document: Document) -> str | None:
    """The report's address when it is one of the web; None for any other scheme."""
    address = document.url or ""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    fit = parts.scheme in {"http", "https"} and parts.netloc and address.isprintable()
    return address if fit and not set(address) & set(' <>"{}|\\^`') else None
