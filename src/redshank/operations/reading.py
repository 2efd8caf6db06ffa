"""Reading reports: one, many, those of the demonstration."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path

from redshank import present
from redshank.errors import GazetteerError, ModelError, RedshankError, UsageError
from redshank.gazetteer import load_gazetteer
from redshank.ingest import Source, expand, ingest, ingest_text, is_address, is_folder
from redshank.models import load_reader
from redshank.ontology import load_ontology
from redshank.pipeline import read_document
from redshank.present import ReadableReport
from redshank.records import Document, Report

_LONGEST_PATH = 1024
_FILE_NAME = re.compile(r"\S+\.(?:txt|text|md|html?|xhtml)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one source: its report, or the reason why there is none."""

    name: str
    report: Report | None = None
    error: RedshankError | None = None


def read(
    text_or_path: str | Path, published_at: date | None = None, publisher: str | None = None
) -> ReadableReport:
    """Read one report: a Path, the name of a file, or the text itself.

    Raises:
        RedshankError: there is no report, or none that can be read; nothing was coded.
    """
    path = _as_path(text_or_path)
    if path is None:
        return read_ingested(ingest_text("the text", str(text_or_path), published_at, publisher))
    if is_folder(path):
        raise UsageError(f"{path}: is a folder; read_many reads folders")
    return _read_source(next(iter(expand([path]))), published_at, publisher)


def read_many(
    sources: Iterable[str | Path], published_at: date | None = None, publisher: str | None = None
) -> Iterator[Outcome]:
    """Read files, folders, "-" and http(s) addresses one after another, in a stable order.

    A source that cannot be read becomes an Outcome with its error, and reading goes on.
    """
    for source in expand(sources):
        try:
            outcome = Outcome(source.name, _read_source(source, published_at, publisher))
        except (GazetteerError, ModelError):
            raise  # the next source would meet it too
        except RedshankError as error:
            outcome = Outcome(source.name, error=error)
        yield outcome


def explain(report: Report, event_id: str) -> str:
    """Say in words why an event of a report was coded as it was.

    Raises:
        UsageError: the report has no such event; the message lists those it has.
    """
    try:
        return present.explain_event(report, event_id)
    except KeyError:
        known = ", ".join(event.id for event in report.events) or "none"
        raise UsageError(f"no event {event_id!r} in this report; its events: {known}") from None


def demo_reports() -> Iterator[Outcome]:
    """Read the DEMO reports that the package carries, by name."""
    for source in demo_sources():
        yield Outcome(source.name, _read_source(source, None, None))


def demo_sources() -> Iterator[Source]:
    """The DEMO reports that the package carries, by name."""
    folder = files("redshank") / "demo"
    texts = [entry for entry in folder.iterdir() if entry.name.endswith(".txt")]
    for entry in sorted(texts, key=lambda entry: entry.name):
        yield Source(f"DEMO {entry.name}", entry.read_bytes())


def read_ingested(document: Document) -> ReadableReport:
    """Read a document with the shipped model and tables."""
    return ReadableReport.of(read_document(document, load_gazetteer(), load_ontology(), load_reader()))


def _as_path(text_or_path: str | Path) -> Path | None:
    """The path meant, or None for a text; a lone file name without its file is no text."""
    if isinstance(text_or_path, Path):
        return text_or_path
    if not text_or_path or len(text_or_path) > _LONGEST_PATH or "\n" in text_or_path:
        return None
    if is_address(text_or_path) and len(text_or_path.split()) == 1:
        raise UsageError(f"{text_or_path}: is an address; read_many fetches addresses")
    path = Path(text_or_path)
    try:
        named = path.exists()
    except (OSError, ValueError):  # too long, or with characters that no path has
        return None
    return path if named or _FILE_NAME.fullmatch(text_or_path) else None


def _read_source(source: Source, published_at: date | None, publisher: str | None) -> ReadableReport:
    if source.data is None:
        raise source.error or RedshankError(f"{source.name}: cannot be read")
    return read_ingested(ingest(source.name, source.data, published_at, publisher))
