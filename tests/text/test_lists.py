import pytest

from redshank.text.lists import listed


@pytest.mark.parametrize(
    ("words", "phrase"),
    [
        ([], ""),
        (["China"], "China"),
        (["China", "Iran"], "China and Iran"),
        (["A", "B", "C"], "A, B and C"),
    ],
)
def test_words_are_listed_as_in_a_sentence(words, phrase):
    assert listed(words) == phrase
