"""/exports: the picture to take away, in the formats of other tools."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Path, Request
from starlette.responses import Response

from redshank.operations import export_formats
from redshank.present.exports import EXPORTS
from redshank.web.answers import READING_FAULTS, Forms, answers
from redshank.web.look import Looking
from redshank.web.problems import NotFound
from redshank.web.shapes.pages import ExportShape

router = APIRouter(tags=["exports"])
_FILE = {200: {"description": "The file", "content": {"*/*": {}}}, **READING_FAULTS}


@answers(router, "/exports", list[ExportShape])
def exports(look: Looking, request: Request) -> Forms:
    """The formats there are."""
    return {
        "json": lambda: [
            ExportShape(one.name, one.suffix, one.media_type, one.about) for one in export_formats()
        ]
    }


@router.get("/exports/{name}", response_class=Response, responses=_FILE)
def export(look: Looking, request: Request, name: Annotated[str, Path(max_length=100)]) -> Response:
    """The picture as a file."""
    form = EXPORTS.get(name)
    if form is None:
        raise NotFound(f"no format {name!r}; there are: {', '.join(sorted(EXPORTS))}")
    headers = {
        "ETag": look.etag, "Cache-Control": "private, no-cache", "Vary": "Cookie",
        "Content-Disposition": f'attachment; filename="redshank-{form.name}.{form.suffix}"',
        "Content-Security-Policy": "sandbox; default-src 'none'",
    }  # fmt: skip
    if look.etag in request.headers.get("if-none-match", ""):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
    told = form.write(look.view.picture, look.names)
    content = told.encode(errors="replace") if isinstance(told, str) else told
    return Response(content, headers=headers, media_type=form.media_type)
