"""Short forms and pronouns to parties."""

import pytest

from redshank.records import Span
from redshank.resolve.parties import BOTH, resolve_parties, resolve_party


@pytest.fixture
def ids(surroundings):
    def meant(text, words, script=None):
        start = text.rindex(words)
        span = Span.of(text, start, start + len(words))
        return [party.id for party in resolve_parties((span,), surroundings(text, script=script))]

    return meant


@pytest.mark.parametrize(
    "words",
    ["both sides", "Both countries", "the two sides", "the two nations", "each side", "the pair"],
)
def test_words_for_both_are_the_two_states_of_the_report(ids, words):
    assert BOTH.match(words)
    assert sorted(ids(f"Iran warned Israel. Later {words} met.", words)) == ["IRN", "ISR"]


@pytest.mark.parametrize("words", ["both ships", "the two men said", "sideshow", "a pair"])
def test_words_that_only_begin_like_both_are_not(words):
    assert not BOTH.match(words)


def test_the_ministry_is_the_one_named_last_of_several(ids):
    text = "Japan's Foreign Ministry met China's Foreign Ministry. So said the ministry."
    assert ids(text, "the ministry") == ["CHN.MFA"]


def test_the_same_kind_of_ministry_stays_with_its_state(ids):
    text = "Japan's Defense Ministry warned China. The Defense Ministry gave no name."
    assert ids(text, "The Defense Ministry") == ["JPN.MOD"]


def test_it_is_the_party_named_before_in_its_sentence(ids):
    assert ids("Tokyo said that it protested.", "it") == ["JPN"]


def test_he_is_the_person_named_before(ids):
    assert ids("Sergei Lavrov arrived in Ankara. Later he left.", "he") == ["RUS.MFA"]


def test_a_state_is_no_he(ids):
    assert ids("France protested. He left.", "He") == [None]


def test_they_with_nobody_before_stays_unknown(ids):
    assert ids("They left.", "They") == [None]


def test_a_state_behind_a_preposition_is_passed_over(ids):
    assert ids("Russia met with Turkey and it protested.", "it") == ["RUS"]


@pytest.mark.parametrize("pronoun", ["we", "us", "our", "We"])
def test_the_first_person_is_the_speaker_quoted(surroundings, pronoun):
    text = f"Manila said {pronoun} protested to China."
    around = surroundings(text)
    (speaker,) = resolve_party(Span.of(text, 0, 6), around)
    start = text.index(pronoun, 7)
    span = Span.of(text, start, start + len(pronoun))
    assert [party.id for party in resolve_party(span, around, speaker)] == ["PHL"]


def test_the_first_person_of_nobody_is_unknown(ids):
    assert ids("Our ships sailed.", "Our") == [None]


def test_us_in_small_letters_is_never_the_united_states(ids):
    assert ids("The US protested. They shelled us.", "us") != ["JPN"]
    assert ids("They shelled us.", "us") == [None]
    assert ids("They shelled US.", "US") == ["USA"]


def test_a_surname_is_the_person_introduced_by_title_before(ids):
    text = "French envoy Jean Imaginaire met him. Later Imaginaire left."
    assert ids(text, "Imaginaire") == ["FRA"]


def test_possessed_forces_are_the_forces_of_their_owner(ids):
    assert ids("Iran moved, and its troops fired.", "its troops") == ["IRN.MIL"]


def test_an_actor_is_given_once_however_often_it_is_named(surroundings):
    text = "China and China and Beijing."
    spans = [Span.of(text, 0, 5), Span.of(text, 10, 15), Span.of(text, 20, 27)]
    assert [party.id for party in resolve_parties(spans, surroundings(text))] == ["CHN"]


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        ("NATO met in Brussels. The alliance sent ships.", "The alliance", "NATO"),
        ("Morocco blamed the Polisario Front. The front fired.", "The front", "POLISARIO"),
        ("The IAEA met. Later the agency's board left.", "the agency's board", "UN.IAEA"),
        ("Niger's army left. A spokesman for the junta stayed.", "A spokesman for the junta", "NER"),
        ("Rwanda denied that soldiers of its army had left.", "soldiers of its army", "RWA.ARMY"),
        ("Taiwan denied this. So did an officer.", "an officer", "TWN"),
    ],
)
def test_a_short_form_is_the_party_that_its_noun_or_owner_names(ids, text, words, meant):
    assert ids(text, words) == [meant]


@pytest.mark.parametrize("words", ["masked gunmen", "Western diplomats", "a former officer"])
def test_people_of_no_state_stay_unknown(ids, words):
    assert ids(f"Ukraine said that {words} came.", words) == [None]


def test_both_leaves_out_who_speaks_of_them_and_counts_groups(ids):
    text = "Morocco shelled the Polisario Front. Morocco won. Spain urged both sides to stop."
    assert sorted(ids(text, "both sides")) == ["MAR", "POLISARIO"]


def test_they_are_all_who_are_joined_before(ids):
    assert ids("France and Germany met Oman. Then they left.", "they") == ["FRA", "DEU"]


def test_a_title_that_one_state_has_is_of_that_state(ids):
    text = "Washington and Havana met. Cuba protested. Secretary of State Warren Christopher left."
    assert ids(text, "Secretary of State") == ["USA.DOS"]


def test_pronouns_and_roles_alone_lead_nowhere_and_in_good_time(read):
    text = " ".join(["The commander said so.", "The official agreed.", "He left.", "She saw him."] * 12)
    script = {"left": ("RETREAT", "asserted", {"actor": ["He"], "speaker": ["The official"]})}
    assert all(event.actors[0].id is None for event in read(text, script).events)


def test_i_joins_the_colleague_whom_the_speaker_met(read):
    text = "Statement of the Algerian Ministry of Foreign Affairs\n\nI spoke yesterday with Oman."
    (event,) = read(text, {"spoke": ("CONSULT", "asserted", {"actor": ["Oman"]})}).events
    assert [actor.id for actor in event.actors] == ["DZA", "OMN"]


def test_where_an_outlet_is_from_is_no_party(ids):
    assert ids("The report, seen by the London paper, says the troops left.", "the troops") == [None]


def test_each_of_two_that_blame_the_other_leaves_nobody_out(ids):
    text = "Thailand shelled Cambodia and each government blamed the other. Malaysia met Cambodia."
    assert sorted(ids(text, "each government")) == ["KHM", "THA"]


def test_both_are_without_the_third_party_that_does_something_to_them(ids):
    text = "Iran shelled Iraq. Iraq shelled Iran. Clinton's America urged both sides to stop."
    assert sorted(ids(text, "both sides")) == ["IRN", "IRQ"]


def test_both_governments_may_hold_the_party_named_first_in_the_sentence(ids):
    text = (
        "Russia spoke. China struck India and India struck China; the two governments blame each other."
    )
    assert sorted(ids(text, "the two governments")) == ["CHN", "IND"]


def test_brussels_is_the_union_once_an_organ_of_it_is_named(ids):
    assert ids(
        "Lithuania wrote to the European Commission. It asked Brussels for help.", "Brussels"
    ) == ["EU"]
    assert ids("Belgium spoke. Kigali warned Brussels.", "Brussels") == ["BEL"]
