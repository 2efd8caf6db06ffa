"""Citations: who published the sentence, when, in which document, which sentence it is."""

from redshank.analyse import Passage
from redshank.present.days import day_words
from redshank.records import Cell, Picture, StoredReport

_ID = 8


def documents_of(picture: Picture) -> dict[str, StoredReport]:
    """The reports of a picture by their document's id."""
    return {stored.report.document.id: stored for stored in picture.reports}


def cite(stored: StoredReport, sentence: int) -> str:
    """One sentence of a report, counted from 0: "DEMO Tokyo wire, 7 Dec 2025, d1f3a9b2 [3]"."""
    document = stored.report.document
    publisher = document.publisher or stored.name
    day = day_words(document.published_at) if document.published_at else "day of publication unknown"
    return f"{publisher}, {day}, {document.id[:_ID]} [{sentence + 1}]"


def cite_cell(cell: Cell, documents: dict[str, StoredReport]) -> str:
    """The sentence of an account's cell. Raises KeyError for a document not in the picture."""
    return cite(documents[cell.document_id], cell.sentence)


def cite_passage(passage: Passage, documents: dict[str, StoredReport]) -> str:
    """The sentence of a passage. Raises KeyError for a document not in the picture."""
    return cite(documents[passage.document_id], passage.sentence)
