"""Read the CSV tables; every fault is told with file and line."""

import csv
import re
from collections.abc import Callable, Iterator
from datetime import date
from importlib.resources import files
from typing import TypeVar

from redshank.errors import GazetteerError
from redshank.gazetteer.rows import Asset, Entity, Office, OfficeTerm, Place
from redshank.records import Term

Row = dict[str, str]
Made = TypeVar("Made")
_PARTIAL = re.compile(r"^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$")


def read_rows(table: str) -> Iterator[tuple[str, Row]]:
    """Each row of a table with its place (`table.csv:line`)."""
    path = files("redshank.gazetteer") / "data" / f"{table}.csv"
    with path.open(encoding="utf-8") as stream:
        reader = csv.reader(stream)
        header = next(reader)
        for cells in reader:
            where = f"{table}.csv:{reader.line_num}"
            if len(cells) != len(header):
                raise GazetteerError(
                    f"{where}: {len(cells)} cells, the header has {len(header)}: {cells[:2]}"
                )
            yield where, dict(zip(header, cells, strict=True))


def read_table(table: str, make: Callable[[Row], Made]) -> Iterator[tuple[Row, Made]]:
    """Each row as a record; a ValueError or missing column is told with file and line."""
    for where, row in read_rows(table):
        try:
            yield row, make(row)
        except KeyError as missing:
            raise GazetteerError(f"{where}: the column {missing} is missing") from None
        except ValueError as fault:
            raise GazetteerError(f"{where}: {fault}") from None


def several(cell: str) -> tuple[str, ...]:
    """The values of a cell, parted by `|`."""
    return tuple(value.strip() for value in cell.split("|") if value.strip())


def parse_day(cell: str) -> date | None:
    """A full or partial ISO date as its first day; empty is None."""
    if not cell:
        return None
    match = _PARTIAL.match(cell)
    if match is None:
        raise ValueError(f"{cell!r} is no date; write 2026, 2026-07 or 2026-07-22")
    year, month, day = match.groups()
    return date(int(year), int(month or 1), int(day or 1))


def _term(row: Row) -> Term:
    term = Term(parse_day(row["from"]), parse_day(row["to"]))
    if term.start and term.end and term.end < term.start:
        raise ValueError(f"ends {row['to']} before it begins {row['from']}")
    return term


def _number(cell: str, least: float, most: float) -> float:
    value = float(cell)
    if not least <= value <= most:
        raise ValueError(f"{cell} is not between {least} and {most}")
    return value


def make_state(row: Row) -> Entity:
    """A row of states.csv."""
    return Entity(row["id"], row["name"], "state", row["id"], ("GOV",), None, _term(row))


def make_body(row: Row) -> Entity:
    """A row of bodies.csv."""
    return Entity(
        row["id"], row["name"], row["kind"], row["country"] or None, several(row["sectors"]),
        row["parent"] or None, _term(row),
    )  # fmt: skip


def make_organisation(row: Row) -> Entity:
    """A row of organisations.csv."""
    parent = row["id"].rpartition(".")[0] or None
    return Entity(row["id"], row["name"], row["kind"], None, several(row["sectors"]), parent, _term(row))


def make_group(row: Row) -> Entity:
    """A row of groups.csv; a group is no state's, so its country stays a note of where it is."""
    return Entity(
        row["id"], row["name"], row["kind"], row["country"] or None, several(row["sectors"]),
        None, _term(row),
    )  # fmt: skip


def make_office(row: Row) -> Office:
    """A row of offices.csv."""
    return Office(
        row["office_id"], several(row["titles"]), row["body"], row["country"] or None,
        several(row["sectors"]),
    )  # fmt: skip


def make_office_term(row: Row) -> OfficeTerm:
    """A row of office_terms.csv; it needs a source or the words 'needs checking'."""
    if not row["source"] and not row["checked"]:
        raise ValueError("an office term needs a source, or 'needs checking' under checked")
    return OfficeTerm(
        row["office_id"], row["person_id"], row["person"], several(row["aliases"]), _term(row),
        row["source"], row["checked"],
    )  # fmt: skip


def make_place(row: Row) -> Place:
    """A row of places.csv; what several states administer in parts has no one administrator."""
    names = {}
    for pair in several(row["names_by_party"]):
        party, colon, name = pair.partition(":")
        if not colon:
            raise ValueError(f"names_by_party {pair!r}; write JPN:Senkaku Islands")
        names[party] = name
    administrators = several(row["administered_by"])
    return Place(
        row["id"], row["name"], row["kind"], _number(row["lat"], -90, 90),
        _number(row["lon"], -180, 180), _number(row["radius_km"], 0, 8000),
        row["country"] or None, administrators[0] if len(administrators) == 1 else None,
        several(row["claimed_by"]), names,
    )  # fmt: skip


def make_asset(row: Row) -> Asset:
    """A row of assets.csv."""
    return Asset(
        row["id"], row["name"], row["kind"], several(row["operators"]),
        row["side_if_unstated"] or None,
    )  # fmt: skip
