"""Cheap questions to a store: has it changed, and what stands outside of every picture."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from threading import Lock

from redshank.errors import StoreError
from redshank.records import StoredReport
from redshank.store.database import Database
from redshank.store.store import open_store

_PATIENCE_SECONDS = 2.0
# Whatever changes a picture changes one of these; all are answered from the end of a table or an index
# but the number of those withdrawn.
_STATE = """SELECT (SELECT max(number) FROM report), (SELECT count(withdrawn_at) FROM report),
    (SELECT max(number) FROM judgement), (SELECT count(*) FROM revocation),
    (SELECT id FROM report ORDER BY number DESC LIMIT 1), (SELECT count(*) FROM stale)"""


@dataclass(frozen=True, slots=True)
class Revision:
    """A state of the store by a short name; `stale` when its picture has not been folded yet."""

    name: str
    stale: bool


class Watch:
    """Tells the revision of a store again and again, over one connection."""

    def __init__(self, store: Path) -> None:
        self._store = store
        self._lock = Lock()
        self._database: Database | None = None
        self._file: tuple[int, int] | None = None
        self._seen: tuple[int, Revision] | None = None

    def look(self) -> Revision:
        """The revision now.

        Raises:
            StoreError: there is no store, or it cannot be read.
        """
        with self._lock:
            database = self._connection()
            row = database.first("PRAGMA data_version")
            version = int(row[0]) if row else 0
            if self._seen is None or self._seen[0] != version:
                self._seen = version, _revision(database)
            return self._seen[1]

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            if self._database is not None:
                self._database.close()
            self._database = self._file = self._seen = None

    def _connection(self) -> Database:
        """The connection; a new one when another file stands at the path."""
        try:
            stat = self._store.stat()
        except OSError:
            raise StoreError(f"{self._store}: there is no store; add a report to make one") from None
        file = stat.st_dev, stat.st_ino
        if self._database is None or self._file != file:
            open_store(self._store, writable=False).close()  # tells what is wrong with a file
            if self._database is not None:
                self._database.close()
            self._database = Database(self._store, writable=False, patience=_PATIENCE_SECONDS)
            self._file, self._seen = file, None
        return self._database


def withdrawn_reports(store: Path) -> tuple[StoredReport, ...]:
    """The reports that are withdrawn now, by their numbers."""
    database = Database(store, writable=False, patience=_PATIENCE_SECONDS)
    try:
        sql = "SELECT id FROM report WHERE withdrawn_at IS NOT NULL ORDER BY number"
        ids = [identity for (identity,) in database.rows(sql)]
    finally:
        database.close()
    if not ids:
        return ()
    with open_store(store, writable=False) as opened:
        return tuple(opened.report(identity) for identity in ids)


def documents_of_events(store: Path, event_ids: set[str]) -> dict[str, str]:
    """The report of each event, rejected ones too."""
    database = Database(store, writable=False, patience=_PATIENCE_SECONDS)
    try:
        sql = "SELECT id, document_id FROM event WHERE id = ?"
        return {
            event: document for one in sorted(event_ids) for event, document in database.rows(sql, [one])
        }
    finally:
        database.close()


def _revision(database: Database) -> Revision:
    row = database.first(_STATE) or ()
    name = sha256("|".join(map(str, row)).encode()).hexdigest()[:12]
    return Revision(name, bool(row and row[-1]))
