"""The commands over a store, on the real reading of three small reports."""

import csv
import io
import json

import pytest
from click.testing import CliRunner

from redshank.cli import main

LOCKED = "Japan's Defense Ministry said that Chinese fighter jets locked radar on a Japanese F-15 on December 6."
DENIED = (
    "China's Foreign Ministry denied on Monday that Chinese jets had locked radar on a Japanese F-15 "
    "on December 6."
)
COUNTED = (
    "Japan's coast guard counted 27 Chinese government vessels in the contiguous zone in November 2025."
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = tmp_path_factory.mktemp("reports")
    for name, publisher, day, text in (
        ("one", "A wire", "2025-12-07", LOCKED), ("two", "B daily", "2025-12-08", DENIED),
        ("three", "C wire", "2025-12-09", COUNTED),
    ):  # fmt: skip
        (place / f"{name}.txt").write_text(f"Publisher: {publisher}\nPublished: {day}\n\n{text}\n")
    return place


def run(*arguments):
    return CliRunner().invoke(main, [str(one) for one in arguments])


@pytest.fixture(scope="module")
def filled(folder):
    store = folder / "filled.db"
    done = run("add", *sorted(folder.glob("*.txt")), "--store", store)
    assert done.exit_code == 0, done.output
    return store


@pytest.fixture
def store(filled, tmp_path):
    copy = tmp_path / "crisis.db"
    copy.write_bytes(filled.read_bytes())
    return copy


def rows_of(done):
    assert done.exit_code == 0, done.output
    return list(csv.DictReader(io.StringIO(done.stdout)))


def radar(store):
    (row,) = [
        one
        for one in rows_of(run("incidents", "--store", store, "--format", "csv"))
        if one["event_type"] == "THREATEN"
    ]
    return row


def test_adding_again_tells_what_is_known_and_adds_nothing(store, folder):
    done = run("add", folder / "one.txt", "--store", store)
    assert done.exit_code == 0
    assert "0 added, 1 known before" in done.stderr


def test_what_cannot_be_added_is_told_and_the_rest_is_kept(store, tmp_path):
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "good.txt").write_text(f"Publisher: D\nPublished: 2025-12-09\n\nAgain: {LOCKED}")
    done = run("add", tmp_path / "empty.txt", tmp_path / "good.txt", "--store", store)
    assert done.exit_code == 0
    assert "1 added, 0 known before, 1 left out" in done.stderr and "empty.txt" in done.stderr


@pytest.mark.parametrize(
    "command",
    [
        ("incidents",), ("timeline",), ("positions",), ("counts",), ("tension", "CHN", "JPN"),
        ("diff", "--since", "2025-12-07"), ("search", "radar"),
    ],
)  # fmt: skip
def test_each_look_is_for_people_tables_and_programs(filled, command):
    text = run(*command, "--store", filled)
    assert text.exit_code == 0 and text.stdout.strip(), text.output
    assert len(rows_of(run(*command, "--store", filled, "--format", "csv"))) >= 1
    assert json.loads(run(*command, "--store", filled, "--format", "json").stdout)


def test_both_accounts_of_an_incident_stand_with_their_sentences(filled):
    done = run("incident", radar(filled)["incident_id"], "--store", filled)
    assert done.exit_code == 0
    words = " ".join(done.stdout.split())
    assert "disputed" in words and f"“{LOCKED}”" in words and f"“{DENIED}”" in words


def test_as_of_shows_the_picture_before_the_denial(filled):
    done = run("incidents", "--store", filled, "--as-of", "2025-12-07", "--format", "csv")
    assert [row["status"] for row in rows_of(done)] == ["reported"]


def test_an_option_that_names_nothing_lists_what_there_is(filled):
    done = run("incidents", "--store", filled, "--type", "NOISE")
    assert done.exit_code == 2 and "there are:" in done.stderr


def test_a_judgement_changes_the_picture_and_can_be_taken_back(store):
    one = radar(store)["incident_id"]
    done = run("incident", "correct", one, "--set", "factuality=denied", "--because", "misread",
               "--by", "me", "--store", store)  # fmt: skip
    assert done.exit_code == 0, done.output
    assert radar(store)["status"] == "denied"
    assert (
        run(
            "incident", "revoke", done.stdout.strip(), "--because", "it was right", "--store", store
        ).exit_code
        == 0
    )
    assert radar(store)["status"] == "disputed"


def test_a_correction_that_is_none_says_how_to_give_it(store):
    done = run("incident", "correct", "i", "--set", "denied", "--because", "x", "--store", store)
    assert done.exit_code == 2 and "FIELD=VALUE" in done.stderr


def test_a_withdrawn_report_takes_its_denial_along(store):
    document = json.loads(run("search", "denied", "--store", store, "--format", "json").stdout)[0]
    done = run("withdraw", document["document_id"], "--because", "retracted", "--store", store)
    assert done.exit_code == 0, done.output
    assert radar(store)["status"] == "reported"


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_the_brief_tells_the_dispute_with_its_sources(filled, form):
    done = run("brief", "--store", filled, "--format", form)
    assert done.exit_code == 0
    assert "A wire" in done.stdout and "B daily" in done.stdout


def test_every_format_of_export_is_listed_and_written(filled, tmp_path):
    listed = run("export", "list").stdout.splitlines()
    assert len(listed) >= 12
    for line in listed:
        target = tmp_path / line.split()[0]
        done = run("export", target.name, "--store", filled, "--output", target)
        assert done.exit_code == 0, done.output
        assert target.stat().st_size > 0


def test_a_store_that_is_not_there_is_told_with_an_exit_code_of_its_own(tmp_path):
    done = run("incidents", "--store", tmp_path / "none.db")
    assert done.exit_code == 9 and "none.db" in done.stderr
