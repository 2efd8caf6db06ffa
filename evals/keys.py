"""Read development reports with their answer keys (form: evals/README.md)."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

REPORTS = Path(__file__).parent / "reports"
_OCCURRENCE = re.compile(r"^(.*?)#(\d+)$")


@dataclass(frozen=True)
class KeyEvent:
    """One event that a careful reader codes; `sentence` holds at where its trigger begins."""

    event_type: str
    factuality: str
    start: int
    end: int
    actors: frozenset[str]
    recipients: frozenset[str]
    speaker: str | None
    when: tuple[date, date] | None
    place: str | None
    happening: str | None


@dataclass(frozen=True)
class KeyCount:
    """One statistic over a period."""

    value: float
    actor: str | None
    period: tuple[date, date] | None


@dataclass(frozen=True)
class KeyReport:
    """A report with its key; `published` is told to the reader only when `given`."""

    name: str
    crisis: str
    style: str
    publisher: str | None
    published: date
    given: bool
    text: str
    events: tuple[KeyEvent, ...]
    counts: tuple[KeyCount, ...]
    silences: tuple[str, ...]

    def silence_codes(self) -> list[str]:
        """The parties that do not comment, each as the party behind its code."""
        return [root(code) for code in self.silences]


def read_keys(folder: Path = REPORTS) -> list[KeyReport]:
    """Every report of a folder by name. Raises ValueError with file and line on a faulty key."""
    return [_read(path) for path in sorted(folder.glob("*.txt"))]


def _read(path: Path) -> KeyReport:
    whole = path.read_text(encoding="utf-8")
    _, header, rest = whole.split("+++\n", 2)
    text, _, key = rest.partition("\n=== key\n")
    first_line = whole[: whole.index("=== key")].count("\n") + 2
    lines = list(enumerate(key.splitlines(), start=first_line))
    return key_report(path.stem, tomllib.loads(header), text.strip() + "\n", lines, path)


def key_report(
    name: str, header: Mapping[str, Any], text: str, lines: Iterable[tuple[int, str]], path: Path
) -> KeyReport:
    """A report of a header, its text and numbered key lines. Raises ValueError on a faulty line."""
    events, counts, silences = [], [], []
    for number, line in ((number, line.strip()) for number, line in lines):
        if not line or line.startswith("#"):
            continue
        try:
            if line.startswith("count "):
                counts.append(_count(line))
            elif line.startswith("silence "):
                silences.append(line.removeprefix("silence ").split("|")[0].strip())
            else:
                events.append(_event(line, text))
        except ValueError as fault:
            raise ValueError(f"{path}:{number}: {fault}") from None
    return KeyReport(
        name, header["crisis"], header["style"], header.get("publisher"), header["published"],
        header["given"], text, tuple(events), tuple(counts), tuple(silences),
    )  # fmt: skip


def _fields(parts: list[str]) -> dict[str, str]:
    fields = {}
    for part in parts:
        key, colon, value = part.partition(":")
        if not colon or key.strip() not in {"a", "r", "s", "t", "p", "h"}:
            raise ValueError(f"{part!r} is none of a: r: s: t: p: h:")
        fields[key.strip()] = value.strip()
    return fields


def _event(line: str, text: str) -> KeyEvent:
    head, trigger, *parts = [part.strip() for part in line.split(" | ")]
    event_type, _, factuality = head.partition(" ")
    fields = _fields(parts)
    start = _locate(trigger, text)
    length = len(_OCCURRENCE.sub(r"\1", trigger) if trigger not in text else trigger)
    return KeyEvent(
        event_type, factuality, start, start + length, _codes(fields.get("a")),
        _codes(fields.get("r")), next(iter(_codes(fields.get("s"))), None),
        _interval(fields.get("t")), fields.get("p") or None, fields.get("h") or None,
    )  # fmt: skip


def _locate(trigger: str, text: str) -> int:
    numbered = _OCCURRENCE.match(trigger)
    if numbered and trigger not in text:
        starts = [m.start() for m in re.finditer(re.escape(numbered.group(1)), text)]
        wanted = int(numbered.group(2))
        if len(starts) < wanted:
            raise ValueError(f"{trigger!r}: only {len(starts)} occurrences")
        return starts[wanted - 1]
    start = text.find(trigger)
    if start < 0:
        raise ValueError(f"{trigger!r} is not in the report")
    return start


def _codes(cell: str | None) -> frozenset[str]:
    return frozenset(root(code.strip()) for code in (cell or "").split(";") if code.strip())


def root(code: str) -> str:
    """The party behind a code: JPN for JPN.MOD."""
    return code.split(".")[0]


def _interval(cell: str | None) -> tuple[date, date] | None:
    if not cell:
        return None
    first, _, last = cell.partition("..")
    return date.fromisoformat(first), date.fromisoformat(last or first)


def _count(line: str) -> KeyCount:
    head, *parts = [part.strip() for part in line.split(" | ")]
    fields = _fields([part for part in parts if ":" in part])
    value = float(head.split()[1].replace(",", ""))
    return KeyCount(value, next(iter(_codes(fields.get("a"))), None), _interval(fields.get("t")))


def sentences_holding(offsets: list[int], bounds: list[tuple[int, int]]) -> Iterator[int]:
    """For each offset the index of the sentence that holds it, -1 when none does."""
    for offset in offsets:
        yield next((i for i, (start, end) in enumerate(bounds) if start <= offset < end), -1)
