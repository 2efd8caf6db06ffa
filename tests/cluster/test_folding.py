from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cluster.conftest import make_telling

from redshank.cluster.folding import fold
from redshank.cluster.mentions import mentions_of
from redshank.records import CopyKind, CopyLink, Judgement, JudgementKind

NOW = datetime(2025, 12, 9, tzinfo=UTC)
DAYS = st.sampled_from([date(2025, 12, 5), date(2025, 12, 6), date(2025, 12, 7), None])
PARTIES = st.sampled_from([("CHN",), ("JPN",), ("USA",), ()])


COPY = CopyLink("d2", "d1", CopyKind.REWRITE, 0.8, "the same in other words", (), ((0, 1),))


def groups(tellings, *judgements, copies=()):
    folds = fold(mentions_of(tellings), judgements, copies)
    return sorted(
        sorted(t.event.id for mention in one.mentions for t in mention.tellings) for one in folds
    )


def judgement(kind, ids, others=(), identity="j1", **more):
    return Judgement(identity, kind, tuple(ids), tuple(others), "seen", "me", NOW, **more)


def test_reports_of_one_happening_fold_together(telling):
    assert groups([telling("e1", "d1"), telling("e2", "d2")]) == [["e1", "e2"]]


def test_a_look_alike_on_another_day_stays_apart(telling):
    later = telling("e2", "d2", day=date(2025, 12, 8))
    assert groups([telling("e1", "d1"), later]) == [["e1"], ["e2"]]


def test_another_lock_on_the_same_evening_stays_apart(telling):
    first = telling("e1", "d1", clock="16:32")
    assert groups([first, telling("e2", "d2", clock="18:37")]) == [["e1"], ["e2"]]


def test_every_link_says_why(telling):
    (one,) = fold(mentions_of([telling("e1", "d1"), telling("e2", "d2")]))
    assert (one.links[0].event_id, one.links[0].joined_to) == ("e2", "e1")
    assert one.links[0].score == pytest.approx(sum(reason.score for reason in one.links[0].reasons))


def test_a_merge_joins_what_the_machine_keeps_apart(telling):
    tellings = [telling("e1", "d1"), telling("e2", "d2", day=date(2026, 2, 1))]
    merged = judgement(JudgementKind.MERGE, ["e1", "e2"])
    assert groups(tellings, merged) == [["e1", "e2"]]


def test_a_split_parts_what_the_machine_joins(telling):
    tellings = [telling("e1", "d1"), telling("e2", "d2")]
    assert groups(tellings, judgement(JudgementKind.SPLIT, ["e1"], ["e2"])) == [["e1"], ["e2"]]


def test_a_revoked_judgement_has_no_effect(telling):
    tellings = [telling("e1", "d1"), telling("e2", "d2")]
    revoked = judgement(JudgementKind.SPLIT, ["e1"], ["e2"], revoked_at=NOW)
    assert groups(tellings, revoked) == [["e1", "e2"]]


def test_a_copy_read_by_its_own_day_stands_with_its_original(telling):
    copy = telling("e2", "d2", published=date(2025, 12, 15), day=date(2025, 12, 13))
    assert groups([telling("e1", "d1"), copy]) == [["e1"], ["e2"]]
    assert groups([telling("e1", "d1"), copy], copies=[COPY]) == [["e1", "e2"]]


def test_a_garbled_rewrite_stands_with_its_original(telling):
    words = "A carrier jet purportedly aimed fighter radar onto another plane."
    garbled = telling("e2", "d2", day=date(2025, 11, 6), actors=("JPN",), words=words)
    tellings = [telling("e1", "d1"), garbled]
    assert groups(tellings) == [["e1"], ["e2"]]
    assert groups(tellings, copies=[COPY]) == [["e1", "e2"]]


@given(st.lists(st.tuples(DAYS, PARTIES, st.integers(0, 3)), min_size=2, max_size=9), st.randoms())
def test_the_order_of_reports_does_not_matter(told, random):
    tellings = [
        make_telling(
            f"e{at}", f"d{number}", day=day, actors=parties, happening=f"h{at}", words=f"Ship {at} came."
        )
        for at, (day, parties, number) in enumerate(told)
    ]
    shuffled = random.sample(tellings, len(tellings))
    assert groups(shuffled) == groups(tellings)
