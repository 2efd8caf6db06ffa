"""Time expressions as symbolic values that need no anchor.

Values, each a tuple whose first member names the kind:

    ("date", year, month, day)       any but one may be None: "2025", "December", "Dec. 6", "6 Dec 2025"
    ("part", part, value)            part is early, mid, late, earlier: "early March", "earlier this month"
    ("weekday", day, shift)          Monday is 0; shift -1 last, 0 plain, 1 next
    ("dated weekday", day, y, m, d)  "Saturday, December 6"
    ("month day", day)               "on the 7th"
    ("calendar", unit, shift)        "last month", "this year", "next week"
    ("relative", unit, count)        counted from the report's day: "yesterday", "three days ago"
    ("shifted", unit, count)         counted from the day just told: "the same day", "two days earlier"
    ("apart", unit, count)           how long behind the deed told next the one told before came:
                                     "two days after snipers shot", -1 in "a week before they met"
    ("between", value, value)        "from March 3 to 5", "between June and August 2024"
    ("decade", year)                 "the 1990s"
    ("season", name, year)           "spring 2024"; year may be None
    ("past", unit, count)            a stretch that ends on the report's day: "in the past two weeks"
"""

import re
from collections.abc import Callable, Iterator

from redshank.records import Span, Timex, TimexType

Value = tuple[object, ...]

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sept sep", "october oct", "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thurs", "friday fri",
         "saturday sat", "sunday sun")
    )
    for name in names.split()
}  # fmt: skip
_SMALL = {
    word: number
    for number, word in enumerate(
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
            "twenty",
        ]
    )
} | {"a": 1, "an": 1, "several": 4, "few": 3, "couple of": 2, "a few": 3, "a couple of": 2}
# A month's short form needs a day or year beside it or its dot, so that "may" and "sun" stay words.
_MONTH = (
    r"(?P<month{n}>January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept\.?|Sep\.?|Oct\.?|Nov\.?|Dec\.?)"
)
_LONG_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December)"
)
_DAY = r"(?P<day{n}>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year{n}>(?:1[89]|20)\d\d)"
_WEEKDAY = r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon\.|Tues?\.|Wed\.|Thurs?\.|Fri\.|Sat\.|Sun\.)"
_UNIT = r"(?P<unit>hour|day|night|week|month|year|decade)s?"
_UNIT_OR_LESS = r"(?P<unit>minute|hour|day|night|week|month|year)s?"
_COUNT = r"(?P<count>\d+|" + "|".join(sorted(_SMALL, key=len, reverse=True)) + ")"
_CLOCK = (
    r"(?:(?:at|around|about|by|from|to)\s+)?(?:\d{1,2}(?:[:.]\d\d)?\s?(?:a\.m\.|p\.m\.|am|pm)|[0-2]?\d:[0-5]\d"
    r"|[0-2]\d[0-5]\d (?:hours|hrs|GMT|UTC)|noon|midnight)(?:\s+(?:local time|GMT|UTC|JST|KST|EST|EDT|CET"
    r"|\([^)]{2,20}\)|[A-Z][a-z]+ time))?"
)
_PART_OF_DAY = r"(?:early |late |mid)?(?:morning|afternoon|evening|night|dawn|dusk|noon|hours(?! (?:after|before|later|earlier)))"

# A number is no year in front of what it counts: "around 2000 troops", "a force of 1800 men".
_NO_NOUN = (
    r"(?! (?:men|women|people|children|personnel|aircraft)\b"
    r"| (?!as\b|was\b|its\b|this\b|is\b|has\b|does\b|towards\b|perhaps\b|across\b|unless\b)[a-z]{3,}s\b)"
)
_COUNTED = re.compile(r" [a-z]")
# A bare number is a year only behind a word that years stand behind, so that "Type 2025" is none.
_BEFORE_YEAR = (
    "(?:"
    + "|".join(
        rf"(?<=\b{word} )"
        for word in (
            "in",
            "since",
            "of",
            "from",
            "during",
            "by",
            "after",
            "before",
            "until",
            "to",
            "and",
            "the",
            "through",
            "early",
            "late",
            "year",
            "around",
        )
    )
    + r"|(?<=\()|(?<=, ))"
)


