"""Adding a report, and taking one out of the picture."""

from datetime import date
from http import HTTPStatus

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import Response

from redshank.errors import UsageError
from redshank.operations import withdraw
from redshank.store import open_store
from redshank.web.adding import Given, add_report
from redshank.web.answers import json_answer
from redshank.web.problems import NotFound
from redshank.web.routes.judgements import WRITING_FAULTS, Reason
from redshank.web.routes.params import Identity
from redshank.web.safety.fetching import fetch
from redshank.web.shapes.rows import DocumentRow
from redshank.web.telling.rows import document_row
from redshank.web.writing import Note, Writing, WritingNow

router = APIRouter(tags=["reports"])
_LONGEST_TEXT = 1_000_000


class NewReport(BaseModel):
    """A report as it is sent: its text, or the address where it stands."""

    model_config = ConfigDict(extra="forbid")

    text: str | None = Field(default=None, max_length=_LONGEST_TEXT)
    address: str | None = Field(default=None, max_length=2000)
    title: str | None = Field(default=None, max_length=1000)
    publisher: str | None = Field(default=None, max_length=300)
    published_at: date | None = None


@router.post(
    "/reports", status_code=HTTPStatus.CREATED, response_model=DocumentRow,
    responses={200: {"model": DocumentRow, "description": "It was known"}, **WRITING_FAULTS},
)  # fmt: skip
def add(writing: WritingNow, given: NewReport) -> Response:
    """Read a report and add it; 200 instead of 201 when it was known."""
    if (given.text is None) == (given.address is None):
        raise UsageError("give either `text` or `address`")
    source = given.text if given.text is not None else fetch(given.address or "")
    report = Given(
        source, given.title or None, given.publisher or None, given.published_at
    )  # fmt: skip
    note: Note[tuple[str, bool]] = Note(
        "add a report", (given.address or given.title or "a text",), "",
        lambda done: f"{done[0]} {'added' if done[1] else 'was known'}",
    )  # fmt: skip
    document_id, is_new = writing.write(note, add_report, writing.settings.store, report, writing.now)
    status = HTTPStatus.CREATED if is_new else HTTPStatus.OK
    return json_answer(_row(document_id, writing), status)


@router.post("/reports/{identity}/withdraw", response_model=DocumentRow, responses=WRITING_FAULTS)
def withdraw_report(writing: WritingNow, identity: Identity, given: Reason) -> Response:
    """Take a report, and what stood on it alone, out of the picture."""
    if identity not in writing.pictures.renew().documents:
        raise NotFound(f"no report {identity!r}; /api/v1/reports lists those there are")
    note: Note[bool] = Note(
        "withdraw", (identity,), given.reason,
        lambda done: "withdrawn" if done else "was withdrawn before",
    )  # fmt: skip
    writing.write(note, withdraw, writing.settings.store, identity, given.reason, writing.now)
    return json_answer(_row(identity, writing))


def _row(document_id: str, writing: Writing) -> DocumentRow:
    with open_store(writing.settings.store, writable=False) as store:
        return document_row(store.report(document_id), writing.pictures.view())
