from tests.cluster.writing import report

from redshank.cluster.profiles import make_profiles
from redshank.cluster.shingles import neighbours, same_wording

SENTENCE = "A formation of four coast guard ships sailed through the waters near the islands on Sunday."
OTHER = "Ministers of both countries will meet next week to talk about fishing quotas and tariffs."


def pairs_of(*texts):
    profiles, _ = make_profiles([report(f"d{at}", text) for at, text in enumerate(texts)])
    return {(profiles[one].id, profiles[other].id) for one, other in same_wording(profiles)}


def test_reports_that_share_a_sentence_meet():
    assert {frozenset(pair) for pair in pairs_of(SENTENCE, f"{OTHER} {SENTENCE}")} == {
        frozenset({"d0", "d1"})
    }


def test_a_word_changed_in_a_long_sentence_still_meets():
    assert pairs_of(SENTENCE, SENTENCE.replace("Sunday", "Monday"))


def test_other_sentences_do_not_meet():
    assert not pairs_of(SENTENCE, OTHER)


def test_no_reports_give_no_pairs():
    assert same_wording(()) == set()


def test_a_crowd_in_one_bucket_costs_a_few_pairs_each():
    assert len(list(neighbours(range(1000)))) <= 5 * 1000


def test_everyone_in_a_bucket_meets_the_first():
    assert {(0, later) for later in range(1, 50)} <= set(neighbours(range(50)))
