"""The day a report was published: stated in it, or inferred with its reasons, or unknown."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from redshank.gazetteer import Gazetteer
from redshank.gazetteer.rows import OfficeTerm
from redshank.records import Annotation, MeaningKind, Mention, Timex
from redshank.resolve.times import Anchor, resolve_timex
from redshank.text.datelines import in_dateline

_HEADER = re.compile(r"(?:published|posted|updated|date|issued|released)\b[^\n]{0,20}$", re.IGNORECASE)
_PLACE_BEFORE = re.compile(r"^[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|of|al))*,?\s*$")
_HEAD_ENDS = re.compile(r"^\s*(?:[.:|]|[—–-]\s|$)")
_TOLD_DAY = re.compile(r"\b(?:by|on|until|till|since|before|after|from|for|of|in)\s+$", re.IGNORECASE)
_FORMER = re.compile(
    r"\b(?:former|ex|late|then|days of|under|since)[\s-]+(?:\w+\s+){0,3}$", re.IGNORECASE
)
_AHEAD = re.compile(
    r"\b(?:will|would|(?:is|are|was|were) to|due|scheduled|plan(?:s|ned)?|set (?:to|for)|expected"
    r"|faces?)\b[^,;:.!?–—”\n]*$|\b(?:until|by) $",
    re.IGNORECASE,
)
_HEAD_LENGTH, _LINE_LENGTH, _CLAUSE_LENGTH = 400, 90, 120
# The years that the tables of offices cover; a term without an end says nothing about later ones.
_YEARS = range(1946, 2028)
# How much each clue weighs. A holder beside the title is the surest sign; a date with its weekday
# falls out in six years of seven, so it weighs most where it does not fit.
_TITLED, _UNTITLED, _NOT_TITLED, _NOT_UNTITLED = 2.0, 1.0, -2.0, -0.5
_WEEKDAY_FITS, _WEEKDAY_FAILS = 3.0, -6.0
_LEAD_SAME_DAY, _LATER_SAME_DAY, _LEAD_DAY_BEFORE = 1.5, 0.5, 0.75
_YEAR_TOLD, _YEAR_BEFORE_TOLD, _YEAR_TOO_EARLY = 1.0, 0.5, -4.0
# News names people who came to office not long ago.
_FRESH, _FRESH_DAYS = 0.3, timedelta(days=550)
_ENOUGH = 1.5
_MOST_TIED = 2


@dataclass(frozen=True, slots=True)
class Published:
    """A publication day with its interval, basis and reason; unknown is all None."""

    day: date | None
    interval: tuple[date, date] | None
    basis: str
    because: str


@dataclass(frozen=True, slots=True)
class _Holder:
    """Somebody the report names, with the terms of office that it may mean."""

    name: str
    terms: tuple[OfficeTerm, ...]
    titled: bool

    def holds(self, day: date) -> bool:
        return any(term.term.holds(day) for term in self.terms)

    def is_new(self, day: date) -> bool:
        starts = [t.term.start for t in self.terms if t.term.start and t.term.holds(day)]
        return any(day - start < _FRESH_DAYS for start in starts)


@dataclass(frozen=True, slots=True)
class _Clues:
    """What a report tells about its year."""

    holders: tuple[_Holder, ...]
    weekday_dates: tuple[Timex, ...]
    lead_weekdays: tuple[int, ...]
    lead_end: int
    latest_year: int | None


def infer_published(annotation: Annotation, gazetteer: Gazetteer) -> Published:
    """Find when a report was published from its own words, never from today's date."""
    head = next(_head_dates(annotation), None)
    if head is not None and _year_of(head) is not None:
        occurred = resolve_timex(head, Anchor(None))
        if occurred is not None:
            day = occurred.start
            return Published(day, (day, day), "stated", f"the report states “{head.span.text}”")
    clues = _clues(annotation, gazetteer)
    if head is not None:
        found = _dated(head, clues)
        if found is not None:
            day, why = found
            return Published(day, (day, day), "inferred", f"headed “{head.span.text}”; {why}")
    return _from_latest(annotation, clues)


def _year_of(timex: Timex) -> int | None:
    year = timex.value[-3]
    return year if isinstance(year, int) else None


def _is_day(timex: Timex) -> bool:
    return timex.value[0] in {"date", "dated weekday"} and None not in timex.value[-2:]


