"""Progress is for a person who waits; the reasons are for everybody."""

import io

import click
import pytest

from redshank.cli.progress import Tally
from redshank.errors import LanguageError, NothingToReadError
from redshank.ingest import plain_document
from redshank.operations import Outcome
from redshank.records import Report

READ = Outcome("a", Report(plain_document("x"), (), (), (), (), ()))
EMPTY = Outcome("b", error=NothingToReadError("b: empty"))
GERMAN = Outcome("c", error=LanguageError("c: in German"))


class _Terminal(io.StringIO):
    def isatty(self):
        return True


def run(stream, many, *outcomes):
    tally = Tally(many, stream)
    names = [name for name, _ in tally.follow(outcomes)]
    tally.finish()
    return names


def test_progress_shows_only_on_a_terminal_and_for_many():
    terminal, pipe = _Terminal(), io.StringIO()
    run(terminal, True, READ, READ)
    run(pipe, True, READ, READ)
    assert "2 · a" in terminal.getvalue()
    assert pipe.getvalue() == "2 read, 0 left out\n"
    alone = _Terminal()
    run(alone, False, READ)
    assert alone.getvalue() == ""


def test_what_was_read_passes_on_in_order():
    assert run(io.StringIO(), True, EMPTY, READ, GERMAN, READ) == ["a", "a"]


def test_one_source_that_fails_raises_its_own_error():
    with pytest.raises(LanguageError):
        run(io.StringIO(), False, GERMAN)


def test_many_that_all_fail_end_with_the_first_exit_code():
    with pytest.raises(click.exceptions.Exit) as ended:
        run(io.StringIO(), True, EMPTY, GERMAN)
    assert ended.value.exit_code == EMPTY.error.exit_code
