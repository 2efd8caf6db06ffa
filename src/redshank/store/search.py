"""Full text search over reports and the sentences of events."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, zip_longest

from redshank.errors import UsageError
from redshank.store.database import Database

Marks = tuple[tuple[int, int], ...]

# Characters that Unicode sets aside for a program's own use; no report has them.
_OPENS, _CLOSES = "\ufdd0", "\ufdd1"
_TERM = re.compile(r'"([^"]*)"|([^\s"]+)')
_MOST_TERMS = 32
# Above this many hits the order by rank costs more than it tells: nearly everything has the words.
_MOST_RANKED = 5000
_BEFORE, _LENGTH = 80, 240


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A piece of a report's text that has the words; `document.text[start:start + len(text)] == text`.

    `event_id` is null when the report was found and not the sentence of an event. `marks` are
    offsets into the report's text, end exclusive; none when only the title has the words.
    """

    document_id: str
    event_id: str | None
    title: str | None
    start: int
    text: str
    marks: Marks


def search(database: Database, query: str, limit: int) -> list[SearchHit]:
    """Reports and sentences by turns, the best first; where very many have the words, the newest.

    Raises:
        UsageError: there is no word in the query, or too many.
    """
    expression = _expression(query)
    reports, events = _reports(database, expression, limit), _events(database, expression, limit)
    turns = chain.from_iterable(zip_longest(reports, events))
    return [hit for hit in turns if hit is not None][:limit]


def _expression(query: str) -> str:
    """All words of a query and its "quoted phrases" as FTS5 strings, in which nothing is syntax."""
    words = (
        query.encode(errors="replace").decode().replace("\0", " ").replace("”", '"').replace("“", '"')
    )
    terms = [phrase or word for phrase, word in _TERM.findall(words)]
    terms = [term for term in terms if any(character.isalnum() for character in term)]
    if not terms:
        raise UsageError(f"there is no word to search for in {query!r}; give one or more")
    if len(terms) > _MOST_TERMS:
        raise UsageError(f"{len(terms)} words are too many to search for; give up to {_MOST_TERMS}")
    return " ".join(f'"{term}"' for term in terms)


def _reports(database: Database, expression: str, limit: int) -> Iterator[SearchHit]:
    sql = "SELECT id, title, text FROM report WHERE number = ?"
    for number, marked in _found(database, "report_search", 1, expression, limit):
        for document_id, title, text in database.rows(sql, (number,)):
            yield _report_hit(document_id, title, text, _marks(marked, text, 0))


def _events(database: Database, expression: str, limit: int) -> Iterator[SearchHit]:
    sql = """SELECT report.id, event.id, report.title, sentence_start, sentence FROM event
        JOIN report ON report.id = event.document_id WHERE event.number = ?"""
    for number, marked in _found(database, "event_search", 0, expression, limit):
        for document_id, event_id, title, start, sentence in database.rows(sql, (number,)):
            marks = _marks(marked, sentence, start)
            yield SearchHit(document_id, event_id, title, start, sentence, marks)


def _found(
    database: Database, table: str, column: int, expression: str, limit: int
) -> list[tuple[int, str]]:
    """Row numbers and the marked column of the best hits, or of the newest among very many."""
    count = f"SELECT count(*) FROM (SELECT 1 FROM {table} WHERE {table} MATCH ? LIMIT ?)"
    row = database.first(count, (expression, _MOST_RANKED + 1))
    order = "rank, rowid" if row and row[0] <= _MOST_RANKED else "rowid DESC"
    sql = (
        f"SELECT rowid, highlight({table}, ?, ?, ?) FROM {table} WHERE {table} MATCH ? "
        f"ORDER BY {order} LIMIT ?"
    )
    rows = database.rows(sql, (column, _OPENS, _CLOSES, expression, limit))
    return [(number, marked) for number, marked in rows]


def _marks(marked: str, text: str, start: int) -> Marks:
    """Where in the report the words stand: offsets of the marks, with the marks taken out."""
    pieces = re.split(f"[{_OPENS}{_CLOSES}]", marked)
    if "".join(pieces) != text:
        return ()
    offsets = [start]
    for piece in pieces:
        offsets.append(offsets[-1] + len(piece))
    return tuple(zip(offsets[1:-1:2], offsets[2:-1:2], strict=True))


def _report_hit(document_id: str, title: str | None, text: str, marks: Marks) -> SearchHit:
    """A hit with the words around its first mark, cut between words."""
    first = marks[0][0] if marks else 0
    start = text.find(" ", first - _BEFORE, first) + 1 if first > _BEFORE else 0
    cut = text.rfind(" ", start, start + _LENGTH) if len(text) > start + _LENGTH else len(text)
    end = max(cut, marks[0][1] if marks else 0)
    inside = tuple((low, high) for low, high in marks if start <= low and high <= end)
    return SearchHit(document_id, None, title, start, text[start:end], inside)
