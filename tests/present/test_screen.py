import pytest

from redshank.present.screen import RED, joined, number_of, painted, quotation, wrapped


def test_lines_after_the_first_stand_further_in():
    assert wrapped("one two three", 2, 9) == ["  one two", "    three"]


def test_words_broken_over_two_lines_stay_without_colour():
    lines = ["one two", "three"]
    assert painted(lines, "two three", RED, True) == lines
    assert painted(lines, "two", RED, True) == ["one \x1b[31mtwo\x1b[0m", "three"]


def test_only_the_first_place_of_the_words_is_coloured():
    assert painted(["a a", "a"], "a", RED, True) == ["\x1b[31ma\x1b[0m a", "a"]


@pytest.mark.parametrize(("number", "words"), [(0, "0 hits"), (1, "1 hit"), (2, "2 hits")])
def test_a_number_stands_with_its_noun(number, words):
    assert number_of(number, "hit") == words


def test_a_quotation_stands_above_its_citation():
    assert quotation("It rained.", "Wire [1]", 2, 80) == ["  “It rained.”", "  Wire [1]"]


def test_a_text_ends_in_one_line_end():
    assert joined(["", "one", "two", ""]) == "one\ntwo\n"
