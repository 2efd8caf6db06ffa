"""The audit log: one line of JSON a write, beside the store."""

import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Lock

import msgspec

from redshank.errors import OutputError


@dataclass(frozen=True, slots=True)
class Entry:
    """Who did what, when, from where; `result` is the id it has, or why it was refused."""

    at: datetime
    who: str
    role: str
    address: str
    what: str
    about: tuple[str, ...]
    reason: str
    result: str


class Audit:
    """Appends entries to `STORE.audit.jsonl`."""

    def __init__(self, store: Path) -> None:
        self.path = store.with_name(f"{store.name}.audit.jsonl")
        self._lock = Lock()

    def write(self, entry: Entry) -> None:
        """Add an entry; it is on the disk when this returns. Raises OutputError."""
        line = msgspec.json.encode(entry) + b"\n"
        try:
            with self._lock:
                file = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
                try:
                    os.write(file, line)
                    os.fsync(file)
                finally:
                    os.close(file)
        except OSError as fault:
            raise OutputError(f"{self.path}: cannot be written ({fault.strerror})") from None
