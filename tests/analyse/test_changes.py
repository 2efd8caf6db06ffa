"""What is new, changed, stronger, weaker and gone between two pictures."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redshank.analyse import diff
from redshank.records import Picture, Status

NOTHING = Picture((), (), (), ())
DAY = date(2025, 12, 6)


def kinds(before, after):
    return [str(one.kind) for one in diff(before, after)]


def deed(make, event_id="e1", text="They came.", **more):
    return make.event(event_id, "MOBILIZE", "CHN", "JPN", text, **more)


def folded(make, *events, incident_id="i1", **more):
    """Each event in a report of its own, all one incident."""
    reports = [make.report(f"d-{event.id}", event) for event in events]
    return make.picture(reports, [make.incident(incident_id, *events, **more)])


def apart(make, *events):
    reports = [make.report(f"d-{event.id}", event) for event in events]
    return make.picture(reports, [make.incident(f"i-{event.id}", event) for event in events])


def test_a_picture_does_not_differ_from_itself(make):
    event = make.event("e1", "ACCUSE", "JPN", "CHN")
    picture = make.picture(
        [make.report("d1", event, make.count(15, "ships", "15 came."))], [make.incident("i1", event)]
    )
    assert diff(picture, picture) == ()


def test_an_incident_nobody_told_before_is_new(make):
    (found,) = diff(NOTHING, folded(make, deed(make)))
    assert (found.kind, found.subject, found.evidence[0].text) == ("new incident", "i1", "They came.")


def test_an_incident_whose_id_changed_with_an_earlier_telling_is_not_new(make):
    one, other = deed(make), deed(make, "e2")
    before = folded(make, one, origins=("d-e1",))
    after = folded(make, other, one, incident_id="i2", origins=("d-e1",))
    assert kinds(before, after) == []


def test_a_changed_status_rests_on_what_was_not_told_before(make):
    one, other = deed(make), deed(make, "e2", "Japan denied they came.")
    after = folded(make, one, other, status=Status.DISPUTED)
    (found,) = diff(folded(make, one), after)
    assert (found.kind, found.before, found.after) == ("status changed", ("reported",), ("disputed",))
    assert [passage.text for passage in found.evidence] == ["Japan denied they came."]


def test_an_incident_that_became_withdrawn_is_withdrawn(make):
    one = deed(make)
    assert kinds(folded(make, one), folded(make, one, status=Status.WITHDRAWN)) == ["withdrawn"]


def test_an_incident_without_a_telling_left_is_withdrawn_with_its_old_sentences(make):
    (found,) = diff(folded(make, deed(make)), NOTHING)
    assert (found.kind, found.before, found.evidence[0].text) == (
        "withdrawn",
        ("reported",),
        "They came.",
    )


def test_an_origin_more_strengthens_and_one_less_weakens(make):
    one, other = deed(make), deed(make, "e2", "Ships came.")
    few = folded(make, one, origins=("d-e1",))
    many = folded(make, one, other, origins=("d-e1", "d-e2"))
    (stronger,), (weaker,) = diff(few, many), diff(many, few)
    assert (stronger.kind, stronger.gained) == ("strengthened", ("d-e2",))
    assert (weaker.kind, weaker.lost) == ("weakened", ("d-e2",))
    assert [p.text for p in (*stronger.evidence, *weaker.evidence)] == ["Ships came."] * 2


def test_an_origin_that_is_a_speaker_is_found_by_who_is_cited(make):
    one, other = deed(make), deed(make, "e2", "The ministry saw ships.", speaker="JPN.MOD")
    after = folded(make, one, other, origins=("d-e1", "JPN.MOD"))
    (found,) = diff(folded(make, one, origins=("d-e1",)), after)
    assert [passage.text for passage in found.evidence] == ["The ministry saw ships."]


def test_an_origin_in_the_place_of_another_changes_nothing(make):
    one = deed(make)
    assert kinds(folded(make, one, origins=("a",)), folded(make, one, origins=("b",))) == []


@pytest.mark.parametrize(
    ("stance", "kind"),
    [("asserts", "new account"), ("denies", "new denial"), ("does not address", None)],
)
def test_a_party_that_speaks_for_the_first_time_is_told(make, stance, kind):
    one = deed(make)
    account = make.account("CHN", stance, one, "d-e1")
    found = diff(folded(make, one), folded(make, one, accounts=(account,)))
    assert [(d.kind, d.party) for d in found] == ([(kind, "CHN")] if kind else [])
    assert all(d.evidence[0].text == "They came." for d in found)


def test_a_party_that_turns_to_denying_is_a_new_denial(make):
    one = deed(make)
    before, after = (
        folded(make, one, accounts=(make.account("CHN", stance, one, "d-e1"),))
        for stance in ("asserts", "denies")
    )
    assert kinds(before, after) == ["new denial"]
    assert kinds(after, after) == []


def test_two_incidents_that_became_one_are_merged_and_the_way_back_is_a_split(make):
    one, other = deed(make), deed(make, "e2")
    (merged,) = diff(apart(make, one, other), folded(make, one, other))
    (split,) = diff(folded(make, one, other), apart(make, one, other))
    assert (merged.kind, merged.before, merged.after) == ("merged", ("i-e1", "i-e2"), ("i1",))
    assert (split.kind, split.before, split.after) == ("split", ("i1",), ("i-e1", "i-e2"))


def test_a_count_with_another_value_is_new(make):
    before, after = (
        make.picture([make.report("d1", make.count(value, "ships", f"{value} came."))])
        for value in (15, 16)
    )
    (found,) = diff(before, after)
    assert (found.kind, found.subject, found.after) == ("new count", "ships", ("16 ships",))
    assert found.evidence[0].text == "16 came."


def test_the_same_count_in_another_report_is_not_new(make):
    reports = [make.report(f"d{n}", make.count(15, "ships", "15 came.")) for n in range(2)]
    assert kinds(make.picture(reports[:1]), make.picture(reports)) == []


def test_a_stance_not_held_before_is_a_new_position(make):
    one = make.event("e1", "SUPPORT", "USA", "JPN", "They backed it on Taiwan.")
    other = make.event("e2", "ACCUSE", "USA", "CHN", "They blamed it on Taiwan.")
    found = diff(apart(make, one), apart(make, one, other))
    (position,) = [d for d in found if d.kind == "new position"]
    assert (position.subject, position.party, position.after) == ("Taiwan", "USA", ("accuses",))
    assert position.evidence[0].text == "They blamed it on Taiwan."


def test_a_stance_repeated_on_another_day_is_no_new_position(make):
    events = [make.event(f"e{n}", "ACCUSE", "USA", "CHN", "They spoke on Taiwan.") for n in range(2)]
    assert kinds(apart(make, events[0]), apart(make, *events)) == ["new incident"]


@given(order=st.permutations(range(4)))
def test_differences_do_not_depend_on_the_order_of_the_pictures(make, order):
    events = [make.event(f"e{n}", "ACCUSE", "JPN", "CHN", f"Told {n}.", day=DAY) for n in range(4)]
    shuffled = [events[at] for at in order]
    assert diff(NOTHING, apart(make, *shuffled)) == diff(NOTHING, apart(make, *events))
