"""Pictures built by hand: an event of one report, an incident of some events, a picture of both."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from redshank.ontology import load_ontology
from redshank.records import (
    Account,
    ActorRef,
    Attribution,
    Cell,
    CopyKind,
    CopyLink,
    CountStatement,
    Document,
    EventRecord,
    Evidence,
    Incident,
    Occurred,
    Origin,
    Party,
    Picture,
    PlaceRef,
    Precision,
    Report,
    Sentence,
    Silence,
    Span,
    Stance,
    Status,
    StoredReport,
)

NAMES = {"JPN": "Japan", "CHN": "China", "USA": "United States", "NATO": "NATO", "RUS": "Russia"}
NOW = datetime(2026, 3, 1, tzinfo=UTC)


class Factory:
    """Makes records out of a few words; ids and offsets follow from the order of the calls."""

    def actor(self, code):
        root = code.split(".")[0]
        country = root if root != "NATO" else None
        return ActorRef(code, NAMES[root] if code == root else code, country, (), Span(0, 1, "x"))

    def party(self, code):
        return Party(code, NAMES.get(code, code))

    def evidence(self, text, trigger=None, sentence=0, start=0):
        trigger = trigger or text.split()[0]
        at = start + text.index(trigger)
        return Evidence(
            sentence,
            Span(start, start + len(text), text),
            Span(at, at + len(trigger), trigger),
        )

    def event(self, event_id, event_type, actors="", recipients="", text="They acted.", **more):
        """An event; day: date or (start, end); speaker: a party's code; more: fields of EventRecord."""
        kind = load_ontology().event_types[event_type]
        day, speaker = more.pop("day", None), more.pop("speaker", None)
        trigger, sentence = more.pop("trigger", None), more.pop("sentence", 0)
        place = more.pop("place", None)
        record = EventRecord(
            event_id, event_type, (), (), kind.quad_class, kind.cameo, kind.goldstein, kind.score,
            tuple(map(self.actor, actors.split())), tuple(map(self.actor, recipients.split())),
            self.occurred(day), (self.place(place),) if place else (), (), "asserted", 0.9,
            (Attribution(self.actor(speaker), speaker, "said", "paraphrase"),) if speaker else (),
            "h1", (), self.evidence(text, trigger, sentence),
        )  # fmt: skip
        return replace(record, **more)

    def occurred(self, day):
        if day is None:
            return None
        start, end = day if isinstance(day, tuple) else (day, day)
        precision = Precision.DAY if start == end else Precision.MONTH
        return Occurred(start, end, precision, "then", "told")

    def place(self, place_id):
        return PlaceRef(place_id, place_id, {}, None, None, None, None, None, (), Span(0, 1, "x"))

    def count(self, value, what, text, **more):
        """A count; period: two ISO days; speaker, actor: codes."""
        speaker, actor = more.pop("speaker", None), more.pop("actor", None)
        trigger, sentence = more.pop("trigger", None), more.pop("sentence", 0)
        record = CountStatement(
            value, what.split()[-1], what, self.actor(actor) if actor else None, None,
            ("2025-03-01", "2025-03-31"), self.actor(speaker) if speaker else None,
            self.evidence(text, trigger, sentence),
        )  # fmt: skip
        return replace(record, **more)

    def silence(self, code, text, about=None, sentence=0):
        return Silence(self.actor(code) if code else None, about, self.evidence(text, sentence=sentence))

    def report(self, document_id, *items, published=date(2025, 12, 10), publisher="Wire", sentences=()):
        """A stored report of events, counts and silences."""

        def of(kind):
            return tuple(item for item in items if isinstance(item, kind))

        document = Document(document_id, "text", None, publisher, None, published)
        told = tuple(Sentence(at, Span(0, len(text), text), 0) for at, text in enumerate(sentences))
        report = Report(document, told, of(EventRecord), of(CountStatement), of(Silence), ())
        return StoredReport(report, document_id, NOW)

    def incident(self, incident_id, *events, **more):
        """The incident of some events: parties and type of the first, days of the first dated one."""
        first = events[0]
        dated = next((e.occurred for e in events if e.occurred), None)
        record = Incident(
            incident_id, first.event_type, first.modes,
            self.sides(first.actors), self.sides(first.recipients),
            dated and dated.start, dated and dated.end, (), tuple(e.id for e in events), (), (), (),
            Status.REPORTED, "", (), None, None,
        )  # fmt: skip
        return replace(record, **more)

    def sides(self, actors):
        return tuple(self.party(code) for code in sorted({a.country or a.id for a in actors}))

    def account(self, code, stance, event, document_id="d1"):
        span = event.evidence.span
        cell = Cell(
            Stance(stance), getattr(event, "id", None), document_id, None, code,
            event.evidence.sentence, span.start, span.end, span.text,
        )  # fmt: skip
        return Account(self.party(code), Stance(stance), (cell,))

    def copy(self, document_id, original_id):
        link = CopyLink(document_id, original_id, CopyKind.VERBATIM, 1.0, "the same text", ())
        return Origin(original_id, (link,))

    def picture(self, reports, incidents=(), origins=()):
        return Picture(tuple(reports), tuple(origins), tuple(incidents), ())

    def told(self, event, **more):
        """A picture of one report with one event and its incident."""
        return self.picture([self.report("d1", event)], [self.incident("i1", event, **more)])


@pytest.fixture(scope="session")
def make():
    return Factory()
