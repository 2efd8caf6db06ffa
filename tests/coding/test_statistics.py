from datetime import date

import pytest

from redshank.annotate import annotate
from redshank.coding import code_counts
from redshank.gazetteer import load_gazetteer
from redshank.ingest import plain_document


@pytest.fixture
def counts(scripted):
    def found(text):
        return list(code_counts(annotate(plain_document(text), load_gazetteer(), scripted())))

    return found


@pytest.mark.parametrize(
    ("text", "value", "what"),
    [
        ("Chinese ships entered it, with 15 Chinese boats in March alone.", 15, "Chinese boats"),
        ("In 2024, a record number of 355 Chinese vessels entered the zone.", 355, "Chinese vessels"),
        ("Some 1,200 drones were fired in total in May 2025.", 1200, "drones"),
        ("It counted 30 sorties so far this year.", 30, "sorties"),
        ("Hezbollah has fired 1,600 rockets since July 12.", 1600, "rockets"),
        ("It made 122 visits between January and March.", 122, "visits"),
        ("The coast guard logged 31 vessels there in March.", 31, "vessels"),
        ("It picked up 525 rafters in 1995.", 525, "rafters"),
        ("The charity treated 1,315 wounded between May 10 and June 6.", 1315, "wounded"),
        ("Ships had been in the zone on 356 days of 2025, more than ever.", 356, "days"),
        ("It was the 356th day of 2025 on which ships were there.", 356, "day"),
        ("Two thousand people fled in the past month, up from May.", 2000, "people"),
    ],
)
def test_a_number_over_a_period_with_a_word_of_totalling_is_a_count(counts, text, value, what):
    (count,) = counts(text)
    assert (count.value, count.what.text) == (value, what)


@pytest.mark.parametrize(
    "text",
    [
        "Four ships entered the zone on Wednesday.",  # a day is no period
        "Four ships entered the zone in March.",  # nothing totals
        "In the deadliest attack since 2019, gunmen killed 40 soldiers.",  # one deed, ranked
        "In 2019 they shot 40 soldiers.",  # a deed of that year
        "It lasted 15 days in March alone.",  # a duration
        "A ship entered it in March alone.",  # no number
        "It was the 9th day of 2025.",  # a date
        "The siege went on for 356 days in 2025.",  # one siege
        "The two men have been rivals since 2016.",  # the verb counts nothing
        "The two countries met in March alone.",  # parties are not counted
        "It flew B-52 bombers in March alone.",  # a designation
    ],
)
def test_what_only_looks_like_a_statistic_is_none(counts, text):
    assert counts(text) == []


def test_a_count_takes_the_period_of_its_own_clause(counts):
    (count,) = counts("The crisis began in 2012; 15 boats entered in March alone.")
    assert count.period.span.text.startswith("March")
    assert counts("15 boats entered so far; it began in 2012.") == []


def test_a_count_since_a_day_runs_to_the_reports_day(read):
    (count,) = read("Hezbollah has fired 1,600 rockets since July 12.", day=date(2006, 7, 30)).counts
    assert count.period == ("2006-07-12", "2006-07-30") and count.actor.id == "HEZBOLLAH"


def test_the_verb_of_a_statistic_is_no_event(read):
    script = {"fired": ("ASSAULT", "asserted", {"actor": ["Hezbollah"]})}
    report = read("Hezbollah has fired 1,600 rockets since July 12.", script)
    assert report.events == () and "statistic" in report.rejections[0].reason


def test_a_statistic_has_its_period_party_place_and_speaker(read):
    report = read(
        "The coast guard said 355 Chinese vessels entered waters near the Senkaku Islands in 2024, a record high.",
        {"said": ("CONSULT", "asserted", {"speaker": ["The coast guard"]})},
    )
    (count,) = report.counts
    assert (count.actor.country, count.place.id) == ("CHN", "SENKAKU_ISLANDS")
    assert count.period == ("2024-01-01", "2024-12-31")
    assert count.speaker.span.text == "The coast guard"


def test_a_count_there_is_at_the_place_told_before(read):
    text = "Ships left waters near the Senkaku Islands. Some 15 boats entered them in March alone."
    assert read(text).counts[0].place.id == "SENKAKU_ISLANDS"


def test_what_is_done_again_and_again_over_a_year_is_counted(counts):
    assert [
        c.value for c in counts("Warships called at the port 14 times in 2021, the ministry says.")
    ] == [14]
