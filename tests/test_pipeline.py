"""The whole pipeline on odd texts and odd frames: nothing breaks, nothing is misquoted."""

from dataclasses import fields, is_dataclass
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redshank.annotate import RawFrame
from redshank.gazetteer import load_gazetteer
from redshank.ingest import plain_document
from redshank.ontology import load_ontology
from redshank.pipeline import read_document
from redshank.present import (
    csv_rows,
    explain_event,
    render_html,
    render_text,
    to_dict,
    to_geojson,
    to_json,
)
from redshank.records import Document, Span
from redshank.text.words import split_words

TYPES = sorted(load_ontology().event_types)
FACTUALITIES = ["asserted", "alleged", "denied", "negated", "planned", "hypothetical", "demanded"]
ROLES = ["actor", "recipient", "time", "place", "speaker", "denier"]
WORDS = [
    "Japan",
    "Chinese",
    "Beijing",
    "Russia's",
    "Bermuda",
    "Jersey",
    "Kashmir",
    "the",
    "a",
    "it",
    "its",
    "they",
    "both",
    "sides",
    "we",
    "us",
    "US",
    "U.S.",
    "he",
    "said",
    "ministry",
    "president",
    "Takaichi",
    "Koizumi",
    "Hezbollah",
    "NATO",
    "B-52",
    "J-15s",
    "bombers",
    "15",
    "fifteen",
    "ships",
    "boats",
    "two",
    "and",
    "or",
    "south",
    "of",
    "near",
    "off",
    "Okinawa",
    "Senkaku",
    "Islands",
    "Kharkiv",
    "on",
    "in",
    "since",
    "from",
    "to",
    "Monday",
    "December",
    "6",
    "31",
    "February",
    "29",
    "2025",
    "9999",
    "1999,",
    "earlier",
    "this",
    "month",
    "alone",
    "same",
    "day",
    "record",
    "high",
    "ago",
    "weeks",
    "years",
    "decades",
    "according",
    "citing",
    "quoted",
    "as",
    "saying",
    "declined",
    "comment",
    "silent",
    "DEMO",
    "TOKYO,",
    "(Kyodo)",
    "—",
    "“",
    "”",
    '"',
    "'",
    ";",
    ".",
    "?",
    "\n",
    "<b>",
    "&amp;",
    "\u200f",
    "\x00",
    "é",
    "東京",
]
TEXTS = st.lists(st.sampled_from(WORDS) | st.text(max_size=5), max_size=40).map(" ".join)
DAYS = st.none() | st.dates(date(1950, 1, 1), date(2090, 1, 1))


class OddReader:
    """A Reader that draws frames of whole words anywhere in a sentence, the same for the same one."""

    def __init__(self, seed):
        self.seed = seed

    def read(self, sentences):
        for number, sentence in enumerate(sentences):
            words = [word for word in split_words(sentence) if word.text[0].isalnum()]
            drawn = range(self.seed % 4 if words else 0)
            yield [self._frame(words, number * 7 + at + self.seed) for at in drawn]

    def _frame(self, words, salt):
        def span(shift):
            first = (salt * 31 + shift * 17) % len(words)
            return words[first].start, words[min(len(words) - 1, first + (salt + shift) % 3)].end

        kept = [role for at, role in enumerate(ROLES) if (salt >> at) & 1]
        return RawFrame(
            span(0), TYPES[salt % 16], 0.75,
            ((FACTUALITIES[salt % 7], 0.9), (FACTUALITIES[(salt + 2) % 7], 0.6)),
            {role: (span(at), span(at + 5)) for at, role in enumerate(kept, start=1)},
        )  # fmt: skip


def read(text, day, seed):
    document = plain_document(text, day)
    return read_document(document, load_gazetteer(), load_ontology(), OddReader(seed))


def spans(node):
    """Every Span anywhere in a record."""
    if isinstance(node, Span):
        yield node
    elif is_dataclass(node):
        for one in fields(node):
            yield from spans(getattr(node, one.name))
    elif isinstance(node, tuple):
        for one in node:
            yield from spans(one)


@settings(max_examples=150, deadline=None)
@given(TEXTS, DAYS, st.integers(0, 500))
def test_every_span_quotes_the_text_whatever_is_read(text, day, seed):
    report = read(text, day, seed)
    assert all(text[span.start : span.end] == span.text for span in spans(report))
    assert report == read(text, day, seed) and to_json(report) == to_json(read(text, day, seed))


@settings(max_examples=80, deadline=None)
@given(TEXTS, DAYS, st.integers(0, 500))
def test_every_form_can_be_made_of_whatever_is_read(text, day, seed):
    report = read(text, day, seed)
    assert len(csv_rows(report)) == len(report.events)
    assert render_text(report) and render_html(report) and to_geojson([report])
    for event in report.events:
        assert event.id in explain_event(report, event.id)


@settings(max_examples=80, deadline=None)
@given(TEXTS, DAYS, st.integers(0, 500))
def test_values_stay_within_their_bounds(text, day, seed):
    report = read(text, day, seed)
    known = {event.id for event in report.events}
    for event in report.events:
        assert 0 <= event.confidence <= 1 and event.quad_class in {1, 2, 3, 4}
        assert set(event.triggered_by) <= known - {event.id}
        assert event.evidence.span.covers(event.evidence.trigger)
        assert event.occurred is None or event.occurred.start <= event.occurred.end
        for party in (*event.actors, *event.recipients):
            assert party.country is None or party.country in load_gazetteer().entities
        for place in event.places:
            assert (place.lat is None) == (place.lon is None) == (place.radius_km is None)
        actors = {party.id for party in event.actors if party.id}
        assert actors.isdisjoint(party.id for party in event.recipients)


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.integers(0, 500))
def test_the_published_day_comes_from_the_text_and_never_from_the_clock(text, seed):
    document = read(text, None, seed).document
    assert (document.published_at is None) == (document.published_basis == "unknown")
    if document.published_at is not None:
        first, last = document.published_interval
        assert first <= document.published_at <= last
        assert last - first <= timedelta(days=14)
    assert document.published_because


@pytest.mark.parametrize("text", ["", " ", "\n\n", "…", "\x00", "A" * 5000, "“" * 300, "US " * 400])
def test_an_extreme_text_is_read_without_fault(text):
    assert to_dict(read(text, None, 7))["document"]["id"]


def test_a_document_keeps_what_it_was_given():
    given_ = Document("d1", "Iran shelled it.", "A title", "A paper", "https://example.org/1")
    report = read_document(given_, load_gazetteer(), load_ontology(), OddReader(3))
    told = report.document
    assert (told.id, told.title, told.publisher, told.url) == ("d1", "A title", "A paper", given_.url)
