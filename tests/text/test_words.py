from hypothesis import given
from hypothesis import strategies as st

from redshank.text.words import split_words


@given(st.text(), st.integers(0, 50))
def test_every_word_stands_at_its_offsets(text, offset):
    for word in split_words(text, offset):
        assert text[word.start - offset : word.end - offset] == word.text


def test_initials_and_grouped_digits_are_one_word_each():
    assert [w.text for w in split_words("U.S. sent 1,200 men")] == ["U.S.", "sent", "1,200", "men"]
