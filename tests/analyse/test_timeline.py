"""A timeline is in order of days, and gives a day to nothing that has none."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from redshank.analyse import timeline
from redshank.records import Precision

DECEMBER = (date(2025, 12, 1), date(2025, 12, 31))


def picture_of(make, days, order=None):
    events = [
        make.event(f"e{n}", "ACCUSE", "JPN", "CHN", f"Told {n}.", day=day) for n, day in enumerate(days)
    ]
    reports = [make.report(f"d{n}", event) for n, event in enumerate(events)]
    incidents = [make.incident(f"i{n}", event) for n, event in enumerate(events)]
    order = order or range(len(days))
    return make.picture([reports[at] for at in order], [incidents[at] for at in order])


def test_entries_are_in_order_and_the_exact_one_of_a_start_comes_first(make):
    days = [date(2025, 12, 6), DECEMBER, date(2025, 12, 1)]
    assert [e.incident_id for e in timeline(picture_of(make, days)).dated] == ["i2", "i1", "i0"]


def test_what_has_no_day_stands_apart_and_gets_none(make):
    found = timeline(picture_of(make, [None, date(2025, 12, 6)]))
    assert [entry.incident_id for entry in found.dated] == ["i1"]
    (apart,) = found.undated
    assert (apart.start, apart.end, apart.precision, apart.dated_by) == (None, None, None, None)


def test_days_come_with_their_precision_and_the_sentence_that_gives_them(make):
    (entry,) = timeline(picture_of(make, [DECEMBER])).dated
    assert (entry.start, entry.end) == DECEMBER and entry.precision is Precision.MONTH
    assert entry.dated_by.text == "Told 0."


def test_days_that_no_telling_gives_alone_name_no_sentence(make):
    event = make.event("e1", "ACCUSE", "JPN", "CHN", day=DECEMBER)
    told = make.told(event, start=date(2025, 12, 6), end=date(2025, 12, 7))
    (entry,) = timeline(told).dated
    assert entry.dated_by is None and entry.precision is Precision.INTERVAL


def test_a_line_says_who_did_what_to_whom(make):
    event = make.event("e1", "THREATEN", "CHN", "JPN", modes=("x-radar-lock",))
    assert timeline(make.told(event)).undated[0].line == "China → Japan: THREATEN (x-radar-lock)"


def test_a_line_invents_no_party(make):
    assert timeline(make.told(make.event("e1", "ASSAULT"))).undated[0].line == "nobody named: ASSAULT"


def test_an_entry_rests_on_every_telling(make):
    events = [make.event(f"e{n}", "ACCUSE", "JPN", text=f"Told {n}.") for n in range(2)]
    reports = [make.report(f"d{n}", event) for n, event in enumerate(events)]
    (entry,) = timeline(make.picture(reports, [make.incident("i1", *events)])).undated
    assert [passage.text for passage in entry.evidence] == ["Told 0.", "Told 1."]


@given(order=st.permutations(range(4)))
def test_a_timeline_does_not_depend_on_the_order_of_the_picture(make, order):
    days = [date(2025, 12, 6), date(2025, 12, 6), None, None]
    assert timeline(picture_of(make, days, order)) == timeline(picture_of(make, days))
