"""Who does the writing: this process, or one beside it, so that those who read are not kept waiting."""

import signal
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from threading import Lock
from typing import ParamSpec, TypeVar

from redshank.errors import StoreError

Given = ParamSpec("Given")
Result = TypeVar("Result")


class Hands:
    """Does one thing at a time; `apart` in a process of its own, which is started by the first one."""

    def __init__(self, apart: bool) -> None:
        self._apart = apart
        self._turn = Lock()
        self._pool: ProcessPoolExecutor | None = None

    def do(self, deed: Callable[Given, Result], *given: Given.args, **more: Given.kwargs) -> Result:
        """Do it when it is its turn; gives and raises what it does.

        Raises:
            StoreError: the process beside this one was ended meanwhile.
        """
        with self._turn:
            if not self._apart:
                return deed(*given, **more)
            if self._pool is None:
                self._pool = ProcessPoolExecutor(1, get_context("spawn"), _leave_ending_to_the_server)
            try:
                return self._pool.submit(deed, *given, **more).result()
            except BrokenProcessPool:
                self._pool = None
                raise StoreError("the process that writes was ended; try again") from None

    def close(self) -> None:
        """End the process beside this one."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)


def _leave_ending_to_the_server() -> None:
    """Ctrl-C reaches every process of a terminal; what is being written is written to its end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
