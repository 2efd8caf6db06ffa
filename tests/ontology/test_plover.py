import pytest

from redshank.ontology import load_ontology
from redshank.ontology.plover import _event_type


def test_there_are_plovers_sixteen_types_in_four_quad_classes():
    types = load_ontology().event_types
    assert len(types) == 16
    assert {one.quad_class for one in types.values()} == {1, 2, 3, 4}


def test_the_manuals_two_faults_are_settled():
    types = load_ontology().event_types
    assert types["SANCTION"].quad_class == 4
    assert types["ACCUSE"].score < 0


@pytest.mark.parametrize(
    ("event_type", "trigger", "near", "mode"),
    [
        ("THREATEN", "locked radar", "locked radar on a plane", "x-radar-lock"),
        ("MOBILIZE", "scrambled", "", "x-scramble"),
        ("MOBILIZE", "entered", "entered territorial waters", "x-incursion"),
        ("ACCUSE", "summoned", "summoned the ambassador", "x-demarche"),
        ("SANCTION", "banned", "banned all imports of seafood", "x-trade-ban"),
        ("CONSULT", "spoke", "spoke by telephone", "phone"),
        ("ASSAULT", "fired", "fired water cannon", "x-water-cannon"),
    ],
)
def test_a_mode_is_known_by_its_words(event_type, trigger, near, mode):
    assert mode in [one.name for one in load_ontology().modes_of(event_type, trigger, near)]


def test_decisive_words_settle_a_wavering_type():
    ontology = load_ontology()
    assert ontology.settled("ASSAULT", "use of fire-control radar against") == "THREATEN"
    assert ontology.settled("CONSULT", "use of fire-control radar against") == "CONSULT"


QUADS = {
    1: {"AGREE", "CONSULT", "SUPPORT", "CONCEDE"},
    2: {"COOPERATE", "AID", "RETREAT"},
    3: {"REQUEST", "ACCUSE", "REJECT", "THREATEN"},
    4: {"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"},
}


@pytest.mark.parametrize(("quad", "names"), QUADS.items())
def test_each_type_has_its_quad_class(quad, names):
    types = load_ontology().event_types
    assert {name for name, one in types.items() if one.quad_class == quad} == names


@pytest.mark.parametrize("one", load_ontology().event_types.values(), ids=lambda one: one.name)
def test_scores_and_codes_stay_on_their_scales(one):
    for each in (one, *one.modes):
        assert -10 <= each.score <= 10 and -10 <= each.goldstein <= 10
        assert each.cameo.isdigit() and 3 <= len(each.cameo) <= 4
    assert (one.score >= 0) == (one.quad_class in {1, 2} or one.name == "REQUEST")


@pytest.mark.parametrize("one", load_ontology().event_types.values(), ids=lambda one: one.name)
def test_modes_have_distinct_names_and_a_pattern_that_no_empty_text_shows(one):
    assert len({mode.name for mode in one.modes}) == len(one.modes)
    assert all(mode.trigger or mode.near for mode in one.modes)
    assert not any(mode.holds("", "") for mode in one.modes)


def test_the_crisis_modes_of_our_own_exist():
    wanted = {
        "MOBILIZE": "x-patrol x-incursion x-transit x-flight x-exercise x-scramble",
        "THREATEN": "x-radar-lock",
        "ACCUSE": "x-demarche x-concern",
        "SANCTION": "x-trade-ban x-export-control x-travel-advisory",
    }
    for name, modes in wanted.items():
        assert set(modes.split()) <= {mode.name for mode in load_ontology().event_types[name].modes}


@pytest.mark.parametrize(
    ("sentence", "context"),
    [("The navy sent warships.", "military"), ("Envoys met for diplomatic talks.", "diplomatic")],
)
def test_a_sentence_shows_its_contexts(sentence, context):
    assert context in load_ontology().contexts_of(sentence)


def test_a_faulty_entry_is_told_with_its_name():
    with pytest.raises(ValueError, match=r"\[AID\]: no 'score' given"):
        _event_type("AID", {"quad": 2, "cameo": "070"})
    with pytest.raises(ValueError, match=r"AID x-new: '\[' is no pattern"):
        _event_type(
            "AID",
            {
                "quad": 2,
                "cameo": "070",
                "score": 1,
                "goldstein": 1,
                "modes": [{"name": "x-new", "near": "["}],
            },
        )


@pytest.mark.parametrize(
    ("near", "militia"), [("rebel fighters crossed", True), ("J-15 fighters crossed", False)]
)
def test_fighter_jets_are_no_militia(near, militia):
    modes = load_ontology().modes_of("MOBILIZE", "crossed", near)
    assert ("militia" in [mode.name for mode in modes]) is militia


@pytest.mark.parametrize(
    ("trigger", "scenery"),
    [
        ("escalating security tensions", True),
        ("the trade war", True),
        ("heightened their alert", False),
        ("eased tensions", False),
    ],
)
def test_the_background_of_a_report_is_no_deed_whatever_adjectives_it_has(trigger, scenery):
    assert load_ontology().is_scenery(trigger) is scenery
