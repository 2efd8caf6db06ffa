"""The forms of output: each turns readings into pieces of text, as they come."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from redshank import present
from redshank.records import Report

Reading = tuple[str, Report]


@dataclass(frozen=True, slots=True)
class Look:
    """How the output looks: for one report or many, in colour or not, how wide."""

    many: bool = False
    colour: bool = False
    width: int = 100


def write_text(readings: Iterable[Reading], look: Look) -> Iterator[str]:
    """An account of each report, under its name where there are many."""
    for name, report in readings:
        if look.many:
            yield f"── {name} ──\n"
        yield present.render_text(report, colour=look.colour, width=look.width).rstrip("\n") + "\n"
        if look.many:
            yield "\n"


def write_json(readings: Iterable[Reading], look: Look) -> Iterator[str]:
    """One object for one report; a list of objects, each with its source's name, for many."""
    opening = "[\n"
    for name, report in readings:
        if not look.many:
            yield present.to_json(report).rstrip("\n") + "\n"
            continue
        yield opening + _named(name, report, indent=2)
        opening = ",\n"
    if opening == ",\n":
        yield "\n]\n"


def write_jsonl(readings: Iterable[Reading], look: Look) -> Iterator[str]:
    """One line a report: the JSON object with its source's name."""
    for name, report in readings:
        yield _named(name, report) + "\n"


def write_csv(readings: Iterable[Reading], look: Look) -> Iterator[str]:
    """One row an event, under one header."""
    rows = [list(present.CSV_COLUMNS)]
    for _, report in readings:
        rows.extend(present.csv_rows(report))
        piece = io.StringIO(newline="")
        csv.writer(piece, lineterminator="\n").writerows(rows)
        yield piece.getvalue()
        rows = []


def write_geojson(readings: Iterable[Reading], look: Look) -> Iterator[str]:
    """One FeatureCollection of the places of all reports."""
    reports = [report for _, report in readings]
    if reports:
        yield json.dumps(present.to_geojson(reports), ensure_ascii=False, indent=2) + "\n"


def write_html(readings: Iterable[Reading], look: Look) -> Iterator[str]:
    """One page that needs nothing else."""
    for _, report in readings:
        yield present.render_html(report)


def _named(name: str, report: Report, indent: int | None = None) -> str:
    return json.dumps({"name": name, **present.to_dict(report)}, ensure_ascii=False, indent=indent)


FORMS: dict[str, Callable[[Iterable[Reading], Look], Iterator[str]]] = {
    "text": write_text,
    "json": write_json,
    "jsonl": write_jsonl,
    "csv": write_csv,
    "geojson": write_geojson,
    "html": write_html,
}
