"""One SQLite file: how it is opened, read and written, and its faults in words.

Every commit is on the disk when it returns (WAL, synchronous=FULL). Readers never write, so that
only a writer ever moves the log into the file.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import apsw

from redshank.errors import StoreError

Row = tuple[Any, ...]
Value = str | bytes | int | float | None

_CACHE_KB = 64_000
_FAULTS: tuple[tuple[tuple[type[apsw.Error], ...], str], ...] = (
    (
        (apsw.BusyError, apsw.LockedError),
        "another process is writing to it; try again when that one has ended",
    ),
    ((apsw.FullError,), "the disk is full; make room and try again"),
    ((apsw.NotADBError,), "is no Redshank store; give the path of one, or a new path to make one"),
    ((apsw.CorruptError,), "is damaged; bring back a copy, or make it anew from its reports"),
    (
        (apsw.CantOpenError, apsw.PermissionsError, apsw.ReadOnlyError),
        "cannot be opened or written there; give a place that you may write to",
    ),
    ((apsw.IOError,), "cannot be read or written; check the disk and try again"),
)


class Database:
    """A connection to the file at `path`; `patience` is how many seconds it waits for a writer."""

    def __init__(self, path: Path, writable: bool, patience: float) -> None:
        self.path = path
        self.writable = writable
        flags = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE
        with self._faults_told():
            # An absolute path, since SQLite takes ":memory:" and "" for something else.
            self._connection = apsw.Connection(
                str(path.absolute()), flags=flags if writable else apsw.SQLITE_OPEN_READONLY
            )
            self._connection.set_busy_timeout(round(patience * 1000))
            self._connection.execute(
                f"PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -{_CACHE_KB}"
            )

    def rows(self, sql: str, values: Sequence[Value] = ()) -> Iterator[Row]:
        """The rows of a query, one after another."""
        with self._faults_told():
            yield from self._connection.execute(sql, values)

    def first(self, sql: str, values: Sequence[Value] = ()) -> Row | None:
        """The first row of a query, or None."""
        return next(self.rows(sql, values), None)

    def run(self, sql: str, values: Sequence[Value] = ()) -> int:
        """Run statements; gives how many rows the last one changed."""
        with self._faults_told():
            self._connection.execute(sql, values)
            return self._connection.changes()

    def run_many(self, sql: str, rows: Iterable[Sequence[Value]]) -> None:
        """Run a statement once for every row of values."""
        with self._faults_told():
            self._connection.executemany(sql, rows)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing of what is written inside; one at a time over all processes."""
        if not self.writable:
            raise StoreError(f"{self.path}: was opened for reading only; open it for writing")
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """One moment for everything that is read inside, whatever others write meanwhile."""
        self.run("BEGIN")
        try:
            yield
        finally:
            self.run("COMMIT")

    def keep_log(self) -> None:
        """Write through a log beside the file (WAL), so that readers and the writer never wait."""
        mode = self.first("PRAGMA journal_mode = WAL")
        if mode != ("wal",):
            raise StoreError(f"{self.path}: cannot keep a log beside it; give a place on a local disk")

    def is_refused(self) -> bool:
        """Whether the file was to be written but can only be read."""
        return self.writable and self._connection.readonly("main")

    def close(self) -> None:
        """Close the file; a second time does nothing."""
        with self._faults_told():
            self._connection.close()

    @contextmanager
    def _faults_told(self) -> Iterator[None]:
        try:
            yield
        except apsw.Error as fault:
            for kinds, sentence in _FAULTS:
                if isinstance(fault, kinds):
                    raise StoreError(f"{self.path}: {sentence}") from fault
            raise
