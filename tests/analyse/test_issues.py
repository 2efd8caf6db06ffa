"""Which issue an incident belongs to, and what keeps the data file sound."""

import pytest

from redshank.analyse import load_issues, parse_issues
from redshank.gazetteer import load_gazetteer
from redshank.ontology import load_ontology
from redshank.records import Telling

HEAD = 'calm = "calm"\nplea = "seek"\n'


def issue_of(make, *events):
    tellings = [Telling("d1", None, None, event) for event in events]
    return load_issues().of_incident(make.incident("i1", *events), tellings)


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ("Japan protested over the fire-control radar.", "radar lock-on"),
        ("China condemned words about Taiwan.", "Taiwan"),
        ("Japan protested ships near the Senkakus.", "Senkaku/Diaoyu"),
        ("China halted seafood imports.", "travel and trade curbs"),
        ("Iran rejected limits on uranium.", "nuclear programme"),
        ("Israel accused Hamas of breaking the truce.", "ceasefire"),
        ("India accused troops of crossing the border.", "border"),
    ],
)
def test_the_words_of_the_sentence_tell_the_issue(make, text, issue):
    event = make.event("e1", "ACCUSE", "JPN", "CHN", text, trigger=text.split()[1])
    assert issue_of(make, event) == issue


def test_of_two_issues_in_a_sentence_the_one_nearest_to_the_trigger_is_meant(make):
    text = "After the row over Taiwan grew for weeks on end, Japan protested the radar lock-on."
    event = make.event("e1", "ACCUSE", "JPN", "CHN", text, trigger="protested")
    assert issue_of(make, event) == "radar lock-on"


def test_the_issue_that_most_tellings_name_is_the_incidents(make):
    texts = ["They met on Taiwan.", "They met on the border.", "They met on border posts."]
    events = [make.event(f"e{n}", "CONSULT", "JPN", "CHN", t) for n, t in enumerate(texts)]
    assert issue_of(make, *events) == "border"


def test_a_mode_of_an_issue_counts_before_words(make):
    text = "They locked radar on jets off Taiwan."
    event = make.event("e1", "THREATEN", "CHN", "JPN", text, modes=("x-radar-lock",), trigger="Taiwan")
    assert issue_of(make, event) == "radar lock-on"


def test_a_place_counts_where_words_are_missing(make):
    event = make.event("e1", "MOBILIZE", "CHN", "JPN", "Ships came.", place="SENKAKU_ISLANDS")
    assert issue_of(make, event) == "Senkaku/Diaoyu"


def test_a_context_counts_last(make):
    event = make.event("e1", "MOBILIZE", "RUS", "", "They began it.", contexts=("cyber",))
    assert issue_of(make, event) == "cyber attacks"


def test_without_a_known_issue_the_parties_are_the_issue(make):
    assert issue_of(make, make.event("e1", "ACCUSE", "JPN", "CHN")) == "CHN-JPN"


def test_without_a_party_there_is_no_issue(make):
    assert issue_of(make, make.event("e1", "ACCUSE")) is None


@pytest.mark.parametrize("issue", load_issues().issues, ids=lambda issue: issue.name)
def test_an_issue_names_only_places_modes_and_contexts_that_exist(issue):
    ontology = load_ontology()
    modes = {mode.name for kind in ontology.event_types.values() for mode in kind.modes}
    assert issue.places <= set(load_gazetteer().places)
    assert issue.modes <= modes and issue.contexts <= set(ontology.contexts)
    assert issue.words or issue.modes or issue.places or issue.contexts


@pytest.mark.parametrize(
    ("toml", "told"),
    [
        ('[[issues]]\nwords = "x"', "no name given"),
        ('[[issues]]\nname = "Gaza"\nword = "x"', "Gaza: word is not known"),
        ('[[issues]]\nname = "Gaza"\nwords = "("', "Gaza: '\\(' is no pattern"),
    ],
)
def test_a_faulty_entry_is_told_by_name(toml, told):
    with pytest.raises(ValueError, match=told):
        parse_issues(HEAD + toml)
