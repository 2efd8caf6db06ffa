import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from tests.analyse.conftest import Factory

from redshank.present.incidents import incident_rows, incident_words, render_incident, render_incidents
from redshank.records import (
    Account,
    Cell,
    Change,
    CopyKind,
    CopyLink,
    Judgement,
    JudgementKind,
    Link,
    Origin,
    Party,
    Reason,
    Span,
    Stance,
    Status,
    UnitRef,
)  # fmt: skip

MAKE = Factory()
DAY = date(2025, 12, 6)
SENTENCE = "Chinese jets  aimed “radar” at two of Japan's fighters."


def radar(event_id="e1", text=SENTENCE, **more):
    event = MAKE.event(event_id, "THREATEN", "CHN", "JPN", text, modes=("x-radar-lock",), **more)
    return replace(event, evidence=replace(event.evidence, sentence=4))


def cell(stance, event_id, document_id="d1", text=SENTENCE, day=date(2025, 12, 7), start=0):
    return Cell(Stance(stance), event_id, document_id, day, "Guo", 4, start, start + len(text), text)


def account(code, *cells):
    return Account(MAKE.party(code), cells[-1].stance, cells)


def incident(*events, **more):
    told = {"documents": ("d1",), "origins": ("d1",), "status_because": "only Japan says it"}
    return MAKE.incident("i1", *(events or (radar(),)), **(told | more))


def shown(one, *events, reports=None, origins=(), judgements=(), **look):
    reports = reports or [MAKE.report("d1", *(events or (radar(),)), published=date(2025, 12, 7))]
    picture = replace(MAKE.picture(reports, [one], origins), judgements=tuple(judgements))
    return render_incident(one, picture, **look)


def flat(text):
    return " ".join(text.split())


def test_no_incident_gets_a_sentence():
    assert render_incidents([]) == "There is no incident to show.\n"


def test_an_incident_takes_two_lines_with_day_status_deed_place_weight_and_id():
    one = incident(
        radar(day=DAY), places=("Okinawa",), accounts=(account("JPN", cell("asserts", "e1")),)
    )
    assert render_incidents([one]).splitlines() == [
        "6 Dec 2025 · ○ reported by one side · China aimed radar at Japan (Okinawa)",
        "    1 report, 1 origin · first in d1 [5], 7 Dec 2025 · i1",
    ]


def test_an_unknown_day_says_so():
    assert render_incidents([incident()]).startswith("day unknown · ")


def test_incidents_keep_the_order_given():
    two = [replace(incident(), id=name) for name in ("i9", "i1")]
    text = render_incidents(two)
    assert text.index("i9") < text.index("i1")


def test_many_places_are_cut_with_their_number():
    assert "(A, B, C, 2 more)" in render_incidents([incident(places=tuple("ABCDE"))])


@pytest.mark.parametrize("status", [Status.DENIED, Status.PLANNED, Status.WITHDRAWN])
def test_what_did_not_happen_is_no_deed(status):
    assert "aimed" not in incident_words(incident(status=status))
    assert "China" in incident_words(incident(status=status))


@pytest.mark.parametrize("status", Status)
def test_colour_only_repeats_what_the_words_say(status):
    one = incident(status=status, accounts=(account("JPN", cell("denies", "e1")),))
    for plain, coloured in (
        (render_incidents([one]), render_incidents([one], colour=True)),
        (shown(one), shown(one, colour=True)),
    ):
        assert "\x1b" not in plain and "\x1b" in coloured
        assert re.sub(r"\x1b\[\d+m", "", coloured) == plain


def test_a_line_keeps_to_the_width():
    one = incident(accounts=(account("JPN", cell("asserts", "e1")),), status_because="word " * 30)
    for text in (render_incidents([one], width=40), shown(one, width=40)):
        assert max(map(len, text.splitlines())) <= 40


def test_a_row_has_every_column_and_its_first_sentence():
    one = incident(radar(day=DAY), accounts=(account("JPN", cell("asserts", "e1")),))
    header, row = incident_rows([one])
    told = dict(zip(header, row, strict=True))
    assert told["deed"] == "China aimed radar at Japan" and told["occurred_start"] == "2025-12-06"
    assert (told["document_id"], told["sentence_number"], told["sentence"]) == ("d1", "5", SENTENCE)


