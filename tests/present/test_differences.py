import re
from dataclasses import replace
from datetime import date

import pytest
from tests.analyse.conftest import Factory

from redshank.analyse import Difference, DifferenceKind, Passage, diff
from redshank.present.differences import difference_rows, render_differences
from redshank.records import Status

MAKE = Factory()
EVENT = MAKE.event("e1", "ACCUSE", "JPN", "CHN", "Japan protested.", day=date(2025, 12, 6))
NOTHING = MAKE.picture([])
TOLD = MAKE.told(EVENT)
PASSAGE = Passage("d1", 2, 0, 16, "Japan protested.")
DEED = "Japan criticised China, 6 Dec 2025 (i1): "


def shown(*differences, before=NOTHING, after=TOLD, **look):
    return render_differences(differences, before, after, **look)


def one(kind, subject="i1", evidence=(PASSAGE,), **more):
    return Difference(kind, subject, evidence, **more)


def test_no_difference_gets_a_sentence_with_both_moments():
    before = replace(NOTHING, as_of=date(2025, 12, 7))
    assert shown(before=before) == (
        "Nothing changed from the picture as of 7 Dec 2025 to the picture of all that is known.\n"
    )


def test_a_difference_stands_under_its_kind_with_sentence_and_citation():
    text = render_differences(diff(NOTHING, TOLD), NOTHING, TOLD)
    assert f"NEW INCIDENTS (1)\n{DEED}reported by one side\n    “Japan protested.”\n" in text
    assert "    Wire, 10 Dec 2025, d1 [1]\n" in text


def test_what_is_gone_is_told_from_the_picture_before():
    text = render_differences(diff(TOLD, NOTHING), TOLD, NOTHING)
    assert f"{DEED}was reported by one side, is told no more" in text
    assert "Wire, 10 Dec 2025, d1 [1]" in text


@pytest.mark.parametrize(
    ("difference", "words"),
    [
        (
            one(DifferenceKind.STATUS, before=(Status.REPORTED,), after=(Status.DISPUTED,)),
            DEED + "was reported by one side, now disputed",
        ),
        (
            one(DifferenceKind.MERGED, before=("i1", "i2"), after=("i1",)),
            DEED + "before, these were 2 incidents (i1, i2)",
        ),
        (
            one(DifferenceKind.SPLIT, before=("i1",), after=("i1", "i2")),
            DEED + "now these are 2 incidents (i1, i2)",
        ),
        (
            one(DifferenceKind.STRENGTHENED, gained=("d1", "JPN.CG")),
            DEED + "gained 2 origins: Wire, 10 Dec 2025, d1 and Japan Coast Guard (JPN.CG)",
        ),
        (one(DifferenceKind.WEAKENED, lost=("CHN",)), DEED + "lost 1 origin: China (CHN)"),
        (
            one(DifferenceKind.NEW_ACCOUNT, after=("alleges",), party="CHN"),
            DEED + "China alleges it",
        ),
        (one(DifferenceKind.NEW_DENIAL, party="CHN"), DEED + "China denies it"),
        (one(DifferenceKind.NEW_COUNT, "boats", after=("15 boats",)), "boats: 15 boats"),
        (
            one(DifferenceKind.NEW_POSITION, "Taiwan", after=("opposes",), party="CHN"),
            "China on Taiwan: opposes",
        ),
        (
            one(DifferenceKind.NEW_POSITION, "CHN-JPN", after=("opposes",), party="CHN"),
            "China on dealings of China and Japan: opposes",
        ),
    ],
)
def test_each_kind_says_what_changed(difference, words):
    assert words in " ".join(shown(difference).split())


@pytest.mark.parametrize("kind", DifferenceKind)
def test_every_kind_can_be_shown(kind):
    assert "“Japan protested.” Wire, 10 Dec 2025, d1 [3]" in " ".join(shown(one(kind)).split())


def test_after_three_sentences_the_rest_is_a_number():
    passages = tuple(replace(PASSAGE, sentence=at) for at in range(5))
    text = shown(one(DifferenceKind.NEW_DENIAL, evidence=passages, party="CHN"))
    assert text.count("Japan protested.") == 3 and "and 2 more sentences" in text


def test_colour_only_repeats_what_the_words_say():
    difference = one(DifferenceKind.NEW_DENIAL, party="CHN")
    coloured = shown(difference, colour=True)
    assert "\x1b" in coloured and re.sub(r"\x1b\[\d+m", "", coloured) == shown(difference)


def test_a_line_keeps_to_the_width():
    text = shown(one(DifferenceKind.STRENGTHENED, gained=("d1", "JPN.CG")), width=40)
    assert max(map(len, text.splitlines())) <= 40


def test_a_row_has_every_column():
    header, row = difference_rows([one(DifferenceKind.NEW_ACCOUNT, after=("alleges",), party="CHN")])
    told = dict(zip(header, row, strict=True))
    assert (told["kind"], told["party"], told["after"]) == ("new account", "CHN", "alleges")
    assert (told["document_id"], told["sentence_number"]) == ("d1", "3")


def test_a_formula_in_a_sentence_is_disarmed():
    passage = replace(PASSAGE, text="=1+1")
    header, row = difference_rows([one(DifferenceKind.NEW_DENIAL, evidence=(passage,))])
    assert row[header.index("sentence")] == "'=1+1"
