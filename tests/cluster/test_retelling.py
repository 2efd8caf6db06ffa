from redshank.cluster.mentions import mentions_of
from redshank.cluster.retelling import retold
from redshank.records import CopyKind, CopyLink

# Sentence 0 of the original is sentence 1 of the copy.
COPY = CopyLink("d2", "d1", CopyKind.REWRITE, 0.8, "the same in other words", (), ((0, 1),))
WORDS = "Quite different words entirely."


def pairs(*tellings):
    mentions = mentions_of(tellings)
    return {mentions[copy].id: mentions[one].id for copy, one in retold(mentions, [COPY]).items()}


def test_the_same_words_of_the_same_type_are_the_same_mention_whatever_day_is_read(telling):
    assert pairs(telling("e1", "d1"), telling("e2", "d2", day=None, sentence=4)) == {"e2": "e1"}


def test_a_sentence_that_tells_the_same_pairs_what_is_read_as_another_type(telling):
    copied = telling("e2", "d2", kind="ASSAULT", words=WORDS, sentence=1)
    assert pairs(telling("e1", "d1"), copied) == {"e2": "e1"}


def test_another_sentence_in_other_words_is_not_paired(telling):
    assert pairs(telling("e1", "d1"), telling("e2", "d2", kind="ASSAULT", words=WORDS, sentence=2)) == {}


def test_a_sentence_that_tells_more_than_the_original_s_is_not_guessed_at(telling):
    more = [
        telling(f"e{n}", "d2", kind=kind, words=WORDS, sentence=1, happening=f"h{n}")
        for n, kind in ((2, "ASSAULT"), (3, "COERCE"))
    ]
    assert pairs(telling("e1", "d1"), *more) == {}


def test_what_is_only_planned_does_not_retell_what_was_done(telling):
    planned = telling("e2", "d2", kind="ASSAULT", words=WORDS, sentence=1, factuality="demanded")
    assert pairs(telling("e1", "d1"), planned) == {}
