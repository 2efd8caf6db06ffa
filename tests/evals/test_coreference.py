"""Clusters made by hand score what the papers' formulas give."""

import pytest
from evals.coreference import conll, score_clusters


def clusters(*groups):
    return {mention: group for group in groups for mention in group}


KEY = clusters("abc", "defg")


def test_the_key_itself_scores_one():
    assert conll(score_clusters(KEY, KEY)) == 1


def test_names_of_clusters_do_not_matter():
    assert conll(score_clusters(KEY, {mention: name * 2 for mention, name in KEY.items()})) == 1


def test_a_metric_has_the_value_of_its_formula():
    rates = score_clusters(KEY, clusters("ab", "cd", "efg"))
    assert rates["MUC"] == pytest.approx((3 / 4, 3 / 5, 2 / 3))
    assert rates["B-cubed"][:2] == pytest.approx((6 / 7, 25 / 42))
    assert rates["CEAF-e"][:2] == pytest.approx(((4 / 5 + 6 / 7) / 3, (4 / 5 + 6 / 7) / 2))


def test_links_are_not_rewarded_where_all_stand_alone():
    rates = score_clusters(KEY, clusters(*"abcdefg"))
    assert rates["MUC"] == (0, 0, 0)
    assert rates["B-cubed"][:2] == pytest.approx((1, 2 / 7))


def test_a_cluster_answers_only_one_of_the_key():
    rates = score_clusters(KEY, clusters("abcdefg"))
    assert rates["MUC"].recall == 1
    assert rates["CEAF-e"][:2] == pytest.approx((8 / 11, 4 / 11))


def test_other_mentions_than_the_keys_are_refused():
    with pytest.raises(ValueError, match="different mentions"):
        score_clusters(KEY, clusters("abc"))
