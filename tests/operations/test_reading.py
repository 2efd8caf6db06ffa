"""Each question a user can ask has one function; a fake reading stands in for the model."""

from pathlib import Path

import pytest

from redshank import operations
from redshank.errors import (
    LanguageError,
    ModelError,
    NothingToReadError,
    RedshankError,
    UnreadableError,
    UsageError,
)  # fmt: skip
from redshank.operations import demo_reports, explain, read, read_many
from redshank.records import Report

SAID = "The ministry said that four ships had left the port on Wednesday."


@pytest.fixture(autouse=True)
def _fake_reading(monkeypatch):
    for name in ("load_gazetteer", "load_ontology", "load_reader"):
        monkeypatch.setattr(operations.reading, name, lambda: None)
    monkeypatch.setattr(
        operations.reading, "read_document", lambda document, *_: Report(document, (), (), (), (), ())
    )


def test_a_text_is_read_as_it_stands():
    assert read(SAID).document.text == SAID


@pytest.mark.parametrize("kind", [str, Path])
def test_the_name_of_a_file_is_read_as_that_file(tmp_path, kind):
    (tmp_path / "a.txt").write_text(SAID)
    assert read(kind(tmp_path / "a.txt")).document.text == SAID


@pytest.mark.parametrize("name", ["nowhere.txt", "a/b/report.html", Path("nowhere")])
def test_a_name_without_its_file_is_not_taken_for_a_report(name):
    with pytest.raises(NothingToReadError, match="no such file"):
        read(name)


def test_a_folder_and_an_address_are_for_read_many(tmp_path):
    with pytest.raises(UsageError, match="read_many"):
        read(tmp_path)
    with pytest.raises(UsageError, match="read_many"):
        read("https://example.org/report")


@pytest.mark.parametrize("text", ["", " \n", "\x00", "\ud800"])
def test_a_text_without_words_is_nothing_to_read(text):
    with pytest.raises(NothingToReadError):
        read(text)


@pytest.mark.parametrize("text", ["x" * 2000 + " said the ministry", "said\x00 the ministry of the"])
def test_a_text_that_no_path_can_be_is_a_text(text):
    assert read(text).document.text == text.replace("\x00", "")


def test_a_text_over_the_limit_is_refused():
    with pytest.raises(UnreadableError, match="limit is 5 MB"):
        read(SAID * 100_000)


def test_reading_goes_on_after_an_error_and_keeps_the_order(tmp_path):
    (tmp_path / "1.txt").write_text(SAID)
    (tmp_path / "2.png").write_bytes(b"\x89PNG\r\n")
    (tmp_path / "3.txt").write_text("")
    (tmp_path / "4.txt").write_text("Der Minister sagte am Mittwoch, China habe das zurückgewiesen.")
    (tmp_path / "5.txt").write_text(SAID)
    outcomes = list(read_many([tmp_path, tmp_path / "no.txt"]))
    assert [Path(outcome.name).name for outcome in outcomes] == [
        "1.txt", "2.png", "3.txt", "4.txt", "5.txt", "no.txt",
    ]  # fmt: skip
    assert [type(outcome.error) for outcome in outcomes] == [
        type(None), UnreadableError, NothingToReadError, LanguageError, type(None),
        NothingToReadError,
    ]  # fmt: skip
    assert all((outcome.report is None) != (outcome.error is None) for outcome in outcomes)


def test_reports_come_one_by_one(tmp_path):
    outcomes = read_many([tmp_path / "a.txt"])
    (tmp_path / "a.txt").write_text(SAID)
    assert next(outcomes).report is not None


def test_a_fault_that_every_source_would_meet_ends_the_run(tmp_path, monkeypatch):
    def broken():
        raise ModelError("reader.onnx is missing")

    monkeypatch.setattr(operations.reading, "load_reader", broken)
    (tmp_path / "a.txt").write_text(SAID)
    with pytest.raises(ModelError):
        next(read_many([tmp_path]))


def test_an_unknown_event_is_a_usage_error_that_lists_what_there_is():
    with pytest.raises(UsageError, match=r"no event 'e1' in this report; its events: none"):
        explain(read(SAID), "e1")


def test_every_demo_report_says_demo_in_its_name_and_publisher_and_is_short():
    outcomes = list(demo_reports())
    assert [outcome.name for outcome in outcomes] == sorted(outcome.name for outcome in outcomes)
    assert len(outcomes) >= 70
    for outcome in outcomes:
        assert outcome.name.startswith("DEMO ")
        assert outcome.report.document.publisher.startswith("DEMO ")
        assert outcome.report.document.title and outcome.report.document.published_at
        assert 30 <= len(outcome.report.document.text.split()) <= 200


def test_every_error_of_reading_is_a_redshank_error():
    with pytest.raises(RedshankError):
        read("%PDF.txt")
