"""Full text search: what is found, where the words stand, and that nothing breaks it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.store.making import NOW, event, numbered, report

from redshank.errors import UsageError
from redshank.store import open_store, search

TEXT = "The minister spoke. Chinese jets locked radar on Japanese aircraft near Okinawa on Saturday."


@pytest.fixture(scope="module")
def full(tmp_path_factory):
    """A store with two reports, one of them long, and an event."""
    with open_store(tmp_path_factory.mktemp("search") / "crisis.db", writable=True) as store:
        store.add(report(TEXT, [event("e1")], title="Lock-on over the sea"), "one", NOW)
        store.add(report("Calm words. " * 200 + "A drone fell. " + "Calm words. " * 200), "long", NOW)
        yield store


def test_a_sentence_and_a_report_are_found(full):
    hits = full.search("radar jets")
    assert [(hit.event_id, hit.title) for hit in hits] == [
        (None, "Lock-on over the sea"),
        ("e1", "Lock-on over the sea"),
    ]


def test_marks_are_offsets_into_the_reports_text(full):
    hit = full.search("Okinawa")[0]
    assert [TEXT[start:end] for start, end in hit.marks] == ["Okinawa"]
    assert TEXT[hit.start : hit.start + len(hit.text)] == hit.text


def test_marks_of_an_event_are_offsets_from_the_sentences_start(full):
    hit = next(hit for hit in full.search("radar") if hit.event_id)
    assert [hit.text[start - hit.start : end - hit.start] for start, end in hit.marks] == ["radar"]


def test_a_long_report_is_shown_around_the_words(full):
    (hit,) = full.search("drone")
    assert "A drone fell." in hit.text
    assert len(hit.text) <= 240
    assert full.report(hit.document_id).report.document.text[hit.start :].startswith(hit.text)


def test_words_are_found_in_another_form_and_without_accents(full):
    assert full.search("ministers speaking") == []
    assert len(full.search("minister OKINÁWA")) == 1


def test_a_phrase_stands_together(full):
    assert full.search('"locked radar"')
    assert full.search('"radar locked"') == []


def test_a_title_is_found_and_marks_nothing_in_the_text(full):
    (hit,) = full.search("sea")
    assert (hit.marks, hit.start) == ((), 0)


def test_no_more_hits_are_given_than_asked_for(full):
    assert len(full.search("radar", limit=1)) == 1


@pytest.mark.parametrize("query", ["", "  ", "???", '""', "* - ^"])
def test_a_query_without_a_word_is_refused(full, query):
    with pytest.raises(UsageError, match="no word to search for"):
        full.search(query)


def test_a_query_of_too_many_words_is_refused(full):
    with pytest.raises(UsageError, match="33 words are too many"):
        full.search("word " * 33)


@pytest.mark.parametrize(
    "query",
    [
        "radar AND",
        "NEAR(radar",
        "radar*",
        "title:radar",
        "-radar",
        'radar"',
        "{radar}",
        "ra\0dar",
        "^radar +",
    ],
)
def test_what_looks_like_syntax_is_words(full, query):
    assert isinstance(full.search(query), list)


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text() | st.text('"*()^+-:{}aANDORT \0\ud800', max_size=20))
def test_no_query_crashes(full, query):
    try:
        assert isinstance(full.search(query), list)
    except UsageError as error:
        assert "search for" in str(error)


def test_where_very_many_have_the_words_the_newest_come_first(store, monkeypatch):
    monkeypatch.setattr(search, "_MOST_RANKED", 2)
    for number in range(4):
        store.add(numbered(number, events=0), str(number), NOW)
    assert [hit.text for hit in store.search("jets", limit=2)] == [
        "Report 3 tells of jets.",
        "Report 2 tells of jets.",
    ]
