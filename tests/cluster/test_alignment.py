from tests.cluster.writing import report

from redshank.cluster.alignment import align
from redshank.cluster.profiles import make_profiles

A, B, C = (
    "Fighters from the Liaoning aimed radar at an F-15.",
    "Tokyo summoned Ambassador Wu Jianghao on Sunday.",
    "Seven airlines refund tickets until December.",
)


def aligned(original, copied):
    profiles, rarity = make_profiles(
        [report("o", " ".join(original), "2025-12-07"), report("c", " ".join(copied), "2025-12-08")]
    )
    return [(pair.original.index, pair.copied.index) for pair in align(*profiles, rarity)]


def test_the_same_sentences_pair_in_order():
    assert aligned([A, B, C], [A, B, C]) == [(0, 0), (1, 1), (2, 2)]


def test_a_sentence_left_out_leaves_the_others_paired():
    assert aligned([A, B, C], [A, C]) == [(0, 0), (2, 1)]


def test_pairs_never_cross():
    assert len(aligned([A, B], [B, A])) == 1


def test_what_shares_nothing_is_not_paired():
    assert aligned([A], [C]) == []


def test_a_swapped_word_still_pairs():
    assert aligned([A], ["Planes of the Liaoning pointed radar at an F-15."]) == [(0, 0)]
