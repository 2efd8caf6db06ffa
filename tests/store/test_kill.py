"""A writer that is killed loses nothing it acknowledged and leaves nothing torn."""

import random
import subprocess
import sys
import time
from pathlib import Path

from tests.store.making import numbered

from redshank.store import open_store

ROUNDS = 50
ROOT = Path(__file__).parent.parent.parent


def killed_writer(path, first, seconds):
    """Numbers that a writer acknowledged before it was killed, so long after its first word."""
    command = [sys.executable, "-m", "tests.store.writer", str(path), str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as writer:
        told = writer.stdout.readline()
        time.sleep(seconds)
        writer.kill()
        return [
            int(line)
            for line in (told + writer.stdout.read()).splitlines(keepends=True)
            if line.endswith("\n")
        ]


def test_kill_at_fifty_random_moments(path):
    moments, acknowledged, first = random.Random(20251206), [], 0
    for _ in range(ROUNDS):
        acknowledged += killed_writer(path, first, moments.uniform(0, 0.04))
        first = acknowledged[-1] + 2  # the one after the last may be on the disk unacknowledged
        with open_store(path, writable=False) as store:
            names = {int(stored.name) for stored in store.reports()}
        assert names >= set(acknowledged)
    assert len(acknowledged) > 2 * ROUNDS
    with open_store(path, writable=True) as store:
        for stored in store.reports():
            assert stored.report == numbered(int(stored.name))
        database = store._database
        assert database.first("PRAGMA integrity_check") == ("ok",)
        assert list(database.rows("PRAGMA foreign_key_check")) == []
        for table in ("event_search", "report_search"):
            database.run(f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)")
        wanted = 2 * len(names)
        for table, each in (("event", 1), ("event_party", 3), ("event_place", 1), ("dyad", 1)):
            assert database.first(f"SELECT count(*) FROM {table}") == (wanted * each,)
