from dataclasses import replace
from xml.etree import ElementTree

import pytest
from tests.present.exports.feed_pictures import (
    EMPTY,
    NASTY,
    SENTENCE,
    Tags,
    copied,
    event,
    incident,
    nasty,
    one,
    report,
    undated,
)  # fmt: skip

from redshank.present.exports.atom import FORM
from redshank.present.exports.markup import printable

ATOM = "{http://www.w3.org/2005/Atom}"


def feed(picture, naming="neutral"):
    written = FORM.write(picture, naming)
    return ElementTree.fromstring(written.encode())


def entries(picture):
    return feed(picture).findall(f"{ATOM}entry")


def told(element, name):
    return [found.text for found in element.findall(ATOM + name)]


@pytest.mark.parametrize("picture", [EMPTY, one(), undated(), copied()])
def test_feed_and_entries_have_what_the_standard_demands_just_once(picture):
    root = feed(picture)
    for element in (root, *root.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            (words,) = told(element, name)
            assert words
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "Redshank"


def test_an_entry_is_updated_when_it_was_last_told():
    (entry,) = entries(one())
    assert told(entry, "updated") == ["2025-12-09T00:00:00Z"]
    assert told(entry, "published") == ["2025-12-06T00:00:00Z"]


def test_without_a_day_of_publication_an_entry_is_of_the_day_its_report_was_added():
    held = report(1, event(), published_at=None)
    picture = replace(
        one(), reports=(held,), incidents=(incident(held, last_told=None, first_told=None),)
    )
    (entry,) = entries(picture)
    assert told(entry, "updated") == ["2025-12-08T00:00:00Z"] and told(entry, "published") == []


def test_an_id_stays_when_the_incident_is_told_again():
    held = report(1, event())
    once = replace(one(), incidents=(incident(held),))
    again = replace(one(), incidents=(incident(held, last_told=None, status_because="more"),))
    assert told(entries(once)[0], "id") == told(entries(again)[0], "id")
    assert told(entries(once)[0], "id")[0].startswith("urn:uuid:")


def test_the_incident_told_last_comes_first():
    reports = report(1, event(1)), report(2, event(2))
    older, newer = incident(reports[0], last_told=None), incident(reports[1])
    found = entries(replace(one(), reports=reports, incidents=(older, newer)))
    days = [told(entry, "updated")[0] for entry in found]
    assert len(days) == 2 and days == sorted(days, reverse=True)


def test_the_content_holds_each_side_with_its_sentence_and_citation():
    content = Tags(told(entries(one())[0], "content")[0])
    assert content.broken == []
    assert "Japan alleges" in content.words and "China denies" in content.words
    assert SENTENCE in content.words and "DEMO Tokyo wire, 7 Dec 2025, d1 [1]" in content.words


def test_the_feed_states_the_naming_policy():
    assert "JPN uses" in feed(one(), "JPN").findtext(f"{ATOM}subtitle")


def test_only_addresses_of_the_web_are_linked():
    hrefs = [link.get("href") for link in entries(copied())[0].findall(f"{ATOM}link")]
    assert hrefs == ["https://example.org/1"]


@pytest.mark.parametrize("text", NASTY)
def test_no_words_break_the_feed_or_become_markup(text):
    (entry,) = entries(nasty(text))
    content = Tags(told(entry, "content")[0])
    assert content.names() <= {"ul", "li", "p", "blockquote", "small"} and content.broken == []
    assert " ".join(printable(text).split()) in " ".join(content.words.split())
    assert entry.findall(f"{ATOM}link") == []