def test_a_row_of_an_undated_incident_leaves_the_day_empty():
    header, row = incident_rows([incident()])
    assert row[header.index("occurred_start")] == ""


def test_a_formula_in_a_sentence_is_disarmed():
    text = "=HYPERLINK(1)"
    header, row = incident_rows([incident(accounts=(account("JPN", cell("asserts", "e1", text=text)),))])
    assert row[header.index("sentence")] == "'" + text


def test_the_status_stands_with_the_rule():
    assert "◐ disputed: Japan says it, China denies it" in shown(
        incident(status=Status.DISPUTED, status_because="Japan says it, China denies it")
    )


def test_the_day_stands_with_its_precision_and_sentence():
    event = radar(day=DAY)
    assert "Day: 6 Dec 2025, known to the day from “then”: told (Wire, 7 Dec 2025, d1 [5])" in flat(
        shown(incident(event), event)
    )


def test_days_that_no_telling_gives_alone_say_so():
    text = shown(incident(start=DAY, end=DAY))
    assert "Day: 6 Dec 2025, as several tellings give only together" in text


def test_a_place_stands_under_all_its_names():
    place = replace(
        MAKE.place("X"), names={"JPN": "Senkaku", "CHN": "Diaoyu"}, relation="off", radius_km=20.0
    )
    event = replace(radar(), places=(place,))
    assert "Place: off Diaoyu/Senkaku, within 20 km (Wire, 7 Dec 2025, d1 [5])" in shown(
        incident(event), event
    )


def test_a_sentence_is_quoted_as_it_stands_with_speaker_stance_and_citation():
    text = shown(incident(accounts=(account("CHN", cell("denies", "e1")),)))
    assert "China ✕ denies\n  7 Dec 2025, Guo denies:\n" in text
    assert f"    “{SENTENCE}”\n    Wire, 7 Dec 2025, d1 [5]\n" in text


def test_a_stance_that_changed_tells_its_course():
    cells = (cell("denies", "e1"), cell("admits", "e2", day=date(2025, 12, 9), start=9))
    text = flat(shown(incident(accounts=(account("CHN", *cells),))))
    assert "China ◉ admits; over time: denies (7 Dec 2025), admits (9 Dec 2025)" in text


def test_a_stance_that_stayed_has_no_course():
    cells = (cell("denies", "e1"), cell("denies", "e2", start=9))
    assert "over time" not in shown(incident(accounts=(account("CHN", *cells),)))


def test_a_sentence_with_two_stances_is_quoted_once():
    text = shown(incident(accounts=(account("CHN", cell("admits", "e1"), cell("denies", "e2")),)))
    assert text.count(SENTENCE) == 1 and "Guo admits and denies:" in text


def test_parties_of_the_deed_come_before_others():
    accounts = tuple(account(code, cell("asserts", "e1")) for code in ("NATO", "USA", "CHN"))
    text = shown(incident(accounts=accounts))
    assert text.index("China ●") < text.index("NATO ●") < text.index("United States ●")


def test_a_plan_without_accounts_shows_the_sentences_that_tell_it():
    event = radar(factuality="planned")
    text = shown(incident(event, status=Status.PLANNED), event)
    assert "planned, says the report itself:" in text and f"“{SENTENCE}”" in text


def test_rival_days_stand_side_by_side_with_who_tells_them():
    events = radar("e1", day=DAY), radar("e2", day=date(2025, 12, 8))
    accounts = account("JPN", cell("asserts", "e1")), account("CHN", cell("denies", "e2"))
    text = shown(incident(*events, accounts=accounts), *events)
    assert "Day:\n  6 Dec 2025  Japan (Wire, 7 Dec 2025, d1 [5])\n  8 Dec 2025  China (Wire" in text


def armed(event_id, count):
    return replace(radar(event_id), units=(UnitRef("F-15", "fighter", count, "JPN", Span(0, 1, "x")),))


