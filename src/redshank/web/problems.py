"""Errors as answers: application/problem+json (RFC 9457) with a sentence that says what to do."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

import msgspec
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from redshank.errors import (
    LanguageError,
    NothingToReadError,
    RedshankError,
    StoreError,
    UnreadableError,
    UsageError,
)  # fmt: skip
from redshank.web.pictures import StillBuilding
from redshank.web.safety.headers import HEADERS

_MEDIA_TYPE = "application/problem+json"
_RETRY_SECONDS = 2
_STATUS_OF: dict[type[RedshankError], HTTPStatus] = {
    UsageError: HTTPStatus.UNPROCESSABLE_ENTITY,
    NothingToReadError: HTTPStatus.UNPROCESSABLE_ENTITY,
    UnreadableError: HTTPStatus.UNPROCESSABLE_ENTITY,
    LanguageError: HTTPStatus.UNPROCESSABLE_ENTITY,
    StoreError: HTTPStatus.SERVICE_UNAVAILABLE,
    StillBuilding: HTTPStatus.SERVICE_UNAVAILABLE,
}
_SCHEMA = {
    "type": "object",
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
    },
    "required": ["type", "title", "status", "detail"],
}


class Refusal(RedshankError):
    """A request that is answered with a status of its own."""

    def __init__(self, status: HTTPStatus, detail: str) -> None:
        super().__init__(detail)
        self.status = status


class NotFound(Refusal):
    """There is nothing by that name."""

    def __init__(self, detail: str) -> None:
        super().__init__(HTTPStatus.NOT_FOUND, detail)


def problem(status: HTTPStatus, detail: str, headers: Mapping[str, str] | None = None) -> Response:
    """An error as an answer."""
    body = {"type": "about:blank", "title": status.phrase, "status": status.value, "detail": detail}
    more = dict(headers or {})
    if status is HTTPStatus.SERVICE_UNAVAILABLE:
        more["Retry-After"] = str(_RETRY_SECONDS)
    content = msgspec.json.encode({**body, "detail": detail.encode(errors="replace").decode()})
    return Response(content, status, more, _MEDIA_TYPE)


def documented(*statuses: HTTPStatus) -> dict[int | str, dict[str, Any]]:
    """Errors that a route may answer with, for the OpenAPI description."""
    return {
        status.value: {"description": status.phrase, "content": {_MEDIA_TYPE: {"schema": _SCHEMA}}}
        for status in statuses
    }


def install(app: FastAPI) -> None:
    """Answer every error with a problem."""
    app.add_exception_handler(RedshankError, _redshank_error)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(Exception, _fault)


def _redshank_error(request: Request, error: Exception) -> Response:
    if isinstance(error, Refusal):
        return problem(error.status, str(error))
    found = (status for kind, status in _STATUS_OF.items() if isinstance(error, kind))
    return problem(next(found, HTTPStatus.INTERNAL_SERVER_ERROR), str(error))


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    told = [f"{_where(fault['loc'])}: {fault['msg']}" for fault in error.errors()[:5]]
    return problem(HTTPStatus.UNPROCESSABLE_ENTITY, "; ".join(told))


def _where(place: tuple[object, ...]) -> str:
    """Where a value was given: "limit", "body.reason"."""
    return ".".join(str(part) for part in place if part not in ("query", "path")) or "the request"


def _http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    status = HTTPStatus(error.status_code)
    detail = error.detail
    if status is HTTPStatus.NOT_FOUND:
        detail = f"{request.url.path} is no address here; /api/v1/openapi.json lists those there are"
    if status is HTTPStatus.METHOD_NOT_ALLOWED:
        detail = f"{request.url.path} does not take {request.method}; see /api/v1/openapi.json"
    return problem(status, detail, error.headers)


def _fault(request: Request, error: Exception) -> Response:
    detail = "the server met a fault of its own; its log has the details"
    return problem(HTTPStatus.INTERNAL_SERVER_ERROR, detail, HEADERS)
