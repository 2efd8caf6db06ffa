from redshank.text.phrases import PhraseIndex
from redshank.text.words import split_words


def test_the_longest_phrase_wins_and_carries_all_its_values():
    index = PhraseIndex()
    for phrase, value in (("Japan", 1), ("Japan Coast Guard", 2), ("Japan Coast Guard", 3)):
        index.add(phrase, value)
    matches = list(index.find(split_words("the Japan Coast Guard of Japan")))
    assert [(m.first, m.last, m.values) for m in matches] == [(1, 3, (2, 3)), (5, 5, (1,))]


def test_a_phrase_broken_off_falls_back_to_its_shorter_form():
    index = PhraseIndex()
    index.add("South Korea", "KOR")
    index.add("South Korea coast guard", "KOR.CG")
    assert [m.values for m in index.find(split_words("South Korea coast is long"))] == [("KOR",)]
