"""/reports and /search: the texts, and what was found in them."""

from fastapi import APIRouter, Request

from redshank.errors import UsageError
from redshank.operations import search as search_store
from redshank.present.hits import hit_rows
from redshank.present.tables import cell
from redshank.store import SearchHit
from redshank.web.answers import Forms, answers
from redshank.web.cursors import Key, page_of
from redshank.web.finding import require_report
from redshank.web.look import Look, Looking, Words
from redshank.web.routes.params import Cursor, Identity, Limit
from redshank.web.shapes.pages import ReportPage, SearchItem, SearchPage
from redshank.web.shapes.report import ReportShape
from redshank.web.shapes.rows import DocumentRow
from redshank.web.telling.report import report_shape
from redshank.web.telling.rows import document_row
from redshank.web.view import View

router = APIRouter(tags=["reports"])
_COLUMNS = tuple(DocumentRow.__dataclass_fields__)
# Hits in reports that the picture does not have are left out, so more are asked for.
_SPARE = 100


@answers(router, "/reports", ReportPage, ("json", "csv"))
def reports(
    look: Looking, request: Request, cursor: Cursor = None, limit: Limit = 50, publisher: Words = None
) -> Forms:
    """Reports, the newest first; CSV has them all on one page."""
    rows = [row for row in _rows(look.view) if publisher in (None, row.publisher)]

    def page() -> ReportPage:
        return ReportPage(*page_of(rows, _order, "reports", cursor, limit), len(rows))

    return {"json": page, "csv": lambda: [list(_COLUMNS), *map(_cells, rows)]}


@answers(router, "/reports/{identity}", ReportShape)
def report(look: Looking, request: Request, identity: Identity) -> Forms:
    """One report: its text and everything found in it; the beginning of an id will do."""
    read = require_report(look, identity)
    return {"json": lambda: report_shape(read, look.view)}


@answers(router, "/search", SearchPage, ("json", "csv"))
def search(look: Looking, request: Request, q: Words = None, limit: Limit = 20) -> Forms:
    """Reports and sentences with all words of q; "quoted words" stand together."""
    if q is None:
        raise UsageError("nothing to search for; give ?q=words")
    found = search_store(look.settings.store, q, limit + _SPARE)
    hits = [hit for hit in found if hit.document_id in look.view.documents][:limit]
    return {
        "json": lambda: SearchPage(tuple(_item(hit, look) for hit in hits), len(hits)),
        "csv": lambda: hit_rows(hits),
    }


def _rows(view: View) -> tuple[DocumentRow, ...]:
    def make() -> tuple[DocumentRow, ...]:
        rows = [document_row(stored, view) for stored in view.documents.values()]
        return tuple(sorted(rows, key=_order))

    return view.once("reports", make)


def _order(row: DocumentRow) -> Key:
    return -(row.published_at or row.added_at.date()).toordinal(), row.id


def _cells(row: DocumentRow) -> list[str]:
    return [cell(getattr(row, name)) for name in _COLUMNS]


def _item(hit: SearchHit, look: Look) -> SearchItem:
    document = document_row(look.view.documents[hit.document_id], look.view)
    incident = look.view.incident_of.get(hit.event_id or "")
    marks = tuple((low - hit.start, high - hit.start) for low, high in hit.marks)
    return SearchItem(document, hit.event_id, incident, hit.start, hit.text, marks, hit.title)
