"""The brief: what it tells, what it leaves out, and that every sentence is cited and safe."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redshank.ontology import load_ontology
from redshank.present import (
    make_brief,
    render_brief_html,
    render_brief_markdown,
    render_brief_text,
)
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
    Rejection,
    Report,
    Silence,
    Span,
    Stance,
    Status,
    StoredReport,
)

DAY = date(2025, 12, 6)
NAMES = {"JPN": "Japan", "CHN": "China", "USA": "United States"}
EMPTY = Picture((), (), (), ())
EVIL = '<script>alert(1)</script> <img src=x onerror=y> [a](http://b.c) `x` *y* &lt; "q" @me www.a.b'


def actor(code):
    return ActorRef(code, NAMES[code], code, (), Span(0, 1, "x"))


def party(code):
    return Party(code, NAMES.get(code, code))


def evidence(text, sentence=0):
    first = text.split()[0]
    return Evidence(sentence, Span(0, len(text), text), Span(0, len(first), first))


def event(event_id, text, event_type="ACCUSE", actors="JPN", recipients="CHN", **more):
    kind = load_ontology().event_types[event_type]
    record = EventRecord(
        event_id, event_type, (), (), kind.quad_class, kind.cameo, kind.goldstein, kind.score,
        tuple(map(actor, actors.split())), tuple(map(actor, recipients.split())),
        Occurred(DAY, DAY, Precision.DAY, "then", "told"), (), (), "asserted", 0.9, (), "h1", (),
        evidence(text),
    )  # fmt: skip
    return replace(record, **more)


def report(document_id, *items, publisher="Wire", day=7):
    def of(kind):
        return tuple(item for item in items if isinstance(item, kind))

    document = Document(document_id, "text", None, publisher, None, date(2025, 12, day))
    made = Report(document, (), of(EventRecord), of(CountStatement), of(Silence), of(Rejection))
    return StoredReport(made, document_id, datetime(2026, 1, 1, tzinfo=UTC))


def incident(*events, start=DAY, **more):
    first = events[0]
    made = Incident(
        f"i{first.id}", first.event_type, first.modes,
        tuple(party(a.id) for a in first.actors), tuple(party(a.id) for a in first.recipients),
        start, start, (), tuple(e.id for e in events), (), (), (), Status.CONFIRMED, "", ("o1",),
        date(2025, 12, 7), date(2025, 12, 7),
    )  # fmt: skip
    return replace(made, **more)


def account(code, stance, told, document_id="d1"):
    cell = Cell(
        Stance(stance), told.id, document_id, None, code, 0, 0,
        len(told.evidence.span.text), told.evidence.span.text,
    )  # fmt: skip
    return Account(party(code), Stance(stance), (cell,))


def picture(reports, incidents=(), origins=()):
    return Picture(tuple(reports), tuple(origins), tuple(incidents), ())


def one(text="Japan protested.", **more):
    told = event("e1", text, **more)
    return picture([report("d1", told)], [incident(told)])


def disputed(**more):
    says = event("e1", "Jets locked radar.", "THREATEN", "CHN", "JPN", modes=("x-radar-lock",))
    denies = event(
        "e2", "Nobody locked anything.", "THREATEN", "CHN", "JPN",
        modes=("x-radar-lock",), factuality="denied",
    )  # fmt: skip
    accounts = (account("JPN", "asserts", says), account("CHN", "denies", denies, "d2"))
    told = incident(says, denies, accounts=accounts, status=Status.DISPUTED, **more)
    return picture([report("d1", says), report("d2", denies)], [told])


def section(brief, title):
    return next((found for found in brief.sections if found.title == title), None)


def sentences(brief):
    return [s for found in brief.sections for p in found.paragraphs for s in p.sentences]


def happened(made):
    found = section(make_brief(made), "What happened")
    return [s for p in found.paragraphs for s in p.sentences] if found else []


def many(number):
    """Incidents on days far apart, the later ones with fewer originals."""
    reports, incidents = [], []
    for at in range(number):
        events = [event(f"e{at}.{n}", f"Deed {at} told {n} times.") for n in range(number - at)]
        reports += [report(f"d{at}.{n}", told) for n, told in enumerate(events)]
        incidents.append(incident(*events, start=DAY + timedelta(days=7 * at)))
    return picture(reports, incidents)


class Page(HTMLParser):
    def __init__(self, page):
        super().__init__()
        self.tags, self.links, self.ids, self.words = [], [], [], ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.links += [value for name, value in attrs if name in {"href", "src"}]
        self.ids += [value for name, value in attrs if name == "id"]

    def handle_data(self, data):
        self.words += data


def test_an_empty_picture_says_that_nothing_is_known():
    told = render_brief_text(make_brief(EMPTY))
    assert told.startswith("Nothing is known") and "What happened".upper() not in told


def test_an_incident_is_told_under_its_day_in_words_with_its_sentence():
    told = render_brief_text(make_brief(one()))
    line = "Japan criticised China (confirmed; 1 origin): “Japan protested.” (Wire, 7 Dec 2025, d1 [1])"
    assert f"6 Dec 2025\n  {line}\n" in told and "ACCUSE" not in told


@pytest.mark.parametrize("made", [one(), disputed(), many(3)])
def test_every_sentence_has_a_citation(made):
    told = sentences(make_brief(made))
    assert told and all(sentence.citations for sentence in told)


def test_a_citation_holds_the_words_of_the_report_unaltered():
    text = 'He said: "That dirty  neck" … “so”'
    assert happened(one(text))[0].citations[0].text == text


def test_a_sentence_too_long_to_quote_is_cited_and_never_cut():
    (told,) = happened(one("word " * 200))
    assert not told.quoted and told.text.endswith(".")
    assert "word word" not in render_brief_text(make_brief(one("word " * 200)))


@pytest.mark.parametrize("status", [Status.PLANNED, Status.DENIED, Status.WITHDRAWN])
def test_what_was_not_done_did_not_happen(status):
    told = event("e1", "Japan protested.")
    assert not happened(picture([report("d1", told)], [incident(told, status=status)]))


@pytest.mark.parametrize(
    "more", [{"confidence": 0.3}, {"actors": (actor("USA"),)}, {"event_type": "ASSAULT"}]
)
def test_a_telling_that_does_not_fit_its_incident_leads_no_sentence(more):
    good = event("e1", "Japan protested.")
    bad = replace(good, id="e2", **more)
    assert not happened(picture([report("d1", bad)], [replace(incident(good), tellings=("e2",))]))


def test_an_original_leads_before_its_copy():
    copied, own = event("e1", "A copy of it."), event("e2", "The first of it.", confidence=0.7)
    link = CopyLink("d1", "d2", CopyKind.REWRITE, 0.9, "alike", ())
    made = picture(
        [report("d1", copied), report("d2", own)], [incident(copied, own)], [Origin("d2", (link,))]
    )
    assert happened(made)[0].citations[0].document_id == "d2"


def test_a_sentence_that_leans_on_the_one_before_leads_last():
    leaning, whole = event("e1", "He protested."), event("e2", "Japan protested.", confidence=0.7)
    made = picture([report("d1", leaning), report("d2", whole)], [incident(leaning, whole)])
    assert happened(made)[0].citations[0].text == "Japan protested."


def test_the_same_deed_is_told_once_though_it_stands_in_two_incidents():
    first, again = event("e1", "Japan protested."), event("e2", "Tokyo protested.")
    made = picture([report("d1", first), report("d2", again)], [incident(first), incident(again)])
    assert len(happened(made)) == 1


def test_the_same_deed_on_another_day_is_told_too():
    first, later = event("e1", "Japan protested."), event("e2", "Tokyo protested.")
    incidents = [incident(first), incident(later, start=DAY + timedelta(days=9))]
    assert len(happened(picture([report("d1", first), report("d2", later)], incidents))) == 2


def test_a_sentence_is_quoted_for_one_incident_only():
    first = event("e1", "Japan protested and asked.")
    again = event("e2", "Japan protested and asked.", "REQUEST")
    made = picture([report("d1", first, again)], [incident(first), incident(again)])
    assert len(happened(made)) == 1


def test_the_brief_tells_what_most_originals_tell_and_says_how_many_are_left():
    made = many(12)
    told = happened(made)
    assert [s.citations[0].text.split()[1] for s in told] == [str(at) for at in range(8)]
    notes = section(make_brief(made), "What happened").notes
    assert notes == ("4 further incidents are left to `redshank incidents`.",)


def test_an_incident_without_a_day_comes_last_and_says_when_it_was_first_told():
    dated, undated = event("e1", "Japan protested."), event("e2", "Japan asked.", "REQUEST")
    made = picture(
        [report("d1", dated), report("d2", undated)], [incident(undated, start=None), incident(dated)]
    )
    told = section(make_brief(made), "What happened").paragraphs
    assert [p.head for p in told] == ["6 Dec 2025", "Day not told"]
    assert "first told 7 Dec 2025" in told[1].sentences[0].text


def test_whose_contested_waters_are_is_not_said():
    isles = PlaceRef("p", "Isles", {}, None, None, None, None, "JPN", ("CHN",), Span(0, 1, "x"))
    made = one(
        "Ships entered.", event_type="MOBILIZE", actors="CHN", recipients="JPN",
        modes=("x-incursion",), places=(isles,),
    )  # fmt: skip
    assert happened(made)[0].text.startswith("China entered contested waters or airspace (")


def test_a_dispute_is_told_party_by_party_with_exact_words():
    (told,) = section(make_brief(disputed()), "What is disputed").paragraphs
    assert told.head == "Radar lock-on against Japan by China, 6 Dec 2025"
    assert [(s.text, s.citations[0].text) for s in told.sentences] == [
        ("Japan says so:", "Jets locked radar."), ("China denies it:", "Nobody locked anything."),
    ]  # fmt: skip


def test_what_a_party_denies_did_not_simply_happen_even_if_it_is_held_confirmed():
    made = disputed()
    made = replace(made, incidents=(replace(made.incidents[0], status=Status.CONFIRMED),))
    assert happened(made) == [] and section(make_brief(made), "What is disputed")


def test_a_denial_by_a_publisher_is_no_dispute_between_parties():
    made = disputed()
    says, denies = made.incidents[0].accounts
    voice = replace(denies, party=Party("publisher:Wire", "Wire"))
    made = replace(made, incidents=(replace(made.incidents[0], accounts=(says, voice)),))
    assert section(make_brief(made), "What is disputed") is None


def test_two_parties_in_one_sentence_share_its_quotation():
    both = event("e1", "China says it, Japan denies it.", "THREATEN", "JPN", "CHN")
    other = replace(both, id="e2", factuality="denied")
    accounts = (account("CHN", "alleges", both), account("JPN", "denies", other))
    made = picture([report("d1", both, other)], [incident(both, other, accounts=accounts)])
    (told,) = section(make_brief(made), "What is disputed").paragraphs[0].sentences
    assert told.text == "China alleges it and Japan denies it:"


def test_others_that_speak_of_a_dispute_are_named_with_their_sentences():
    made = disputed()
    (told,) = made.incidents
    third = event("e3", "Jets aimed radar.", "THREATEN", "CHN", "JPN", modes=("x-radar-lock",))
    told = replace(
        told, tellings=(*told.tellings, "e3"), accounts=(*told.accounts, account("USA", "asserts", third, "d3"))
    )  # fmt: skip
    made = picture([*made.reports, report("d3", third)], [told])
    last = section(make_brief(made), "What is disputed").paragraphs[0].sentences[-1]
    assert last.text == "The United States speaks of it too."
    assert last.citations[0].document_id == "d3"


def test_a_stance_that_one_sentence_alone_tells_is_left_to_the_full_list():
    text = "Japan protested over Taiwan."
    assert section(make_brief(one(text)), "Who stands where") is None


def test_who_stands_where_is_told_issue_by_issue():
    events = [event(f"e{n}", f"Japan protested over Taiwan {n}.") for n in range(2)]
    made = picture([report(f"d{n}", told) for n, told in enumerate(events)], [incident(*events)])
    (told,) = section(make_brief(made), "Who stands where").paragraphs
    assert told.head == "Taiwan"
    assert told.sentences[0].text == "Japan criticised China on 6 Dec 2025."


def test_a_silence_is_told_with_its_words():
    silent = Silence(actor("USA"), "Taiwan", evidence("No comment on Taiwan."))
    (told,) = sentences(make_brief(picture([report("d1", silent)])))
    assert told.text == "The United States did not comment by 7 Dec 2025:" and told.quoted


def test_a_count_says_who_counts_what_and_when():
    counted = CountStatement(
        15.0, "boats", "boats", actor("CHN"), None, ("2025-03-01", "2025-03-31"), actor("JPN"),
        evidence("Fifteen boats entered in March."),
    )  # fmt: skip
    (told,) = sentences(make_brief(picture([report("d1", counted)])))
    assert told.text == "Japan counts 15 boats of China, Mar 2025:"


def test_what_changed_is_told_only_against_a_picture_before():
    assert section(make_brief(one()), "What changed") is None
    (told,) = section(make_brief(one(), EMPTY), "What changed").paragraphs
    assert told.sentences[0].text == "New: Japan criticised China, 6 Dec 2025."


def test_what_is_no_longer_told_cites_the_picture_before():
    (told,) = section(make_brief(EMPTY, one()), "What changed").paragraphs
    assert told.sentences[0].text == "No longer told: Japan criticised China, 6 Dec 2025."
    assert told.sentences[0].citations[0].document_id == "d1"


def test_nothing_changed_says_so():
    assert section(make_brief(one(), one()), "What changed").notes == ("Nothing changed.",)


def test_a_change_of_what_is_denied_is_told_as_a_claim():
    told = section(make_brief(disputed(), EMPTY), "What changed").paragraphs[0].sentences[0]
    assert told.text == "New: radar lock-on against Japan by China, 6 Dec 2025."


def test_how_it_was_made_counts_reports_copies_and_what_was_left_out():
    link = CopyLink("d2", "d1", CopyKind.VERBATIM, 1.0, "same", ())
    left = Rejection("coding", "no actor", "It rained.")
    made = picture([report("d1", left), report("d2")], origins=[Origin("d1", (link,))])
    (first, _) = section(make_brief(made), "How this was made").notes
    assert first == "Read by machine from 2 reports, 1 of them copies: 0 incidents; 1 passage left out."


def test_made_up_reports_are_marked_in_every_form():
    made = picture([report("d1", publisher="DEMO Tokyo wire"), report("d2")])
    for render in (render_brief_text, render_brief_markdown, render_brief_html):
        assert "DEMO: reports in this brief are made up." in render(make_brief(made))
        assert "made up" not in render(make_brief(one()))


def test_the_day_is_that_of_the_picture_else_of_the_last_report():
    assert make_brief(one()).as_of == date(2025, 12, 7)
    assert make_brief(replace(one(), as_of=date(2026, 2, 1))).as_of == date(2026, 2, 1)


@given(st.randoms(use_true_random=False))
def test_the_order_of_the_records_makes_no_difference(random):
    made = many(5)
    reports, incidents = list(made.reports), list(made.incidents)
    random.shuffle(reports)
    random.shuffle(incidents)
    assert make_brief(picture(reports, incidents)) == make_brief(made)


def test_footnotes_of_the_page_lead_there_and_back():
    page = render_brief_html(make_brief(many(4)))
    parsed = Page(page)
    assert {link.removeprefix("#") for link in parsed.links} <= set(parsed.ids)
    for number in range(1, 5):
        assert f'href="#n{number}"' in page and f'href="#r{number}-1"' in page
    assert len(parsed.ids) == len(set(parsed.ids))


def test_a_footnote_quotes_the_sentence_where_the_brief_does_not():
    text = "word " * 200
    assert text in Page(render_brief_html(make_brief(one(text)))).words
    assert Page(render_brief_html(make_brief(one()))).words.count("Japan protested.") == 1


def test_the_page_asks_for_nothing_and_runs_nothing():
    page = render_brief_html(make_brief(one(EVIL)))
    parsed = Page(page)
    assert not {"script", "img", "link", "iframe"} & set(parsed.tags)
    assert all(link.startswith("#") for link in parsed.links)
    assert EVIL in parsed.words and "default-src 'none'" in page


def test_markdown_shows_hostile_words_as_they_are():
    told = render_brief_markdown(make_brief(one(EVIL)))
    line = next(row for row in told.splitlines() if "alert" in row)
    quoted = line[line.index("“") + 1 : line.index("”")]
    assert re.sub(r"\\(.)", r"\1", quoted) == EVIL
    assert not re.search(r"(?<!\\)[<`*@&\[]|(?<!\\)://|www\.", quoted)


@pytest.mark.parametrize("start", ["1. Wire", "12) Wire", "- Wire", "+ Wire", "# Wire"])
def test_a_publisher_begins_no_list_or_heading_in_a_footnote(start):
    made = one()
    made = picture([report("d1", *made.reports[0].report.events, publisher=start)], made.incidents)
    note = next(row for row in render_brief_markdown(make_brief(made)).splitlines() if "[^1]: " in row)
    assert re.match(r"\[\^1\]: (\d+)?\\", note)


def test_markdown_footnotes_are_each_named_and_given():
    told = render_brief_markdown(make_brief(many(4)))
    used, given_ = re.findall(r"”\[\^(\d+)\]", told), re.findall(r"^\[\^(\d+)\]:", told, re.MULTILINE)
    assert used == given_ == ["1", "2", "3", "4"]


@given(st.integers(min_value=40, max_value=120))
def test_text_keeps_to_the_width(width):
    told = render_brief_text(make_brief(disputed()), width=width)
    assert max(len(row) for row in told.splitlines()) <= width


def test_colour_only_adds_to_the_words():
    brief = make_brief(one())
    plain, coloured = render_brief_text(brief), render_brief_text(brief, colour=True)
    assert coloured != plain == coloured.replace("\x1b[1m", "").replace("\x1b[0m", "")


def test_attribution_makes_no_difference_to_who_did_it():
    told = event("e1", "Japan protested.", attribution=(Attribution(actor("USA"), "US", "said", "x"),))
    assert happened(picture([report("d1", told)], [incident(told)]))[0].text.startswith("Japan ")
