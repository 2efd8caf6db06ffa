"""How a server is set up, and that a door to the outside has a lock."""

from dataclasses import dataclass, field
from importlib.resources import files
from ipaddress import ip_address
from pathlib import Path

from redshank.errors import UsageError


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of a request: bytes of its body, seconds until its answer, items of a page of a list."""

    body: int = 2_000_000
    seconds: float = 60.0
    items: int = 500


@dataclass(frozen=True, slots=True)
class Settings:
    """What a server needs to know. `page` is the folder of the built page; it may be missing.

    Without `tokens` (a file, see `safety.tokens`) everybody who reaches the server may write, so only
    this machine may reach it. `apart` has reports read in a process of their own.
    """

    store: Path
    host: str = "127.0.0.1"
    page: Path = field(default_factory=lambda: Path(str(files("redshank.web") / "static")))
    tokens: Path | None = None
    limits: Limits = Limits()
    apart: bool = False


def is_loopback(host: str) -> bool:
    """Whether an address reaches only this machine."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def require_lock(settings: Settings) -> None:
    """See that a server that others can reach asks for a token.

    Raises:
        UsageError: it would be open to everybody; the message says what to do.
    """
    if settings.tokens is None and not is_loopback(settings.host):
        raise UsageError(
            f"{settings.host} can be reached from other machines, and there is no login; make a token "
            "(`redshank serve token NAME --role editor --tokens tokens.json`) and give --tokens "
            "tokens.json, or serve on 127.0.0.1"
        )