def _n(pattern: str, number: int = 1) -> str:
    return pattern.replace("{n}", "" if number == 1 else str(number))


def _number(words: str) -> int:
    return int(words) if words.isdigit() else _SMALL[words.lower()]


def _month(words: str) -> int:
    return MONTHS[words.lower().rstrip(".")]


def _date(match: re.Match[str]) -> Value:
    groups = match.groupdict()
    year, month, day = groups.get("year"), groups.get("month"), groups.get("day")
    return (
        "date", int(year) if year else None, _month(month) if month else None,
        int(day) if day else None,
    )  # fmt: skip


def _iso(match: re.Match[str]) -> Value:
    return ("date", int(match["year"]), int(match["m"]), int(match["d"]))


def _dated_weekday(match: re.Match[str]) -> Value:
    return ("dated weekday", WEEKDAYS[match["weekday"].lower().rstrip(".")], *_date(match)[1:])


def _weekday(match: re.Match[str]) -> Value:
    if not match["weekday"][:1].isupper():
        raise KeyError("the sun sets, a cat sat")
    words = match.group().lower()
    shift = 1 if "next" in words or "coming" in words else -1 if re.search("last|previous", words) else 0
    return ("weekday", WEEKDAYS[match["weekday"].lower().rstrip(".")], shift)


def _day_range(match: re.Match[str]) -> Value:
    if " and " in match.group() and _COUNTED.match(match.string, match.end()):
        raise KeyError("12 soldiers are no day")
    year = int(match["year"]) if match["year"] else None
    month = _month(match["month"])
    later = _month(match["month2"]) if match.groupdict().get("month2") else month
    return (
        "between", ("date", year, month, int(match["day"])),
        ("date", year, later, int(match["day2"])),
    )  # fmt: skip


def _month_range(match: re.Match[str]) -> Value:
    year = int(match["year"]) if match["year"] else None
    return ("between", ("date", year, _month(match["month"]), None),
            ("date", year, _month(match["month2"]), None))  # fmt: skip


def _year_range(match: re.Match[str]) -> Value:
    if len(match["year2"]) == 2 and not re.search(r"[-–]", match.group()):
        raise KeyError("22 others are no year")
    first = int(match["year"])
    second = int(match["year2"])
    second = second + first // 100 * 100 if second < 100 else second
    return ("between", ("date", first, None, None), ("date", second, None, None))


def _calendar(match: re.Match[str]) -> Value:
    words = match.group().lower()
    shift = -1 if re.search("last|previous", words) else 1 if re.search("next|coming", words) else 0
    value: Value = ("calendar", match["unit"].lower(), shift)
    part = re.match(r"(earlier|early|late|later|mid)\b", words)
    return ("part", part.group(1), value) if part else value


def _parted(match: re.Match[str]) -> Value:
    return ("part", match["part"].lower().strip("- "), _date(match))


def _ago(match: re.Match[str]) -> Value:
    return ("relative", match["unit"].lower(), -_number(match["count"]))


def _shifted(match: re.Match[str]) -> Value:
    sign = -1 if re.search("earlier|before|previously", match.group().lower()) else 1
    return ("shifted", match["unit"].lower(), sign * _number(match["count"]))


def _apart(match: re.Match[str]) -> Value:
    if match["short"]:
        return ("apart", "hour", 0)
    count = _number(match["count"])
    return ("apart", match["unit"].lower(), count if match["side"] == "after" else -count)


def _weekend(match: re.Match[str]) -> Value:
    return ("calendar", "weekend", 1 if match.group().lower().startswith("next") else 0)


def _past(match: re.Match[str]) -> Value:
    count = match.groupdict().get("count")
    return ("past", match["unit"].lower(), _number(count) if count else 1)


def _in_future(match: re.Match[str]) -> Value:
    return ("relative", match["unit"].lower(), _number(match["count"]))


def _season(match: re.Match[str]) -> Value:
    return ("season", match["season"].lower(), int(match["year"]) if match["year"] else None)


def _fixed(*value: object) -> Callable[[re.Match[str]], Value]:
    return lambda _match: value


