"""Judgements are added and revoked, never changed."""

from datetime import date, datetime

import pytest
from tests.store.making import NOW, judgement, numbered

from redshank.errors import UsageError

LATER = datetime(2025, 12, 20, 8, 0)


@pytest.fixture
def judged(store):
    """A store with one folded report and a merge of its two events."""
    store.add(numbered(1), "one", NOW)
    store.save_picture((), (), store.stale())
    store.judge(judgement("j1", ["e1-0", "e1-1"]))
    return store


def test_a_judgement_comes_back(judged):
    assert judged.judgements() == (judgement("j1", ["e1-0", "e1-1"]),)


def test_a_judgement_makes_its_events_stale(judged):
    assert [(mark.event_type, mark.month) for mark in judged.stale()] == [("THREATEN", "2025-12")]


def test_the_same_judgement_twice_is_one(judged):
    assert not judged.judge(judgement("j1", ["e1-0", "e1-1"]))
    assert len(judged.judgements()) == 1


def test_another_judgement_under_a_known_id_is_refused(judged):
    with pytest.raises(UsageError, match="another judgement has the id 'j1'"):
        judged.judge(judgement("j1", ["e1-0"]))


def test_nothing_can_be_judged_of_an_unknown_event(judged):
    with pytest.raises(UsageError, match="no event 'e9'"):
        judged.judge(judgement("j2", ["e1-0", "e9"]))


def test_a_revoked_judgement_stays_with_its_reason_and_makes_stale(judged):
    judged.save_picture((), (), judged.stale())
    assert judged.revoke("j1", "they were two", LATER)
    (kept,) = judged.judgements()
    assert (kept.reason, kept.revoked_at, kept.revoked_because) == (
        "one lock-on",
        LATER,
        "they were two",
    )
    assert len(judged.stale()) == 1


def test_revoking_twice_keeps_the_first_reason(judged):
    judged.revoke("j1", "they were two", LATER)
    assert not judged.revoke("j1", "again", LATER)
    assert judged.judgements()[0].revoked_because == "they were two"


def test_an_unknown_judgement_cannot_be_revoked(judged):
    with pytest.raises(UsageError, match="no judgement 'j9'"):
        judged.revoke("j9", "", NOW)


@pytest.mark.parametrize(("day", "revoked"), [
    (date(2025, 12, 11), []), (date(2025, 12, 12), [False]), (date(2025, 12, 20), [True]),
])  # fmt: skip
def test_judgements_stand_as_they_did_on_a_day(judged, day, revoked):
    judged.revoke("j1", "they were two", LATER)
    assert [bool(kept.revoked_at) for kept in judged.judgements(as_of=day)] == revoked
