import re
from dataclasses import replace
from html.parser import HTMLParser

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
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        for name, value in attrs:
            self.links += [value] if name in {"href", "src"} else []
            self.ids += [value] if name == "id" else []
            self.handlers += [name] if name.startswith("on") else []

    def handle_data(self, data):
        self.words += data


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


@given(st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=60))
def test_any_text_is_shown_letter_by_letter(text):
    span = Span.of(text, 0, len(text))
    shown = Report(Document("d1", text), (Sentence(0, span, 0),) if text else (), (), (), (), ())
    tags = Tags(render_html(shown))
    assert "script" not in tags.tags and text in tags.words
