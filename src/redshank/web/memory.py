"""Things kept in memory within bounds, for many threads at once."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import RLock
from typing import TypeVar, cast

Kept = TypeVar("Kept")


class _Slot:
    """One thing, or not made yet; its lock is held by the thread that makes it."""

    def __init__(self) -> None:
        self.lock = RLock()
        self.made: list[object] = []


class Once:
    """Makes each thing once, however many threads ask for it; at most `most` of them are kept."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = RLock()
        self._slots: OrderedDict[Hashable, _Slot] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], Kept]) -> Kept:
        """The thing of a key, made now if it is not kept."""
        slot = self._slot(key)
        with slot.lock:
            if not slot.made:
                slot.made.append(make())
            return cast(Kept, slot.made[0])

    def _slot(self, key: Hashable) -> _Slot:
        with self._lock:
            slot = self._slots.setdefault(key, _Slot())
            self._slots.move_to_end(key)
            while len(self._slots) > self._most:
                self._slots.popitem(last=False)
            return slot


class Bodies:
    """Encoded answers by a key, the latest asked for, `most` bytes in all."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = RLock()
        self._size = 0
        self._kept: OrderedDict[str, bytes] = OrderedDict()

    def get(self, key: str) -> bytes | None:
        """The body of a key, if it is kept."""
        with self._lock:
            if key not in self._kept:
                return None
            self._kept.move_to_end(key)
            return self._kept[key]

    def put(self, key: str, body: bytes) -> None:
        """Keep a body; one that is larger than a quarter of all is not worth the others."""
        if len(body) * 4 > self._most:
            return
        with self._lock:
            self._size += len(body) - len(self._kept.pop(key, b""))
            self._kept[key] = body
            while self._size > self._most:
                _, dropped = self._kept.popitem(last=False)
                self._size -= len(dropped)
