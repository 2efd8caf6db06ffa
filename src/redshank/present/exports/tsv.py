"""Tab-separated files as event data sets are published: one row a line, whatever the cells hold."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from redshank.present.exports.markup import printable
from redshank.present.tables import cell

_BREAKS = re.compile(r"\s+")


def write_tsv(rows: Iterable[Sequence[object]], header: Sequence[str] = ()) -> str:
    """Rows as lines; tabs and line breaks in a cell become blanks, None an empty cell.

    A cell with a quotation mark is quoted as in CSV, since readers of such files unquote.
    """
    piece = io.StringIO(newline="")
    writer = csv.writer(piece, delimiter="\t", lineterminator="\n")
    if header:
        writer.writerow(header)
    writer.writerows([tsv_cell(value) for value in row] for row in rows)
    return piece.getvalue()


def tsv_cell(value: object) -> str:
    """A value as the text of a cell on one line, formulas disarmed."""
    return cell(_BREAKS.sub(" ", printable("" if value is None else str(value))).strip())
