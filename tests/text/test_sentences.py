from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redshank.text.sentences import LONGEST_SENTENCE, split_sentences


def sentences(text):
    return [text[start:end] for start, end, _ in split_sentences(text)]


@given(st.text(alphabet='ab. \n”“"!?U.S', max_size=200))
def test_sentences_are_in_order_and_lose_no_letter(text):
    found = list(split_sentences(text))
    assert all(first[1] <= second[0] for first, second in pairwise(found))
    kept = "".join(text[start:end] for start, end, _ in found)
    assert "".join(kept.split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Gen. Brown met U.S. Secretary Lee. They talked.", 2),
        ("Troops left on Dec. 6. The army said so.", 2),
        ('"We will not yield." Beijing answered.', 2),
        ("It entered at 6 a.m. Thursday and left.", 1),
        ("First line\nSecond line", 2),
    ],
)
def test_abbreviations_do_not_end_a_sentence(text, count):
    assert len(sentences(text)) == count


def test_an_endless_line_is_cut_at_spaces():
    text = "word " * 1000
    assert all(end - start <= LONGEST_SENTENCE for start, end, _ in split_sentences(text))


def test_paragraphs_are_numbered_by_line():
    assert [p for _, _, p in split_sentences("One. Two.\n\nThree.")] == [0, 0, 1]
