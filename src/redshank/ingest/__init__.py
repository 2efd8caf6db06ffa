"""Bytes to Document: files, folders, pages and streams become clean English text."""

from redshank.ingest.document import document_id, ingest, ingest_text, plain_document
from redshank.ingest.files import Source, expand, is_address, is_folder

__all__ = [
    "Source", "document_id", "expand", "ingest", "ingest_text", "is_address", "is_folder",
    "plain_document",
]  # fmt: skip
