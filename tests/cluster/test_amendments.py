from datetime import UTC, datetime

import pytest

from redshank.cluster import Knowledge, amend
from redshank.ontology import load_ontology
from redshank.records import Judgement, JudgementKind

KNOWN = Knowledge({"CHN": "China", "RUS": "Russia", "NATO": "NATO"}, load_ontology())
NOON = datetime(2025, 12, 10, 12, tzinfo=UTC)


def judgement(number, kind, events=("e1",), corrections=(), **more):
    at = NOON.replace(minute=number)
    return Judgement(
        f"j{number}", JudgementKind(kind), events, (), "so it is told", "an analyst", at,
        corrections=corrections, **more,
    )  # fmt: skip


@pytest.fixture
def amended(telling, stored):
    def of(*judgements):
        reports = [stored("d1", [telling("e1", "d1").event, telling("e2", "d1").event])]
        (report,) = amend(reports, judgements, KNOWN)
        return report.report.events

    return of


def test_without_judgements_reports_stay_as_they_are(telling, stored):
    reports = (stored("d1", [telling("e1", "d1").event]),)
    assert amend(reports, [judgement(1, "accept"), judgement(2, "note")], KNOWN) == reports


def test_the_later_correction_wins_whatever_order_they_come_in(amended):
    first = judgement(1, "correct", corrections=(("factuality", "denied"),))
    later = judgement(2, "correct", corrections=(("factuality", "alleged"),))
    assert amended(first, later) == amended(later, first)
    assert amended(later, first)[0].factuality == "alleged"


def test_a_revoked_judgement_counts_for_nothing(amended):
    assert len(amended(judgement(1, "reject", revoked_at=NOON))) == 2
    assert [one.id for one in amended(judgement(1, "reject"))] == ["e2"]


def test_a_party_of_a_correction_points_at_the_trigger_and_says_who_put_it_there(amended):
    event = amended(judgement(1, "correct", corrections=(("actors", "CHN; RUS.NAVY; NATO"),)))[0]
    assert [(one.id, one.name, one.country) for one in event.actors] == [
        ("CHN", "CHN", "CHN"), ("RUS.NAVY", "Russia", "RUS"), ("NATO", "NATO", None),
    ]  # fmt: skip
    assert event.actors[1].span == event.evidence.trigger
    assert event.actors[1].because == "corrected by an analyst: so it is told"
