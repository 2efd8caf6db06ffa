"""/login and /logout: a session of the browser for a token."""

from http import HTTPStatus
from urllib.parse import parse_qs

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from redshank.web.safety.visitors import COOKIE, SESSION_SECONDS, Visitors

router = APIRouter(include_in_schema=False)
_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Log in · Redshank</title>
<link rel="stylesheet" href="/login.css">
</head>
<body>
<main>
<h1>Redshank</h1>
{words}
<form method="post" action="/login">
<label for="token">Token</label>
<input id="token" name="token" type="password" autocomplete="current-password" required autofocus>
<button>Log in</button>
</form>
</main>
</body>
</html>
"""
_STYLE = """:root { color-scheme: light dark; font-family: system-ui, sans-serif }
main { max-width: 22rem; margin: 15vh auto 0; padding: 0 1rem }
label, input, button { display: block; width: 100%; box-sizing: border-box; font: inherit }
input, button { padding: .5rem; margin: .3rem 0 1rem }
"""
_REFUSED = '<p role="alert">This token is not known here. Ask who runs the server for one.</p>'


@router.get("/login")
def login_page() -> Response:
    """The form."""
    return _page("", HTTPStatus.OK)


@router.get("/login.css")
def login_style() -> Response:
    """The form's looks."""
    return Response(_STYLE, media_type="text/css")


@router.post("/login")
async def login(request: Request) -> Response:
    """Begin a session; its cookie can be read by no script and is sent by no other site."""
    visitors: Visitors = request.app.state.visitors
    given = parse_qs((await request.body()).decode(errors="replace")).get("token", [""])[0]
    session = visitors.begin(given.strip())
    if session is None:
        return _page(_REFUSED, HTTPStatus.UNAUTHORIZED)
    answer = RedirectResponse("/", HTTPStatus.SEE_OTHER)
    answer.set_cookie(
        COOKIE, session, max_age=SESSION_SECONDS, secure=request.url.scheme == "https", httponly=True,
        samesite="strict",
    )  # fmt: skip
    return answer


@router.post("/logout")
def logout(request: Request) -> Response:
    """End the session."""
    visitors: Visitors = request.app.state.visitors
    visitors.end(request.headers.get("cookie", ""))
    answer = RedirectResponse("/login", HTTPStatus.SEE_OTHER)
    answer.delete_cookie(COOKIE)
    return answer


def _page(words: str, status: HTTPStatus) -> Response:
    return Response(
        _PAGE.format(words=words), status, {"Cache-Control": "no-store"}, "text/html; charset=utf-8"
    )
