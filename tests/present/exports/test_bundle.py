import hashlib
import re
from dataclasses import replace
from itertools import pairwise

import pytest
from tests.present.exports.feed_pictures import (
    EMPTY,
    NASTY,
    SENTENCE,
    Tags,
    copied,
    event,
    nasty,
    one,
    picture_of,
    report,
    undated,
)  # fmt: skip

from redshank.present.exports.bundle import FORM
from redshank.present.exports.markup import printable
from redshank.present.exports.outline import LOST
from redshank.records import Status

PICTURES = [EMPTY, one(), undated(), copied(), replace(one(), reports=())]
ALLOWED = {
    "html", "head", "meta", "title", "style", "body", "a", "header", "h1", "h2", "h3", "h4", "p", "nav",
    "ul", "li", "main", "section", "fieldset", "legend", "label", "input", "table", "thead", "tbody", "tr",
    "th", "td", "span", "bdi", "article", "strong", "dl", "dt", "dd", "div", "blockquote", "footer",
    "details", "summary", "sup", "del",
}  # fmt: skip


def page(picture, naming="neutral"):
    return FORM.write(picture, naming)


def words(markup):
    return Tags(markup).words


def part(picture, name):
    return page(picture).partition(f'<section class="{name}"')[2].partition("</section><section")[0]


def card(picture, anchor):
    return page(picture).partition(f'<article id="{anchor}"')[2].partition("</article>")[0]


@pytest.mark.parametrize("picture", [*PICTURES, *map(nasty, NASTY)])
def test_the_page_is_well_formed_and_holds_nothing_that_runs(picture):
    tags = Tags(page(picture))
    assert tags.broken == [] and tags.names() <= ALLOWED
    held = {name for _, attrs in tags.attrs for name in attrs}
    assert not [name for name in held if name.startswith("on")] and "style" not in held


@pytest.mark.parametrize("picture", [*PICTURES, *map(nasty, NASTY)])
def test_the_page_asks_for_nothing(picture):
    tags = Tags(page(picture))
    asking = {"src", "srcset", "action", "data", "poster", "background", "ping"}
    assert not asking & {name for _, attrs in tags.attrs for name in attrs}
    assert {link for link in tags.links if not link.startswith("#")} <= {"https://example.org/1"}
    css = page(picture).partition("<style>")[2].partition("</style>")[0]
    assert "url(" not in css and "@import" not in css
    (policy,) = [held["content"] for tag, held in tags.attrs if "http-equiv" in held]
    assert "default-src 'none'" in policy


@pytest.mark.parametrize("picture", PICTURES)
def test_every_link_leads_to_one_thing_that_can_take_the_focus(picture):
    tags = Tags(page(picture))
    focusable = {held["id"] for _, held in tags.attrs if held.get("tabindex") == "-1"}
    assert {link[1:] for link in tags.links if link.startswith("#")} <= focusable
    assert len(tags.ids) == len(set(tags.ids))


