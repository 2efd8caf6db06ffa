"""What a user types, and what comes back on each stream with which exit code."""

import csv
import io
import json
import subprocess
import sys

import pytest

from redshank import __version__, present

GERMAN = "Der Minister sagte am Mittwoch, China habe das zurückgewiesen."


def test_one_file_gives_its_account_on_the_screen(redshank):
    done = redshank("read", "a.txt")
    assert done.exit_code == 0
    assert "0 events" in done.stdout
    assert "──" not in done.stdout
    assert done.stderr == ""


def test_standard_input_is_read_for_a_dash(redshank):
    done = redshank("read", "-", "--format", "json", given="The ministry said that it was so.")
    assert json.loads(done.stdout)["events"] == []


def test_one_report_as_json_is_the_contract_itself(redshank):
    done = redshank(
        "read", "a.txt", "--format", "json", "--published", "2025-12-11", "--publisher", "Me"
    )
    document = json.loads(done.stdout)["document"]
    assert document["published_at"] == "2025-12-11"
    assert document["published_basis"] == "stated"
    assert document["publisher"] == "Me"


def test_many_reports_as_json_are_one_list_with_names(redshank):
    done = redshank("read", "folder", "--format", "json")
    assert [one["name"] for one in json.loads(done.stdout)] == ["folder/a.txt", "folder/c.txt"]


def test_jsonl_is_one_object_a_line(redshank):
    done = redshank("read", "folder", "a.txt", "--format", "jsonl")
    names = [json.loads(line)["name"] for line in done.stdout.splitlines()]
    assert names == ["folder/a.txt", "folder/c.txt", "a.txt"]


def test_csv_has_one_header(redshank):
    done = redshank("read", "folder", "--format", "csv")
    assert list(csv.reader(io.StringIO(done.stdout))) == [list(present.CSV_COLUMNS)]


def test_geojson_is_one_collection(redshank):
    done = redshank("read", "folder", "--format", "geojson")
    assert json.loads(done.stdout)["type"] == "FeatureCollection"


def test_html_is_one_page_and_refuses_many_reports(redshank):
    assert "<html" in redshank("read", "a.txt", "--format", "html").stdout
    done = redshank("read", "folder", "--format", "html")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == "redshank: --format html shows one report; name one file\n"


def test_after_a_folder_it_tells_what_was_left_out_and_why(redshank):
    done = redshank("read", "folder")
    assert done.exit_code == 0
    assert done.stderr.splitlines() == [
        "left out: folder/b.png: an image (PNG), not text; save it as plain text or HTML",
        "2 read, 1 left out",
    ]


@pytest.mark.parametrize(
    ("name", "data", "exit_code"),
    [("no.txt", None, 3), ("empty.txt", b"", 3), ("page.html", b"<html><body></body></html>", 3),
     ("a.pdf", b"%PDF-1.4", 4), ("big.txt", b"said the " * 2_300_000, 4),
     ("de.txt", GERMAN.encode(), 5)],
)  # fmt: skip
def test_what_cannot_be_read_gives_one_sentence_and_its_exit_code(
    redshank, tmp_path, name, data, exit_code
):
    if data is not None:
        (tmp_path / name).write_bytes(data)
    done = redshank("read", name, "--format", "json")
    assert (done.exit_code, done.stdout) == (exit_code, "")
    assert done.stderr.startswith(f"redshank: {name}: ")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "csv", "geojson"])
def test_when_nothing_of_many_was_read_the_first_error_decides(redshank, form):
    done = redshank("read", "folder/b.png", "no.txt", "--format", form)
    assert (done.exit_code, done.stdout) == (4, "")
    assert done.stderr.splitlines()[-1] == "0 read, 2 left out"


@pytest.mark.parametrize(
    "arguments",
    [("read",), ("read", "a.txt", "--published", "soon"), ("read", "a.txt", "--format", "xml"),
     ("fly",), ("read", "a.txt", "--output", "nowhere/out.txt"), ("explain", "e1", "folder")],
)  # fmt: skip
def test_a_wrong_call_gives_one_sentence_and_no_traceback(redshank, arguments):
    done = redshank(*arguments)
    assert done.exit_code in {2, 8}
    assert done.stderr.startswith("redshank: ")
    assert len(done.stderr.splitlines()) == 1


def test_explaining_an_unknown_event_says_which_there_are(redshank):
    done = redshank("explain", "e1", "a.txt")
    assert done.exit_code == 2
    assert done.stderr == "redshank: no event 'e1' in this report; its events: none\n"


def test_explaining_out_of_a_missing_file_says_so(redshank):
    assert redshank("explain", "e1", "no.txt").exit_code == 3


def test_the_demo_is_stamped_and_can_be_kept(redshank):
    done = redshank("demo", "--store", "kept.db")
    assert done.exit_code == 0, done.output
    assert "DEMO" in done.stdout.splitlines()[1]
    assert redshank("incidents", "--store", "kept.db").exit_code == 0


def test_the_version_is_the_package_s(redshank):
    assert redshank("--version").stdout == f"redshank {__version__}\n"


def test_without_a_command_the_help_is_shown(redshank):
    done = redshank()
    assert done.exit_code == 2
    assert "Commands:" in done.stderr


def test_help_and_version_load_no_model():
    code = (
        "import sys; from redshank.cli import main\n"
        "try: main(['--version'])\n"
        "except SystemExit: assert not {'numpy', 'onnxruntime', 'trafilatura'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
