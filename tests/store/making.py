"""Small records for the tests of the store, each in one line."""

from datetime import date, datetime
from hashlib import sha256

from redshank.records import (
    ActorRef,
    Attribution,
    CountStatement,
    Document,
    EventRecord,
    Evidence,
    Incident,
    Judgement,
    JudgementKind,
    Occurred,
    Party,
    PlaceRef,
    Precision,
    Report,
    Silence,
    Span,
    Status,
)  # fmt: skip

NOW = datetime(2025, 12, 12, 9, 30)
DAY = date(2025, 12, 6)
JAPAN, CHINA, FRANCE = "JPN", "CHN", "FRA"


def actor(country, id_=None):
    return ActorRef(id_ or country, country, country, ("MIL",), Span(0, 3, country))


def event(id_, actors=(CHINA,), recipients=(JAPAN,), day=DAY, **given):
    occurred = given.pop("occurred", day and Occurred(day, day, Precision.DAY, "Saturday", "told"))
    sentence = given.pop("sentence", "Chinese jets locked radar on Japanese aircraft.")
    evidence = Evidence(0, Span(0, len(sentence), sentence), Span(13, 19, "locked"))
    place = PlaceRef(
        "okinawa",
        "Okinawa",
        {"JPN": "Okinawa"},
        "south of",
        26.5,
        127.9,
        200.0,
        JAPAN,
        (JAPAN,),
        Span(0, 1, "O"),
    )
    link = Attribution(actor(JAPAN), "the ministry", "said", "paraphrase")
    values = {
        "id": id_, "event_type": "THREATEN", "modes": ("x-radar-lock",), "contexts": ("military",), "quad_class": 4,
        "cameo": "138", "goldstein": -7.0, "plover_score": -5.5, "actors": tuple(map(actor, actors)),
        "recipients": tuple(map(actor, recipients)), "occurred": occurred, "places": (place,), "units": (),
        "factuality": "alleged", "confidence": 0.8, "attribution": (link,), "happening": "h1", "triggered_by": (),
        "evidence": evidence, "because": ("the trigger says so",),
    }  # fmt: skip
    return EventRecord(**{**values, **given})


def report(text, events=(), published=date(2025, 12, 7), title=None, publisher="Tokyo wire"):
    document = Document(
        "d" + sha256(text.encode()).hexdigest()[:12], text, title, publisher, None, published, "stated"
    )
    evidence = Evidence(0, Span(0, 1, text[:1]), Span(0, 1, text[:1]))
    count = CountStatement(
        15.0, "boats", "incursions", actor(CHINA), None, ("2025-03-01", "2025-03-31"), None, evidence
    )
    return Report(
        document, (), tuple(events), (count,), (Silence(actor("USA"), "the lock-on", evidence),), ()
    )


def numbered(number, events=2):
    """A report that differs from every other number's, with so many events."""
    told = [
        event(f"e{number}-{at}", sentence=f"Jets {number} locked radar {at}.") for at in range(events)
    ]
    return report(f"Report {number} tells of jets.", told)


def incident(id_, tellings, start=DAY, actors=(CHINA,), recipients=(JAPAN,), **given):
    values = {
        "event_type": "THREATEN", "modes": (), "start": start, "end": start, "places": (), "documents": ("d1",),
        "links": (), "accounts": (), "status": Status.REPORTED, "status_because": "", "origins": ("d1",),
        "first_told": start, "last_told": start,
    }  # fmt: skip
    parties = {
        "actors": tuple(Party(id, id) for id in actors),
        "recipients": tuple(Party(id, id) for id in recipients),
    }
    return Incident(id=id_, tellings=tuple(tellings), **parties, **{**values, **given})


def judgement(id_, event_ids, kind=JudgementKind.MERGE, at=NOW):
    return Judgement(id_, kind, tuple(event_ids), (), "one lock-on", "A. Analyst", at)
