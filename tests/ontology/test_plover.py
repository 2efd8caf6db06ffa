import pytest

from redshank.ontology import load_ontology


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
