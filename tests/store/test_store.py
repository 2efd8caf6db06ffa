"""Opening: what is made, what is refused, and in which words."""

import apsw
import pytest
from tests.store.making import NOW, numbered

from redshank.store import StoreError, open_store
from redshank.store.migrations import APPLICATION_ID, load_migrations


@pytest.fixture
def database(path):
    """A database that is there already, as another program or version would leave it."""

    def write(*statements):
        connection = apsw.Connection(str(path))
        for statement in statements:
            connection.execute(statement)
        connection.close()

    return write


def refusal(path, writable=False):
    with pytest.raises(StoreError) as refused:
        open_store(path, writable=writable)
    return str(refused.value)


def test_an_empty_file_becomes_a_store_of_the_newest_version(path):
    path.touch()
    open_store(path, writable=True).close()
    connection = apsw.Connection(str(path))
    assert connection.pragma("user_version") == len(load_migrations())
    assert connection.pragma("application_id") == APPLICATION_ID
    assert connection.pragma("journal_mode") == "wal"


def test_a_store_opened_again_has_what_it_had(path):
    with open_store(path, writable=True) as store:
        store.add(numbered(1), "one", NOW)
    with open_store(path, writable=True) as store:
        assert [stored.name for stored in store.reports()] == ["one"]


def test_a_migration_runs_whole_or_not_at_all(path, monkeypatch):
    from redshank.store import migrations

    (first,) = load_migrations()
    monkeypatch.setattr(
        migrations, "load_migrations", lambda: (first, "CREATE TABLE more (x); CREATE FAULT")
    )
    with pytest.raises(apsw.SQLError):
        open_store(path, writable=True)
    monkeypatch.undo()
    with open_store(path, writable=True) as store:
        assert store.add(numbered(1), "one", NOW)


def test_an_older_store_is_brought_up_to_date_by_a_writer_only(path, monkeypatch):
    from redshank.store import migrations

    open_store(path, writable=True).close()
    both = (*load_migrations(), "CREATE TABLE more (x)")
    monkeypatch.setattr(migrations, "load_migrations", lambda: both)
    assert "older version (1, now 2)" in refusal(path)
    open_store(path, writable=True).close()
    open_store(path, writable=False).close()


@pytest.mark.parametrize("writable", [True, False])
def test_a_store_of_a_newer_version_is_refused(path, database, writable):
    open_store(path, writable=True).close()
    database("PRAGMA user_version = 99")
    assert "newer Redshank (version 99" in refusal(path, writable)


@pytest.mark.parametrize("writable", [True, False])
def test_a_file_that_is_no_database_is_refused_and_left_as_it_was(path, writable):
    path.write_bytes(b"Just some notes about the crisis. " * 100)
    assert "is no Redshank store" in refusal(path, writable)
    assert path.read_bytes() == b"Just some notes about the crisis. " * 100


def test_another_programs_database_is_refused_and_left_as_it_was(path, database):
    database("CREATE TABLE music (title)")
    before = path.read_bytes()
    assert "another program" in refusal(path, writable=True)
    assert path.read_bytes() == before


def test_reading_makes_no_store(path):
    assert "there is no store; add a report" in refusal(path)
    assert not path.exists()


def test_reading_an_empty_file_says_that_it_holds_no_store(path):
    path.touch()
    assert "holds no store yet" in refusal(path)


def test_a_folder_is_refused(tmp_path):
    assert "is a folder" in refusal(tmp_path, writable=True)


def test_a_place_without_a_folder_is_refused(tmp_path):
    assert f"there is no folder {tmp_path / 'none'}" in refusal(
        tmp_path / "none" / "crisis.db", writable=True
    )


def test_a_place_that_cannot_be_written_is_refused():
    assert "give a place that you may write to" in refusal("/proc/crisis.db", writable=True)


def test_a_store_named_like_memory_is_a_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    open_store(":memory:", writable=True).close()
    assert (tmp_path / ":memory:").exists()


def test_a_store_opened_for_reading_cannot_be_written(path):
    open_store(path, writable=True).close()
    with open_store(path, writable=False) as store, pytest.raises(StoreError, match="for reading only"):
        store.add(numbered(1), "one", NOW)


def test_a_second_writer_waits_and_is_told(path, store):
    store.add(numbered(1), "one", NOW)
    with open_store(path, writable=True, patience=0.05) as second, store._database.transaction():
        with pytest.raises(StoreError, match="another process is writing to it; try again"):
            second.add(numbered(2), "two", NOW)
        with pytest.raises(StoreError, match="another process is writing"):
            second.withdraw(numbered(1).document.id, "wrong", NOW)
    assert len(list(store.reports())) == 1


def test_a_reader_sees_one_moment_while_a_writer_adds(path, store):
    store.add(numbered(1), "one", NOW)
    with open_store(path, writable=False) as reader:
        with reader.snapshot():
            assert len(list(reader.reports())) == 1
            store.add(numbered(2), "two", NOW)
            assert len(list(reader.reports())) == 1
        assert len(list(reader.reports())) == 2


def test_a_reader_can_go_on_with_reports_while_a_writer_adds(path, store):
    store.add_many([])
    store.add(numbered(1), "one", NOW)
    store.add(numbered(2), "two", NOW)
    with open_store(path, writable=False) as reader:
        reports = reader.reports()
        next(reports)
        store.add(numbered(3), "three", NOW)
        assert len(list(reports)) == 1


def test_an_error_exits_with_nine():
    assert StoreError.exit_code == 9
