"""Where parties stand, counts and tension: what the text and the rows say."""

import csv
import io
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redshank.analyse import (
    Counter,
    CounterKind,
    CountPoint,
    CountSeries,
    NoAlarm,
    Passage,
    Position,
    PositionLine,
    PositionStance,
    Scale,
    Tension,
    TensionAlarm,
    TensionWeek,
    Term,
    Zone,
    rival_counts,
)
from redshank.present import (
    as_csv,
    count_rows,
    position_rows,
    render_counts,
    render_positions,
    render_tension,
    tension_rows,
)
from redshank.records import Document, Incident, Party, Picture, Report, Status, StoredReport

DAY = date(2025, 12, 7)
MARCH = (date(2025, 3, 1), date(2025, 3, 31))
SAID = Passage("d1", 2, 0, 9, "They said it.")
CHINA, JAPAN, US = Party("CHN", "China"), Party("JPN", "Japan"), Party("USA", "United States")
DOCUMENT = Document("d1", "text", None, "Wire", None, DAY)
STORED = StoredReport(Report(DOCUMENT, (), (), (), (), ()), "d1.txt", datetime(2026, 1, 1, tzinfo=UTC))
INCIDENT = Incident(
    "i1", "ACCUSE", ("x-demarche",), (JAPAN,), (CHINA,), DAY, DAY, (), (), (), (), (),
    Status.DISPUTED, "", (), DAY, DAY,
)  # fmt: skip
PICTURE = Picture((STORED,), (), (INCIDENT,), ())
TERM = Term("i1", "ACCUSE", Status.DISPUTED, -8.0, 0.5, -4.0, date(2025, 12, 1), SAID)
CALM = TensionAlarm(NoAlarm.SHORT, None, None, None, ())


def line(issue="radar lock-on", stance=PositionStance.ACCUSES, party=JAPAN, **more):
    position = Position(party, issue, stance, DAY, None, (SAID,), DAY, (CHINA,), "i1")
    return PositionLine(party, issue, (replace(position, **more),))


def series(value=15.0, zone=Zone.CONTIGUOUS_ZONE, unit="days", who="Coast Guard", period=MARCH):
    point = CountPoint(value, period, (SAID,), ("d1",), ("d1",))
    counter = Counter(CounterKind.SPEAKER, None, who)
    return CountSeries("days with ships", unit, zone, None, CHINA, counter, (point,))


def weeks(*sums):
    monday = date(2025, 12, 1)
    made = (
        TensionWeek(monday + timedelta(weeks=at), total, (TERM,) if total else ())
        for at, total in enumerate(sums)
    )
    return Tension((CHINA, JAPAN), Scale.PLOVER, tuple(made), ())


def positions_text(*lines, **look):
    return render_positions(lines, PICTURE, **look)


def counts_text(*many):
    return render_counts(many, rival_counts(many), PICTURE)


def tension_text(tension, alarm=CALM):
    return render_tension(tension, alarm, PICTURE)


def test_a_position_says_what_was_done_to_whom_and_when():
    assert "on 7 Dec 2025: criticised China" in positions_text(line())


def test_a_position_without_a_day_stands_by_the_last_day_it_was_taken():
    assert "by 7 Dec 2025: criticised China" in positions_text(line(day=None))


def test_a_position_ends_in_its_sentence_and_citation():
    assert "“They said it.” (Wire, 7 Dec 2025, d1 [3])" in positions_text(line())


def test_more_sentences_are_counted():
    other = replace(SAID, sentence=5)
    assert ", and 1 more)" in positions_text(line(evidence=(SAID, other)))


def test_what_is_only_alleged_says_so():
    assert "criticised China (alleged)" in positions_text(line(alleged=True))


@pytest.mark.parametrize("stance", PositionStance)
def test_every_stance_has_words_with_and_without_somebody(stance):
    for toward in ((), (US,)):
        assert "on 7 Dec 2025: " in positions_text(line(stance=stance, toward=toward))


def test_a_state_takes_its_article_inside_a_sentence():
    assert "criticised the United States" in positions_text(line(toward=(US,)))


@pytest.mark.parametrize(
    ("issue", "words"), [("CHN-JPN", "with China"), ("JPN", "no issue named"), (None, "no issue named")]
)
def test_an_issue_of_codes_becomes_words(issue, words):
    told = positions_text(line(issue))
    assert f"\n  {words}\n" in told and "CHN" not in told


def test_position_rows_have_a_cell_for_every_column():
    header, row = position_rows([line()])
    cells = dict(zip(header, row, strict=True))
    assert (cells["party_id"], cells["toward_ids"], cells["day"]) == ("JPN", "CHN", "2025-12-07")
    assert (cells["sentence_number"], cells["sentence"]) == ("3", "They said it.")


