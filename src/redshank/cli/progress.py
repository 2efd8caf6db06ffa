"""What a run tells on standard error: how far it is, what it left out and why."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TextIO

import click

from redshank.errors import RedshankError
from redshank.records import Report

if TYPE_CHECKING:
    from redshank.operations import Added, Outcome


class Tally:
    """Counts what was read and remembers what was not."""

    def __init__(self, many: bool, stream: TextIO) -> None:
        self._many = many
        self._stream = stream
        self._shows_progress = many and stream.isatty()
        self._read = 0
        self._left_out: list[RedshankError] = []

    def follow(self, outcomes: Iterable["Outcome"]) -> Iterator[tuple[str, Report]]:
        """Pass on what was read, and count."""
        for outcome in outcomes:
            if outcome.report is not None:
                self._read += 1
                self._show(outcome.name)
                yield outcome.name, outcome.report
            elif outcome.error is not None:
                self._left_out.append(outcome.error)
                self._show(outcome.name)

    def finish(self) -> None:
        """Tell what was left out; when nothing at all was read, end with the first error."""
        self._show("")
        if not self._many and self._left_out:
            raise self._left_out[0]
        if not self._many:
            return
        for error in self._left_out:
            self._say("left out: " + " ".join(str(error).split()))
        self._say(f"{self._read} read, {len(self._left_out)} left out")
        if not self._read:
            raise click.exceptions.Exit(self._left_out[0].exit_code)

    def _show(self, name: str) -> None:
        if self._shows_progress:
            progress = f"{self._read + len(self._left_out)} · {name}"[:79] if name else ""
            click.echo(f"\r\x1b[K{progress}", file=self._stream, nl=False)

    def _say(self, line: str) -> None:
        click.echo(line, file=self._stream)


class Account:
    """Tells of each report that is added to a store, and how many were new, known, left out."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._shows_progress = stream.isatty()
        self._new = self._known = 0
        self._left_out: list[RedshankError] = []

    def follow(self, added: Iterable["Added"]) -> None:
        """Count what becomes of each source."""
        for one in added:
            if one.error is not None:
                self._left_out.append(one.error)
            elif one.is_new:
                self._new += 1
            else:
                self._known += 1
            self._show(one.name)

    def finish(self) -> None:
        """Tell what was left out and why; with nothing kept, end with the first error's exit code."""
        self._show("")
        for error in self._left_out:
            self._say("left out: " + " ".join(str(error).split()))
        self._say(f"{self._new} added, {self._known} known before, {len(self._left_out)} left out")
        if self._left_out and not self._new and not self._known:
            raise click.exceptions.Exit(self._left_out[0].exit_code)

    def _show(self, name: str) -> None:
        if self._shows_progress:
            done = self._new + self._known + len(self._left_out)
            click.echo(f"\r\x1b[K{f'{done} · {name}'[:79] if name else ''}", file=self._stream, nl=False)

    def _say(self, line: str) -> None:
        click.echo(line, file=self._stream)
