"""The log: what each run added, knew already and left out."""

from dataclasses import dataclass
from datetime import datetime

from redshank.store.database import Database


@dataclass(frozen=True, slots=True)
class Run:
    """One run of adding: how many reports were new, known, and left out, by name with the reason."""

    at: datetime
    added: int
    known: int
    left_out: tuple[tuple[str, str], ...] = ()


def log_run(database: Database, run: Run) -> None:
    """Add a run to the log."""
    with database.transaction():
        row = database.first(
            "INSERT INTO log (at, added, known) VALUES (?, ?, ?) RETURNING number",
            (run.at.isoformat(), run.added, run.known),
        )
        number = row[0] if row else None
        left_out = ((number, name, reason) for name, reason in run.left_out)
        database.run_many("INSERT INTO left_out (run, name, reason) VALUES (?, ?, ?)", left_out)


def logged_runs(database: Database) -> tuple[Run, ...]:
    """All runs, the first one first."""
    left_out = "SELECT name, reason FROM left_out WHERE run = ? ORDER BY rowid"
    return tuple(
        Run(datetime.fromisoformat(at), added, known, tuple(database.rows(left_out, (number,))))
        for number, at, added, known in database.rows(
            "SELECT number, at, added, known FROM log ORDER BY number"
        )
    )
