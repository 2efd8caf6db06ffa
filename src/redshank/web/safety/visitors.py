"""Who asks: by a token in a header, by a session of the browser, or by being on this machine."""

import secrets
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from time import monotonic

from redshank.web.safety.tokens import Role, Token, Tokens

COOKIE = "redshank"
SESSION_SECONDS = 12 * 3600
_MOST_SESSIONS = 1000


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who asks and what they may do; `by_header` when no browser sent the token by itself."""

    name: str
    role: Role
    by_header: bool = False


LOCAL = Visitor("local", Role.EDITOR)


@dataclass(frozen=True, slots=True)
class _Session:
    sha256: str
    since: float


class Visitors:
    """Tells who asks; without tokens everybody is an editor on this machine."""

    def __init__(self, tokens: Tokens | None) -> None:
        self.tokens = tokens
        self._sessions: dict[str, _Session] = {}

    def who(self, authorization: str, cookies: str) -> Visitor | None:
        """Who asks by the two headers, or None for nobody known."""
        if self.tokens is None:
            return LOCAL
        scheme, _, given = authorization.partition(" ")
        if scheme.lower() == "bearer":
            return _visitor(self.tokens.find(given.strip()), True)
        session = self._sessions.get(_cookie(cookies))
        if session is None or monotonic() - session.since > SESSION_SECONDS:
            return None
        return _visitor(self.tokens.find_hash(session.sha256), False)

    def begin(self, given: str) -> str | None:
        """Begin a session for a token; gives the session's name, or None for an unknown token."""
        token = self.tokens.find(given) if self.tokens else None
        if token is None:
            return None
        while len(self._sessions) >= _MOST_SESSIONS:
            self._sessions.pop(next(iter(self._sessions)))
        name = secrets.token_urlsafe(32)
        self._sessions[name] = _Session(token.sha256, monotonic())
        return name

    def end(self, cookies: str) -> None:
        """End a session."""
        self._sessions.pop(_cookie(cookies), None)


def _visitor(token: Token | None, by_header: bool) -> Visitor | None:
    return Visitor(token.name, token.role, by_header) if token else None


def _cookie(cookies: str) -> str:
    try:
        found = SimpleCookie(cookies).get(COOKIE)
    except CookieError:
        return ""
    return found.value if found else ""
