"""/brief: the picture in words, every sentence with its source."""

from base64 import b64encode
from hashlib import sha256

from fastapi import APIRouter, Request
from starlette.responses import Response

from redshank.present.brief import make_brief
from redshank.present.brief_page import render_brief_html, render_brief_markdown
from redshank.present.brief_record import Brief
from redshank.web.answers import Forms, answers, described
from redshank.web.look import Day, Look, Looking

router = APIRouter(tags=["brief"])


@answers(router, "/brief", Brief, ("json", "md"))
def brief(look: Looking, request: Request, since: Day = None) -> Forms:
    """What happened, what is disputed, who stands where, and since a day what changed."""
    told = _brief(look, since)
    return {"json": lambda: told, "md": lambda: render_brief_markdown(told)}


@router.get("/brief.html", response_class=Response, responses=described("html"))
def brief_html(look: Looking, since: Day = None) -> Response:
    """The brief as a page of its own; its one style sheet stands inside, so it is named by its hash."""
    page = render_brief_html(_brief(look, since))
    style = page.partition("<style>")[2].partition("</style>")[0]
    hashed = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{hashed}'; base-uri 'none'; frame-ancestors 'none'"
    return Response(
        page, headers={"Content-Security-Policy": policy, "ETag": look.etag},
        media_type="text/html; charset=utf-8",
    )  # fmt: skip


def _brief(look: Look, since: Day) -> Brief:
    previous = look.pictures.view(since) if since else None
    key = "brief", since, previous and previous.revision
    return look.view.once(
        key, lambda: make_brief(look.view.picture, previous.picture if previous else None)
    )
