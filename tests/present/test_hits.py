import re
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from redshank.present.hits import hit_rows, render_hits

TEXT = "Chinese jets aimed radar at Japan."


@dataclass(frozen=True)
class Found:
    document_id: str = "d1f3a9b2c4"
    event_id: str | None = "e1"
    title: str | None = "Jets over the sea"
    start: int = 100
    text: str = TEXT
    marks: tuple[tuple[int, int], ...] = ((119, 124),)


def test_nothing_found_gets_a_sentence():
    assert render_hits([]) == "Nothing in the store has all these words.\n"


def test_a_hit_stands_with_title_document_and_event():
    assert render_hits([Found()]).splitlines() == [
        "1 hit",
        "",
        "Jets over the sea · d1f3a9b2, in event e1",
        "  Chinese jets aimed »radar« at Japan.",
    ]


def test_found_words_have_a_colour_instead_of_marks():
    text = render_hits([Found()], colour=True)
    assert "aimed \x1b[33mradar\x1b[0m at" in text and "»" not in text


def test_a_piece_of_a_report_shows_where_the_report_goes_on():
    piece = Found(event_id=None, text="jets aimed radar at", marks=((111, 116),))
    assert "  … jets aimed »radar« at …\n" in render_hits([piece])
    assert "d1f3a9b2, from character 100\n" in render_hits([piece])


def test_the_start_of_a_report_has_no_ellipsis_before_it():
    assert "\n  Chinese" in render_hits([Found(event_id=None, start=0, marks=())])


def test_a_report_without_a_title_says_so():
    assert "(no title) · d1f3a9b2" in render_hits([Found(title=None)])


@given(st.sets(st.integers(0, len(TEXT) // 3 - 1)), st.integers(0, 9999))
def test_marks_add_to_the_text_and_take_nothing_away(thirds, start):
    marks = tuple((start + 3 * at, start + 3 * at + 2) for at in sorted(thirds))
    shown = render_hits([Found(start=start, marks=marks)]).splitlines()[-1]
    assert re.sub("[»«]", "", shown) == "  " + TEXT
    assert shown.count("»") == shown.count("«") == len(marks)


def test_colour_breaks_lines_where_plain_text_of_that_length_breaks():
    coloured = render_hits([Found(text=f"{TEXT} " * 9)], colour=True, width=40)
    lines = re.sub(r"\x1b\[\d+m", "", coloured).splitlines()
    assert max(map(len, lines)) <= 40


def test_a_row_has_offsets_and_the_found_words():
    header, row = hit_rows([Found()])
    told = dict(zip(header, row, strict=True))
    assert (told["start"], told["end"], told["found"]) == ("100", "134", "radar")


def test_a_formula_in_a_title_is_disarmed():
    header, row = hit_rows([Found(title="=1+1")])
    assert row[header.index("title")] == "'=1+1"
