import asyncio
import json
import sqlite3
import threading

import pytest
from tests.web.conftest import NOW, get

from redshank.errors import StoreError
from redshank.store import open_store
from redshank.web import Settings
from redshank.web.pictures import Pictures
from redshank.web.routes.stream import _events
from redshank.web.running import prepare_store


@pytest.fixture
def pictures(store):
    made = Pictures(store, lambda view: None)
    yield made
    made.close()


def test_an_empty_store_has_empty_views(serve, tmp_path):
    open_store(tmp_path / "empty.db", writable=True).close()
    client = serve(tmp_path / "empty.db")
    assert get(client, "/status")["first_day"] is None
    for path in ("/picture", "/incidents", "/timeline", "/map", "/positions", "/counts", "/dyads", "/reports",
                 "/search?q=radar", "/brief", "/review", "/judgements", "/vocabulary", "/diff?since=2025-12-01"):  # fmt: skip
        assert get(client, path) is not None


def test_a_store_that_is_gone_is_a_problem_that_names_it(serve, tmp_path):
    answer = serve(tmp_path / "gone.db").get("/api/v1/status")
    assert (answer.status_code, "gone.db" in answer.json()["detail"]) == (503, True)


def test_a_server_is_not_begun_on_what_is_no_store(tmp_path):
    with pytest.raises(StoreError, match="there is no store"):
        prepare_store(Settings(tmp_path / "gone.db"))
    (tmp_path / "text.db").write_text("no database, and long enough to be told from one" * 50)
    with pytest.raises(StoreError, match="no Redshank store"):
        prepare_store(Settings(tmp_path / "text.db"))
    assert not (tmp_path / "gone.db").exists()


def test_a_store_of_a_newer_version_is_refused_at_the_start(store):
    with sqlite3.connect(store) as database:
        database.execute("PRAGMA user_version = 99")
    database.close()
    with pytest.raises(StoreError, match="newer"):
        prepare_store(Settings(store))


def test_a_store_without_tables_is_brought_up_to_date_at_the_start(serve, tmp_path):
    (tmp_path / "zero.db").touch()
    prepare_store(Settings(tmp_path / "zero.db"))
    assert get(serve(tmp_path / "zero.db"), "/status")["reports"] == 0


def test_many_readers_build_a_picture_once(pictures, monkeypatch):
    built = []
    real = Pictures._built
    monkeypatch.setattr(Pictures, "_built", lambda self, *given: built.append(1) or real(self, *given))
    threads = [threading.Thread(target=pictures.view) for _ in range(50)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(built) == 1


def test_old_answers_go_on_while_the_next_picture_is_built(store, pictures, monkeypatch):
    before = pictures.view()
    go = threading.Event()
    real = Pictures._built
    monkeypatch.setattr(Pictures, "_built", lambda self, *given: go.wait(10) and real(self, *given))
    with open_store(store, writable=True) as other:
        other.withdraw(before.picture.reports[0].report.document.id, "r", NOW)
        other.save_picture((), (), other.stale())
    pictures.revision(fresh=True)
    assert pictures.view() is before
    go.set()
    assert pictures.renew().revision != before.revision
    assert pictures.view() is not before


def test_pictures_of_the_past_are_kept_and_only_some(pictures):
    from datetime import date, timedelta

    days = [date(2025, 12, 1) + timedelta(n) for n in range(10)]
    views = [pictures.view(day) for day in days]
    assert pictures.view(days[-1]) is views[-1]
    assert pictures.view(days[0]) is not views[0]


def test_a_store_in_the_making_is_left_to_who_makes_it(store):
    now = [0.0]
    pictures = Pictures(store, lambda view: None, clock=lambda: now[0])
    before = pictures.view()
    with open_store(store, writable=True) as other:
        other.withdraw(before.picture.reports[0].report.document.id, "r", NOW)
        now[0] = 1.0
        assert pictures.view() is before
        assert not pictures._pending
    now[0] = 20.0
    pictures.view()
    assert len(pictures.renew().picture.reports) == 2
    pictures.close()


def test_the_stream_tells_a_revision_at_the_start_and_when_it_changes(store, pictures, monkeypatch):
    monkeypatch.setattr("redshank.web.routes.stream._LOOK_EVERY_SECONDS", 0.01)

    async def listen():
        events = _events(pictures)
        first = await anext(events)
        with open_store(store, writable=True) as other:
            other.withdraw(pictures.view().picture.reports[0].report.document.id, "r", NOW)
        pictures.renew()
        while not (told := await anext(events)).startswith(b"event"):
            pass
        return first, told

    first, second = asyncio.run(listen())
    revisions = [json.loads(event.partition(b"data: ")[2])["revision"] for event in (first, second)]
    assert revisions[0] != revisions[1] == pictures.view().revision
