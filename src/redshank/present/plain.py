"""Any record or table for other programs: JSON and CSV."""

import csv
import io
import re
from collections.abc import Sequence

import msgspec

# The csv module quotes no lone carriage return, and spreadsheets break a row there.
_BREAK = re.compile(r"\r\n?")


def as_json(record: object) -> str:
    """A record, or several, as indented JSON; days are ISO 8601, unknown is null."""
    return msgspec.json.format(msgspec.json.encode(record), indent=2).decode() + "\n"


def as_csv(rows: Sequence[Sequence[str]]) -> str:
    """Rows as CSV, the first one its header; every line break inside a cell becomes a line feed."""
    piece = io.StringIO(newline="")
    csv.writer(piece, lineterminator="\n").writerows(
        [_BREAK.sub("\n", value) for value in row] for row in rows
    )
    return piece.getvalue()
