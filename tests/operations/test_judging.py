from datetime import UTC, date, datetime

import pytest

from redshank import operations
from redshank.errors import UsageError
from redshank.records import Status

NOW = datetime(2025, 12, 10, tzinfo=UTC)
LOCKED = "Japan's Defense Ministry said that Chinese fighter jets locked radar on a Japanese F-15 on December 6."


@pytest.fixture
def place(tmp_path):
    (tmp_path / "one.txt").write_text(f"Publisher: A\nPublished: 2025-12-07\n\n{LOCKED}\n")
    store = tmp_path / "crisis.db"
    assert all(one.is_new for one in operations.add(store, [tmp_path / "one.txt"], NOW))
    return store


def incidents(place):
    return operations.open_picture(place).incidents


def decide(place, kind, **what):
    (incident, *_) = incidents(place)
    given = operations.Decision(kind, (incident.id,), "the text says so", "an analyst", **what)
    return operations.judge(place, given, NOW)


def test_a_rejected_incident_leaves_the_picture_until_it_is_revoked(place):
    judged = decide(place, "reject")
    assert incidents(place) == ()
    operations.revoke(place, judged, "it was right", NOW)
    assert len(incidents(place)) == 1


@pytest.mark.parametrize(
    ("field", "value", "gives"),
    [
        ("event_type", "COERCE", lambda one: one.event_type == "COERCE"),
        ("factuality", "denied", lambda one: one.status is Status.DENIED),
        ("actors", "RUS", lambda one: [(p.id, p.name) for p in one.actors] == [("RUS", "Russia")]),
        ("recipients", "", lambda one: one.recipients == ()),
        ("occurred", "2025-12-05..2025-12-06", lambda one: one.start == date(2025, 12, 5)),
        ("occurred", "", lambda one: one.start is None),
    ],
)
def test_a_correction_holds_in_the_incident_and_its_report(place, field, value, gives):
    decide(place, "correct", corrections=((field, value),))
    assert gives(incidents(place)[0])
    (event, *_) = operations.open_picture(place).reports[0].report.events
    assert event.because[-1] == "corrected by an analyst: the text says so"


def test_a_correction_to_another_type_takes_its_scores_too(place):
    before = operations.open_picture(place).reports[0].report.events[0]
    decide(place, "correct", corrections=(("event_type", "CONSULT"),))
    after = operations.open_picture(place).reports[0].report.events[0]
    assert (after.quad_class, after.cameo) != (before.quad_class, before.cameo)
    assert after.goldstein > before.goldstein


def test_accepting_changes_nothing_but_is_on_record(place):
    before = incidents(place)
    decide(place, "accept")
    assert incidents(place) == before
    assert [one.kind for one in operations.open_picture(place).judgements] == ["accept"]


@pytest.mark.parametrize(
    ("kind", "what", "says"),
    [
        (
            "correct",
            {"corrections": (("mood", "x"),)},
            "'mood' cannot be corrected; these can: event_type",
        ),
        ("correct", {"corrections": (("event_type", "NOISE"),)}, "there are: AGREE"),
        ("correct", {"corrections": (("occurred", "Monday"),)}, "give 2025-12-06"),
        ("correct", {"corrections": (("occurred", "2025-12-06..2025-12-01"),)}, "no stretch of days"),
        ("correct", {"corrections": (("actors", "NOBODY"),)}, "no known party"),
        ("correct", {}, "which field"),
        ("split", {}, "from which events"),
        ("guess", {}, "there are: merge"),
    ],
)
def test_what_is_no_judgement_is_told_and_nothing_is_kept(place, kind, what, says):
    with pytest.raises(UsageError, match=says):
        decide(place, kind, **what)
    assert operations.open_picture(place).judgements == ()
