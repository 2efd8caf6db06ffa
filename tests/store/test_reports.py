"""Adding, withdrawing and giving back reports."""

from dataclasses import is_dataclass, replace
from datetime import UTC, date, datetime, timedelta
from types import UnionType
from typing import get_args, get_origin, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.store.making import DAY, JAPAN, NOW, event, numbered, report

from redshank.errors import UsageError
from redshank.records import Report, StoredReport
from redshank.store import StoreError, open_store

LATER = datetime(2025, 12, 20, 8, 0)
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
PLAIN = {
    str: TEXT,
    float: st.floats(allow_nan=False, allow_infinity=False),
    int: st.integers(-(2**63), 2**63 - 1),
}


def records(kind):
    """Any value of a record's type, built field by field."""
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        return st.builds(
            kind, **{name: st.deferred(lambda of=of: records(of)) for name, of in hints.items()}
        )
    if get_origin(kind) in {UnionType, tuple, dict}:
        return unions_and_rows(get_origin(kind), get_args(kind))
    return PLAIN.get(kind, st.from_type(kind))


def unions_and_rows(kind, parts):
    if parts[-1] is ...:
        return st.lists(records(parts[0]), max_size=2).map(tuple)
    if kind is dict:
        return st.dictionaries(*map(records, parts), max_size=2)
    return (st.one_of if kind is UnionType else st.tuples)(*map(records, parts))


def as_written(drawn, number):
    """The drawn report under ids of its own."""
    events = tuple(replace(one, id=f"e{number}-{at}") for at, one in enumerate(drawn.events))
    return replace(drawn, document=replace(drawn.document, id=f"d{number}"), events=events)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(drawn=records(Report), name=TEXT, at=st.datetimes(timezones=st.none() | st.just(UTC)))
def test_a_report_comes_back_equal(tmp_path_factory, drawn, name, at):
    path = tmp_path_factory.mktemp("any") / "any.db"
    written = as_written(drawn, 1)
    with open_store(path, writable=True) as store:
        assert store.add(written, name, at)
        (stored,) = store.reports()
        tellings = list(store.tellings())
    assert stored.report == written
    assert (stored.name, stored.added_at) == (name, at)
    assert [telling.event for telling in tellings] == list(written.events)


def test_a_repeat_changes_nothing(store, path):
    assert store.add(numbered(1), "one", NOW)
    store.save_picture((), (), store.stale())
    assert not store.add(numbered(1), "again", LATER)
    (stored,) = store.reports()
    assert (stored.name, stored.added_at, store.stale()) == ("one", NOW, ())


def test_another_text_under_a_known_id_is_refused(store):
    store.add(numbered(1), "one", NOW)
    other = numbered(2)
    clash = replace(other, document=replace(other.document, id=numbered(1).document.id))
    with pytest.raises(StoreError, match="two has the id of another text"):
        store.add(clash, "two", NOW)


def test_reports_are_added_together_or_not_at_all(store):
    def entries():
        yield StoredReport(numbered(1), "one", NOW)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.add_many(entries())
    assert list(store.reports()) == []


def test_many_reports_are_counted_when_new(store):
    store.add(numbered(1), "one", NOW)
    assert store.add_many(StoredReport(numbered(at), str(at), NOW) for at in (1, 2, 3, 2)) == 2


@pytest.mark.parametrize("order", [(1, 2, 3), (3, 1, 2)])
def test_reports_stand_by_day_then_id(store, order):
    days = {1: date(2025, 12, 9), 2: date(2025, 12, 7), 3: None}
    texts = {number: report(f"text {number}", published=day) for number, day in days.items()}
    for number in order:
        store.add(texts[number], str(number), NOW)
    assert [stored.name for stored in store.reports()] == ["2", "1", "3"]


def test_a_report_is_found_by_the_beginning_of_its_id(store):
    one = numbered(1)
    store.add(one, "one", NOW)
    assert store.report(one.document.id[:5]).report == one


@pytest.mark.parametrize(
    ("given_id", "said"), [("d", "beginning of several"), ("x", "no report 'x'"), ("", "no report ''")]
)
def test_an_id_that_names_no_one_report_is_refused(store, given_id, said):
    store.add(numbered(1), "one", NOW)
    store.add(numbered(2), "two", NOW)
    with pytest.raises(UsageError, match=said):
        store.report(given_id)


def test_a_whole_id_wins_over_longer_ones(store):
    short, long = (
        replace(numbered(n), document=replace(numbered(n).document, id=id_))
        for n, id_ in ((1, "d1"), (2, "d12"))
    )
    store.add(short, "short", NOW)
    store.add(long, "long", NOW)
    assert store.report("d1").name == "short"


def test_a_withdrawn_report_is_out_of_the_picture_and_still_in_the_file(store):
    one = numbered(1)
    store.add(one, "one", NOW)
    assert store.withdraw(one.document.id, "retracted", LATER)
    assert (list(store.reports()), list(store.tellings()), store.search("jets")) == ([], [], [])
    assert store.dyad_weeks("CHN", "JPN") == []
    (kept,) = store.reports(withdrawn=True)
    assert (kept.report, kept.withdrawn_at, kept.withdrawn_because) == (one, LATER, "retracted")


