"""A file of results is whole or it is not there."""

import pytest

from redshank.cli.output import open_output


def test_the_file_appears_only_when_all_is_written(tmp_path):
    place = tmp_path / "out.txt"
    with open_output(place) as out:
        out.write("a")
        assert not place.exists()
        out.write("b")
    assert place.read_text() == "ab"
    assert [path.name for path in tmp_path.iterdir()] == ["out.txt"]


def test_a_failure_leaves_the_old_file_and_no_other(tmp_path):
    place = tmp_path / "out.txt"
    place.write_text("old")
    with pytest.raises(RuntimeError), open_output(place) as out:
        out.write("new")
        raise RuntimeError
    assert [path.read_text() for path in tmp_path.iterdir()] == ["old"]


def test_a_link_keeps_pointing_where_it_did(tmp_path):
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with open_output(tmp_path / "link") as out:
        out.write("new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "new"


def test_nothing_read_writes_no_file(redshank, tmp_path):
    done = redshank("read", "folder/b.png", "--output", "out.txt")
    assert done.exit_code == 4
    assert not (tmp_path / "out.txt").exists()


def test_results_go_to_the_file_and_not_to_the_screen(redshank, tmp_path):
    done = redshank("read", "folder", "--format", "jsonl", "--output", "out.jsonl")
    assert (done.exit_code, done.stdout) == (0, "")
    assert len((tmp_path / "out.jsonl").read_text().splitlines()) == 2