def test_rival_numbers_of_one_unit_stand_side_by_side():
    events = armed("e1", 2), armed("e2", 12)
    text = shown(incident(*events), *events)
    assert "Number of F-15 of JPN:\n  2   the report itself (" in text and "\n  12  the report" in text


def test_a_unit_without_a_number_is_no_rival():
    events = armed("e1", 2), armed("e2", None)
    assert "TOLD DIFFERENTLY" not in shown(incident(*events), *events)


def test_a_link_shows_both_sentences_and_its_arithmetic():
    reasons = Reason("actors", 1.0, "both by CHN"), Reason("speech", -0.3, "sayings are many")
    one = incident(links=(Link("e1", "gone", 0.7, reasons),))
    text = shown(one)
    assert "Wire, 7 Dec 2025, d1 [5] with gone, whose report is withdrawn:" in text
    assert "0.7 = 1 (both by CHN) - 0.3 (sayings are many)" in text


def test_an_origin_stands_with_the_sentences_that_rest_on_it():
    events = radar("e1"), radar("e2", speaker="JPN")
    text = shown(incident(*events, origins=("JPN", "d1")), *events)
    assert "Japan (JPN): Wire, 7 Dec 2025, d1 [5]" in text
    assert "Report d1 itself: Wire, 7 Dec 2025, d1 [5]" in text


def test_a_telling_of_a_copy_rests_on_the_report_that_it_copies():
    link = CopyLink("d2", "d1", CopyKind.REWRITE, 0.8, "other words", ())
    reports = [MAKE.report("d1"), MAKE.report("d2", radar("e1"), publisher="Copyist")]
    one = incident(origins=("d1",), documents=("d2",))
    assert "Report d1 itself: Copyist, 10 Dec 2025, d2 [5]" in shown(
        one, reports=reports, origins=[Origin("d1", (link,))]
    )


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (Change("day", "Monday", "Tuesday"), "day: “Monday” became “Tuesday”"),
        (Change("day", "Monday", ""), "day: “Monday” is missing"),
        (Change("factuality", "", "purportedly"), "factuality: “purportedly” was added"),
        (Change("sentence lost", "It rained.", ""), "left out: “It rained.”"),
    ],
)
def test_a_copy_shows_what_it_changed(change, words):
    link = CopyLink("d2", "d1", CopyKind.REWRITE, 0.8, "other words", (change,))
    reports = [MAKE.report("d1", radar()), MAKE.report("d2", publisher="Copyist")]
    one = incident(documents=("d1", "d2"))
    text = flat(shown(one, reports=reports, origins=[Origin("d1", (link,))]))
    assert "Copyist, 10 Dec 2025, d2 rewrote Wire, 10 Dec 2025, d1 (other words; likeness 80%)" in text
    assert words in text


def test_a_copy_of_another_incident_is_left_out():
    link = CopyLink("d2", "d1", CopyKind.REWRITE, 0.8, "other words", ())
    assert "COPIES" not in shown(incident(), origins=[Origin("d1", (link,))])


NOON = datetime(2025, 12, 12, tzinfo=UTC)
MERGE = Judgement("j1", JudgementKind.MERGE, ("e1", "e7"), (), "same flight", "anna", NOON)


def test_a_judgement_stands_with_who_when_and_why():
    text = flat(shown(incident(), judgements=[MERGE]))
    assert "anna, 12 Dec 2025, made one of several: same flight (e1, e7; j1)" in text


def test_a_revoked_judgement_says_so():
    revoked = replace(MERGE, revoked_at=NOON, revoked_because="two flights")
    assert "; revoked 12 Dec 2025: two flights" in flat(shown(incident(), judgements=[revoked]))


def test_a_judgement_about_other_events_is_left_out():
    other = replace(MERGE, event_ids=("e8", "e7"))
    assert "PERSONS" not in shown(incident(), judgements=[other])


def test_an_unknown_party_keeps_its_own_name():
    odd = Account(Party("speaker:a hawk", "a hawk"), Stance.ALLEGES, (cell("alleges", "e1"),))
    assert "a hawk ◐ alleges" in shown(incident(accounts=(odd,)))
