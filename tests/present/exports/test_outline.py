from dataclasses import replace
from itertools import permutations

from tests.present.exports.feed_pictures import (
    SENTENCE,
    event,
    incident,
    one,
    picture_of,
    report,
    undated,
)  # fmt: skip

from redshank.present.exports.outline import LOST, counted, one_line, outlines, stance_words
from redshank.records import Picture, Status


def outline(picture):
    (found,) = outlines(picture)
    return found


def test_what_is_denied_is_headed_as_a_noun_and_what_is_told_as_a_deed():
    told = outline(one()).heading
    denied = outline(picture_of(report(1, event()), status=Status.DENIED)).heading
    assert told.startswith("China ") and not denied.startswith("China ")
    assert denied[:1].isupper()


def test_a_heading_is_cut_and_stands_on_one_line():
    assert len(one_line("A" * 10_000)) == 241 and one_line("a\tb\r\nc") == "a b c"


def test_incidents_without_accounts_have_their_sentences_all_the_same():
    (saying,) = outline(undated()).sayings
    assert saying.party is None and saying.sentence == SENTENCE
    assert saying.words == "planned, says the report itself"


def test_each_account_gives_its_latest_sentence():
    found = outline(picture_of(report(1, event(1)), report(2, event(2, "Later."))))
    assert [(saying.party.id, saying.sentence) for saying in found.sayings] == [
        ("JPN", "Later."),
        ("CHN", "Later."),
    ]


def test_a_sentence_whose_report_is_not_at_hand_is_called_lost():
    assert outline(replace(one(), reports=())).sayings[0].cited == LOST


def test_the_dated_ones_come_first_in_any_order_of_the_picture():
    reports = report(1, event(1, occurred=None)), report(2, event(2))
    incidents = tuple(incident(held) for held in reports)
    for order in permutations(incidents):
        found = outlines(Picture(reports, (), order, ()))
        assert [one.incident.id for one in found] == ["i2", "i1"]


def test_the_speaker_is_told_where_the_party_is_another():
    assert stance_words("Japan", "denies", "Minoru Kihara") == "Japan denies (Minoru Kihara)"
    assert stance_words("Japan", "denies", "Japan") == "Japan denies"


def test_numbers_agree_with_their_nouns():
    assert (counted(1, "report"), counted(2, "report")) == ("1 report", "2 reports")
