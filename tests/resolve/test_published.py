from datetime import date

import pytest

from redshank.annotate import annotate
from redshank.gazetteer import load_gazetteer
from redshank.ingest import plain_document
from redshank.resolve.published import infer_published


@pytest.fixture
def published(scripted):
    def infer(text):
        return infer_published(
            annotate(plain_document(text), load_gazetteer(), scripted()), load_gazetteer()
        )

    return infer


def test_a_dateline_states_the_day(published):
    found = published("TOKYO, Dec. 10, 2025 (Agency) — Ships came on Monday.")
    assert (found.day, found.basis) == (date(2025, 12, 10), "stated")


def test_offices_dates_and_weekdays_together_give_the_day(published):
    text = (
        "Prime Minister Sanae Takaichi spoke on November 7. A flight followed on December 9.\n\n"
        "On Wednesday four ships entered."
    )
    found = published(text)
    assert found.basis == "inferred" and found.interval == (date(2025, 12, 10), date(2025, 12, 12))
    assert "December 9" in found.because


def test_without_a_clue_the_day_is_unknown_and_never_today(published):
    found = published("Ships came on Monday, the ministry said.")
    assert (found.day, found.interval, found.basis) == (None, None, "unknown")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Published 11 December 2025\nShips came.", date(2025, 12, 11)),
        ("December 11, 2025\nShips came on Monday.", date(2025, 12, 11)),
        ("Updated: 2025-12-11\nShips came.", date(2025, 12, 11)),
    ],
)
def test_a_date_that_stands_alone_or_behind_a_header_word_is_stated(published, text, day):
    found = published(text)
    assert (found.day, found.basis, found.interval) == (day, "stated", (day, day))


def test_a_full_date_inside_a_sentence_only_bounds_the_day(published):
    found = published("Ships came on December 9, 2025, and left again within hours.")
    assert found.basis == "inferred" and found.day >= date(2025, 12, 9)
    assert found.interval[0] <= found.day <= found.interval[1]


def test_a_year_that_no_named_holder_fits_is_not_guessed(published):
    found = published("Ships came on December 9, a captain said.")
    assert (found.day, found.basis) == (None, "unknown")


def test_every_answer_says_why(published):
    for text in ("", "Ships came.", "PARIS, May 3, 2024 — Ships came.", "It began on May 3, 2024."):
        assert published(text).because


def test_a_day_given_with_the_report_is_kept(read):
    document = read("PARIS, May 3, 2024 — Ships came.", day=date(2025, 1, 1)).document
    assert (document.published_at, document.published_basis) == (date(2025, 1, 1), "stated")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("MIAMI, Feb. 26 - President Bill Clinton spoke on Monday.", date(1996, 2, 26)),
        ("Our view, March 12\n\nPresident Joe Biden spoke. So did Secretary of State Antony Blinken in 2024.", date(2024, 3, 12)),
        ("Tuesday, June 24. On the desk\n\nPresident Donald Trump spoke.", date(2025, 6, 24)),
    ],
)  # fmt: skip
def test_a_head_without_its_year_takes_the_year_that_offices_and_weekdays_fit(published, text, day):
    found = published(text)
    assert (found.day, found.basis) == (day, "inferred")
    assert str(day.year) in found.because


def test_a_head_that_too_many_years_fit_leaves_the_day_unknown(published):
    assert published("PARIS, May 3 — Ships came.").day is None


def test_somebody_called_former_says_nothing_about_the_year(published):
    text = "MIAMI, Feb. 26 - Former President Bill Clinton spoke beside President Joe Biden, who was in Paris in 2023."
    assert published(text).day == date(2023, 2, 26)


def test_a_byline_with_a_full_date_states_the_day(published):
    found = published(
        "Nineteen drones\n\nBy our columnist, 12 September 2025\n\nDrones came on Wednesday."
    )
    assert (found.day, found.basis) == (date(2025, 9, 12), "stated")


def test_a_deadline_in_a_headline_is_not_the_reports_day(published):
    assert published("Troops must leave by March 12, 2024\n\nShips came on Monday.").basis != "stated"


def test_a_day_still_to_come_is_no_latest_date(published):
    text = (
        "Hun Manet and Phumtham Wechayachai agreed on Tuesday. On July 24, 2025 rockets fell.\n\n"
        "A committee is to meet in Phnom Penh on August 4."
    )
    assert abs((published(text).day - date(2025, 7, 29)).days) <= 1


def test_the_leads_weekday_outweighs_older_ones_in_the_text(published):
    text = (
        "Greece and Turkey withdrew on Wednesday. The call came late on Tuesday, Jan. 30, 1996.\n\n"
        "Each was named. Each waited. Athens had sent marines on Sunday."
    )
    assert abs((published(text).day - date(1996, 2, 1)).days) <= 1
