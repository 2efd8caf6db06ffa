"""Tokens: random, kept only as hashes, each with a name and a role."""

import os
import secrets
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from hmac import compare_digest
from pathlib import Path

import msgspec

from redshank.errors import OutputError, UsageError

_BYTES = 32


class Role(StrEnum):
    """What somebody may do."""

    READER = "reader"
    EDITOR = "editor"


@dataclass(frozen=True, slots=True)
class Token:
    """A token as it is kept: `sha256` is the hash of what its owner was given."""

    name: str
    role: Role
    sha256: str
    made_at: datetime


class Tokens:
    """The tokens of a file, read again when the file changes.

    Raises:
        UsageError: there is no such file, or it is none of tokens.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._changed: tuple[int, int] | None = None
        self._tokens: tuple[Token, ...] = ()
        self._refresh()
        if not self._tokens:
            raise UsageError(
                f"{path}: holds no token; `redshank serve token NAME --tokens {path}` makes one"
            )

    def find(self, given: str) -> Token | None:
        """The token that was given, or None."""
        return self.find_hash(_hash(given))

    def find_hash(self, given: str) -> Token | None:
        """The token with a hash, or None; the time it takes tells nothing."""
        self._refresh()
        found = [one for one in self._tokens if compare_digest(one.sha256, given)]
        return found[0] if found else None

    def _refresh(self) -> None:
        try:
            stat = self._path.stat()
        except OSError:
            raise UsageError(f"{self._path}: there is no such file of tokens") from None
        changed = stat.st_mtime_ns, stat.st_size
        if changed != self._changed:
            self._tokens = read_tokens(self._path)
            self._changed = changed


def read_tokens(path: Path) -> tuple[Token, ...]:
    """The tokens in a file. Raises UsageError."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=tuple[Token, ...])
    except OSError:
        raise UsageError(f"{path}: cannot be read as a file of tokens") from None
    except msgspec.DecodeError as fault:
        raise UsageError(f"{path}: is no file of tokens ({fault})") from None


def make_token(path: Path, name: str, role: Role, now: datetime) -> str:
    """Add a token to a file, which is made if it is not there; gives the token, which is kept nowhere.

    Raises:
        UsageError: the name is taken, or the file is none of tokens.
        OutputError: the file cannot be written.
    """
    known = read_tokens(path) if path.exists() else ()
    if any(one.name == name for one in known):
        raise UsageError(
            f"{path}: has a token for {name!r} already; take that one out, or give another name"
        )
    token = secrets.token_urlsafe(_BYTES)
    kept = (*known, Token(name, role, _hash(token), now))
    part = path.with_name(f".{path.name}.part")
    try:
        part.unlink(missing_ok=True)
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(msgspec.json.format(msgspec.json.encode(kept), indent=2) + b"\n")
        part.replace(path)
    except OSError as fault:
        raise OutputError(f"{path}: cannot be written ({fault.strerror})") from None
    return token


def _hash(token: str) -> str:
    return sha256(token.encode(errors="replace")).hexdigest()
