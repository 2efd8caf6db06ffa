"""Where results go: the screen, or a file that appears only when it is whole."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

import click

from redshank.errors import OutputError


class Output(Protocol):
    """Takes pieces of text."""

    def write(self, piece: str, /) -> object:
        """Take one piece."""


class Screen:
    """Standard output, flushed piece by piece so that results stream."""

    def write(self, piece: str, /) -> None:
        """Print one piece."""
        click.echo(piece, nl=False)


@contextmanager
def open_output(path: Path | None) -> Iterator[Output]:
    """The screen, or a file written beside its place and moved there when all went well."""
    if path is None:
        yield Screen()
        return
    try:
        place = path.resolve()
        if place.exists() and not place.is_file():
            with place.open("w", encoding="utf-8", newline="") as stream:
                yield stream
            return
        with _replacing(place) as stream:
            yield stream
    except OSError as error:
        raise OutputError(f"{path}: cannot be written ({error.strerror})") from None


@contextmanager
def _replacing(place: Path) -> Iterator[Output]:
    part = place.with_name(f".{place.name}.{os.getpid()}.part")
    try:
        with part.open("w", encoding="utf-8", newline="") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(place)
    finally:
        part.unlink(missing_ok=True)
