import pytest
from click.testing import CliRunner

from redshank import operations
from redshank.cli import main
from redshank.records import Report

SAID = "The ministry said that four ships had left the port on Wednesday."


@pytest.fixture
def fake_reading(monkeypatch):
    """Reports without events, made without the model."""
    for name in ("load_gazetteer", "load_ontology", "load_reader"):
        monkeypatch.setattr(operations.reading, name, lambda: None)
    monkeypatch.setattr(
        operations.reading, "read_document", lambda document, *_: Report(document, (), (), (), (), ())
    )


@pytest.fixture
def redshank(fake_reading, tmp_path, monkeypatch):
    """Runs the command line in an empty folder that holds a few reports."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "a.txt").write_text(SAID)
    (tmp_path / "folder" / "b.png").write_bytes(b"\x89PNG\r\n")
    (tmp_path / "folder" / "c.txt").write_text(SAID + " They came back.")
    (tmp_path / "a.txt").write_text(SAID)

    def run(*arguments, given=None):
        return CliRunner().invoke(main, arguments, input=given)

    return run
