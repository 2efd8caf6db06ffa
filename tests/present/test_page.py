import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redshank.present import render_html
from redshank.records import Document, Report, Sentence, Span

EVIL = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "</style><script>x</script>",
    "javascript:alert(1)",
    "&lt;b&gt;",
]


class Tags(HTMLParser):
    def __init__(self, page):
        super().__init__()
        self.tags, self.links, self.ids, self.handlers, self.words = [], [], [], [], ""
        self.attrs = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attrs.append((tag, dict(attrs)))
        for name, value in attrs:
            self.links += [value] if name in {"href", "src"} else []
            self.ids += [value] if name == "id" else []
            self.handlers += [name] if name.startswith("on") else []

    def handle_data(self, data):
        self.words += data

    def having(self, tag, *names):
        return [held for one, held in self.attrs if one == tag and held.keys() >= set(names)]


@pytest.mark.parametrize("evil", EVIL)
def test_markup_in_a_report_is_text_wherever_it_is_shown(read, evil):
    script = {"shelled": ("ASSAULT", "asserted", {"actor": [evil], "speaker": [evil]})}
    report = read(f"{evil} shelled it. {evil} did not comment on {evil}.", script)
    report = replace(report, document=replace(report.document, title=evil, publisher=evil))
    tags = Tags(render_html(report))
    assert not {"script", "img", "svg", "iframe", "object"} & set(tags.tags) and tags.handlers == []
    assert evil in tags.words


def test_the_page_holds_no_script_and_fetches_nothing(report):
    page = render_html(report)
    tags = Tags(page)
    assert "script" not in tags.tags and "default-src 'none'" in page
    assert all(link.startswith("#") for link in tags.links) and "http" not in re.sub(
        "http-equiv", "", page
    )


def test_every_link_leads_to_something_on_the_page(report):
    tags = Tags(render_html(report))
    assert {link[1:] for link in tags.links} <= set(tags.ids)
    assert len(tags.ids) == len(set(tags.ids))


def test_every_event_count_silence_and_rejection_is_shown(report):
    words = Tags(render_html(report)).words
    for sentence in (*(e.evidence.span.text for e in report.events), report.counts[0].what):
        assert sentence in words
    assert "Silence: China" in words and "a byline tells no event" in words


def test_the_page_names_its_language_and_its_landmarks(report):
    tags = Tags(render_html(report))
    assert tags.having("html", "lang")[0]["lang"] == "en"
    assert [tags.tags.count(one) for one in ("header", "main", "h1")] == [1, 1, 1]
    labels = [held["aria-labelledby"] for held in tags.having("section", "aria-labelledby")]
    assert labels == ["text-head", "events-head"] and set(labels) <= set(tags.ids)
    assert tags.links[0] == "#events-head"


def test_headings_go_down_one_step_at_a_time(report):
    levels = [int(tag[1]) for tag in Tags(render_html(report)).tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1 and all(after - before <= 1 for before, after in pairwise(levels))


def test_every_value_of_an_event_has_its_label(report):
    page = render_html(report)
    rows = dict(re.findall(r"<dt>([^<]+)</dt><dd>([^<]+)</dd>", page[: page.index("</article>")]))
    assert rows["Certainty"] == "◐ alleged" and rows["Who says so"] == "Ukraine"
    assert rows["Who"].startswith("Russia") and rows["Known as"].startswith(report.events[0].id)
    assert all("<dd>" in table for table in re.findall(r"<dl>.*?</dl>", page))


def test_every_item_is_linked_from_its_words_and_back_to_its_sentence(report):
    page = render_html(report)
    text, cards = page.split('<section id="events"')
    items = [held["id"] for held in Tags(cards).having("article", "id")]
    assert items == [*(event.id for event in report.events), "count0", "silence0"]
    assert sorted(link[1:] for link in Tags(text).links[1:]) == sorted(items)
    back = [held["href"] for held in Tags(cards).having("a", "class")]
    assert back == [
        f"#s{one.evidence.sentence}" for one in (*report.events, *report.counts, *report.silences)
    ]


def test_two_items_on_the_same_words_are_both_linked_from_them(read):
    script = {"shelled": ("ASSAULT", "asserted", {}), "shelled towns": ("COERCE", "denied", {})}
    report = read("Russia shelled towns on Monday.", script)
    tags = Tags(render_html(report).split('<section id="events"')[0])
    first, second = tags.having("a", "href")[1:]
    assert {first["href"], second["href"]} == {f"#{event.id}" for event in report.events}
    assert second["aria-label"] == "shelled towns, item 2"


def test_what_a_link_leads_to_can_take_the_focus_and_has_a_name(report):
    tags = Tags(render_html(report))
    focusable = {held["id"]: held for _, held in tags.attrs if held.get("tabindex") == "-1"}
    assert {link[1:] for link in tags.links} <= focusable.keys()
    assert all(held["aria-labelledby"] in tags.ids for held in tags.having("article"))


def test_tellings_of_one_happening_lead_to_one_another(read):
    script = {"shelled": ("ASSAULT", "asserted", {}), "shelling": ("ASSAULT", "asserted", {})}
    report = read("Russia shelled Kharkiv on Monday. The shelling ended.", script)
    one, other = (replace(event, happening="h1", triggered_by=()) for event in report.events)
    page = render_html(replace(report, events=(one, other)))
    for event in (one, other):
        assert f'<dt>Also told in</dt><dd><a href="#{event.id}">' in page


def test_the_links_of_the_page_have_names_of_their_own(report):
    named = re.findall(r'<a class="back" href="(#s\d+)">([^<]+)</a>', render_html(report))
    assert all(name == f"sentence {int(link[2:]) + 1}" for link, name in named) and named


def test_a_title_without_end_is_cut_and_the_text_is_not():
    span = Span.of("A" * 10_000, 0, 10_000)
    tags = Tags(render_html(Report(Document("d1", span.text), (Sentence(0, span, 0),), (), (), (), ())))
    assert span.text in tags.words and f"{'A' * 240}…" in tags.words and f"{'A' * 90}… ·" in tags.words


def test_a_report_without_items_says_so():
    words = Tags(render_html(Report(Document("d1", ""), (), (), (), (), ()))).words
    assert "What it tells: 0 events" in words and "Nothing was found" in words


@given(st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=60))
def test_any_text_is_shown_letter_by_letter(text):
    span = Span.of(text, 0, len(text))
    shown = Report(Document("d1", text), (Sentence(0, span, 0),) if text else (), (), (), (), ())
    tags = Tags(render_html(shown))
    assert "script" not in tags.tags and text in tags.words
