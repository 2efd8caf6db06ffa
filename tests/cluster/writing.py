"""Reports written in one line, for the tests of origins and copies."""

from datetime import date, datetime

from redshank.records import (
    ActorRef,
    Attribution,
    Document,
    EventRecord,
    Evidence,
    PlaceRef,
    Report,
    Sentence,
    Span,
    StoredReport,
    UnitRef,
)
from redshank.text.sentences import split_sentences

ADDED = datetime(2026, 1, 1)


def report(name, text, day="2025-12-07", publisher=None, events=()):
    """A stored report; `events` are made by `event` on the text."""
    document = Document(name, text, publisher=publisher, published_at=day and date.fromisoformat(day))
    sentences = tuple(
        Sentence(at, Span.of(text, start, end), paragraph)
        for at, (start, end, paragraph) in enumerate(split_sentences(text))
    )
    records = tuple(one(text, sentences) for one in events)
    return StoredReport(Report(document, sentences, records, (), (), ()), name, ADDED)


def event(trigger, event_type="MOBILIZE", **given):
    """An event at the first occurrence of its trigger; parties and speaker as "words": id."""

    def make(text, sentences):
        start = text.index(trigger)
        at = next(one for one in sentences if one.span.start <= start < one.span.end)
        return EventRecord(
            f"e{start}", event_type, given.get("modes", ()), (), 4, "150", -7.2, -5.5,
            parties(given.get("actors", {})), parties(given.get("recipients", {})), None,
            given.get("places", ()), given.get("units", ()),
            given.get("factuality", "asserted"), 0.9, speakers(given.get("speaker", {})), "h1", (),
            Evidence(at.index, at.span, Span.of(text, start, start + len(trigger))),
        )  # fmt: skip

    return make


def parties(named):
    return tuple(
        ActorRef(party, words, party and party.split(".")[0], sectors_of(party), Span(0, 1, words))
        for words, party in named.items()
    )


def sectors_of(party):
    return {"CCG": ("COP",), "PLAN": ("MIL",)}.get((party or "").rpartition(".")[2], ("GOV",))


def speakers(named):
    return tuple(
        Attribution(one if one.id else None, one.span.text, "said", "paraphrase")
        for one in parties(named)
    )


def place(words, place_id, relation=None):
    return PlaceRef(place_id, words, {}, relation, None, None, None, None, (), Span(0, 1, words))


def unit(words, unit_id, operator):
    return UnitRef(unit_id, words, None, operator, Span(0, 1, words))
