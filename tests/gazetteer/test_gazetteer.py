"""The bundled tables joined: parents, codes, offices, surnames."""

from datetime import date, timedelta
from itertools import combinations

import pytest

from redshank.gazetteer import load_gazetteer
from redshank.gazetteer.tables import read_rows, several
from redshank.records import MeaningKind
from redshank.text.words import split_words

GAZETTEER = load_gazetteer()
# ISO 3166 codes of territories that have no row of their own among the states.
TERRITORIES = {
    "ABW", "AIA", "ALA", "ASM", "ATA", "ATF", "BES", "BMU", "CCK", "COK", "CUW", "CXR",
    "CYM", "FRO", "GGY", "GLP", "GUF", "IMN", "IOT", "JEY", "MAF", "MNP", "MSR", "MTQ",
    "MYT", "NFK", "NIU", "PYF", "REU", "SGS", "SHN", "SJM", "TCA", "UMI", "VGB", "VIR",
    "WLF",
}  # fmt: skip
# Posts that several people hold at once, or claim at once.
SHARED = (
    "SPOX", ".VFM", ".DCCS", ".LEADER", ".ENVOY", ".DEPFM", ".PRESMEMBER", ".MIN", ".INSP", ".DPM",
    ".DEPPM", ".DEPPROS", ".DEPMILCHIEF", ".VP", ".CMCVC1", ".NDCVC", ".NUKENVOY", ".PRESADV",
    "SMM.HEAD", ".POLIT", ".SAFEG", ".HUMCOORD", ".CHEMINSP.SYR", "HTI.PRES", "THA.PM", "SLE.PRES",
    ".MILCMD", ".OPPOSITION",
)  # fmt: skip
# A term known to the month only may seem to run into the next one.
BLUR = timedelta(days=31)


def rows(table):
    return [row for _, row in read_rows(table)]


def party_or_generic(code):
    """A code of the tables, or the body that every state has: JPN and POLICE for JPN.POLICE."""
    state, _, suffix = code.partition(".")
    generic = state in GAZETTEER.entities and suffix in GAZETTEER.generic_bodies
    return code in GAZETTEER.entities or generic


@pytest.mark.parametrize("table", ["bodies", "groups", "offices", "places"])
def test_country_codes_are_known(table):
    states = {row["id"] for row in rows("states")}
    codes = {code for row in rows(table) for code in several(row["country"])}
    assert codes - states - (TERRITORIES if table == "places" else set()) == set()


def test_state_codes_are_three_capitals_and_no_two_share_two_letters():
    states = rows("states")
    assert all(len(row["id"]) == 3 and row["id"].isupper() for row in states)
    short = [row["alpha2"] for row in states if row["alpha2"] and not row["to"]]
    assert len(short) == len(set(short))


def test_parents_are_known():
    parents = {row["parent"] for row in rows("bodies")} | {row["body"] for row in rows("offices")}
    parents |= {row["id"].rpartition(".")[0] for row in rows("organisations")}
    assert [parent for parent in sorted(parents - {""}) if not party_or_generic(parent)] == []


def test_sides_of_assets_and_places_are_known():
    sides = {code for row in rows("assets") for code in several(row["operators"])}
    sides |= {row["side_if_unstated"] for row in rows("assets")} - {""}
    for row in rows("places"):
        sides |= {*several(row["administered_by"]), *several(row["claimed_by"])}
        sides |= {pair.partition(":")[0] for pair in several(row["names_by_party"])}
    assert [side for side in sorted(sides) if side.partition(".")[0] not in GAZETTEER.entities] == []


def test_every_office_term_has_a_source_or_says_that_it_needs_checking():
    for row in rows("office_terms"):
        assert row["source"] or row["checked"] == "needs checking", row


def test_a_single_seat_has_one_holder_on_any_day():
    for office, terms in GAZETTEER.terms_of_office.items():
        if office.endswith(SHARED):
            continue
        for one, other in combinations(terms, 2):
            start = max(one.term.start or date(1900, 1, 1), other.term.start or date(1900, 1, 1))
            end = min(one.term.end or date.max, other.term.end or date.max)
            assert end - start <= BLUR, f"{office}: {one.name} and {other.name} on {start}"


@pytest.mark.parametrize(
    ("surname", "office", "day", "name"),
    [
        ("Koizumi", "JPN.PM", date(2003, 1, 1), "Junichiro Koizumi"),
        ("Koizumi", "JPN.DEFMIN", date(2025, 12, 1), "Shinjiro Koizumi"),
        ("Kim", "PRK.LEADER", date(1980, 1, 1), "Kim Il Sung"),
        ("Kim", "PRK.LEADER", date(2020, 1, 1), "Kim Jong Un"),
        ("Assad", "SYR.PRES", date(1990, 1, 1), "Hafez al-Assad"),
        ("Assad", "SYR.PRES", date(2015, 1, 1), "Bashar al-Assad"),
        ("Bush", "USA.PRES", date(1990, 1, 1), "George H. W. Bush"),
        ("Bush", "USA.PRES", date(2003, 1, 1), "George W. Bush"),
    ],
)
def test_the_same_surname_is_another_person_in_another_year(surname, office, day, name):
    (match,) = GAZETTEER.index.find(split_words(surname))
    meant = [m for m in match.values if m.kind == MeaningKind.PERSON and m.term.holds(day)]
    names = {t.name for m in meant for t in GAZETTEER.terms_of_person[m.id] if t.office == office}
    assert names == {name}
    assert [term.name for term in GAZETTEER.holders(office, day)] == [name]


def test_a_surname_alone_always_needs_its_surroundings():
    for terms in GAZETTEER.terms_of_person.values():
        for form in {alias for term in terms for alias in term.aliases if " " not in alias}:
            (match, *_) = GAZETTEER.index.find(split_words(form))
            own = [m for m in match.values if m.kind == MeaningKind.PERSON and m.id == terms[0].person]
            assert all(meaning.needs_context for meaning in own)


def test_a_renamed_ministry_has_its_new_name_from_its_day_on():
    (match,) = GAZETTEER.index.find(split_words("Department of War"))
    (meaning,) = [m for m in match.values if m.kind == MeaningKind.BODY]
    assert not meaning.term.holds(date(2025, 1, 1)) and meaning.term.holds(date(2025, 12, 1))


@pytest.mark.parametrize("form", ["J-15", "J15", "J-15s", "J15s"])
def test_a_designation_is_known_in_every_spelling(form):
    (match,) = GAZETTEER.index.find(split_words(form))
    assert "J-15" in [meaning.id for meaning in match.values]


def test_the_longest_agent_noun_tells_the_sector():
    assert GAZETTEER.sector_in("Chinese coast guard officers") == "COP"
    assert GAZETTEER.sector_in("the weather") is None


def test_what_several_states_administer_in_parts_has_no_one_administrator():
    kashmir = GAZETTEER.places["KASHMIR"]
    assert kashmir.administered_by is None and set(kashmir.claimed_by) == {"IND", "PAK", "CHN"}