@pytest.mark.parametrize("picture", PICTURES)
def test_headings_go_down_one_step_at_a_time(picture):
    levels = [int(tag[1]) for tag, _ in Tags(page(picture)).attrs if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_account_stands_with_its_sentence_and_a_link_to_it():
    sides = card(one(), "i1").split('<section class="side ')[1:]
    assert [side.partition('"')[0] for side in sides] == ["alleges", "denies"]
    for side in sides:
        assert SENTENCE in words(side) and 'href="#d1-s1"' in side


def test_those_who_took_part_come_before_the_others():
    picture = one()
    incident = picture.incidents[0]
    other = replace(
        incident.accounts[0], party=replace(incident.accounts[0].party, id="AUS", name="Australia")
    )
    told = card(
        replace(picture, incidents=(replace(incident, accounts=(other, *incident.accounts)),)), "i1"
    )
    heads = [words(head) for head in re.findall(r"<h4>(.*?)</h4>", told)]
    assert [head.split()[0] for head in heads] == ["Japan", "China", "Australia"]


def test_a_sentence_in_which_two_stances_are_taken_stands_once_with_both():
    picture = one()
    incident = picture.incidents[0]
    alleges, denies = (account.cells[0] for account in incident.accounts)
    both = replace(incident.accounts[0], cells=(alleges, denies))
    told = card(replace(picture, incidents=(replace(incident, accounts=(both,)),)), "i1")
    assert told.count("<blockquote>") == 1 and "alleges" in words(told) and "denies" in words(told)


def test_an_incident_that_nobody_asserts_has_its_sentence():
    told = words(card(undated(), "i1"))
    assert SENTENCE in told and "planned, says the report itself" in told
    assert "When" in told and "day unknown" in told and "not told" in told


def test_the_whole_text_of_a_report_stands_in_the_page():
    held = report(1, event(1, "First.  "), event(2, "Second."))
    text = "Head without a sentence. " + held.report.document.text + " Tail."
    moved = replace(
        held.report,
        document=replace(held.report.document, text=text),
        sentences=tuple(
            replace(one, span=replace(one.span, start=one.span.start + 25, end=one.span.end + 25))
            for one in held.report.sentences
        ),
    )
    told = re.sub(r"\[\d\] (→1)? ?", "", words(card(picture_of(replace(held, report=moved)), "d1")))
    assert " ".join(text.split()) in " ".join(told.split())


def test_a_sentence_leads_to_every_incident_that_it_tells():
    assert '<a class="to" href="#i1"' in card(copied(), "d2")


def test_a_text_can_be_checked_by_its_hash():
    digest = hashlib.sha256(SENTENCE.encode()).hexdigest()
    assert digest in words(card(one(), "d1"))


def test_a_report_that_is_not_in_the_picture_is_lost_evidence():
    assert LOST in words(card(replace(one(), reports=()), "i1"))


def test_origins_tell_what_their_copies_changed_and_lost():
    told = words(part(copied(), "origins"))
    assert "rewrite, 80% alike: told in the same order" in told
    assert "day: “Saturday” is missing" in told and "number: “two” became “three”" in told


def test_a_quotation_from_a_copy_says_so():
    assert "copy of another report (rewrite)" in words(card(copied(), "i1"))


def test_a_joining_shows_its_arithmetic():
    assert "1.5 = +1.5 both on 6 Dec" in words(card(copied(), "i1"))


def test_judgements_stand_with_their_incident_and_in_a_list():
    for told in (card(copied(), "i1"), part(copied(), "judgements")):
        assert "merge, 8 Dec 2025, by A. Lee: one flight" in words(told)
    assert "Nobody has decided anything" in words(part(one(), "judgements"))


def test_a_revoked_judgement_stays_with_the_reason():
    assert "<del>" in part(nasty("wrong"), "judgements")
    assert "revoked 8 Dec 2025: wrong" in words(part(nasty("wrong"), "judgements"))


def test_a_disputed_place_is_named_by_the_policy_that_the_page_states():
    assert "near Diaoyu Dao/Senkaku Islands, within 90 km" in words(card(one(), "i1"))
    told = words(page(one(), "CHN"))
    assert "near Diaoyu Dao, within 90 km" in told and "CHN uses" in told


def test_the_list_can_show_one_status_without_a_script():
    told = part(one(), "incidents")
    assert 'id="show-disputed"' in told and '<tr class="disputed">' in told
    assert 'id="show-confirmed"' not in told
    for status in Status:
        assert f".incidents:has(#show-{status}:checked) tbody tr:not(.{status})" in page(one())


def test_the_day_of_the_picture_is_told():
    assert "as known on 20 Dec 2025" in words(page(copied()))
    assert "the latest report is of 7 Dec 2025" in words(page(one()))


def test_an_empty_picture_says_so():
    assert "0 incidents, told in 0 reports of 0 origins" in words(page(EMPTY))
    assert "No report in this picture tells of an incident" in words(page(EMPTY))


@pytest.mark.parametrize("text", NASTY)
def test_words_of_a_report_are_shown_letter_by_letter(text):
    shown = words(card(nasty(text), "d1"))
    assert printable(text) in shown
