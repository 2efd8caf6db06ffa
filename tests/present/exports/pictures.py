"""Pictures built by hand: one line each, everything else by default."""

from dataclasses import replace
from datetime import UTC, date, datetime

from redshank.records import (
    Account,
    ActorRef,
    Attribution,
    Cell,
    CopyKind,
    CopyLink,
    Document,
    EventRecord,
    Evidence,
    Incident,
    Judgement,
    JudgementKind,
    Link,
    Occurred,
    Origin,
    Party,
    Picture,
    PlaceRef,
    Precision,
    Reason,
    Report,
    Sentence,
    Span,
    Stance,
    Status,
    StoredReport,
)  # fmt: skip

SENTENCE = "Chinese jets locked radar on Japan south of Okinawa, Tokyo alleged."
DAY = date(2025, 12, 6)
ADDED = datetime(2025, 12, 8, 9, 30, 5, tzinfo=UTC)
OKINAWA = PlaceRef(
    "OKINAWA", "Okinawa", {}, "south of", 26.5, 128.0, 170.0, "JPN", (), Span(41, 57, "south of Okinawa")
)
SENKAKU = PlaceRef(
    "SENKAKU_ISLANDS", "Senkaku Islands", {"JPN": "Senkaku Islands", "CHN": "Diaoyu Dao"}, None,
    25.745, 123.48, 30.0, "JPN", ("CHN", "TWN"), Span(0, 0, "the Senkakus"),
)  # fmt: skip
TOKYO = PlaceRef(
    "CITY.1850147", "Tokyo", {}, None, 35.69, 139.692, 30.0, "JPN", (), Span(53, 58, "Tokyo")
)
NASTY = [
    "=HYPERLINK(1)", "<script>alert(1)</script>", 'He said "no", twice', "a\tb\r\nc\u2028d", "x" * 10_000,
    "'; DROP TABLE event; --", "\x00\x1b[31m", '"', "\ud800", "\t=1+1",
]  # fmt: skip


def actor(identity=None, name="China", country="CHN", sectors=("GOV",)):
    return ActorRef(identity or country, name, country, tuple(sectors), Span(0, len(name), name))


CHINA, JAPAN = actor("CHN.PLAAF", "PLA Air Force", "CHN", ("MIL",)), actor(None, "Japan", "JPN")


def on(start=DAY, end=None, precision=Precision.DAY):
    return Occurred(start, end or start, precision, "on Saturday", "the Saturday before")


def said_by(speaker):
    return Attribution(speaker, speaker.name, "alleged", "paraphrase")


def event(number=1, text=SENTENCE, **changes):
    """THREATEN with radar by China against Japan on 6 December 2025 south of Okinawa, alleged."""
    evidence = Evidence(0, Span(0, len(text), text), Span(0, min(4, len(text)), text[:4]))
    made = EventRecord(
        f"e{number:012x}", "THREATEN", ("x-radar-lock",), ("military", "diplomatic"), 3, "130", -4.4, -4.0,
        (CHINA,), (JAPAN,), on(), (OKINAWA,), (), "alleged", 0.9, (said_by(JAPAN),), "h1", (), evidence,
    )  # fmt: skip
    return replace(made, **changes)


def stored(number, *events, added_at=ADDED, **changes):
    """A report of two paragraphs with the events given."""
    document = Document(
        f"d{number:012x}", SENTENCE, "Jets lock radar", "DEMO Tokyo wire",
        f"https://example.org/{number}", date(2025, 12, 7), "stated",
    )  # fmt: skip
    sentences = tuple(Sentence(at, one.evidence.span, at) for at, one in enumerate(events[:2]))
    report = Report(replace(document, **changes), sentences, events, (), (), ())
    return StoredReport(report, f"{number}.txt", added_at)


def incident(*events, documents=("d000000000001",), **changes):
    """The incident of some events, that Japan alleges and China denies."""
    cell = Cell(Stance.ALLEGES, events[0].id, documents[0], DAY, "Japan", 0, 0, len(SENTENCE), SENTENCE)
    made = Incident(
        "i" + events[0].id[1:], events[0].event_type, events[0].modes, (Party("CHN", "China"),),
        (Party("JPN", "Japan"),), DAY, DAY, tuple(p.name for p in events[0].places),
        tuple(one.id for one in events), tuple(documents),
        tuple(Link(one.id, events[0].id, 3.5, (Reason("day", 3.5, "same day"),)) for one in events[1:]),
        (
            Account(Party("JPN", "Japan"), Stance.ALLEGES, (cell,)),
            Account(Party("CHN", "China"), Stance.DENIES, (replace(cell, stance=Stance.DENIES),)),
        ),
        Status.DISPUTED, "Japan alleges it, China denies it", ("d000000000001",), DAY, date(2025, 12, 9),
    )  # fmt: skip
    return replace(made, **changes)


def picture_of(*events, report=None, **changes):
    """A picture of one report, all of whose events are one incident."""
    held = stored(1, *events, **(report or {}))
    return Picture((held,), (Origin("d000000000001", ()),), (incident(*events, **changes),), ())


EMPTY = Picture((), (), (), ())


def nasty(text):
    """A picture in which everything that a report can word is `text`."""
    named = replace(CHINA, name=text, span=Span(0, len(text), text))
    place = replace(OKINAWA, id=None, name=text, relation=None, span=Span(0, len(text), text))
    told = event(1, text, actors=(named,), places=(place,), attribution=(said_by(named),))
    return picture_of(told, report={"title": text, "publisher": text, "url": text})


def two_reports():
    """One incident that two reports tell, the second a rewrite of the first, and a judgement on it."""
    first, second = stored(1, event(1)), stored(2, event(2), publisher="DEMO Hong Kong daily")
    link = CopyLink("d000000000002", "d000000000001", CopyKind.REWRITE, 0.8, "same sentences", ())
    both = incident(event(1), event(2), documents=("d000000000001", "d000000000002"))
    merge = Judgement(
        "j1", JudgementKind.MERGE, (event(1).id, event(2).id), (), "one flight", "A. Lee", ADDED
    )
    return Picture((first, second), (Origin("d000000000001", (link,)),), (both,), (merge,))


def unplaced():
    """An event of which neither day nor place nor party is known."""
    return event(1, occurred=None, places=(), actors=(), recipients=(), attribution=())
