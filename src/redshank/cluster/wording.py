"""The words of a sentence as comparison sees them: stems, numbers and names, swapped words as one."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from zlib import crc32

_ENDINGS = (
    "ations", "ation", "ingly", "ments", "ment", "edly", "ings", "ing", "ied", "ies",
    "ed", "es", "ly", "s", "e",
)  # fmt: skip
_SHORTEST_STEM = 3
_RUN = 3
WORD = re.compile(
    r"(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)"
    r"|(?P<number>\d[\d,]*(?:\.\d+)?)(?:st|nd|rd|th)?\b"
    r"|(?P<designation>[A-Z][A-Za-z]{0,4}-\d{1,3})[A-Z]?s?\b"
    r"|(?P<word>[^\W\d_]+(?:[-'’][^\W_]+)*)"
)
_COUNTED = (
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_TOLD_NUMBERS = {word: str(value) for value, word in enumerate(_COUNTED, start=2)} | {
    "pair": "2", "couple": "2", "twice": "2", "dozen": "12", "hundred": "100", "thousand": "1000",
}  # fmt: skip
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def marks_of(text: str, names: Collection[str], states: Mapping[str, str]) -> Iterator[str]:
    """The telling words of a sentence: "#30" a number, "^wu" a name, "@CHN" a state, else stems.

    `names` are stems of names, and `states` gives the state that a word in small letters names.
    """
    for match in WORD.finditer(text):
        if match["designation"]:
            yield f"^{match['designation']}"
        elif number := mark_of_number(match):
            yield number
        else:
            yield from _mark_of_word(match["word"], names, states)


def mark_of_number(match: re.Match[str]) -> str | None:
    """The mark of a match of WORD that is a number or a time of day, of twelve hours; else None."""
    if match["hour"]:
        return f"#{int(match['hour']) % 12}:{match['minute']}"
    if match["number"]:
        return f"#{match['number'].replace(',', '')}"
    told = _TOLD_NUMBERS.get((match["word"] or "").lower())
    return f"#{told}" if told else None


def runs_of(words: Sequence[str]) -> frozenset[int]:
    """The hashes of the runs of three words; of fewer words, of all of them."""
    runs = (words[at : at + _RUN] for at in range(max(1, len(words) - _RUN + 1)))
    return frozenset(crc32(" ".join(run).encode()) for run in runs)


def names_among(texts: Iterable[str]) -> frozenset[str]:
    """The stems that are written with a capital, first words aside, far more than without."""
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for text in texts:
        words = [bare(match["word"]) for match in WORD.finditer(text) if match["word"]]
        capital.update(stem(word) for word in words[1:] if word[0].isupper())
        small.update(stem(word) for word in words if word[0].islower())
    return frozenset(
        root for root, count in capital.items() if count > 2 * small[root] and root not in _groups()
    ) - {stem(word) for word in (*MONTHS, *WEEKDAYS)}


def is_hard(mark: str) -> bool:
    """Whether a mark is a name or number, which a rewrite must keep."""
    return mark[0] in "#^"


def plain_words(text: str) -> tuple[str, ...]:
    """The words in small letters without marks and quotes, for comparing wording."""
    return tuple(match.group().lower() for match in WORD.finditer(text))


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """A word without its ending: "stopping", "stopped" and "stops" are one."""
    low = word.lower()
    for ending in _ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= _SHORTEST_STEM:
            root = low[: -len(ending)] + ("y" if ending in {"ied", "ies"} else "")
            doubled = len(root) > _SHORTEST_STEM and root[-1] == root[-2] and root[-1] not in "aeiouls"
            return root[:-1] if doubled else root
    return low


def _mark_of_word(word: str, names: Collection[str], states: Mapping[str, str]) -> Iterator[str]:
    low = bare(word).lower()
    root = stem(low)
    if low in states:
        yield f"@{states[low]}"
    elif root in names:
        yield f"^{root}"
    elif low not in _empty_words():
        yield _groups().get(root, root)


def bare(word: str) -> str:
    """A word without the 's of its genitive."""
    for ending in ("'s", "’s"):
        word = word.removesuffix(ending)
    return word


@cache
def _groups() -> dict[str, str]:
    """The stem that stands for each stem of the synonyms."""
    groups: dict[str, str] = {}
    for first, *others in _lines("synonyms"):
        for word in (first, *others):
            groups.setdefault(stem(word), stem(first))
    return groups


@cache
def _empty_words() -> frozenset[str]:
    return frozenset(word for words in _lines("empty_words") for word in words)


def _lines(name: str) -> Iterator[list[str]]:
    """The words of each line of a data file that is no comment."""
    path = files("redshank.cluster") / "data" / f"{name}.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    return (line.split() for line in lines if line.strip() and line[0] != "#")
