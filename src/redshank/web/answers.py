"""Answers in several forms, each kept encoded and named by an ETag."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from http import HTTPStatus
from inspect import signature
from typing import Any

import msgspec
from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from redshank.present.plain import as_csv
from redshank.web.look import Look
from redshank.web.memory import Bodies
from redshank.web.problems import documented

Forms = Mapping[str, Callable[[], object]]
Handler = Callable[..., Forms]

MEDIA_TYPES = {
    "json": "application/json", "csv": "text/csv; charset=utf-8", "geojson": "application/geo+json",
    "atom": "application/atom+xml", "md": "text/markdown; charset=utf-8",
    "html": "text/html; charset=utf-8", "jsonl": "application/jsonl",
}  # fmt: skip
READING_FAULTS = documented(
    HTTPStatus.NOT_FOUND, HTTPStatus.UNPROCESSABLE_ENTITY, HTTPStatus.SERVICE_UNAVAILABLE
)


def answers(
    router: APIRouter, path: str, shape: object, forms: Sequence[str] = ("json",)
) -> Callable[[Handler], Handler]:
    """Register a handler that gives forms by their suffix; JSON is the one without a suffix, too."""

    def add(handler: Handler, form: str, address: str, shown: bool) -> None:
        name = f"{handler.__name__}_{form}"
        router.add_api_route(
            address, _endpoint(handler, form), methods=["GET"], name=name, operation_id=name,
            response_model=shape if form == "json" else None, response_class=Response,
            responses=described(form), include_in_schema=shown,
        )  # fmt: skip

    def register(handler: Handler) -> Handler:
        for form in forms:
            add(handler, form, f"{path}.{form}", shown=form != "json")
            if form == "json":
                add(handler, form, path, shown=True)
        return handler

    return register


def json_answer(record: object, status: HTTPStatus = HTTPStatus.OK) -> Response:
    """A record as a JSON answer that is not kept."""
    return Response(
        msgspec.json.encode(record), status, {"Cache-Control": "no-store"}, MEDIA_TYPES["json"]
    )


def described(form: str) -> dict[int | str, dict[str, Any]]:
    """What a reading address answers with in a form, for the OpenAPI description."""
    if form == "json":
        return READING_FAULTS
    media_type = MEDIA_TYPES[form].partition(";")[0]
    return {200: {"description": "OK", "content": {media_type: {}}}, **READING_FAULTS}


def _endpoint(handler: Handler, form: str) -> Callable[..., Awaitable[Response]]:
    """The handler behind its kept answers; what is kept is sent without waiting for a thread."""

    async def endpoint(look: Look, request: Request, **given: Any) -> Response:
        headers = {"ETag": look.etag, "Cache-Control": "private, no-cache", "Vary": "Cookie"}
        if look.etag in request.headers.get("if-none-match", ""):
            return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
        bodies: Bodies = request.app.state.bodies
        body = bodies.get(look.etag)
        if body is None:
            body = await run_in_threadpool(
                lambda: _encoded(form, handler(look=look, request=request, **given)[form]())
            )
            bodies.put(look.etag, body)
        return Response(body, headers=headers, media_type=MEDIA_TYPES[form])

    endpoint.__name__, endpoint.__doc__ = handler.__name__, handler.__doc__
    endpoint.__signature__ = signature(handler)  # type: ignore[attr-defined]  # the parameters to read
    return endpoint


def _encoded(form: str, record: object) -> bytes:
    if form == "csv":
        return as_csv(record).encode(errors="replace")  # type: ignore[arg-type]  # rows, by its form
    if isinstance(record, str):
        return record.encode(errors="replace")
    return msgspec.json.encode(record)
