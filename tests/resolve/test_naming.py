"""Names, titles and nouns to parties, by the report's day."""

from datetime import date

import pytest

from redshank.records import Span
from redshank.resolve.parties import resolve_parties


@pytest.fixture
def parties(surroundings):
    """The parties that the last occurrence of some words in a text means."""

    def meant(text, words, day=date(2025, 12, 11), script=None):
        start = text.rindex(words)
        span = Span.of(text, start, start + len(words))
        return resolve_parties((span,), surroundings(text, day, script))

    return meant


@pytest.mark.parametrize(
    ("title", "day", "country", "holder"),
    [
        ("the US president", date(2014, 1, 1), "USA", "Barack Obama"),
        ("the US president", date(2022, 1, 1), "USA", "Joe Biden"),
        ("Russia's foreign minister", date(2010, 1, 1), "RUS", "Sergei Lavrov"),
        ("Ukraine's president", date(2018, 1, 1), "UKR", "Petro Poroshenko"),
        ("Ukraine's president", date(2023, 1, 1), "UKR", "Volodymyr Zelensky"),
    ],
)
def test_an_office_is_resolved_by_date(parties, title, day, country, holder):
    (party,) = parties(f"So said {title}.", title, day)
    assert (party.country, party.name) == (country, holder)


def test_the_day_after_a_change_of_office_has_the_new_holder(parties):
    text = "So said Japan's prime minister."
    names = [parties(text, text[8:-1], day)[0].name for day in (date(2025, 10, 20), date(2025, 10, 21))]
    assert names == ["Shigeru Ishiba", "Sanae Takaichi"]


def test_a_former_holder_is_still_known_and_told_as_former(parties):
    (party,) = parties("So said Shigeru Ishiba.", "Shigeru Ishiba")
    assert party.country == "JPN" and "not on the report's day" in party.because


@pytest.mark.parametrize(
    ("words", "party", "sectors"),
    [
        ("Chinese troops", "CHN.MIL", ("MIL",)),
        ("Iranian police", "IRN.POLICE", ("COP",)),
        ("French lawmakers", "FRA.PARL", ("LEG",)),
        ("the Indian government", "IND.GOV", ("GOV",)),
        ("Israel", "ISR", ("GOV",)),
    ],
)
def test_a_demonym_with_a_noun_has_the_nouns_sector(parties, words, party, sectors):
    (found,) = parties(f"So said {words}.", words)
    assert (found.id, found.sectors) == (party, sectors)


@pytest.mark.parametrize(
    ("metonym", "state"),
    [("Beijing", "CHN"), ("the Kremlin", "RUS"), ("the White House", "USA"), ("Pyongyang", "PRK")],
)
def test_a_capital_or_residence_stands_for_its_government(parties, metonym, state):
    (party,) = parties(f"{metonym} protested.", metonym)
    assert party.id.split(".")[0] == state


def test_every_member_of_a_list_is_a_recipient(parties):
    words = "the UK, Germany, and France"
    assert [p.id for p in parties(f"China reached out to {words}.", words)] == ["GBR", "DEU", "FRA"]


def test_a_named_aircraft_without_a_nation_is_its_only_operators(parties):
    assert [p.country for p in parties("Two J-15 fighters took off.", "Two J-15 fighters")] == ["CHN"]


def test_a_short_form_belongs_to_the_state_beside_it(parties):
    assert [
        p.id for p in parties("Japan met China's Defense Ministry.", "China's Defense Ministry")
    ] == ["CHN.MOD"]


def test_an_armed_group_has_no_country(parties):
    (party,) = parties("Hezbollah fired.", "Hezbollah")
    assert party.id and party.country is None


def test_an_organisation_of_states_has_no_country(parties):
    (party,) = parties("NATO protested.", "NATO")
    assert (party.id, party.country) == ("NATO", None)


def test_a_surname_with_its_title_is_its_holder_on_the_day(parties):
    (party,) = parties("So said Minister Koizumi.", "Koizumi")
    assert party.name == "Shinjiro Koizumi"
    (party,) = parties("So said Prime Minister Koizumi.", "Koizumi", date(2003, 1, 1))
    assert party.name == "Junichiro Koizumi"


def test_a_territory_without_a_row_among_the_states_keeps_its_name(parties):
    (party,) = parties("Bermuda protested.", "Bermuda")
    assert (party.id, party.name) == (None, "Bermuda")


def test_words_that_name_nobody_keep_a_null_id_and_no_country(parties):
    (party,) = parties("Some villagers marched.", "villagers")
    assert (party.id, party.country, party.span.text) == (None, None, "villagers")
