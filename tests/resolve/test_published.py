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