def _head_dates(annotation: Annotation) -> Iterator[Timex]:
    """Dates in the head of a report that date the report itself: dateline, byline, line of its own."""
    text = annotation.document.text
    for timex in annotation.timexes:
        if timex.span.start > _HEAD_LENGTH or not _is_day(timex):
            continue
        line_start = text.rfind("\n", 0, timex.span.start) + 1
        line_end = text.find("\n", timex.span.end)
        before = text[line_start : timex.span.start]
        rest = text[timex.span.end : line_end if line_end >= 0 else len(text)]
        if (
            (len(before.strip()) + len(rest.strip()) < 25 and not _TOLD_DAY.search(before))
            or _HEADER.search(before)
            or in_dateline(text, timex.span.start)
            or _heads_its_line(before, rest)
        ):
            yield timex


def _heads_its_line(before: str, rest: str) -> bool:
    """Whether a date opens its line as a dateline does, or closes a short line such as a byline."""
    if _HEAD_ENDS.match(rest) and (not before.strip() or _PLACE_BEFORE.match(before)):
        return True
    short = len(before) + len(rest) < _LINE_LENGTH and not rest.rstrip().endswith((".", "!", "?"))
    return short and before.rstrip().endswith((",", ":", "|", "—", "–", "·", "("))


def _clues(annotation: Annotation, gazetteer: Gazetteer) -> _Clues:
    timexes = annotation.timexes
    lead_end = max((sentence.span.end for sentence in annotation.sentences[:3]), default=0)
    years = [year for timex in timexes if timex.value[0] == "date" and (year := _year_of(timex))]
    return _Clues(
        tuple(_holders(annotation, gazetteer)),
        tuple(t for t in timexes if t.value[0] == "dated weekday" and _year_of(t) is None),
        tuple(
            int(str(t.value[1]))
            for t in timexes
            if t.value[0] == "weekday" and t.value[2] == 0 and t.span.start < lead_end
        ),
        lead_end,
        max(years, default=None),
    )


def _holders(annotation: Annotation, gazetteer: Gazetteer) -> Iterator[_Holder]:
    """Everybody who is named in full, or by a title and a surname, once each."""
    text = annotation.document.text
    seen: set[str] = set()
    for mention in annotation.mentions:
        persons = {m.id for m in mention.meanings if m.kind == MeaningKind.PERSON}
        if not persons or _FORMER.search(text[max(0, mention.span.start - 50) : mention.span.start]):
            continue
        in_full = len(persons) == 1 and " " in mention.span.text
        terms = tuple(t for person in sorted(persons) for t in gazetteer.terms_of_person[person])
        titled = tuple(term for term in terms if _title_beside(text, mention, term, gazetteer))
        key = mention.span.text.split()[-1]
        if key in seen or not (titled or in_full):
            continue
        seen.add(key)
        yield _Holder(mention.span.text, titled or terms, bool(titled))


def _title_beside(text: str, mention: Mention, term: OfficeTerm, gazetteer: Gazetteer) -> bool:
    office = gazetteer.offices.get(term.office)
    before = text[max(0, mention.span.start - 60) : mention.span.start].lower()
    behind = text[mention.span.end : mention.span.end + 80].lower() if " " in mention.span.text else ""
    near = before + behind
    return office is not None and any(title.lower() in near for title in office.titles)


def _dated(timex: Timex, clues: _Clues) -> tuple[date, str] | None:
    """The day that a date without its year means, with why that year; None when it stays open."""
    month, day = (int(str(part)) for part in timex.value[-2:])
    scored = []
    for year in _YEARS:
        try:
            on = date(year, month, day)
        except ValueError:
            continue
        scored.append((_score(on, clues), on))
    best = max((score for score, _ in scored), default=0.0)
    tied = [on for score, on in scored if score > best - 0.01]
    if best < _ENOUGH or len(tied) > _MOST_TIED:
        return None
    return tied[0], _why(tied[0], clues)


