"""Running a server until it is stopped."""

import sys
import webbrowser
from socket import AF_INET, AF_INET6, create_server
from socket import socket as Socket
from threading import Timer

import uvicorn

from redshank.errors import OutputError, StoreError
from redshank.store import open_store
from redshank.web.app import create_app
from redshank.web.settings import Settings

_MOST_AT_ONCE = 500
# A thread that reads a report gives way to those that answer after so long; Python's own 5 ms make
# each answer wait several times.
_TURN_SECONDS = 0.0005
_OPEN_AFTER_SECONDS = 0.8


def serve(settings: Settings, port: int, show: bool) -> None:
    """Serve a store until the process is told to stop; `show` opens the page in a browser.

    Raises:
        StoreError: there is no store, or none that can be read.
        UsageError: others could reach it without a login.
        OutputError: the port is taken, or may not be used.
    """
    prepare_store(settings)
    config = uvicorn.Config(
        create_app(settings), host=settings.host, port=port, log_level="warning", access_log=False,
        server_header=False, limit_concurrency=_MOST_AT_ONCE, timeout_graceful_shutdown=1,
        proxy_headers=False,
    )  # fmt: skip
    with _bound(settings.host, port) as socket:
        if show:
            address = f"http://{settings.host}:{port}/"
            Timer(_OPEN_AFTER_SECONDS, webbrowser.open, [address]).start()
        sys.setswitchinterval(_TURN_SECONDS)
        uvicorn.Server(config).run([socket])


def prepare_store(settings: Settings) -> None:
    """See that there is a store; one of an older version is brought up to date.

    Raises:
        StoreError: there is none, or it cannot be read.
    """
    try:
        open_store(settings.store, writable=False).close()
    except StoreError:
        if not settings.store.is_file():
            raise
        open_store(settings.store, writable=True).close()


def _bound(host: str, port: int) -> Socket:
    try:
        return create_server((host, port), family=AF_INET6 if ":" in host else AF_INET)
    except OSError as fault:
        raise OutputError(
            f"{host}:{port} cannot be used ({fault.strerror}); another server may have it, so give "
            "another --port"
        ) from None
