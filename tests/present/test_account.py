import re

import pytest

from redshank.ontology import load_ontology
from redshank.present import render_text
from redshank.present.words import CERTAINTY, MARKS

FACTUALITIES = ["asserted", "alleged", "denied", "negated", "planned", "hypothetical", "demanded"]


@pytest.mark.parametrize("factuality", FACTUALITIES)
def test_certainty_is_a_mark_and_words_besides_colour(read, factuality):
    roles = {"actor": ["Iran"]} | ({"denier": ["Oman"]} if factuality == "denied" else {})
    report = read("Oman: Iran shelled it.", {"shelled": ("ASSAULT", factuality, roles)})
    plain, coloured = render_text(report), render_text(report, colour=True)
    assert f"{MARKS[factuality]} {CERTAINTY[factuality]}" in plain
    assert "\x1b" not in plain and re.sub(r"\x1b\[\d*m", "", coloured) == plain


def test_no_two_certainties_share_a_mark_or_words():
    assert list(MARKS) == list(CERTAINTY) == FACTUALITIES
    assert len(set(MARKS.values())) == len(set(CERTAINTY.values())) == 7


def test_every_item_stands_beside_its_sentence(report):
    text = " ".join(render_text(report).split())
    for item in (*report.events, *report.counts, *report.silences):
        assert f"“{item.evidence.span.text}” [{item.evidence.sentence + 1}]" in text


def test_what_was_left_out_is_told_with_its_reason(report):
    assert "Left out at coding: “condemned”: a byline tells no event" in render_text(report)
    assert "1 left out" in render_text(report)


def test_a_line_keeps_to_the_width(report):
    assert all(len(line) <= 60 for line in render_text(report, width=60).splitlines())


def test_an_empty_report_says_so(read):
    text = render_text(read("", day=None))
    assert text.startswith("(no text)") and "Published: unknown" in text and "0 events" in text


def test_dated_happenings_come_in_the_order_of_their_days(read):
    script = {
        "shelled": ("ASSAULT", "asserted", {"actor": ["Iran"], "time": ["Tuesday"]}),
        "met": ("CONSULT", "asserted", {"actor": ["Oman"], "time": ["Monday"]}),
        "banned": ("SANCTION", "asserted", {"actor": ["Qatar"]}),
    }
    text = render_text(
        read("Qatar banned it. Iran shelled it on Tuesday. Oman met them on Monday.", script)
    )
    assert text.index("CONSULT") < text.index("ASSAULT") < text.index("SANCTION")


def test_every_type_can_be_shown(read):
    for name in load_ontology().event_types:
        assert name in render_text(
            read("Iran acted.", {"acted": (name, "asserted", {"actor": ["Iran"]})})
        )
