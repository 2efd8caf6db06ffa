"""Keeps the picture of a store at hand, and builds the next one while the last one still answers."""

from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from concurrent.futures import TimeoutError as TooSlow
from datetime import date
from itertools import count
from pathlib import Path
from threading import Lock
from time import monotonic

from redshank.errors import RedshankError
from redshank.operations import open_picture
from redshank.records import StoredReport
from redshank.store import Revision, Watch, withdrawn_reports
from redshank.web.view import View

_KEPT_PAST = 8
_LOOK_EVERY_SECONDS = 0.25
# Who adds reports folds the picture afterwards; only when nobody does is it folded here, in memory.
_WAIT_FOR_FOLDING_SECONDS = 10.0
_WAIT_SECONDS = 45.0
# While the view before answers, the next one is made ready for so long before it takes over.
_WARMING_SECONDS = 3.0


class StillBuilding(RedshankError):
    """The picture is being built and takes longer than a request waits."""


class Pictures:
    """The views of a store: the current one, and some as of a day.

    `warm` derives from a current view what most requests need.
    """

    def __init__(
        self, store: Path, warm: Callable[[View], object], clock: Callable[[], float] = monotonic
    ) -> None:
        self._store = store
        self._warm = warm
        self._clock = clock
        self._watch = Watch(store)
        self._lock = Lock()
        self._builder = ThreadPoolExecutor(2, thread_name_prefix="picture")
        self._warmer = ThreadPoolExecutor(1, thread_name_prefix="warming")
        self._pending: dict[tuple[str, date | None], Future[View]] = {}
        self._numbers = count(1)
        self._newest = 0
        self._current: View | None = None
        self._past: OrderedDict[tuple[str, date], View] = OrderedDict()
        self._looked: tuple[float, Revision] | None = None
        self._stale_since: float | None = None

    def revision(self, fresh: bool = False) -> Revision:
        """The revision of the store, as seen a moment ago or just now.

        Raises:
            StoreError: there is no store, or it cannot be read.
        """
        now = self._clock()
        looked = self._looked
        if looked and not fresh and now - looked[0] < _LOOK_EVERY_SECONDS:
            return looked[1]
        found = self._watch.look()
        self._looked = now, found
        if not found.stale:
            self._stale_since = None
        elif self._stale_since is None:
            self._stale_since = now
        return found

    def view(self, as_of: date | None = None) -> View:
        """The current view, or the one as of a day; while a newer one is built, the one before.

        Raises:
            StoreError: there is no store, or it cannot be read.
            StillBuilding: it takes too long.
        """
        revision = self.revision()
        if as_of is not None:
            past = self._past.get((revision.name, as_of))
            return past or self._wait(self._build(revision, as_of))
        current = self._current
        if current is None:
            return self._wait(self._build(revision, None))
        if current.revision != revision.name and not self._is_being_folded(revision):
            self._build(revision, None)
        return self._current or current

    def at_hand(self, as_of: date | None = None) -> View | None:
        """The view, if it need not be waited for; a newer one may be in the making.

        Raises:
            StoreError: there is no store, or it cannot be read.
        """
        revision = self.revision()
        if as_of is not None:
            return self._past.get((revision.name, as_of))
        return self.view() if self._current else None

    def renew(self) -> View:
        """The view of what the store holds now, after a write."""
        revision = self.revision(fresh=True)
        current = self._current
        if current and current.revision == revision.name:
            return current
        return self._wait(self._build(revision, None))

    def close(self) -> None:
        """Let go of the store."""
        for threads in (self._builder, self._warmer):
            threads.shutdown(wait=False, cancel_futures=True)
        self._watch.close()

    def _is_being_folded(self, revision: Revision) -> bool:
        since = self._stale_since
        waited = self._clock() - since if since is not None else 0.0
        return revision.stale and waited < _WAIT_FOR_FOLDING_SECONDS

    def _build(self, revision: Revision, as_of: date | None) -> Future[View]:
        key = revision.name, as_of
        with self._lock:
            known = self._pending.get(key)
            if known is not None:
                return known
            number = next(self._numbers)
            future = self._builder.submit(self._built, (revision.name, as_of), number)
            self._pending[key] = future
        future.add_done_callback(lambda _: self._pending.pop(key, None))
        return future

    def _built(self, key: tuple[str, date | None], number: int) -> View:
        revision, as_of = key
        picture = open_picture(self._store, as_of)
        view = View(picture, revision, _withdrawn_by(withdrawn_reports(self._store), as_of))
        if as_of is None:
            warming = self._warmer.submit(self._warm, view)
            wait([warming], _WARMING_SECONDS if self._current else 0)
        with self._lock:
            if as_of is None and number > self._newest:
                self._current, self._newest = view, number
            elif as_of is not None:
                self._past[revision, as_of] = view
                while len(self._past) > _KEPT_PAST:
                    self._past.popitem(last=False)
        return view

    def _wait(self, future: Future[View]) -> View:
        try:
            return future.result(_WAIT_SECONDS)
        except TooSlow:
            raise StillBuilding(
                "the picture is being built from the store, which takes a while; ask again in a moment"
            ) from None


def _withdrawn_by(reports: tuple[StoredReport, ...], as_of: date | None) -> tuple[StoredReport, ...]:
    if as_of is None:
        return reports
    return tuple(
        one
        for one in reports
        if one.known_from <= as_of and one.withdrawn_at and one.withdrawn_at.date() <= as_of
    )
