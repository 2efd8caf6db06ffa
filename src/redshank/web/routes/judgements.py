"""/judgements: what persons decided, and deciding."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Request
from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import Response

from redshank.operations import Decision, judge, revoke
from redshank.records import JudgementKind
from redshank.web.answers import Forms, answers, json_answer
from redshank.web.look import Looking
from redshank.web.problems import NotFound, documented
from redshank.web.routes.params import Identity
from redshank.web.shapes.pages import JudgementPage
from redshank.web.shapes.rows import JudgementRow
from redshank.web.telling.rows import judgement_row
from redshank.web.telling.training import training_lines
from redshank.web.view import View
from redshank.web.writing import Note, WritingNow

router = APIRouter(tags=["judgements"])
WRITING_FAULTS = documented(
    HTTPStatus.BAD_REQUEST, HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE, HTTPStatus.UNPROCESSABLE_ENTITY,
    HTTPStatus.SERVICE_UNAVAILABLE,
)  # fmt: skip
Id = Annotated[str, Field(min_length=1, max_length=100)]


class Decided(BaseModel):
    """A judgement as it is sent; `ids` name incidents or events."""

    model_config = ConfigDict(extra="forbid")

    kind: JudgementKind
    ids: list[Id] = Field(min_length=1, max_length=200)
    from_ids: list[Id] = Field(default=[], max_length=200)
    corrections: list[tuple[Id, Annotated[str, Field(max_length=500)]]] = Field(
        default=[], max_length=20
    )
    reason: str = Field(min_length=1, max_length=4000)
    by: str = Field(default="", max_length=200)


class Reason(BaseModel):
    """Why something is taken back."""

    model_config = ConfigDict(extra="forbid")

    reason: str = Field(min_length=1, max_length=4000)


@answers(router, "/judgements", JudgementPage)
def judgements(look: Looking, request: Request) -> Forms:
    """What persons decided, revoked judgements too."""
    told = look.view.picture.judgements
    return {"json": lambda: JudgementPage(tuple(judgement_row(one, look.view) for one in told))}


@answers(router, "/judgements", None, ("jsonl",))
def training_items(look: Looking, request: Request) -> Forms:
    """Judgements as training items: the sentence, the machine's reading, the one it should be."""
    told = look.view.picture.judgements
    return {"jsonl": lambda: "".join(training_lines(look.settings.store, told))}


@router.post(
    "/judgements", status_code=HTTPStatus.CREATED, response_model=JudgementRow, responses=WRITING_FAULTS
)
def add_judgement(writing: WritingNow, given: Decided) -> Response:
    """Decide; the picture is folded by it before the answer."""
    decision = Decision(
        str(given.kind), tuple(given.ids), given.reason, writing.author(given.by),
        tuple(given.from_ids), tuple(given.corrections),
    )  # fmt: skip
    note: Note[str] = Note(f"judge: {given.kind}", (*given.ids, *given.from_ids), given.reason, str)
    made = writing.write(note, judge, writing.settings.store, decision, writing.now)
    return json_answer(_row(made, writing.pictures.view()), HTTPStatus.CREATED)


@router.post("/judgements/{identity}/revoke", response_model=JudgementRow, responses=WRITING_FAULTS)
def revoke_judgement(writing: WritingNow, identity: Identity, given: Reason) -> Response:
    """Take a judgement back; it stays on record."""
    _row(identity, writing.pictures.renew())
    note: Note[bool] = Note(
        "revoke", (identity,), given.reason, lambda done: "revoked" if done else "was revoked before"
    )
    writing.write(note, revoke, writing.settings.store, identity, given.reason, writing.now)
    return json_answer(_row(identity, writing.pictures.view()))


def _row(identity: str, view: View) -> JudgementRow:
    for judgement in view.picture.judgements:
        if judgement.id == identity:
            return judgement_row(judgement, view)
    raise NotFound(f"no judgement {identity!r}; /api/v1/judgements lists those there are")
