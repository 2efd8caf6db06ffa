from datetime import date

from redshank.cluster import find_incidents


def test_incidents_come_newest_first_with_their_reports(event, stored):
    reports = [
        stored("d1", [event("e1")]),
        stored("d2", [event("e2")], published=date(2025, 12, 8)),
        stored("d3", [event("e3", day=date(2025, 12, 9))], published=date(2025, 12, 9)),
    ]
    found = find_incidents(reports)
    assert [(one.start.day, one.documents) for one in found] == [(9, ("d3",)), (6, ("d1", "d2"))]


def test_an_incident_is_named_by_its_earliest_telling(event, stored):
    later = stored("d2", [event("e2")], published=date(2025, 12, 8))
    (one,) = find_incidents([later, stored("d1", [event("e1")])])
    assert (one.id, one.tellings) == ("i1", ("e1", "e2"))


def test_states_go_by_the_names_given(event, stored):
    (one,) = find_incidents([stored("d1", [event("e1")])], names={"CHN": "China"})
    assert [party.name for party in (*one.actors, *one.recipients)] == ["China", "JPN"]


def test_an_undated_incident_has_no_day(event, stored):
    (one,) = find_incidents([stored("d1", [event("e1", day=None)])])
    assert (one.start, one.end, one.first_told) == (None, None, date(2025, 12, 7))


def test_no_reports_are_no_incidents():
    assert find_incidents([]) == ()


def test_an_official_statement_speaks_for_its_state(telling, stored):
    reports = [stored("d1", [telling("e1", "d1", factuality="denied").event])]
    (incident,) = find_incidents(reports, names={"JPN": "Japan"}, issuers={"d1": "JPN"})
    assert [(one.party.id, one.party.name) for one in incident.accounts] == [("JPN", "Japan")]
