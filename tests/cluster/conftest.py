from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from redshank.records import (
    ActorRef,
    Attribution,
    Document,
    EventRecord,
    Evidence,
    Occurred,
    PlaceRef,
    Precision,
    Report,
    Sentence,
    Silence,
    Span,
    StoredReport,
    Telling,
    UnitRef,
)  # fmt: skip

DAY = date(2025, 12, 6)
WORDS = "A carrier plane locked radar onto another fighter."


def actor(party):
    return ActorRef(
        party,
        party,
        party[:3] if party[:3].isupper() and len(party) in {3, 7, 8} else None,
        (),
        Span(0, 0, ""),
    )


def make_event(
    event_id, *, kind="THREATEN", modes=(), actors=("CHN",), recipients=("JPN",), day=DAY, told=True,
    clock=None, places=(), units=(), factuality="asserted", speaker=None, happening="h1",
    sentence=0, words=WORDS,
):  # fmt: skip
    text = "on the day" if told else ""
    said = (Attribution(actor(speaker), speaker, "said", "paraphrase"),) if speaker else ()
    return EventRecord(
        event_id, kind, tuple(modes), (), 3, "138", -7.0, -4.4,
        tuple(map(actor, actors)), tuple(map(actor, recipients)),
        Occurred(day, day, Precision.DAY, text, "", clock) if day else None,
        tuple(PlaceRef(p, p, {}, None, lat, lon, 10.0, None, (), Span(0, 0, p)) for p, lat, lon in places),
        tuple(UnitRef(what, what, count, None, Span(0, 0, what)) for what, count in units),
        factuality, 0.9, said, happening, (),
        Evidence(sentence, Span(0, len(words), words), Span(0, 1, words[:1])),
    )  # fmt: skip


def make_telling(event_id, document="d1", published=date(2025, 12, 7), publisher="A wire", **event):
    return Telling(document, publisher, published, make_event(event_id, **event))


def make_stored(document, events, *, published=date(2025, 12, 7), publisher="A wire", silences=()):
    told = Document(document, WORDS, publisher=publisher, published_at=published)
    sentence = Sentence(0, Span(0, len(WORDS), WORDS), 0)
    report = Report(told, (sentence,), tuple(events), (), tuple(silences), ())
    return StoredReport(report, document, datetime(2025, 12, 8, tzinfo=UTC))


@pytest.fixture
def telling():
    return make_telling


@pytest.fixture
def event():
    return make_event


@pytest.fixture
def stored():
    return make_stored


@pytest.fixture
def silence():
    def silent(party, sentence=0):
        return Silence(actor(party), None, replace(make_event("e").evidence, sentence=sentence))

    return silent
