"""Sources become named bytes in a stable order, and a missing one gives its reason."""

import io
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from redshank.errors import NothingToReadError, UnreadableError
from redshank.ingest import files
from redshank.ingest.files import LARGEST_FILE, expand


def test_sources_come_in_the_order_given_and_folders_by_sorted_name(tmp_path):
    for name in ("b/z.txt", "b/a.txt", "a.txt", "c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    found = [source.data for source in expand([tmp_path / "c.txt", str(tmp_path)])]
    assert found == [b"c.txt", b"a.txt", b"b/a.txt", b"b/z.txt", b"c.txt"]


def test_a_file_is_read_only_when_its_turn_comes(tmp_path):
    sources = expand([tmp_path / "a.txt"])
    (tmp_path / "a.txt").write_text("late")
    assert next(sources).data == b"late"


def test_hidden_names_and_linked_folders_are_passed_over(tmp_path):
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "config").write_text("x")
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert [source.name for source in expand([tmp_path])] == [str(tmp_path / "a.txt")]


def test_a_missing_file_does_not_end_the_rest(tmp_path):
    (tmp_path / "a.txt").write_text("x")
    missing, found = expand([tmp_path / "no.txt", tmp_path / "a.txt"])
    assert isinstance(missing.error, NothingToReadError)
    assert str(missing.error).endswith("no.txt: no such file")
    assert found.data == b"x"


def test_an_empty_folder_says_so(tmp_path):
    (source,) = expand([tmp_path])
    assert isinstance(source.error, NothingToReadError)
    assert "no files in this folder" in str(source.error)


def test_a_file_over_the_limit_is_never_read_and_names_size_and_limit(tmp_path):
    with (tmp_path / "big.txt").open("wb") as stream:
        stream.truncate(LARGEST_FILE + 1_000_000)
    (source,) = expand([tmp_path / "big.txt"])
    assert isinstance(source.error, UnreadableError)
    assert "21 MB is too large; a report may hold 5 MB of text" in str(source.error)


def test_a_broken_link_in_a_folder_is_told(tmp_path):
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    (source,) = expand([tmp_path])
    assert isinstance(source.error, UnreadableError)


def test_a_name_that_no_file_can_have_is_an_error_and_no_crash():
    (long,) = expand(["x" * 5000])
    assert isinstance(long.error, UnreadableError)


def test_a_dash_reads_standard_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"from a pipe")))
    (source,) = expand(["-"])
    assert (source.name, source.data) == ("standard input", b"from a pipe")


def test_endless_standard_input_is_cut_off(monkeypatch):
    monkeypatch.setattr(files, "LARGEST_FILE", 100)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"x" * 1000)))
    (source,) = expand(["-"])
    assert isinstance(source.error, UnreadableError)


class _Pages(BaseHTTPRequestHandler):
    def do_GET(self):
        status = 200 if self.path == "/report" else 404
        self.send_response(status)
        self.end_headers()
        self.wfile.write(b"a report")

    def log_message(self, *_):
        pass


@pytest.fixture
def server():
    with HTTPServer(("127.0.0.1", 0), _Pages) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch):
    monkeypatch.setenv("no_proxy", "127.0.0.1")


def test_an_address_is_fetched(server):
    (source,) = expand([f"{server}/report"])
    assert (source.name, source.data) == (f"{server}/report", b"a report")


def test_an_address_that_is_down_or_gone_says_so(server):
    gone, down = expand([f"{server}/else", "http://127.0.0.1:9/"])
    assert "the server answers 404" in str(gone.error)
    assert isinstance(down.error, NothingToReadError)
    assert "cannot be fetched" in str(down.error)
