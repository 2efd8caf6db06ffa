"""What a search found: the words around each hit, with the found words marked."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from redshank.present.screen import YELLOW, joined, number_of, wrapped
from redshank.present.tables import cell

HIT_COLUMNS = ["document_id", "event_id", "title", "start", "end", "text", "found"]
_ID = 8
# One column each, so that lines break where they break without colour; no report has them.
_OPENS, _CLOSES = "\ufdd0", "\ufdd1"
_ENDS = (".", "!", "?", "”", '"', "…", "。")


class Hit(Protocol):
    """A piece of a report's text; `marks` are offsets into the report's text, end exclusive."""

    @property
    def document_id(self) -> str: ...
    @property
    def event_id(self) -> str | None: ...
    @property
    def title(self) -> str | None: ...
    @property
    def start(self) -> int: ...
    @property
    def text(self) -> str: ...
    @property
    def marks(self) -> tuple[tuple[int, int], ...]: ...


def render_hits(hits: Sequence[Hit], *, colour: bool = False, width: int = 100) -> str:
    """Hits in their order; found words in a colour, else between » and «."""
    if not hits:
        return "Nothing in the store has all these words.\n"
    lines = [number_of(len(hits), "hit")]
    for hit in hits:
        lines += ["", *_hit(hit, colour, width)]
    return joined(lines)


def hit_rows(hits: Sequence[Hit]) -> list[list[str]]:
    """A header and one row a hit; `start` and `end` are offsets into the report's text."""
    return [HIT_COLUMNS, *([cell(value) for value in _values(hit)] for hit in hits)]


def _values(hit: Hit) -> list[object]:
    found = "; ".join(hit.text[low - hit.start : high - hit.start] for low, high in hit.marks)
    end = hit.start + len(hit.text)
    return [hit.document_id, hit.event_id, hit.title, hit.start, end, hit.text, found]


def _hit(hit: Hit, colour: bool, width: int) -> Iterator[str]:
    where = f"in event {hit.event_id}" if hit.event_id else f"from character {hit.start}"
    yield from wrapped(f"{hit.title or '(no title)'} · {hit.document_id[:_ID]}, {where}", 0, width)
    for line in wrapped(_marked(hit, *((_OPENS, _CLOSES) if colour else ("»", "«"))), 2, width):
        yield line.replace(_OPENS, f"\x1b[{YELLOW}m").replace(_CLOSES, "\x1b[0m")


def _marked(hit: Hit, opens: str, closes: str) -> str:
    """The text with its found words between two marks; an ellipsis where the report goes on."""
    told, at = "… " if hit.start and not hit.event_id else "", 0
    for low, high in hit.marks:
        told += hit.text[at : low - hit.start] + opens
        told += hit.text[low - hit.start : high - hit.start] + closes
        at = high - hit.start
    told += hit.text[at:]
    return told if hit.event_id or hit.text.rstrip().endswith(_ENDS) else f"{told} …"
