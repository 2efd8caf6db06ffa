"""The day a report was published: stated in it, or inferred with its reasons, or unknown."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from redshank.gazetteer import Gazetteer
from redshank.records import Annotation, MeaningKind, Term, Timex
from redshank.resolve.times import Anchor, resolve_timex
from redshank.text.datelines import in_dateline

_HEADER = re.compile(r"(?:published|posted|updated|date|issued|released)\b[^\n]{0,20}$", re.IGNORECASE)
# An inferred year is trusted only where the named people came to office not long before.
_FRESH = timedelta(days=550)


@dataclass(frozen=True, slots=True)
class Published:
    """A publication day with its interval, basis and reason; unknown is all None."""

    day: date | None
    interval: tuple[date, date] | None
    basis: str
    because: str


def infer_published(annotation: Annotation, gazetteer: Gazetteer) -> Published:
    """Find when a report was published from its own words, never from today's date."""
    stated = _stated(annotation)
    if stated:
        return stated
    term, people = _in_office(annotation, gazetteer)
    years = _years(annotation.timexes, term)
    for year in years:
        found = _in_year(annotation.timexes, year, term, people)
        if found:
            return found
    return Published(None, None, "unknown", "the report names no date that its year can be told from")


def _stated(annotation: Annotation) -> Published | None:
    text = annotation.document.text
    for timex in annotation.timexes:
        if timex.span.start > 400 or timex.value[0] not in {"date", "dated weekday"}:
            continue
        if None in timex.value[-3:]:
            continue
        line_start = text.rfind("\n", 0, timex.span.start) + 1
        before = text[line_start : timex.span.start]
        line_end = text.find("\n", timex.span.end)
        rest = text[timex.span.end : line_end if line_end >= 0 else len(text)]
        alone = len(before.strip()) + len(rest.strip()) < 25
        if alone or _HEADER.search(before) or in_dateline(text, timex.span.start):
            occurred = resolve_timex(timex, Anchor(None))
            if occurred:
                day = occurred.start
                return Published(day, (day, day), "stated", f"the report states “{timex.span.text}”")
    return None


def _in_office(annotation: Annotation, gazetteer: Gazetteer) -> tuple[Term, list[str]]:
    """The days on which everybody fully named held some office that the report may mean."""
    start: date | None = None
    end: date | None = None
    people = []
    for mention in annotation.mentions:
        persons = {
            m.id for m in mention.meanings if m.kind == MeaningKind.PERSON and not m.needs_context
        }
        if len(persons) != 1:
            continue
        term = _titled_term(annotation, mention.span.start, persons.pop(), gazetteer)
        if term is None or term.start is None:
            continue
        later = term.start if start is None else max(start, term.start)
        sooner = term.end if end is None else min(end, term.end or end)
        if sooner is not None and sooner <= later:
            continue
        start, end = later, sooner
        people.append(mention.span.text)
    return Term(start, end), list(dict.fromkeys(people))


def _titled_term(annotation: Annotation, at: int, person: str, gazetteer: Gazetteer) -> Term | None:
    """The newest term whose title stands just before or behind the name."""
    near = annotation.document.text[max(0, at - 60) : at + 80].lower()
    for held in gazetteer.offices_held(person, None):
        office = gazetteer.offices.get(held.office)
        if office and any(title.lower() in near for title in office.titles):
            return held.term
    return None


def _years(timexes: Sequence[Timex], term: Term) -> list[int]:
    stated = [
        timex.value[1]
        for timex in timexes
        if timex.value[0] == "date" and isinstance(timex.value[1], int) and timex.value[3]
    ]
    by_weekday = [year for timex in timexes for year in _years_of_weekday(timex, term)]
    years = [year for year in stated if isinstance(year, int)]
    if years:
        return [max(years)]
    if by_weekday:
        return by_weekday
    if term.start is None:
        return []
    return [term.start.year, term.start.year + 1]


def _years_of_weekday(timex: Timex, term: Term) -> list[int]:
    if timex.value[0] != "dated weekday" or timex.value[2] is not None or term.start is None:
        return []
    weekday, _, month, day = timex.value[1:]
    years = []
    for year in range(term.start.year, (term.end or term.start).year + 6):
        try:
            if date(year, int(str(month)), int(str(day))).weekday() == weekday:
                years.append(year)
        except ValueError:
            continue
    return years[:1]


def _in_year(timexes: Sequence[Timex], year: int, term: Term, people: Sequence[str]) -> Published | None:
    """The first news day behind the latest date told, when that year fits everything known."""
    days = []
    for timex in timexes:
        if timex.value[0] not in {"date", "dated weekday"} or timex.value[-1] is None:
            continue
        occurred = resolve_timex(timex, Anchor(date(year, 12, 31)))
        if occurred and occurred.start.year == year:
            days.append((occurred.start, timex.span.text))
    if not days:
        return None
    latest, words = max(days)
    if not term.holds(latest) or (term.start and latest - term.start > _FRESH and not term.end):
        named_year = any(t.value[0] == "date" and t.value[1] == year for t in timexes)
        if not named_year:
            return None
    return _behind(latest, words, timexes, people)


def _behind(latest: date, words: str, timexes: Sequence[Timex], people: Sequence[str]) -> Published:
    holders = f"; {', '.join(people)} in office" if people else ""
    weekdays = [t.value[1] for t in timexes if t.value[0] == "weekday" and t.value[2] == 0]
    ahead = [(int(str(day)) - latest.weekday()) % 7 for day in weekdays]
    if ahead:
        told = latest + timedelta(days=max(ahead))
        because = f"latest date “{words}”, then {told:%A} {told} as the last news day{holders}"
        return Published(told + timedelta(days=1), (told, told + timedelta(days=2)), "inferred", because)
    because = f"latest date told is “{words}”{holders}"
    return Published(latest, (latest, latest + timedelta(days=7)), "inferred", because)
