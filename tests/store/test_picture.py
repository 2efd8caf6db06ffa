"""Saving a folded picture and paging through it."""

from datetime import date, timedelta

import pytest
from tests.store.making import DAY, FRANCE, NOW, incident, numbered

from redshank.errors import UsageError
from redshank.records import CopyKind, CopyLink, Origin, Status
from redshank.store import StoreError

FIVE = [incident(f"i{at}", [f"e{at}"], DAY + timedelta(at)) for at in range(5)]


def save(store, *incidents):
    store.save_picture((), incidents, store.stale())


def ids(found):
    return [one.id for one in found]


def test_what_is_saved_comes_back_and_clears_its_marks(store):
    store.add(numbered(1), "one", NOW)
    origins = (
        Origin("d2", (CopyLink("d3", "d2", CopyKind.VERBATIM, 1.0, "the same", ()),)),
        Origin("d1", ()),
    )
    store.save_picture(origins, FIVE, store.stale())
    assert store.origins() == origins
    assert store.incidents(limit=9) == FIVE[::-1]
    assert store.stale() == ()


def test_a_new_picture_replaces_the_old_one(store):
    save(store, *FIVE)
    save(store, incident("i9", ["e1", "e2"]))
    assert ids(store.incidents(limit=9)) == ["i9"]
    assert store.incident("e2").id == "i9"


def test_a_mark_that_was_set_anew_meanwhile_is_not_cleared(store):
    store.add(numbered(1), "one", NOW)
    marks = store.stale()
    store.add(numbered(2), "two", NOW)
    with pytest.raises(StoreError, match="fold the picture again"):
        store.save_picture((), FIVE, marks)
    assert (store.incidents(limit=9), len(store.stale())) == ([], 1)


def test_a_picture_that_cannot_be_made_leaves_the_old_one(store):
    def broken():
        yield incident("i9", ["e9"])
        raise KeyboardInterrupt

    save(store, *FIVE)
    with pytest.raises(KeyboardInterrupt):
        store.save_picture((), broken(), ())
    assert len(store.incidents(limit=9)) == 5


def test_pages_follow_one_another_without_gap_or_repeat(store):
    same_day = [incident(f"j{at}", [f"f{at}"]) for at in range(4)]
    save(store, *FIVE, *same_day, incident("undated", ["u"], start=None))
    whole, pages, after = ids(store.incidents(limit=20)), [], None
    while page := store.incidents(limit=3, after=after):
        pages += ids(page)
        after = page[-1].id
    assert pages == whole
    assert len(whole) == 10
    assert whole[-1] == "undated"
    assert ids(store.incidents(limit=3, offset=2)) == whole[2:5]


@pytest.mark.parametrize(("chosen", "found"), [
    ({"party": FRANCE}, ["other"]),
    ({"party": "JPN", "until": DAY}, ["i0"]),
    ({"event_type": "ACCUSE"}, ["other"]),
    ({"status": "denied"}, ["other"]),
    ({"status": Status.REPORTED, "since": DAY + timedelta(3)}, ["i4", "i3"]),
    ({"since": DAY, "until": DAY + timedelta(1)}, ["i1", "i0"]),
    ({"party": FRANCE, "event_type": "THREATEN"}, []),
    ({"party": FRANCE, "status": "denied", "event_type": "ACCUSE", "since": DAY}, ["other"]),
])  # fmt: skip
def test_incidents_are_those_chosen(store, chosen, found):
    other = incident(
        "other",
        ["o"],
        date(2026, 1, 5),
        (FRANCE,),
        ("CHN", FRANCE),
        event_type="ACCUSE",
        status=Status.DENIED,
    )
    save(store, *FIVE, other)
    assert ids(store.incidents(limit=9, **chosen)) == found


def test_pages_of_a_party_follow_one_another(store):
    save(store, *FIVE)
    assert ids(store.incidents(limit=9, after="i2", party="JPN")) == ["i1", "i0"]


def test_going_on_after_an_unknown_incident_is_refused(store):
    with pytest.raises(UsageError, match="no incident 'i9' to go on after"):
        store.incidents(limit=9, after="i9")


@pytest.mark.parametrize("given_id", ["iabc", "iab", "eabc", "eab", "exyz"])
def test_an_incident_is_found_by_its_own_id_or_an_events_or_the_beginning(store, given_id):
    save(store, incident("iabc", ["eabc", "eabd", "exyz"]), incident("iother", ["eother"]))
    assert store.incident(given_id).id == "iabc"


@pytest.mark.parametrize(
    ("given_id", "said"),
    [("i", "several: iabc, iother"), ("e", "several"), ("x", "no incident 'x'"), ("", "no incident ''")],
)
def test_an_id_that_names_no_one_incident_is_refused(store, given_id, said):
    save(store, incident("iabc", ["eabc"]), incident("iother", ["eother"]))
    with pytest.raises(UsageError, match=said):
        store.incident(given_id)


def test_an_incident_with_many_events_is_found_by_their_common_beginning(store):
    save(store, *FIVE, incident("many", [f"m{at:03}" for at in range(50)]), incident("mother", ["m9"]))
    assert store.incident("m0").id == "many"
    with pytest.raises(UsageError, match="several: many, mother"):
        store.incident("m")
