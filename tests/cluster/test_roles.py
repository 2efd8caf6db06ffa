from redshank.cluster.mentions import mentions_of
from redshank.cluster.roles import doers_of, targets_of


def test_a_side_that_one_of_many_mentions_names_as_doer_is_a_slip(telling):
    tellings = [telling(f"e{n}", f"d{n}") for n in range(4)]
    tellings.append(telling("e9", "d9", actors=("CHN", "ITA")))
    assert doers_of(mentions_of(tellings)) == {"CHN"}


def test_a_side_rather_named_as_target_is_no_doer(telling):
    tellings = [
        telling("e1", "d1"),
        telling("e2", "d2"),
        telling("e3", "d3", actors=("JPN",), recipients=()),
    ]
    assert doers_of(mentions_of(tellings)) == {"CHN"}
    assert targets_of(mentions_of(tellings)) == {"JPN"}


def test_a_single_mention_is_taken_as_it_is(telling):
    mentions = mentions_of([telling("e1", "d1", actors=("CHN", "RUS"), recipients=())])
    assert (doers_of(mentions), targets_of(mentions)) == ({"CHN", "RUS"}, frozenset())