def test_withdrawing_twice_keeps_the_first_reason(store):
    store.add(numbered(1), "one", NOW)
    identity = numbered(1).document.id
    store.withdraw(identity, "retracted", LATER)
    assert not store.withdraw(identity, "again", LATER + timedelta(1))
    assert store.report(identity).withdrawn_because == "retracted"


def test_a_withdrawn_text_that_is_added_again_stays_withdrawn(store):
    store.add(numbered(1), "one", NOW)
    store.withdraw(numbered(1).document.id, "retracted", LATER)
    assert not store.add(numbered(1), "one", LATER)
    assert list(store.reports()) == []


def test_an_unknown_report_cannot_be_withdrawn(store):
    with pytest.raises(UsageError, match="no report 'd9'"):
        store.withdraw("d9", "retracted", NOW)


@pytest.mark.parametrize(("day", "names"), [
    (date(2025, 12, 6), []), (date(2025, 12, 7), ["one"]), (date(2025, 12, 19), ["one"]), (date(2025, 12, 20), []),
])  # fmt: skip
def test_as_of_a_day_a_report_stands_from_publication_to_withdrawal(store, day, names):
    store.add(numbered(1), "one", NOW)
    store.withdraw(numbered(1).document.id, "retracted", LATER)
    found = list(store.reports(as_of=day))
    assert [(stored.name, stored.withdrawn_at) for stored in found] == [(name, None) for name in names]


def test_tellings_are_of_the_types_and_days_asked_for(store):
    events = [
        event("e1"),
        event("e2", event_type="ACCUSE"),
        event("e3", day=date(2025, 11, 7)),
        event("e4", day=None),
    ]
    store.add(report("a text", events), "one", NOW)

    def ids(*asked):
        return [telling.event.id for telling in store.tellings(*asked)]

    assert ids() == ["e1", "e2", "e3", "e4"]
    assert ids({"ACCUSE"}) == ["e2"]
    assert ids(None, DAY) == ["e1", "e2", "e4"]
    assert ids(None, None, date(2025, 11, 30)) == ["e3"]
    assert ids({"THREATEN"}, DAY, DAY) == ["e1"]
    assert ids(set()) == []


def test_a_telling_carries_its_document(store):
    written = report("a text", [event("e1")])
    store.add(written, "one", NOW)
    (telling,) = store.tellings()
    assert (telling.document_id, telling.publisher, telling.published_at) == (
        written.document.id,
        "Tokyo wire",
        date(2025, 12, 7),
    )


def test_what_is_added_is_stale_by_type_and_month_of_the_day_else_of_publication(store):
    events = [
        event("e1"),
        event("e2"),
        event("e3", event_type="ACCUSE", day=None),
        event("e4", day=date(2025, 11, 30)),
    ]
    store.add(report("a text", events), "one", NOW)
    found = [(mark.event_type, mark.month) for mark in store.stale()]
    assert found == [("ACCUSE", "2025-12"), ("THREATEN", "2025-11"), ("THREATEN", "2025-12")]


@pytest.mark.parametrize(("written", "marks"), [
    (report("no deed"), [("", "2025-12")]),
    (report("no day", [event("e1", day=None)], published=None), [("THREATEN", "")]),
])  # fmt: skip
def test_a_report_without_events_or_days_is_stale_too(store, written, marks):
    store.add(written, "one", NOW)
    assert [(mark.event_type, mark.month) for mark in store.stale()] == marks


def test_a_withdrawal_makes_stale_what_the_report_told(store):
    store.add(numbered(1), "one", NOW)
    store.save_picture((), (), store.stale())
    store.withdraw(numbered(1).document.id, "retracted", LATER)
    assert [(mark.event_type, mark.month) for mark in store.stale()] == [("THREATEN", "2025-12")]


def test_parties_places_counts_and_silences_can_be_asked_in_sql(store):
    store.add(report("a text", [event("e1")]), "one", NOW)

    def rows(sql):
        return list(store._database.rows(sql))

    assert rows("SELECT role, party, country FROM event_party") == [
        ("actor", "CHN", "CHN"),
        ("recipient", JAPAN, JAPAN),
        ("speaker", JAPAN, JAPAN),
    ]
    assert rows("SELECT place, relation, radius_km FROM event_place") == [("okinawa", "south of", 200.0)]
    assert rows("SELECT what, value, actor, period_to FROM count_statement") == [
        ("incursions", 15.0, "CHN", "2025-03-31")
    ]
    assert rows("SELECT actor, about FROM silence") == [("USA", "the lock-on")]
    assert rows(
        "SELECT date(start * 86400, 'unixepoch'), date(week * 86400, 'unixepoch'), speaker_country FROM event"
    ) == [("2025-12-06", "2025-12-01", JAPAN)]