def test_a_formula_in_a_sentence_is_disarmed_in_every_table():
    evil = replace(SAID, text="=1+1")
    term = replace(TERM, evidence=evil)
    tension = Tension((CHINA, JAPAN), Scale.PLOVER, (), (term,))
    point = replace(series().points[0], evidence=(evil,))
    counted = replace(series(), points=(point,))
    rows = (position_rows([line(evidence=(evil,))]), count_rows([counted]), tension_rows(tension))
    assert [table[1][-1] for table in rows] == ["'=1+1"] * 3


def test_a_count_stands_under_who_counts_what_where_and_when():
    told = counts_text(series())
    assert "days with ships of China, contiguous zone" in told
    assert "counted by Coast Guard; Mar 2025; 1 count; reports: 1, origins: 1" in told


def test_zones_units_and_counters_stay_apart():
    told = counts_text(series(), series(zone=Zone.TERRITORIAL_SEA), series(unit="x"), series(who="B"))
    assert told.count("counted by") == 4 and "60" not in told


def test_a_blank_is_said_to_be_unknown_and_not_zero():
    assert "unknown, not zero" in counts_text(series())


def test_a_count_without_a_period_says_so():
    assert "15 days, period not told" in counts_text(series(period=None))


def test_rivals_stand_side_by_side():
    told = counts_text(series(15.0), series(12.0, who="Beijing"))
    at = told.index("Rival counts")
    assert "3 apart at most" in told[at:]
    assert told.index("Beijing: 12", at) < told.index("Coast Guard: 15", at)


def test_without_rivals_there_is_no_head_for_them():
    assert "Rival" not in counts_text(series())


def test_count_rows_give_value_and_period():
    header, row = count_rows([series()])
    cells = dict(zip(header, row, strict=True))
    assert (cells["value"], cells["start"], cells["end"]) == ("15", "2025-03-01", "2025-03-31")
    assert cells["zone"] == "contiguous zone"


def test_a_count_without_a_period_has_empty_cells():
    header, row = count_rows([series(period=None)])
    assert dict(zip(header, row, strict=True))["start"] == ""


def test_a_week_shows_its_sum_and_each_addend_with_status_and_incident():
    told = tension_text(weeks(-4.0))
    assert "1 to 7 Dec 2025: -4.00" in told
    assert "-8.0 x 0.5 (◐ disputed) = -4.00: Japan protested to China (i1)" in told


def test_the_bar_is_longer_the_larger_the_sum_and_differs_by_sign():
    worst, mild, good = (
        row for row in tension_text(weeks(-8.0, -2.0, 4.0)).splitlines() if "Dec" in row
    )
    assert worst.count("█") > mild.count("█") > 0
    assert good.count("▒") > 0 and "█" not in good


def test_a_week_without_an_incident_says_that_nothing_is_told():
    assert "8 to 14 Dec 2025: nothing told" in tension_text(weeks(-4.0, 0.0))


@pytest.mark.parametrize("reason", NoAlarm)
def test_without_an_alarm_the_reason_stands_in_words(reason):
    told = tension_text(weeks(-4.0), replace(CALM, reason=reason))
    assert "No alarm: " in told and "Alarm" not in told


def test_an_alarm_names_its_week_its_means_and_its_sentences():
    told = tension_text(weeks(-4.0), TensionAlarm(None, date(2025, 12, 1), -1.0, -6.0, (TERM,)))
    assert "Alarm: worse since the week of 1 Dec 2025." in told
    assert "-1.00" in told and "-6.00" in told and "“They said it.” (Wire" in told


def test_an_incident_without_a_week_is_counted_apart():
    tension = replace(weeks(-4.0), unplaced=(TERM,))
    assert "1 incident stands in no sum" in tension_text(tension)


def test_tension_rows_keep_empty_weeks_and_unplaced_terms():
    tension = replace(weeks(-4.0, 0.0), unplaced=(replace(TERM, week=None),))
    rows = tension_rows(tension)
    assert [row[3] for row in rows[1:]] == ["2025-12-01", "2025-12-08", ""]
    assert {len(row) for row in rows} == {len(rows[0])}


def test_nothing_told_is_said_in_words():
    assert positions_text() == "No position is told.\n"
    assert render_counts([], [], PICTURE) == "No count is told.\n"
    assert "No week has an incident" in tension_text(weeks())


def test_colour_only_adds_to_the_words():
    plain, coloured = positions_text(line()), positions_text(line(), colour=True)
    assert coloured != plain == coloured.replace("\x1b[1m", "").replace("\x1b[0m", "")


@given(st.integers(min_value=40, max_value=120))
def test_no_line_is_wider_than_asked_for(width):
    said = replace(SAID, text="word " * 60)
    told = positions_text(line(evidence=(said,)), width=width)
    assert max(len(row) for row in told.splitlines()) <= width


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_rows_survive_a_round_trip_through_csv(text):
    rows = position_rows([line(evidence=(replace(SAID, text=text),))])
    assert list(csv.reader(io.StringIO(as_csv(rows), newline=""))) == rows
