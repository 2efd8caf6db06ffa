import pytest
from hypothesis import given
from hypothesis import strategies as st

from redshank.coding.attribution import quotations

ENTERED = ("MOBILIZE", "asserted")


def chain(read, text, **roles):
    (event, *_) = read(text, {"entered": (*ENTERED, roles)}).events
    return [(link.speaker_text, link.kind) for link in event.attribution]


def test_the_report_itself_tells_what_nobody_is_cited_for(read):
    assert chain(read, "Ships entered the zone.") == []


def test_a_speaker_outside_quotation_marks_is_paraphrased(read):
    told = chain(read, "Tokyo said that ships entered the zone.", speaker=["Tokyo"])
    assert told == [("Tokyo", "paraphrase")]


@pytest.mark.parametrize(
    "quoted", ["“They entered the zone,” Tokyo said.", '"They entered it," Tokyo said.']
)
def test_words_inside_quotation_marks_are_verbatim(read, quoted):
    assert chain(read, quoted, speaker=["Tokyo"]) == [("Tokyo", "verbatim")]


@pytest.mark.parametrize(
    ("text", "inner", "outer"),
    [
        ("NHK, citing ministry officials, said ships entered it.", "ministry officials", "NHK"),
        ("Xinhua quoted Manila as saying that ships entered it.", "Manila", "Xinhua"),
        ("Kyodo, quoting the coast guard, said ships entered it.", "the coast guard", "Kyodo"),
    ],
)
def test_a_cited_speaker_is_the_innermost_through_its_outlet(read, text, inner, outer):
    told = chain(read, text, speaker=[inner])
    assert told == [(outer, "paraphrase"), (inner, "second-hand")]


@pytest.mark.parametrize(
    "text",
    [
        "Ships entered the zone, according to the Japan Coast Guard.",
        "According to the Japan Coast Guard, ships entered the zone.",
        "Ships entered the zone, as stated by the Japan Coast Guard.",
        "Ships entered the zone, according to a statement from the Japan Coast Guard.",
    ],
)
def test_according_to_names_the_speaker_before_and_behind(read, text):
    assert [words.removeprefix("the ") for words, _ in chain(read, text)] == ["Japan Coast Guard"]


def test_a_speaker_that_the_model_found_goes_before_according_to(read):
    text = "Tokyo said ships entered it, according to NHK."
    assert [words for words, _ in chain(read, text, speaker=["Tokyo"])][-1] == "Tokyo"


def test_the_cue_is_the_reporting_word_beside_the_speaker(read):
    (event,) = read(
        "Ships entered, Tokyo claimed.", {"entered": (*ENTERED, {"speaker": ["Tokyo"]})}
    ).events
    assert event.attribution[0].cue == "claimed"


def test_a_denial_is_told_by_the_denier(read):
    roles = {"speaker": ["Tokyo"], "denier": ["Beijing"]}
    script = {"entered": ("MOBILIZE", "denied", roles)}
    (event,) = read("Tokyo said ships entered it; Beijing denied it.", script).events
    assert [link.speaker_text for link in event.attribution] == ["Beijing"]


def test_a_new_paragraph_that_opens_in_quotation_marks_keeps_its_speaker(read):
    script = {
        "rammed": ("ASSAULT", "alleged", {"speaker": ["Manila"]}),
        "entered": (*ENTERED, {}),
    }
    report = read("“They rammed us,” Manila said.\n“They entered our waters.”", script)
    assert report.events[1].attribution[-1].speaker.country == "PHL"


def test_a_sentence_without_quotation_marks_takes_no_speaker_over(read):
    script = {"rammed": ("ASSAULT", "alleged", {"speaker": ["Manila"]}), "entered": (*ENTERED, {})}
    report = read("“They rammed us,” Manila said. Later ships entered our waters.", script)
    assert report.events[1].attribution == ()


@given(st.text(alphabet='ab “”"«»', max_size=40), st.integers(0, 40))
def test_quotations_lie_in_order_inside_the_text_and_begin_with_a_mark(text, start):
    end = start
    for first, last in quotations(text, start, len(text)):
        assert end <= first < last <= len(text) and text[first] in '“"«'
        end = last


@pytest.mark.parametrize(
    "text", ["Ships entered, according to  , it seems.", "Ships entered, according to ."]
)
def test_according_to_nobody_names_no_speaker(read, text):
    assert chain(read, text) == []


def test_whom_an_outlet_cites_behind_its_verb_is_the_innermost(read):
    text = "Ships entered the zone, a daily reported on Sunday, citing Kyrgyz officers."
    told = chain(read, text, speaker=["a daily"])
    assert told == [("a daily", "paraphrase"), ("Kyrgyz officers", "second-hand")]


def test_of_two_speakers_the_nearest_to_the_deed_answers(read):
    text = "According to Yonhap, Seoul said ships entered it."
    assert [who for who, _ in chain(read, text, speaker=["Yonhap", "Seoul"])][-1] == "Seoul"


def test_words_in_apposition_and_whoever_is_only_told_are_no_further_speaker(read):
    told = chain(
        read, "The Observatory, a group, said ships entered it.", speaker=["The Observatory", "group"]
    )
    assert [who for who, _ in told] == ["The Observatory"]
    told = chain(read, "Tokyo, asked by Izvestia, said ships entered it.", speaker=["Tokyo", "Izvestia"])
    assert [who for who, _ in told] == ["Tokyo"]


def test_an_aside_makes_its_pronoun_the_speaker(read):
    assert chain(read, "Ships entered the zone, he said.") == [("he", "paraphrase")]


def test_a_quotation_without_a_speaker_takes_who_is_named_behind_it(read):
    assert chain(read, "“They entered it,” an officer said.") == [("an officer", "verbatim")]
