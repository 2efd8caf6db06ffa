"""The world's cities of 15,000 people and more, under what the curated tables know.

The build writes their table from GeoNames (CC BY 4.0); without it there are none. Rows stay text until
a report names the city.
"""

import tomllib
from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field
from importlib.resources import files
from typing import NamedTuple

from redshank.errors import GazetteerError
from redshank.gazetteer.rows import Place
from redshank.records import Meaning, MeaningKind
from redshank.text.phrases import PhraseMatch
from redshank.text.words import Word

_HEADER = "id,name,country,lat,lon,population,alternates"
_PREFIX = "CITY."
_MOST_WORDS = 8
_SHORT = 3
# A city beyond the first number is meant by its bare name, if no namesake is beyond the second.
_GREAT, _NOTABLE = 300_000, 100_000
_LEAST_KM, _MOST_KM = 5.0, 30.0
_INSIDE_NAMES = frozenset("-'’.")
_LINKS = frozenset("-.")


class _City(NamedTuple):
    id: str
    name: str
    country: str
    lat: float
    lon: float
    population: int


@dataclass(frozen=True, slots=True)
class Stops:
    """Words that keep a city's name from counting, or may stand beside it."""

    never: frozenset[str] = frozenset()
    doubtful: frozenset[str] = frozenset()
    placing: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    behind: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Cities:
    """Rows of the table, sorted by number, and the same rows by every name of the city."""

    rows: tuple[str, ...] = ()
    by_name: dict[str, tuple[str, ...]] = field(default_factory=dict)
    stops: Stops = Stops()

    def find(self, words: Sequence[Word], taken: Container[str]) -> Iterator[PhraseMatch[Meaning]]:
        """Every longest name of a city that stands alone; a single one of the `taken` words is none."""
        at = 0
        while at < len(words):
            match = self._longest(words, at, taken) if _capital(words[at]) else None
            if match is not None:
                yield match
            at = match.last + 1 if match else at + 1

    def place(self, city_id: str) -> Place:
        """The place of an id such as `CITY.709930`."""
        number = int(city_id.removeprefix(_PREFIX))
        at = bisect_left(self.rows, number, key=lambda row: int(row.partition(",")[0]))
        city = _read(self.rows[at])
        radius = min(max(city.population**0.5 / 100, _LEAST_KM), _MOST_KM)
        return Place(
            city.id, city.name, "city", city.lat, city.lon, round(radius, 1), city.country,
            city.country, (), {},
        )  # fmt: skip

    def _longest(
        self, words: Sequence[Word], at: int, taken: Container[str]
    ) -> PhraseMatch[Meaning] | None:
        best: PhraseMatch[Meaning] | None = None
        for last, name in _names_from(words, at):
            if name not in self.by_name or name in self.stops.never:
                continue
            if self._counts(words, at, last, taken):
                doubtful = last == at and self._doubtful(name)
                best = PhraseMatch(at, last, self._meanings(name, doubtful))
        return best

    def _meanings(self, name: str, doubtful: bool) -> tuple[Meaning, ...]:
        """The cities of a name, the largest first."""
        cities = sorted(map(_read, self.by_name[name]), key=lambda city: -city.population)
        notable = sum(city.population >= _NOTABLE for city in cities)
        plain = cities[0].population > _GREAT and notable == 1 and not doubtful
        return tuple(
            Meaning(MeaningKind.PLACE, city.id, bool(rank) or not plain)
            for rank, city in enumerate(cities)
        )

    def _counts(self, words: Sequence[Word], first: int, last: int, taken: Container[str]) -> bool:
        """Whether a known name is a city's here: no part of a longer name, no other word."""
        if self._goes_on(words, first, last):
            return False
        name = words[first].text
        if first != last:
            return True
        if name in taken:
            return False
        return not self._doubtful(name) or (
            first > 0 and words[first - 1].text.lower() in self.stops.placing
        )

    def _doubtful(self, name: str) -> bool:
        """Whether a single word is more often something else than a city."""
        return len(name) <= _SHORT or name in self.stops.doubtful

    def _goes_on(self, words: Sequence[Word], first: int, last: int) -> bool:
        """Whether a capitalised word touches the name: 'Antonio Valencia', 'Gen. Leon', 'Leon Group'."""
        before = words[first - 1] if first and _touch(words[first - 1], words[first]) else None
        if before is not None and before.text in _LINKS:
            before = words[first - 2] if first > 1 else None
        if before is not None and _capital(before) and before.text.lower() not in self.stops.before:
            return True
        behind = words[last + 1 : last + 3]
        if not behind or not _touch(words[last], behind[0]):
            return False
        if behind[0].text == "-":
            return len(behind) > 1 and _capital(behind[1])
        return _capital(behind[0]) and behind[0].text.lower() not in self.stops.behind


def load_cities() -> Cities:
    """Read the table of cities, if the build wrote one, and the words that guard it."""
    path = files("redshank.gazetteer") / "data" / "cities.csv"
    if not path.is_file():
        return Cities()
    header, *rows = path.read_text(encoding="utf-8").splitlines()
    if header != _HEADER:
        raise GazetteerError(f"cities.csv:1: the header is not {_HEADER}; install redshank again")
    by_name: dict[str, tuple[str, ...]] = {}
    for row in rows:
        name, alternates = row.split(",", 2)[1], row[row.rindex(",") + 1 :]
        for one in (name, *alternates.split("|")) if alternates else (name,):
            by_name[one] = (*by_name[one], row) if one in by_name else (row,)
    return Cities(tuple(rows), by_name, load_stops())


def load_stops() -> Stops:
    """Read the words that guard the names of cities."""
    path = files("redshank.gazetteer") / "data" / "city_stops.toml"
    lists = tomllib.loads(path.read_text(encoding="utf-8"))
    return Stops(**{name: frozenset(_parted(words)) for name, words in lists.items()})


def _parted(words: str) -> Iterator[str]:
    return (" ".join(word.split()) for word in words.split(","))


def _read(row: str) -> _City:
    number, name, country, lat, lon, population, _ = row.split(",")
    return _City(_PREFIX + number, name, country, float(lat), float(lon), int(population))


def _names_from(words: Sequence[Word], at: int) -> Iterator[tuple[int, str]]:
    """The words from one on as a name of one word, two and more, with the place of the last."""
    name, end = "", words[at].start
    for last in range(at, min(at + _MOST_WORDS, len(words))):
        word = words[last]
        if not (word.text[0].isalnum() or word.text in _INSIDE_NAMES):
            return
        name += (" " if word.start > end else "") + word.text.replace("’", "'")
        end = word.end
        yield last, name


def _capital(word: Word) -> bool:
    return word.text[0].isupper()


def _touch(one: Word, other: Word) -> bool:
    return other.start - one.end <= 1
