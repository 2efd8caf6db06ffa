"""Pictures built by hand whose offsets are true: a report's text is made of its events' sentences."""

from dataclasses import replace
from datetime import UTC, date, datetime
from html.parser import HTMLParser

from redshank.records import (
    Account,
    ActorRef,
    Attribution,
    Cell,
    Change,
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

DAY, ADDED = date(2025, 12, 6), datetime(2025, 12, 8, 9, tzinfo=UTC)
SENTENCE = "Chinese jets aimed radar at Japan near the Senkakus, Tokyo said."
SENKAKU = PlaceRef(
    "SENKAKU", "Senkaku Islands", {"JPN": "Senkaku Islands", "CHN": "Diaoyu Dao"}, "near", 25.7, 123.5,
    90.0, "JPN", ("CHN", "TWN"), Span(0, 0, ""),
)  # fmt: skip
UNKNOWN = PlaceRef(None, "Zzyzx", {}, None, None, None, None, None, (), Span(0, 0, ""))
EMPTY = Picture((), (), (), ())
NASTY = [
    "<script>alert(1)</script>", "</style><img src=http://192.0.2.1/x onerror=alert(1)>", "]]></content>&amp;",
    'a "quoted"\tline\nand\r\nanother\u2028', "\x00\x1b[31m\ufffe", "half a pair \ud800", "=cmd|'/C calc'!A0",
    "BEGIN:VEVENT;X=1,2\\n:", "javascript:alert(1)", "\u202eelif", "A" * 10_000,
]  # fmt: skip


def party(identity, name):
    return ActorRef(identity, name, identity, (), Span(0, 0, ""))


CHINA, JAPAN = party("CHN", "China"), party("JPN", "Japan")


def on(start=DAY, end=None, precision=Precision.DAY):
    return Occurred(start, end or start, precision, "", "")


def event(number=1, sentence=SENTENCE, **changes):
    """Japan alleges that China aimed radar at it on 6 December 2025 near the Senkakus."""
    span = Span(0, len(sentence), sentence)
    made = EventRecord(
        f"e{number}", "THREATEN", ("x-radar-lock",), (), 3, "138", -7.0, -3.5, (CHINA,), (JAPAN,), on(),
        (SENKAKU,), (), "alleged", 0.9, (Attribution(JAPAN, "Tokyo", "said", "paraphrase"),), "h1", (),
        Evidence(0, span, Span.of(sentence, 0, min(7, len(sentence)))),
    )  # fmt: skip
    return replace(made, **changes)


def report(number, *events, **document):
    """A report of one paragraph a sentence, the events set on their places in it."""
    text = "\n\n".join(one.evidence.span.text for one in events)
    made = Document(
        f"d{number}", text, f"Title {number}", "DEMO Tokyo wire", f"https://example.org/{number}",
        date(2025, 12, 7), "stated",
    )  # fmt: skip
    set_on, sentences, at = [], [], 0
    for index, one in enumerate(events):
        length = len(one.evidence.span.text)
        span, trigger = (Span.of(text, at, at + end) for end in (length, len(one.evidence.trigger.text)))
        set_on.append(replace(one, evidence=Evidence(index, span, trigger)))
        sentences.append(Sentence(index, span, index))
        at += length + 2
    document = replace(made, **document)
    return StoredReport(
        Report(document, tuple(sentences), tuple(set_on), (), (), ()), f"{number}.txt", ADDED
    )


def account(who, stance, *places):
    """What a party says in some events, given with their reports."""
    cells = tuple(
        Cell(
            stance, one.id, held.report.document.id, held.report.document.published_at, who.name,
            one.evidence.sentence, one.evidence.span.start, one.evidence.span.end, one.evidence.span.text,
        )
        for held, one in places
    )  # fmt: skip
    return Account(Party(who.id, who.name), stance, cells)


def incident(*reports, **changes):
    """The incident of all events of some reports, which Japan alleges and China denies."""
    told = [(held, one) for held in reports for one in held.report.events]
    first = told[0][1]
    documents = tuple(held.report.document.id for held in reports)
    made = Incident(
        f"i{first.id[1:]}", first.event_type, first.modes,
        tuple(Party(one.id, one.name) for one in first.actors),
        tuple(Party(one.id, one.name) for one in first.recipients),
        first.occurred and first.occurred.start, first.occurred and first.occurred.end, (),
        tuple(one.id for _, one in told), documents,
        tuple(Link(one.id, first.id, 1.5, (Reason("day", 1.5, "both on 6 Dec"),)) for _, one in told[1:]),
        (account(JAPAN, Stance.ALLEGES, *told), account(CHINA, Stance.DENIES, told[-1])),
        Status.DISPUTED, "Japan says it, China denies it", ("JPN", documents[0]), DAY, date(2025, 12, 9),
    )  # fmt: skip
    return replace(made, **changes)


def picture_of(*reports, **changes):
    """A picture of reports whose events are all one incident."""
    origins = tuple(Origin(held.report.document.id, ()) for held in reports)
    return Picture(reports, origins, (incident(*reports, **changes),), ())


def one(**changes):
    """A picture of one report with one event."""
    return picture_of(report(1, event(**changes)))


def undated():
    """A picture of an event of which neither day, place nor party is known, and no account is given."""
    told = event(
        occurred=None, places=(), actors=(), recipients=(), attribution=(), factuality="planned"
    )
    return picture_of(report(1, told), accounts=(), status=Status.PLANNED, status_because="only planned")


def copied():
    """A picture of a report and its rewrite, which a person holds to be one incident."""
    first, second = report(1, event(1)), report(2, event(2, "They did it.\tHe said."), url=None)
    changes = (Change("day", "Saturday", ""), Change("number", "two", "three"))
    link = CopyLink("d2", "d1", CopyKind.REWRITE, 0.8, "told in the same order", changes)
    merge = Judgement("j1", JudgementKind.MERGE, ("e1", "e2"), (), "one flight", "A. Lee", ADDED)
    return replace(
        picture_of(first, second),
        origins=(Origin("d1", (link,)),),
        judgements=(merge,),
        as_of=date(2025, 12, 20),
    )


def nasty(text):
    """A picture in which everything that a report can word is `text`."""
    named = replace(CHINA, name=text)
    place = replace(SENKAKU, id=None, name=text, names={"CHN": text})
    told = event(
        sentence=text,
        actors=(named,),
        places=(place,),
        attribution=(Attribution(None, text, text, text),),
    )
    held = replace(
        report(1, told, title=text, publisher=text, url=text, published_because=text), name=text
    )
    says = replace(account(named, Stance.DENIES, (held, held.report.events[0])))
    note = Judgement("j1", JudgementKind.NOTE, ("e1",), (), text, text, ADDED, ADDED, text)
    made = picture_of(held, accounts=(says,), status_because=text)
    return replace(made, judgements=(note,))


class Tags(HTMLParser):
    """The tags, attributes, links and words of a page; `broken` are tags that do not nest."""

    VOID = frozenset({"meta", "input"})

    def __init__(self, page):
        super().__init__()
        self.attrs, self.ids, self.links, self.broken, self.words = [], [], [], [], ""
        self._open = []
        self.feed(page)
        self.close()
        self.broken += self._open

    def handle_starttag(self, tag, attrs):
        self.attrs.append((tag, dict(attrs)))
        self.ids += [value for name, value in attrs if name == "id"]
        self.links += [value for name, value in attrs if name == "href"]
        if tag not in self.VOID:
            self._open.append(tag)

    def handle_endtag(self, tag):
        if not self._open or self._open.pop() != tag:
            self.broken.append(tag)

    def handle_data(self, data):
        self.words += data

    def names(self):
        return {tag for tag, _ in self.attrs}