_RULES: tuple[tuple[str, Callable[[re.Match[str]], Value]], ...] = (
    (r"(?P<year>(?:19|20)\d\d)-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])", _iso),
    (_n(r"(?P<weekday>\w{6,9}),? " + _MONTH + r"\s+" + _DAY + r"(?:,?\s+" + _YEAR + r")?"), _dated_weekday),
    (_n(r"(?P<weekday>\w{6,9}),? (?:the )?" + _DAY + r"\s+(?:of )?" + _MONTH + r"(?:,?\s+" + _YEAR + r")?"), _dated_weekday),
    (_n(r"(?:from |between )?" + _MONTH + r"\s+" + _DAY + r"\s*(?:-|–|to|and|through|until)\s*")
     + r"(?:" + _n(_MONTH, 2) + r"\s+)?" + _n(_DAY, 2) + _n(r"(?![\d:])(?:,?\s+" + _YEAR + r")?"), _day_range),
    (_n(r"(?:from |between )?" + _DAY + r"\s*(?:-|–|to|and)\s*") + _n(_DAY, 2)
     + _n(r"\s+" + _MONTH + r"(?:\s+" + _YEAR + r")?"), _day_range),
    (_n(_MONTH + r"\s+" + _DAY + r"(?![\d:%])(?:,?\s+" + _YEAR + r")?"), _date),
    (_n(_DAY + r"\s+(?:of )?" + _MONTH + r"(?:,?\s+" + _YEAR + r")?"), _date),
    (_n(r"(?:from |between )" + _MONTH + r"\s+(?:to|and)\s+") + _n(_MONTH, 2) + _n(r"(?:,?\s+" + _YEAR + r")?"), _month_range),
    (_n(r"(?P<part>early|mid|late)[- ](?:in )?" + _MONTH + r"(?:,?\s+" + _YEAR + r")?"), _parted),
    (_n(r"(?P<part>early|mid|late)[- ](?:in )?" + _YEAR), _parted),
    (_n(_MONTH + r",?\s+(?:of )?" + _YEAR), _date),
    (_n(r"(?:from |between )?" + _YEAR) + r"\s*(?:-|–|to|and)\s*(?P<year2>(?:1[89]|20)\d\d|\d\d)(?!\d)", _year_range),
    (r"(?:the )?(?P<season>spring|summer|autumn|fall|winter)(?: of)? " + _n(_YEAR), _season),
    (r"(?:last |this |next )?" + _WEEKDAY + r"(?: of (?P<which>last|this|next) week)?", _weekday),
    (r"(?:earlier |early |late |later |mid-?)?(?:on |in )?(?:this|last|next|the previous|the coming|the same)"
     r" (?P<unit>week|month|year|decade|quarter)(?:['’]s)?", _calendar),
    (r"(?:" + _COUNT + r" " + _UNIT_OR_LESS + r"|(?P<short>minutes|hours)) (?P<side>after|before)(?= (?!that\b)[\w“\"‘'])", _apart),
    (r"(?:the )?(?:same|that very|very same) (?:day|evening|morning|night|afternoon)|that (?:same )?(?:day|evening|night|morning|afternoon)",
     _fixed("shifted", "day", 0)),
    (r"(?:the )?(?:next|following) (?:day|morning)|a day (?:later|after(?:wards)?)", _fixed("shifted", "day", 1)),
    (r"the (?:previous day|day before(?! yesterday)|night before)|a day earlier", _fixed("shifted", "day", -1)),
    (r"(?:the )?day before yesterday", _fixed("relative", "day", -2)),
    (r"(?:the )?day after tomorrow", _fixed("relative", "day", 2)),
    (
        r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
        r"the (?P<ordinal>[0-3]?\d)(?:st|nd|rd|th)"
        r"(?! (?:century|anniversary|day|round|time|straight|parallel|(?-i:[A-Z])))",
        lambda m: ("month day", int(m["ordinal"])),
    ),
    (r"(?:(?:at|over|on|during) the|last|this|next) weekend", _weekend),
    (r"(?:a few|several|some|" + _COUNT + r") (?:minutes?|moments) ago|minutes ago", _fixed("relative", "day", 0)),
    (r"yesterday|last night|overnight", _fixed("relative", "day", -1)),
    (r"today|tonight|this (?:morning|afternoon|evening)|earlier in the day", _fixed("relative", "day", 0)),
    (r"tomorrow", _fixed("relative", "day", 1)),
    (_COUNT + r"(?:-| )?" + _UNIT + r" ago", _ago),
    (_COUNT + r" " + _UNIT + r" (?:earlier|before(?:hand)?|previously|later|afterwards|after that|after(?=[.,;]))", _shifted),
    (r"(?:in|over|during|for|within) the (?:past|last|previous|preceding)(?: " + _COUNT + r")? " + _UNIT, _past),
    (r"(?:(?<=\btime )|(?<=\btimes )|(?<=\btwice ))in " + _COUNT + r" " + _UNIT, _past),
    (r"(?:in|within) (?:the (?:next|coming) )?" + _COUNT + r" " + _UNIT + r"(?:['’] time)?(?! of)", _in_future),
    (r"(?:the )?(?:early |late |mid-?)?(?P<year>(?:1[89]|20)\d0)s", lambda m: ("decade", int(m["year"]))),
    (r"(?<=\bin )" + _LONG_MONTH + r"(?: alone)?", _date),
    (r"(?<=\bsince )" + _LONG_MONTH + r"|(?<=\bsince )" + _n(_YEAR), _date),
    (r"(?<=\blast )" + _LONG_MONTH + r"|(?<=\bby )" + _LONG_MONTH.replace("month", "month3"), lambda m: ("date", None, _month(m["month"] or m["month3"]), None)),
    (_BEFORE_YEAR + _n(_YEAR) + r"(?![\d%]|,\d)" + _NO_NOUN + r"(?= |\.|,|;|:|\)|$|['’-])", _date),
)  # fmt: skip
_TRIED = tuple((re.compile(r"\b" + rule + r"(?!\w)", re.IGNORECASE), make) for rule, make in _RULES)
_BESIDE = re.compile(
    rf"^(?:\s*,?\s+(?:{_PART_OF_DAY}|{_CLOCK}|in the {_PART_OF_DAY}))+|^\s+{_PART_OF_DAY}",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"(?:(?:early|late|midday|the (?:early|small) hours of|the {_PART_OF_DAY} (?:of|on)|{_CLOCK}(?: on)?)\s+)$",
    re.IGNORECASE,
)
_CASED_MONTH = re.compile(r"\b(?:may|march|august)\b")


