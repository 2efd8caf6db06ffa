"""The guard in front of every request: who, from which site, how large, how long."""

import asyncio
from http import HTTPStatus
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from redshank.web.problems import problem
from redshank.web.safety.headers import HEADERS
from redshank.web.safety.tokens import Role
from redshank.web.safety.visitors import Visitors
from redshank.web.settings import Settings, is_loopback

WRITE_HEADER = "x-redshank"
_READING = {"GET", "HEAD", "OPTIONS"}
_OPEN = ("/login", "/login.css")
_STREAM = "/api/v1/stream"


class Guard:
    """Middleware: lets through what may come through, and gives every answer its headers."""

    def __init__(self, app: ASGIApp, settings: Settings, visitors: Visitors) -> None:
        self._app = app
        self._settings = settings
        self._visitors = visitors

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        scope["visitor"] = self._visitors.who(
            headers.get("authorization", ""), headers.get("cookie", "")
        )
        refusal = self._refusal(scope, headers)
        if refusal is not None:
            await refusal(scope, receive, _Answered(send).send)
        else:
            await self._let_through(scope, receive, send)

    def _refusal(self, scope: Scope, headers: Headers) -> Response | None:
        if not self._is_known_host(headers.get("host", "")):
            return problem(
                HTTPStatus.MISDIRECTED_REQUEST,
                "this server answers only to its own address; open it as 127.0.0.1 or localhost",
            )
        if _length(headers) > self._settings.limits.body:
            detail = _too_large(self._settings.limits.body)
            return problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, detail)
        if scope["method"] not in _READING:
            return self._refused_write(scope, headers)
        return None if scope["visitor"] or _is_open(scope["path"]) else _login(scope)

    def _is_known_host(self, host: str) -> bool:
        """On this machine only names of this machine, so that no other site's name can lead here."""
        if not is_loopback(self._settings.host):
            return True
        try:
            name = urlsplit(f"//{host}").hostname or ""
        except ValueError:
            return False
        return is_loopback(name)

    def _refused_write(self, scope: Scope, headers: Headers) -> Response | None:
        visitor = scope["visitor"]
        if not _is_same_site(headers):
            return problem(HTTPStatus.FORBIDDEN, "a page of another site may not write here")
        if _is_open(scope["path"]):
            return None
        if visitor is None:
            return _login(scope)
        if not visitor.by_header and WRITE_HEADER not in headers and scope["path"] != "/logout":
            return problem(
                HTTPStatus.FORBIDDEN, "a write needs the header X-Redshank (any value); send it along"
            )
        if visitor.role is not Role.EDITOR and scope["path"] != "/logout":
            return problem(
                HTTPStatus.FORBIDDEN, f"{visitor.name} may read and not write; ask for a token as editor"
            )
        return None

    async def _let_through(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; an answer that takes too long is given up, though a thread may go on."""
        answered = _Answered(send)
        passed = self._app(scope, self._bounded(receive), answered.send)
        if scope["path"] == _STREAM:
            await passed
            return
        task = asyncio.ensure_future(passed)
        done, _ = await asyncio.wait({task}, timeout=self._settings.limits.seconds)
        if done:
            await task
            return
        task.add_done_callback(_forget)
        task.cancel()
        if not answered.begun:
            answered.given_up = True
            refusal = problem(
                HTTPStatus.SERVICE_UNAVAILABLE, "the answer takes too long; ask again in a moment"
            )
            await refusal(scope, receive, _Answered(send).send)

    def _bounded(self, receive: Receive) -> Receive:
        size, bound = 0, self._settings.limits.body

        async def receive_some() -> Message:
            nonlocal size
            message = await receive()
            size += len(message.get("body", b""))
            if size > bound:
                raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, _too_large(bound))
            return message

        return receive_some


class _Answered:
    """Sends an answer with the headers that every answer has, until it is given up."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.begun = False
        self.given_up = False

    async def send(self, message: Message) -> None:
        """One piece of the answer."""
        if self.given_up:
            return
        if message["type"] == "http.response.start":
            self.begun = True
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
        await self._send(message)


def _forget(task: "asyncio.Task[None]") -> None:
    """Take what a task that was given up ended with, which nobody waits for any more."""
    if not task.cancelled():
        task.exception()


def client_of(scope: Scope) -> str:
    """The address that a request comes from."""
    client = scope.get("client")
    return str(client[0]) if client else "unknown"


def _length(headers: Headers) -> int:
    given = headers.get("content-length", "")
    return int(given) if given.isdecimal() else 0


def _is_open(path: str) -> bool:
    return path in _OPEN or path.startswith("/assets/")


def _is_same_site(headers: Headers) -> bool:
    """Whether a browser says that its own page asks; a program says nothing."""
    if headers.get("sec-fetch-site", "none") not in {"same-origin", "none"}:
        return False
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc == headers.get("host")


def _login(scope: Scope) -> Response:
    if scope["path"].startswith("/api/"):
        return problem(
            HTTPStatus.UNAUTHORIZED,
            "a token is needed: send `Authorization: Bearer TOKEN`, or log in at /login",
            {"WWW-Authenticate": "Bearer"},
        )
    return RedirectResponse("/login", HTTPStatus.SEE_OTHER)


def _too_large(bound: int) -> str:
    return f"the request is larger than {bound} bytes; send less"
