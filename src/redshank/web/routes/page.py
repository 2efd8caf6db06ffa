"""The page: files that Vite built; every address that is none of the API's is one of its views."""

import mimetypes
from http import HTTPStatus
from pathlib import Path

from fastapi import APIRouter, Request
from starlette.responses import FileResponse, Response

from redshank.web.problems import NotFound
from redshank.web.settings import Settings

router = APIRouter(include_in_schema=False)
_ASSETS = "assets/"
_NOT_BUILT = (
    "The page is not built. In a copy of the repository: `npm ci && npm run build` in the folder page/, "
    "then load this again. The API is there without it: /api/v1/status, described in "
    "/api/v1/openapi.json.\n"
)


@router.get("/{path:path}")
def page(request: Request, path: str) -> Response:
    """A file of the page, else its one document, which shows the view of the address."""
    settings: Settings = request.app.state.settings
    if path.startswith("api/"):
        raise NotFound(f"/{path} is no address here; /api/v1/openapi.json lists those there are")
    file = _file(settings.page, path)
    if file is not None:
        kept = "public, max-age=31536000, immutable" if path.startswith(_ASSETS) else "no-cache"
        return _sent(file, kept)
    if path.startswith(_ASSETS):
        raise NotFound(f"/{path} is no file of the page; build the page anew, then load it again")
    index = settings.page / "index.html"
    if not index.is_file():
        return Response(
            _NOT_BUILT, HTTPStatus.SERVICE_UNAVAILABLE, media_type="text/plain; charset=utf-8"
        )
    return _sent(index, "no-cache")


def _file(folder: Path, path: str) -> Path | None:
    """The file of an address, if it is one inside the folder."""
    try:
        file = (folder / path).resolve()
        inside = file.is_relative_to(folder.resolve())
        return file if inside and file.is_file() else None
    except (OSError, ValueError):
        return None


def _sent(file: Path, kept: str) -> Response:
    media_type = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    return FileResponse(file, headers={"Cache-Control": kept}, media_type=media_type)
