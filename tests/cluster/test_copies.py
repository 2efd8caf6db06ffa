"""What makes one report a copy of another, and what does not."""

import pytest
from tests.cluster.writing import event, report

from redshank.cluster.copies import compare, judge
from redshank.cluster.profiles import make_profiles
from redshank.records import CopyKind

RELEASE = (
    "On Saturday a J-15 from the Liaoning directed its radar at an F-15 southeast of Okinawa. "
    "Between 18:37 and 19:08 another J-15 did the same to a second F-15. "
    "Neither aircraft was damaged and no pilot was injured. "
    "We have lodged a firm protest with the Chinese side."
)
RENDERED = (
    "A warplane of the type J-15 belonging to the Liaoning pointed radar on Saturday at an F-15 to the southeast of Okinawa. "
    "From 6:37 to 7:08 a further J-15 did likewise to another F-15. "
    "No plane suffered damage, and the pilots were not hurt. "
    "A strong complaint has been lodged with China."
)
INDEPENDENT = (
    "The ambassador of China was called to the Foreign Ministry in Tokyo over radar on Sunday. "
    "He rejected the protest and said that F-15 fighters had disturbed a drill. "
    "A J-15 had shone its radar at Japanese planes off Okinawa the day before, Tokyo says."
)
WIRE = "a Tokyo wire"


def verdict(original, copied, publishers=("Ministry of Defense release", "a site"), events=((), ())):
    first = report("o", original, "2025-12-07", publishers[0], events[0])
    second = report("c", copied, "2025-12-09", publishers[1], events[1])
    profiles, rarity = make_profiles([first, second])
    return judge(compare(*profiles, rarity))


def kind(*given, **more):
    found = verdict(*given, **more)
    return found and found.kind


def test_the_same_text_is_verbatim_and_says_how_many_sentences():
    found = verdict(RELEASE, RELEASE)
    assert (found.kind, found.because) == (CopyKind.VERBATIM, "4 of 4 sentences are the same")


def test_quotes_and_a_dateline_make_no_other_text():
    assert (
        kind(RELEASE, f"TOKYO, Dec. 9 (Wire) — {RELEASE}".replace("firm protest", "“firm” protest"))
        == CopyKind.VERBATIM
    )


def test_a_passage_within_another_text_is_a_partial_copy():
    passage = " ".join(RELEASE.split(". ")[:2])
    assert kind(RELEASE, f"{INDEPENDENT} {passage}.") == CopyKind.PARTIAL


def test_a_quotation_that_both_carry_is_no_copy():
    speech = "“We will answer with firm resolve whatever is done to our ships and planes in these waters, today and tomorrow, and for as long as it may take us all.”"
    assert (
        kind(
            f"Koizumi spoke to sailors. {speech}", f"In Manila a column was read aloud at noon. {speech}"
        )
        is None
    )


def test_a_publisher_that_repeats_its_own_background_copies_nothing():
    background = "The islands are claimed by both countries, which have argued over the waters and over the gas below them for more than five decades without any result at all."
    texts = (
        f"{INDEPENDENT} {background}",
        f"Airlines refund tickets to Osaka until the end of March, they said on Friday, as bookings fell. Hotels in Kyoto offer rooms at half the price of last year, and guides have lost most of their groups. {background}",
    )
    assert kind(*texts, publishers=(WIRE, WIRE)) is None
    assert kind(*texts, publishers=(WIRE, "a site")) == CopyKind.PARTIAL


def test_a_release_rendered_sentence_by_sentence_is_a_translation():
    assert kind(RELEASE, RENDERED) == CopyKind.TRANSLATION


def test_a_report_told_again_in_order_in_other_words_is_a_rewrite():
    story = RELEASE.replace("We have", "Tokyo has")
    assert kind(story, RENDERED, publishers=(WIRE, "a site")) == CopyKind.REWRITE


def test_the_reason_of_a_rewrite_counts_its_sentences():
    assert (
        "4 of 4 sentences tell 4 of the original's 4 in the same order"
        in verdict(RELEASE, RENDERED).because
    )


def test_another_account_of_one_happening_is_no_copy():
    assert kind(RELEASE, INDEPENDENT) is None


def test_the_same_facts_in_another_order_are_no_rewrite():
    assert (
        kind(RELEASE, " ".join(f"{one}." for one in reversed(RENDERED.rstrip(".").split(". ")))) is None
    )


def test_two_sentences_show_no_order():
    two = [". ".join(text.split(". ")[:2]) + "." for text in (RELEASE, RENDERED)]
    assert kind(*two) is None


def test_nobody_rewrites_their_own_report():
    assert kind(RELEASE, RENDERED, publishers=(WIRE, WIRE)) is None


@pytest.mark.parametrize(
    ("credit", "expected"), [(", the Tokyo wire reported", CopyKind.PICK_UP), ("", None)]
)
def test_a_short_retelling_that_names_its_publisher_is_a_pick_up(credit, expected):
    text = (
        f"A J-15 from the Liaoning directed radar at an F-15 southeast of Okinawa on Saturday{credit}."
    )
    assert kind(RELEASE, text, publishers=("DEMO Tokyo wire", "a daily")) == expected


def test_a_publisher_named_in_a_story_of_something_else_is_no_pick_up():
    text = "Seven airlines refund tickets, the Tokyo wire reported."
    assert kind(RELEASE, text, publishers=("DEMO Tokyo wire", "a daily")) is None


@pytest.mark.parametrize(("speaker", "expected"), [("JPN.MOD", CopyKind.PICK_UP), ("CHN.MND", None)])
def test_a_release_cited_alone_and_told_shorter_is_picked_up(speaker, expected):
    text = "A J-15 from the Liaoning directed its radar at an F-15 southeast of Okinawa on Saturday, the ministry said."
    told = (
        event("directed", speaker={"the ministry": "JPN.MOD"}),
        event("directed", speaker={"the ministry": speaker}),
    )
    assert kind(RELEASE, text, events=((told[0],), (told[1],))) == expected
