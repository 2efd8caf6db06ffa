"""Where parties stand: what counts as a position, on which day, and what is a change."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redshank.analyse import position_lines, positions

DAY = date(2025, 12, 7)


def stands(picture):
    return [(p.party.id, str(p.stance), *(side.id for side in p.toward)) for p in positions(picture)]


@pytest.mark.parametrize(
    ("event_type", "stance"), [("SUPPORT", "supports"), ("REJECT", "opposes"), ("ACCUSE", "accuses")]
)
def test_a_statement_is_the_position_of_who_makes_it(make, event_type, stance):
    assert stands(make.told(make.event("e1", event_type, "USA", "CHN"))) == [("USA", stance, "CHN")]


def test_who_is_asked_is_on_record_beside_who_asks(make):
    event = make.event("e1", "REQUEST", "CHN", "USA", "China asked for support.")
    assert stands(make.told(event)) == [("CHN", "asks", "USA"), ("USA", "was asked", "CHN")]


def test_nobody_is_asked_by_itself_or_stands_against_itself(make):
    request = make.event("e1", "REQUEST", "JPN", "JPN", "They asked for details.")
    charge = make.event("e1", "ACCUSE", "JPN CHN", "JPN CHN")
    assert stands(make.told(request)) == [("JPN", "asks")]
    assert stands(make.told(charge)) == [("CHN", "accuses", "JPN"), ("JPN", "accuses", "CHN")]


def test_a_request_for_restraint_urges_calm(make):
    event = make.event("e1", "REQUEST", "USA", "CHN", "They urged restraint.", trigger="urged")
    assert ("USA", "urges calm", "CHN") in stands(make.told(event))


def test_calm_before_the_request_is_no_call_for_it(make):
    event = make.event(
        "e1", "REQUEST", "USA", "CHN", "In a calm tone they sought ships.", trigger="sought"
    )
    assert ("USA", "asks", "CHN") in stands(make.told(event))


def test_a_meeting_to_win_support_asks_and_other_meetings_hold_no_position(make):
    plea = make.event("e1", "CONSULT", "CHN", "USA", "China called to garner support for it.")
    talk = make.event("e1", "CONSULT", "CHN", "USA", "China called about trade.")
    assert stands(make.told(plea)) == [("CHN", "asks", "USA"), ("USA", "was asked", "CHN")]
    assert stands(make.told(talk)) == []


@pytest.mark.parametrize("factuality", ["planned", "hypothetical", "demanded", "negated"])
def test_a_statement_not_made_holds_no_position(make, factuality):
    assert stands(make.told(make.event("e1", "SUPPORT", "USA", "JPN", factuality=factuality))) == []


def test_a_denial_is_the_position_of_who_is_cited_for_it(make):
    event = make.event("e1", "THREATEN", "CHN", "JPN", factuality="denied", speaker="CHN.MOD", day=DAY)
    (held,) = positions(make.told(event))
    assert (held.party.id, held.stance, held.speaker) == ("CHN", "denies", "CHN.MOD")
    assert held.day is None and held.by == date(2025, 12, 10)


def test_a_bystander_who_saw_nothing_denies_nothing(make):
    event = make.event("e1", "MOBILIZE", "CHN", "JPN", factuality="negated", speaker="USA")
    assert stands(make.told(event)) == []


def test_a_silence_is_on_the_issue_that_its_words_name(make):
    silence = make.silence("USA", "Washington declined to comment on Taiwan.", "Taiwan")
    (held,) = positions(make.picture([make.report("d1", silence)]))
    assert (held.party.id, held.stance, held.issue) == ("USA", "silent", "Taiwan")


def test_a_silence_without_an_issue_takes_that_of_the_incident_it_meets(make):
    event = make.event("e1", "ACCUSE", "JPN", "CHN", "Japan protested over Taiwan.")
    silence = make.silence("USA", "Washington did not comment.", sentence=1)
    account = make.account("USA", "does not address", silence)
    incident = make.incident("i1", event, accounts=(account,))
    held = positions(make.picture([make.report("d1", event, silence)], [incident]))
    assert [p.issue for p in held if p.stance == "silent"] == ["Taiwan"]


def test_a_silence_about_nothing_has_no_issue_and_one_of_nobody_is_no_position(make):
    told = [make.silence("USA", "Washington was silent."), make.silence(None, "They were silent.")]
    (held,) = positions(make.picture([make.report("d1", *told)]))
    assert held.party.id == "USA" and held.issue is None


def test_many_tellings_of_one_statement_are_one_position_with_all_sentences(make):
    events = [make.event(f"e{n}", "ACCUSE", "JPN", "CHN", f"It protested {n}.") for n in range(3)]
    reports = [make.report(f"d{n}", event) for n, event in enumerate(events)]
    (held,) = positions(make.picture(reports, [make.incident("i1", *events)]))
    assert [passage.document_id for passage in held.evidence] == ["d0", "d1", "d2"]
    assert [passage.text for passage in held.evidence] == [f"It protested {n}." for n in range(3)]


def test_a_day_is_given_only_where_a_single_day_is_told(make):
    month = (date(2025, 12, 1), date(2025, 12, 31))
    exact, loose = (make.event("e1", "ACCUSE", "JPN", "CHN", day=day) for day in (DAY, month))
    (one,), (other,) = positions(make.told(exact)), positions(make.told(loose))
    assert (one.day, one.by) == (DAY, DAY)
    assert (other.day, other.by) == (None, date(2025, 12, 10))


def test_what_nobody_asserts_is_marked_alleged(make):
    event = make.event("e1", "SUPPORT", "USA", "CHN", factuality="alleged")
    assert [held.alleged for held in positions(make.told(event))] == [True]


def history(make, *told):
    """A picture of statements by the United States: (day of December, type, recipient)."""
    events = [
        make.event(f"e{n}", kind, "USA", whom, "They spoke on Taiwan.", day=date(2025, 12, day))
        for n, (day, kind, whom) in enumerate(told)
    ]
    reports = [make.report(f"d{n}", event) for n, event in enumerate(events)]
    return make.picture(reports, [make.incident(f"i{n}", e) for n, e in enumerate(events)])


def changes(picture):
    return [
        (p.by.day, str(p.stance)) for line in position_lines(positions(picture)) for p in line.changes
    ]


def test_a_line_holds_only_changes(make):
    told = [(1, "SUPPORT", "JPN"), (2, "SUPPORT", "JPN"), (3, "ACCUSE", "JPN"), (4, "SUPPORT", "JPN")]
    assert changes(history(make, *told)) == [(1, "supports"), (3, "accuses"), (4, "supports")]


def test_support_for_the_other_side_is_a_change(make):
    told = [(1, "SUPPORT", "JPN"), (2, "SUPPORT", "CHN")]
    assert changes(history(make, *told)) == [(1, "supports"), (2, "supports")]


def test_two_stances_kept_up_day_by_day_are_no_changes(make):
    told = [(day, kind, "CHN") for day in (1, 2, 3) for kind in ("ACCUSE", "REJECT")]
    assert changes(history(make, *told)) == [(1, "accuses"), (1, "opposes")]


def test_lines_are_by_party_and_issue(make):
    events = [
        make.event("e1", "ACCUSE", "USA", "CHN", "They spoke on Taiwan."),
        make.event("e2", "ACCUSE", "JPN", "CHN", "They spoke on Taiwan."),
        make.event("e3", "ACCUSE", "USA", "CHN", "They spoke on uranium."),
    ]
    incidents = [make.incident(f"i{n}", event) for n, event in enumerate(events)]
    lines = position_lines(positions(make.picture([make.report("d1", *events)], incidents)))
    assert [(line.party.id, line.issue) for line in lines] == [
        ("JPN", "Taiwan"),
        ("USA", "Taiwan"),
        ("USA", "nuclear programme"),
    ]


@given(order=st.permutations(range(4)))
def test_positions_do_not_depend_on_the_order_of_the_picture(make, order):
    told = [(1, "SUPPORT", "JPN"), (1, "ACCUSE", "CHN"), (2, "REJECT", "CHN"), (1, "SUPPORT", "JPN")]
    picture = history(make, *told)
    shuffled = make.picture(
        [picture.reports[at] for at in order], [picture.incidents[at] for at in order]
    )
    assert positions(shuffled) == positions(picture)
