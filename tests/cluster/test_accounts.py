from datetime import date

import pytest

from redshank.cluster.accounts import Unsaid, claim_origins, make_accounts, status_of
from redshank.cluster.mentions import mentions_of
from redshank.records import Party, Stance, Status


@pytest.fixture
def told(telling):
    """Status and stances of what speakers say: (speaker, factuality) in one report each, by day."""

    def of(*sayings, **event):
        mentions = mentions_of(
            telling(
                f"e{at}",
                f"d{at}",
                published=date(2025, 12, 7 + at),
                speaker=speaker,
                factuality=factuality,
                **event,
            )
            for at, (speaker, factuality) in enumerate(sayings)
        )
        accounts = make_accounts(mentions, (), {}, {})
        return status_of(mentions, accounts)[0], {one.party.id: one.stance for one in accounts}

    return of


@pytest.mark.parametrize(
    ("sayings", "status"),
    [
        ([("JPN", "alleged")], Status.REPORTED),
        ([("JPN", "alleged"), ("CHN", "denied")], Status.DISPUTED),
        ([("CHN", "denied")], Status.DENIED),
        ([("JPN", "asserted"), ("CHN", "asserted")], Status.CONFIRMED),
        ([("JPN", "asserted"), ("PHL", "asserted")], Status.CONFIRMED),
        ([("JPN", "alleged"), ("PHL", "alleged")], Status.REPORTED),
        ([("CHN", "planned")], Status.PLANNED),
    ],
)
def test_the_status_follows_from_the_accounts(told, sayings, status):
    assert told(*sayings)[0] is status


def test_two_articles_that_cite_one_side_confirm_nothing(told):
    assert told(("JPN", "asserted"), ("JPN", "asserted"))[0] is Status.REPORTED


def test_the_latest_word_of_a_party_is_its_stance(told):
    status, stances = told(("JPN", "alleged"), ("CHN", "denied"), ("CHN", "asserted"))
    assert (status, stances["CHN"]) == (Status.CONFIRMED, Stance.ADMITS)


def test_what_nobody_is_cited_for_is_the_publishers_account(told):
    assert told((None, "asserted"))[1] == {"publisher:A wire": Stance.ASSERTS}


def test_a_demand_is_no_account(told):
    assert told(("JPN", "demanded"))[1] == {}


def test_who_does_not_comment_after_the_telling_does_not_address_it(telling, silence):
    mentions = mentions_of([telling("e1", "d1", speaker="JPN")])
    near = Unsaid("d1", date(2025, 12, 7), silence("USA", sentence=2))
    far = Unsaid("d1", date(2025, 12, 7), silence("DEU", sentence=9))
    accounts = make_accounts(mentions, [near, far], {"USA": "United States"}, {})
    silent = [(one.party.name, one.stance) for one in accounts if one.party.id != "JPN"]
    assert silent == [("United States", Stance.SILENT)]


def test_origins_are_who_is_cited_and_not_the_articles(telling):
    mentions = mentions_of(
        [
            telling("e1", "d1", speaker="JPN.MOD"),
            telling("e2", "d2", speaker="JPN.MOD"),
            telling("e3", "d3"),
        ]
    )
    assert claim_origins(mentions, {"d3": "d1"}) == ("JPN.MOD", "d1")


def test_what_a_copy_says_in_its_own_voice_its_original_says(telling):
    mentions = mentions_of(
        [telling("e1", "d1", publisher="A wire"), telling("e2", "d2", publisher="A copyist")]
    )
    accounts = make_accounts(mentions, (), {}, {"d2": Party("publisher:A wire", "A wire")})
    assert [(one.party.name, len(one.cells)) for one in accounts] == [("A wire", 2)]
    assert status_of(mentions, accounts)[0] is Status.REPORTED


def test_who_is_taken_for_the_doer_once_by_mistake_admits_nothing(telling):
    slips = [telling(f"e{n}", f"d{n}", speaker="TWN", factuality="alleged") for n in range(4)]
    slips.append(telling("e9", "d9", actors=("CHN", "JPN"), recipients=(), speaker="JPN"))
    accounts = {one.party.id: one.stance for one in make_accounts(mentions_of(slips), (), {}, {})}
    assert accounts["JPN"] is Stance.ASSERTS
