"""How the command line meets its streams."""

import os
import subprocess
import sys

from redshank.cli.door import screen_width, wants_colour

READ = [sys.executable, "-m", "redshank", "read", "-", "--format", "jsonl"]
SAID = "The ministry said that Zürich’s “calm” had not been disturbed by it."


def test_a_reader_that_leaves_early_is_no_error():
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(READ, input=SAID.encode(), stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_terminal_that_lacks_a_character_still_gets_the_output():
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    done = subprocess.run(
        [sys.executable, "-m", "redshank", "demo"], env=environment, capture_output=True
    )
    assert done.returncode == 0
    assert b"\\u201c" in done.stdout


def test_a_file_and_a_pipe_get_no_colour_and_a_fixed_width(tmp_path):
    assert not wants_colour(tmp_path / "a")
    assert screen_width(tmp_path / "a") == 100


class _Terminal:
    def isatty(self):
        return True


def test_colour_is_for_terminals_that_do_not_refuse_it(monkeypatch):
    monkeypatch.setattr(sys, "stdout", _Terminal())
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert wants_colour(None)
    monkeypatch.setenv("NO_COLOR", "1")
    assert not wants_colour(None)


def test_the_width_stays_within_what_reads_well(monkeypatch):
    monkeypatch.setattr(sys, "stdout", _Terminal())
    for columns, width in (("10", 40), ("90", 90), ("500", 120)):
        monkeypatch.setenv("COLUMNS", columns)
        assert screen_width(None) == width