def _score(on: date, clues: _Clues) -> float:
    """How well a day fits everything that the report tells about its year."""
    score = 0.0
    for holder in clues.holders:
        fits, fails = (_TITLED, _NOT_TITLED) if holder.titled else (_UNTITLED, _NOT_UNTITLED)
        score += fits if holder.holds(on) else fails
    score += _FRESH * any(holder.is_new(on) for holder in clues.holders)
    for timex in clues.weekday_dates:
        found = resolve_timex(timex, Anchor(on))
        if found is not None:
            score += _WEEKDAY_FITS if found.start.weekday() == timex.value[1] else _WEEKDAY_FAILS
    for first, weekday in zip((True, False, False), clues.lead_weekdays, strict=False):
        if weekday == on.weekday():
            score += _LEAD_SAME_DAY if first else _LATER_SAME_DAY
        elif first and weekday == (on.weekday() - 1) % 7:
            score += _LEAD_DAY_BEFORE
    if clues.latest_year is not None:
        told = on.year - clues.latest_year
        score += {0: _YEAR_TOLD, 1: _YEAR_BEFORE_TOLD}.get(told, 0.0 if told > 0 else _YEAR_TOO_EARLY)
    return score


def _why(on: date, clues: _Clues) -> str:
    reasons = []
    names = [holder.name for holder in clues.holders if holder.holds(on)]
    if names:
        reasons.append(f"{', '.join(names)} in office")
    if any(timex.value[1] == on.weekday() for timex in clues.weekday_dates) or (
        on.weekday() in clues.lead_weekdays
    ):
        reasons.append(f"the day is a {on:%A}")
    if clues.latest_year is not None:
        reasons.append(f"{clues.latest_year} is the latest year told")
    return f"{on.year} because " + "; ".join(reasons)


def _from_latest(annotation: Annotation, clues: _Clues) -> Published:
    """The news day that the first weekdays name, behind the latest date told as past."""
    past = [timex for timex in annotation.timexes if not _lies_ahead(annotation.document.text, timex)]
    told = list(_days_told(past, clues)) or list(_days_told(annotation.timexes, clues))
    if not told:
        because = "the report names no date that its year can be told from"
        return Published(None, None, "unknown", because)
    latest, timex, why = max(told, key=lambda one: (one[0], one[1].span.start))
    words = timex.span.text
    # A weekday told with its date in the first sentences is the news day itself.
    dated_lead = timex.value[0] == "dated weekday" and timex.span.start < clues.lead_end
    last = latest if dated_lead else _last_news_day(latest, past, clues.lead_end)
    if last is not None:
        because = f"latest date “{words}”, then {last:%A} {last} as the last news day; {why}"
        return Published(last + timedelta(days=1), (last, last + timedelta(days=2)), "inferred", because)
    because = f"latest date told is “{words}”; {why}"
    return Published(latest, (latest, latest + timedelta(days=7)), "inferred", because)


def _last_news_day(latest: date, past: Sequence[Timex], lead_end: int) -> date | None:
    """The first weekday of the lead that follows a day; without one, the last weekday of the text."""
    weekdays = [
        (timex.span.start, (int(str(timex.value[1])) - latest.weekday()) % 7)
        for timex in past
        if timex.value[0] == "weekday" and timex.value[2] == 0
    ]
    lead = [ahead for start, ahead in weekdays if start < lead_end]
    ahead = lead[0] if lead else max((ahead for _, ahead in weekdays), default=None)
    return None if ahead is None else latest + timedelta(days=ahead)


def _lies_ahead(text: str, timex: Timex) -> bool:
    """Whether the words of its clause in front of a time say that it is still to come."""
    return bool(_AHEAD.search(text[max(0, timex.span.start - _CLAUSE_LENGTH) : timex.span.start]))


def _days_told(timexes: Iterable[Timex], clues: _Clues) -> Iterator[tuple[date, Timex, str]]:
    # The weekdays of the first sentences say nothing about a day that is not the report's own.
    anywhere = replace(clues, lead_weekdays=())
    meant: dict[tuple[object, ...], tuple[date, str] | None] = {}
    for timex in timexes:
        if not _is_day(timex):
            continue
        if _year_of(timex) is not None:
            occurred = resolve_timex(timex, Anchor(None))
            if occurred is not None:
                yield occurred.start, timex, "its year is told"
            continue
        month_day = timex.value[-2:]
        if month_day not in meant:
            meant[month_day] = _dated(timex, anywhere)
        if (found := meant[month_day]) is not None:
            yield found[0], timex, found[1]
