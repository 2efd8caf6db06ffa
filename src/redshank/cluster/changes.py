"""What a copy changed, lost or got wrong, by the sentences and events that both tell."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from difflib import SequenceMatcher
from functools import cache, lru_cache
from importlib.resources import files

from redshank.cluster.alignment import Pair
from redshank.cluster.copies import Comparison
from redshank.cluster.event_changes import changed_events
from redshank.cluster.wording import MONTHS, WEEKDAYS, WORD, bare, mark_of_number, stem
from redshank.records import Change, CopyKind

_MONTH = "|".join(MONTHS)
_DAY = re.compile(
    rf"\b(?:(?P<month>{_MONTH}) (?P<day>\d{{1,2}})|(?P<day_before>\d{{1,2}}) (?P<month_after>{_MONTH})"
    rf"|(?P<weekday>{'|'.join(WEEKDAYS)})|(?P<year>(?:19|20)\d\d))(?!\w|-)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_HALF_OF_DAY = re.compile(r"\s*([ap])\.?m\b\.?", re.IGNORECASE)
_HEDGE = re.compile(
    r"\b(?:(?:alleged|purported|supposed|presumed|apparent)(?:ly)?|reportedly)\b", re.IGNORECASE
)
_SHORTEST_NAME = 4
_FACTS = frozenset({"day", "number", "unit", "side exchanged", "party"})
# One report is compared with several, sentence by sentence; its whole text is looked through once.
_REMEMBERED = 4096
# Two spellings of one name, as against two names.
_MISSPELT = 0.7


def find_changes(comparison: Comparison, kind: CopyKind) -> tuple[Change, ...]:
    """The changes in the order of the original, each once; what stands around a passage is none."""
    pairs = [pair for pair in comparison.pairs if pair.original.words != pair.copied.words]
    found: list[Change] = []
    for pair in pairs:
        for differ in _WAYS:
            found.extend(differ(pair, comparison))
        found.extend(changed_events(pair, comparison.original.report, comparison.copied.report))
    found.extend(_sentences(comparison, kind))
    return tuple(dict.fromkeys(found))


def is_wrong(change: Change) -> bool:
    """Whether a copy tells another fact than its original, which no translator does."""
    return bool(change.original and change.copied) and change.aspect in _FACTS


def _days(pair: Pair, comparison: Comparison) -> Iterator[Change]:
    """Days that only one sentence names; weekdays are those before the original's publication."""
    published = comparison.original.stored.known_from
    one, other = (dict(_days_in(line.text, published)) for line in (pair.original, pair.copied))
    told = dict(_days_in(comparison.copied.report.document.text, published))
    yield from _swapped("day", one, other, told)


@lru_cache(_REMEMBERED)
def _days_in(text: str, published: date) -> tuple[tuple[str, str], ...]:
    """Each day as a key that its namings share, with its words."""
    return tuple(_each_day(text, published))


def _each_day(text: str, published: date) -> Iterator[tuple[str, str]]:
    for match in _DAY.finditer(text):
        if match["weekday"]:
            back = (published.weekday() - WEEKDAYS.index(match["weekday"].lower())) % 7
            day = published - timedelta(days=back)
            yield f"{day.month}-{day.day}", match.group()
        elif match["year"]:
            yield match["year"], match.group()
        else:
            month = MONTHS.index((match["month"] or match["month_after"]).lower()) + 1
            yield f"{month}-{int(match['day'] or match['day_before'])}", match.group()


def _numbers(pair: Pair, comparison: Comparison) -> Iterator[Change]:
    one, other = (dict(_numbers_in(line.text)) for line in (pair.original, pair.copied))
    yield from _swapped("number", one, other, dict(_numbers_in(comparison.copied.report.document.text)))


@lru_cache(_REMEMBERED)
def _numbers_in(text: str) -> tuple[tuple[str, str], ...]:
    """Each number that is no day, with its words; 9 a.m. is another than 9 p.m."""
    return tuple(_each_number(text))


