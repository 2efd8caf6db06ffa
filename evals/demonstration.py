"""The demonstration reports, read once, and the rows of their keys."""

import csv
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from redshank.operations import demo_reports
from redshank.records import StoredReport

KEYS = Path(__file__).parent / "chronicle"
_ADDED = datetime(2026, 1, 1, tzinfo=UTC)


@cache
def read_demonstration() -> dict[str, StoredReport]:
    """Every demonstration report by the name of its file, without suffix."""
    named = ((one.name.removeprefix("DEMO ").removesuffix(".txt"), one.report) for one in demo_reports())
    return {name: StoredReport(report, name, _ADDED) for name, report in named if report}


def key_rows(pattern: str) -> Iterator[dict[str, str]]:
    """The rows of all key files whose names fit the pattern, in the order of the names."""
    for path in sorted(KEYS.glob(pattern)):
        with path.open(encoding="utf-8", newline="") as lines:
            yield from csv.DictReader(lines)
