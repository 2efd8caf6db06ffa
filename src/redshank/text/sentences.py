"""Sentences and paragraphs of news text, by character offsets."""

import re
from collections.abc import Iterator

ABBREVIATIONS = frozenset(
    [
        "Mr",
        "Mrs",
        "Ms",
        "Dr",
        "Prof",
        "Gen",
        "Lt",
        "Col",
        "Maj",
        "Capt",
        "Cmdr",
        "Adm",
        "Sgt",
        "Brig",
        "Gov",
        "Sen",
        "Rep",
        "Rev",
        "Hon",
        "St",
        "Jr",
        "Sr",
        "Pres",
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "Jun",
        "Jul",
        "Aug",
        "Sept",
        "Sep",
        "Oct",
        "Nov",
        "Dec",
        "Mon",
        "Tue",
        "Wed",
        "Thu",
        "Fri",
        "Sat",
        "Sun",
        "No",
        "Nos",
        "vs",
        "Inc",
        "Corp",
        "Co",
        "Ltd",
        "approx",
        "est",
        "dept",
        "Ft",
        "Mt",
        "Pvt",
        "Spc",
        "Amb",
        "Min",
        "Fr",
        "Vice",
    ]
)
_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s)|[\"”](?=\s)")
_PARAGRAPH = re.compile(r"[^\n]+")
_LAST_WORD = re.compile(r"([\w.]+)$")
_INITIALS = re.compile(r"^(?:[A-Za-z]\.)*[A-Za-z]$")
_OPENING = "\"'“‘([•-–—"
LONGEST_SENTENCE = 1200


def split_sentences(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield (start, end, paragraph) of each sentence; a line break always ends one."""
    paragraph = -1
    for line in _PARAGRAPH.finditer(text):
        if not line.group().strip():
            continue
        paragraph += 1
        for start, end in _sentences_of_line(text, line.start(), line.end()):
            yield start, end, paragraph


def _sentences_of_line(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    for match in _END.finditer(text, start, end):
        if _ends_sentence(text, match, end) and match.end() > begin:
            yield from _trimmed(text, begin, match.end())
            begin = match.end()
    yield from _trimmed(text, begin, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST_SENTENCE:
        cut = text.rfind(" ", start + 1, start + LONGEST_SENTENCE)
        cut = cut if cut > start else start + LONGEST_SENTENCE
        yield start, cut
        start = cut + 1 if text[cut : cut + 1].isspace() else cut
    if end > start:
        yield start, end


def _ends_sentence(text: str, match: re.Match[str], end: int) -> bool:
    following = text[match.end() : end].lstrip()
    if not following:
        return True
    head = following.lstrip(_OPENING)[:1]
    if not head or head.islower():
        return False
    mark = match.group()
    if mark[0] in '"”':
        return match.start() > 0 and text[match.start() - 1] in ".!?…"
    if mark[0] != ".":
        return True
    before = _LAST_WORD.search(text[max(0, match.start() - 20) : match.start()])
    word = before.group(1) if before else ""
    if word.rstrip(".") in ABBREVIATIONS:
        return False
    if _INITIALS.match(word):
        # "U.S. President" goes on; "in the U.S. The" ends.
        return "." in word and following.split()[0] in _OPENERS
    return True


_OPENERS = frozenset(
    [
        "The",
        "A",
        "An",
        "In",
        "On",
        "At",
        "It",
        "He",
        "She",
        "They",
        "We",
        "I",
        "But",
        "And",
        "That",
        "This",
        "These",
        "Those",
        "There",
        "When",
        "While",
        "After",
        "Before",
        "As",
        "If",
        "For",
        "From",
        "By",
        "To",
        "His",
        "Her",
        "Their",
        "Its",
        "Both",
        "Meanwhile",
        "However",
        "No",
        "Some",
        "Many",
        "Most",
        "All",
    ]
)