def _each_number(text: str) -> Iterator[tuple[str, str]]:
    days_blanked = _DAY.sub(lambda match: " " * len(match.group()), text)
    for match in WORD.finditer(days_blanked):
        if mark := mark_of_number(match):
            half = _HALF_OF_DAY.match(text, match.end())
            yield (
                (f"{mark} {half[1].lower()}", match.group() + half.group())
                if half
                else (mark, match.group())
            )


def _names(pair: Pair, _: Comparison) -> Iterator[Change]:
    """Names spelt in another way, and designations swapped."""
    one, other = (dict(_names_in(line.text)) for line in (pair.original, pair.copied))
    left = [word for key, word in one.items() if key not in other]
    for word in (word for key, word in other.items() if key not in one):
        near = next((name for name in left if _is_misspelling(name, word)), None)
        if near is not None:
            left.remove(near)
            yield Change("unit" if near[-1].isdigit() else "name", near, word)


def _names_in(text: str) -> Iterator[tuple[str, str]]:
    for match in WORD.finditer(text):
        word = bare(match["word"] or match["designation"] or "")
        if word[:1].isupper():
            yield stem(word), word


def _is_misspelling(name: str, word: str) -> bool:
    """Alike but neither the beginning of the other, as "Japan" is of "Japanese"."""
    one, other = name.lower(), word.lower()
    if one.startswith(other) or other.startswith(one) or min(len(one), len(other)) < _SHORTEST_NAME:
        return False
    return one[0] == other[0] and SequenceMatcher(None, one, other).ratio() >= _MISSPELT


def _hedges(pair: Pair, _: Comparison) -> Iterator[Change]:
    """A hedge that came or went."""
    was, became = (_HEDGE.search(line.text) for line in (pair.original, pair.copied))
    if bool(was) != bool(became):
        yield Change("factuality", was.group() if was else "", became.group() if became else "")


def _roles(pair: Pair, _: Comparison) -> Iterator[Change]:
    one, other = (dict(_roles_in(line.text)) for line in (pair.original, pair.copied))
    left = [word for role, word in one.items() if role not in other]
    for word in (word for role, word in other.items() if role not in one):
        if left:
            was = next((role for role in left if role.split()[-1] == word.split()[-1]), left[0])
            left.remove(was)
            yield Change("role", was, word)


def _roles_in(text: str) -> Iterator[tuple[int, str]]:
    pattern, roles = _known_roles()
    for match in pattern.finditer(text):
        yield roles[match.group().lower()], match.group()


@cache
def _known_roles() -> tuple[re.Pattern[str], dict[str, int]]:
    path = files("redshank.cluster") / "data" / "roles.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    roles = {
        word.strip(): at for at, line in enumerate(lines) if line[:1] != "#" for word in line.split("|")
    }
    longest_first = sorted(roles, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE), roles


def _sentences(comparison: Comparison, kind: CopyKind) -> Iterator[Change]:
    kept = {pair.original.index for pair in comparison.pairs} | {
        line.index for line in comparison.same_in_original
    }
    told = {pair.copied.index for pair in comparison.pairs} | {line.index for line in comparison.same}
    for line in comparison.original.lines:
        if line.index not in kept:
            yield Change("sentence lost", line.text, "")
    if kind in {CopyKind.PARTIAL, CopyKind.PICK_UP}:
        return
    for line in comparison.copied.lines:
        if line.index not in told:
            yield Change("sentence added", "", line.text)


def _swapped(
    aspect: str, one: dict[str, str], other: dict[str, str], told: dict[str, str]
) -> Iterator[Change]:
    """What went beside what came instead; what only went is lost if the copy tells it nowhere."""
    gone = [word for key, word in one.items() if key not in other]
    came = [word for key, word in other.items() if key not in one]
    yield from (Change(aspect, was, became) for was, became in zip(gone, came, strict=False))
    lost = {word for key, word in one.items() if key not in told and not _YEAR.fullmatch(word)}
    yield from (Change(aspect, word, "") for word in gone[len(came) :] if word in lost)


_WAYS: Sequence[Callable[[Pair, Comparison], Iterable[Change]]] = (
    _days, _numbers, _names, _roles, _hedges,
)  # fmt: skip
