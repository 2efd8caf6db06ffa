from tests.cluster.writing import report

from redshank.cluster.candidates import find_candidates
from redshank.cluster.profiles import make_profiles

ORIGINAL = "The Teruzuki met the Nanchang 52 kilometers off Okidaitojima."
REWRITE = "Some 52 kilometers from Okidaitojima, Nanchang ran into the Teruzuki."
OTHER = "Grain prices rose in Odesa."


def candidates(*texts):
    profiles, rarity = make_profiles([report(f"d{at}", text) for at, text in enumerate(texts)])
    return [{profiles[one].id, profiles[other].id} for one, other in find_candidates(profiles, rarity)]


def test_rare_names_and_numbers_bring_a_rewrite_to_its_original():
    assert candidates(ORIGINAL, REWRITE, OTHER) == [{"d0", "d1"}]


def test_one_common_word_brings_nobody_together():
    assert (
        candidates(ORIGINAL, "Officials met in Odesa to talk about grain, tariffs and visas on Friday.")
        == []
    )
