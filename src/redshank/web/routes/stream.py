"""/stream: tells when the picture has changed (server-sent events)."""

import asyncio
from collections.abc import AsyncIterator

import msgspec
from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import StreamingResponse

from redshank.errors import StoreError
from redshank.web.answers import READING_FAULTS
from redshank.web.pictures import Pictures

router = APIRouter(tags=["stream"])
_LOOK_EVERY_SECONDS = 1.0
_KEEP_ALIVE_LOOKS = 15
_STREAM = {200: {"description": "Events", "content": {"text/event-stream": {}}}, **READING_FAULTS}


@router.get("/stream", response_class=StreamingResponse, responses=_STREAM)
async def stream(request: Request) -> StreamingResponse:
    """An event "changed" with the revision at the start and whenever it is another one."""
    return StreamingResponse(
        _events(request.app.state.pictures), media_type="text/event-stream",
        headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
    )  # fmt: skip


async def _events(pictures: Pictures) -> AsyncIterator[bytes]:
    known, looks = "", 0
    while True:
        revision = await run_in_threadpool(_revision, pictures)
        if revision and revision != known:
            known = revision
            data = msgspec.json.encode({"revision": revision}).decode()
            yield f"event: changed\ndata: {data}\n\n".encode()
        elif looks % _KEEP_ALIVE_LOOKS == 0:
            yield b": still here\n\n"
        looks += 1
        await asyncio.sleep(_LOOK_EVERY_SECONDS)


def _revision(pictures: Pictures) -> str | None:
    """The revision of the view that answers now; None while there is no store."""
    try:
        return pictures.view().revision
    except StoreError:
        return None