def find_timexes(text: str) -> Iterator[Timex]:
    """Every time expression in order, longest rule first, none overlapping another."""
    taken: list[tuple[int, int]] = []
    found: list[tuple[int, int, Value]] = []
    for pattern, make in _TRIED:
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(start < stop and begin < end for begin, stop in taken):
                continue
            value = _made(match, make)
            if value is not None:
                taken.append((start, end))
                found.append((start, end, value))
    for start, end, value in sorted(found):
        start, end, clock = _with_clock(text, start, end)
        yield Timex(Span.of(text, start, end), _timex_type(value, clock), value, clock)


def _made(match: re.Match[str], make: Callable[[re.Match[str]], Value]) -> Value | None:
    if _CASED_MONTH.search(match.group()):
        return None
    try:
        value = make(match)
    except KeyError:
        return None
    return value if _sound(value) else None


def _sound(value: Value) -> bool:
    if value[0] == "between":
        return all(isinstance(part, tuple) and _sound(part) for part in value[1:])
    if value[0] in {"date", "dated weekday", "month day"}:
        day = value[-1]
        return day is None or (isinstance(day, int) and 1 <= day <= 31)
    return True


def _with_clock(text: str, start: int, end: int) -> tuple[int, int, str | None]:
    clocks = []
    after = _BESIDE.match(text[end : end + 60])
    if after:
        clocks.append(after.group().strip(" ,"))
        end += after.end()
    before = _BEFORE.search(text[max(0, start - 40) : start])
    if before:
        clocks.insert(0, before.group().strip())
        start -= len(before.group())
    return start, end, " ".join(clocks) or None


def _timex_type(value: Value, clock: str | None) -> TimexType:
    if clock:
        return TimexType.TIME
    return TimexType.DURATION if value[0] == "past" else TimexType.DATE
