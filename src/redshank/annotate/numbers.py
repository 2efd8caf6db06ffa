"""Numbers in words and digits."""

import re
from collections.abc import Iterator

from redshank.records import NumberMention, Span

_UNITS = dict(
    zip(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ],
        range(20),
        strict=True,
    )
)
_TENS = dict(
    zip(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
        range(20, 100, 10),
        strict=True,
    )
)
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
_LOOSE = {"dozen": 12, "a dozen": 12, "half a dozen": 6, "a pair of": 2, "a couple of": 2}
_WORD = "|".join(sorted((*_UNITS, *_TENS, *_SCALES), key=len, reverse=True))
_NUMBER = re.compile(
    r"(?<![\w.,-])(?:(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?:[ -](?P<scale>hundred|thousand|million|billion)\b)?"
    rf"|(?P<words>(?:{_WORD})(?:(?:[ -]|\s+and\s+)(?:{_WORD}))*)\b"
    rf"|(?P<loose>{'|'.join(sorted(_LOOSE, key=len, reverse=True))})\b)(?![\w-]*\d)",
    re.IGNORECASE,
)


def find_numbers(text: str) -> Iterator[NumberMention]:
    """Every number with its value; ordinals and designations such as B-52 are none."""
    for match in _NUMBER.finditer(text):
        yield NumberMention(Span.of(text, *match.span()), _value(match))


def _value(match: re.Match[str]) -> float:
    if digits := match.group("digits"):
        scale = _SCALES.get((match.group("scale") or "").lower(), 1)
        return float(digits.replace(",", "")) * scale
    if loose := match.group("loose"):
        return float(_LOOSE[loose.lower()])
    return float(_in_words(match.group("words")))


def _in_words(words: str) -> int:
    total = current = 0
    for word in re.split(r"[\s-]+", words.lower()):
        if word == "and":
            continue
        if word in _SCALES:
            scale = _SCALES[word]
            current = max(current, 1) * scale
            if scale > 100:
                total, current = total + current, 0
        else:
            current += _UNITS.get(word, 0) or _TENS.get(word, 0)
    return total + current
