"""The store as its users see it: one file, one writer, many readers."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import AbstractContextManager
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Self, Unpack

from redshank.errors import StoreError
from redshank.records import Incident, Judgement, Origin, Report, StoredReport, Telling
from redshank.store import dyads, judgements, picture, reports, runs, search
from redshank.store.database import Database
from redshank.store.dyads import DyadWeek
from redshank.store.migrations import prepare
from redshank.store.picture import IncidentFilter
from redshank.store.reports import Stale
from redshank.store.runs import Run
from redshank.store.search import SearchHit

DEEDS = ("asserted", "alleged")
_PATIENCE_SECONDS = 5.0


def open_store(path: str | Path, writable: bool, patience: float = _PATIENCE_SECONDS) -> "Store":
    """Open the store in a file; makes the file when it is to be written and is not there.

    `patience` is how many seconds a writer waits for another one.

    Raises:
        StoreError: there is no store, it is something else or of another version, or the place
            cannot be written.
    """
    place = Path(path)
    _require_place(place, writable)
    database = Database(place, writable, patience)
    try:
        prepare(database)
    except BaseException:
        database.close()
        raise
    return Store(database)


class Store:
    """An open store; every method that writes is one transaction, on the disk when it returns.

    Methods that write raise StoreError when another process writes for longer than the patience.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def snapshot(self) -> AbstractContextManager[None]:
        """One moment for everything that is read inside, whatever a writer does meanwhile."""
        return self._database.snapshot()

    def add(self, report: Report, name: str, added_at: datetime) -> bool:
        """Add a report; False, and nothing changes, if its text is known, even as withdrawn."""
        return self.add_many([StoredReport(report, name, added_at)]) == 1

    def add_many(self, entries: Iterable[StoredReport]) -> int:
        """Add reports all together or not at all; gives how many were new.

        Every one is added as standing: withdrawals come through `withdraw`.
        """
        return reports.add(self._database, entries)

    def knows(self, document_id: str) -> bool:
        """Whether a report of just this id is in the store, standing or withdrawn."""
        return reports.knows(self._database, document_id)

    def withdraw(self, document_id: str, because: str, at: datetime) -> bool:
        """Take a report out of every picture; its facts stay in the file.

        `document_id` may be the beginning of one. False if it was withdrawn before.

        Raises:
            UsageError: no report, or several, begin so.
        """
        return reports.withdraw(self._database, document_id, because, at)

    def reports(self, as_of: date | None = None, withdrawn: bool = False) -> Iterator[StoredReport]:
        """Reports by the day they are known from, then by id; those withdrawn only if asked.

        With `as_of`, those known by the end of that day, and a later withdrawal has not happened.
        """
        return reports.stored_reports(self._database, as_of, withdrawn)

    def report(self, document_id: str) -> StoredReport:
        """One report by its id or the beginning of it, withdrawn or not.

        Raises:
            UsageError: no report, or several, begin so.
        """
        return reports.stored_report(self._database, document_id)

    def tellings(
        self,
        event_types: Collection[str] | None = None,
        since: date | None = None,
        until: date | None = None,
    ) -> Iterator[Telling]:
        """Events of standing reports, in the order of `reports` and of the text.

        The days bound the day an event began, else the report's publication; what has neither is
        given only when no day is asked for.
        """
        return reports.tellings(self._database, event_types, since, until)

    def stale(self) -> tuple[Stale, ...]:
        """What has to be folded again, by event type and month."""
        return reports.stale_marks(self._database)

    def save_picture(
        self, origins: Iterable[Origin], incidents: Iterable[Incident], folded: Iterable[Stale]
    ) -> None:
        """Replace origins and incidents, and clear the marks that they answer.

        Raises:
            StoreError: one of the marks was answered or set anew since; nothing was replaced.
        """
        picture.save_picture(self._database, origins, incidents, folded)

    def incidents(
        self,
        limit: int,
        after: str | None = None,
        offset: int = 0,
        **chosen: Unpack[IncidentFilter],
    ) -> list[Incident]:
        """A page of the incidents, newest first; `after` is the id of the last one of the page before.

        Raises:
            UsageError: no such incident to go on after.
        """
        return picture.list_incidents(self._database, limit, after, offset, chosen)

    def incident(self, given: str) -> Incident:
        """The incident named by its id, the id of an event in it, or the beginning of either.

        Raises:
            UsageError: no incident, or several, are named so.
        """
        return picture.stored_incident(self._database, given)

    def origins(self) -> tuple[Origin, ...]:
        """The origins in the order in which they were saved."""
        return picture.stored_origins(self._database)

    def judge(self, judgement: Judgement) -> bool:
        """Add a judgement; False if the same one is there already.

        Raises:
            UsageError: it is about an unknown event, or another one has its id.
        """
        return judgements.judge(self._database, judgement)

    def revoke(self, judgement_id: str, because: str, at: datetime) -> bool:
        """Revoke a judgement, which stays on record; False if it was revoked before.

        Raises:
            UsageError: there is no such judgement.
        """
        return judgements.revoke(self._database, judgement_id, because, at)

    def judgements(self, as_of: date | None = None) -> tuple[Judgement, ...]:
        """All judgements in the order in which they were made, revoked ones with their reason."""
        return judgements.stored_judgements(self._database, as_of)

    def dyad_weeks(self, a: str, b: str, factualities: Collection[str] = DEEDS) -> list[DyadWeek]:
        """What passed between two states or bodies week by week, in both directions."""
        return dyads.dyad_weeks(self._database, a, b, factualities)

    def search(self, query: str, limit: int = 20) -> list[SearchHit]:
        """Standing reports and sentences of events that have all words and "quoted phrases".

        Raises:
            UsageError: there is no word in the query, or too many.
        """
        return search.search(self._database, query, limit)

    def log_run(self, run: Run) -> None:
        """Add a run to the log."""
        runs.log_run(self._database, run)

    def runs(self) -> tuple[Run, ...]:
        """All runs, the first one first."""
        return runs.logged_runs(self._database)


def _require_place(path: Path, writable: bool) -> None:
    try:
        is_folder, is_there, has_folder = path.is_dir(), path.exists(), path.parent.is_dir()
    except (OSError, ValueError) as fault:
        raise StoreError(f"{path}: cannot be looked at ({fault}); give another place") from None
    if is_folder:
        raise StoreError(f"{path}: is a folder; give the path of a store's file in it")
    if writable and not has_folder:
        raise StoreError(f"{path}: there is no folder {path.parent}; make it, or give another place")
    if not writable and not is_there:
        raise StoreError(f"{path}: there is no store; add a report to make one")
