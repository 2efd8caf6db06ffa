"""Read, check and split the training corpus (form: training/corpus/README.md)."""

import argparse
import hashlib
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

EVENT_TYPES = (
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip
FACTUALITIES = (
    "asserted", "alleged", "denied", "negated", "planned", "hypothetical", "demanded",
)  # fmt: skip
MANNERS = (
    "wire", "lead", "release", "denial", "editorial", "liveblog", "passage", "headline",
)  # fmt: skip
ROLES = {"a": "actor", "r": "recipient", "t": "time", "p": "place", "s": "speaker"}
DEV_SHARE = 8
OCCURRENCE = re.compile(r"^(.*?)#(\d+)$", re.DOTALL)


def is_dev(crisis: str) -> bool:
    """Whether a crisis belongs to the development part: one in DEV_SHARE, by its name's hash."""
    return hashlib.sha256(crisis.encode()).digest()[0] % DEV_SHARE == 0


@dataclass(frozen=True)
class Stretch:
    """A stretch of an item's text by character offsets, end exclusive."""

    start: int
    end: int


@dataclass(frozen=True)
class CorpusEvent:
    """One annotated event of an item; `roles` maps a role's name to its fillers."""

    event_type: str
    factuality: str
    trigger: Stretch
    roles: dict[str, tuple[Stretch, ...]]


@dataclass(frozen=True)
class CorpusItem:
    """One sentence or passage with its events; `line` is where it stands in `path`."""

    text: str
    crisis: str
    manner: str
    path: str
    line: int
    events: tuple[CorpusEvent, ...] = ()


@dataclass
class Reading:
    """What came of reading files: the good items, and each fault as `file:line: words`."""

    items: list[CorpusItem] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def read_corpus(paths: Iterable[Path]) -> Reading:
    """Read corpus files; a faulty event is reported and left out, never guessed at."""
    reading = Reading()
    for path in paths:
        _read_file(path, reading)
    return reading


def _read_file(path: Path, reading: Reading) -> None:
    headers = {"crisis": "", "manner": "wire"}
    for number, line, below in _blocks(path.read_text(encoding="utf-8").splitlines()):
        where = f"{path}:{number}"
        if line.startswith("@"):
            _read_header(line, headers, where, reading.faults)
            continue
        if not headers["crisis"]:
            reading.faults.append(f"{where}: an item before any '@ crisis:' line")
            continue
        events = []
        for offset, event_line in below:
            try:
                events.append(parse_event(event_line, line))
            except ValueError as fault:
                reading.faults.append(f"{path}:{offset}: {fault}")
        events.sort(key=lambda event: (event.trigger.start, event.factuality))
        reading.faults.extend(f"{where}: {fault}" for fault in _overlaps(events, line))
        item = CorpusItem(line, headers["crisis"], headers["manner"], str(path), number, tuple(events))
        reading.items.append(item)


def _blocks(lines: Sequence[str]) -> Iterator[tuple[int, str, list[tuple[int, str]]]]:
    """Each margin line with its number and the indented lines below it with theirs."""
    current: tuple[int, str, list[tuple[int, str]]] | None = None
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("  ") and current is not None:
            current[2].append((number, line.strip()))
            continue
        if current is not None:
            yield current
        current = (number, line.strip(), [])
    if current is not None:
        yield current


def _read_header(line: str, headers: dict[str, str], where: str, faults: list[str]) -> None:
    key, _, value = line[1:].partition(":")
    key, value = key.strip(), value.strip()
    if key not in headers or not value:
        faults.append(f"{where}: unknown header {line!r}; known: @ crisis: …, @ manner: …")
    elif key == "manner" and value not in MANNERS:
        faults.append(f"{where}: manner {value!r}; possible: {', '.join(MANNERS)}")
    else:
        headers[key] = value


def parse_event(line: str, text: str) -> CorpusEvent:
    """Parse `TYPE factuality | trigger | a: … | …` against the item's text.

    Raises ValueError with a sentence that names what is wrong and what was possible.
    """
    parts = [part.strip() for part in line.split(" | ")]
    if len(parts) < 2:
        raise ValueError(f"an event line needs 'TYPE factuality | trigger': {line!r}")
    event_type, _, factuality = parts[0].partition(" ")
    if event_type not in EVENT_TYPES:
        raise ValueError(f"event type {event_type!r}; possible: {' '.join(EVENT_TYPES)}")
    if factuality not in FACTUALITIES:
        raise ValueError(f"factuality {factuality!r}; possible: {' '.join(FACTUALITIES)}")
    trigger = _locate(parts[1], text, near=None)
    roles: dict[str, tuple[Stretch, ...]] = {}
    for part in parts[2:]:
        key, colon, value = part.partition(":")
        role = ROLES.get(key.strip())
        if role is None or not colon:
            raise ValueError(f"role {part!r}; possible: a: r: t: p: s:")
        fillers = [filler.strip() for filler in value.split(" ; ")]
        roles[role] = tuple(_locate(one, text, near=trigger.start) for one in fillers if one)
    return CorpusEvent(event_type, factuality, trigger, roles)


def _locate(quoted: str, text: str, near: int | None) -> Stretch:
    wanted, nth = quoted, None
    numbered = OCCURRENCE.match(quoted)
    if numbered and quoted not in text:
        wanted, nth = numbered.group(1), int(numbered.group(2))
    if not wanted:
        raise ValueError("an empty filler")
    found = [match.start() for match in re.finditer(re.escape(wanted), text)]
    whole = [start for start in found if _is_whole(text, start, start + len(wanted))]
    starts = whole if nth is None or len(whole) >= nth else found
    if not starts:
        fault = "is not in the item" if not found else "does not begin and end at word edges"
        raise ValueError(f"{wanted!r} {fault}")
    if nth is not None:
        if nth > len(starts):
            raise ValueError(f"{wanted!r} occurs {len(starts)} times, not {nth}")
        start = starts[nth - 1]
    else:
        start = starts[0] if near is None else min(starts, key=lambda at: abs(at - near))
    return Stretch(start, start + len(wanted))


def _is_whole(text: str, start: int, end: int) -> bool:
    before = start == 0 or not (text[start - 1].isalnum() and text[start].isalnum())
    after = end == len(text) or not (text[end].isalnum() and text[end - 1].isalnum())
    return before and after


def _overlaps(events: Sequence[CorpusEvent], text: str) -> Iterator[str]:
    for first, second in pairwise(events):
        words = text[first.trigger.start : first.trigger.end]
        if first.trigger == second.trigger:
            if first.event_type != second.event_type:
                yield f"one trigger with two types: {words!r}"
            elif first.factuality == second.factuality:
                yield f"the same event twice: {words!r}"
        elif second.trigger.start < first.trigger.end:
            yield f"triggers overlap: {text[first.trigger.start : second.trigger.end]!r}"


def summary(items: Sequence[CorpusItem]) -> str:
    """Counts of items, crises, events by type and by factuality, as lines of text."""
    events = [event for item in items for event in item.events]
    types = Counter(event.event_type for event in events)
    factualities = Counter(event.factuality for event in events)
    texts = Counter(item.text for item in items)
    lines = [
        f"{len(items)} items, {len({item.crisis for item in items})} crises, {len(events)} events, "
        f"{sum(not item.events for item in items)} items without one, "
        f"{sum(count - 1 for count in texts.values())} repeated texts",
        "types: " + ", ".join(f"{name} {types[name]}" for name in EVENT_TYPES),
        "factuality: " + ", ".join(f"{name} {factualities[name]}" for name in FACTUALITIES),
    ]
    return "\n".join(lines)


def main() -> int:
    """Check corpus files; exit 1 when there is any fault."""
    parser = argparse.ArgumentParser(description="check the training corpus")
    parser.add_argument("command", choices=["check"])
    parser.add_argument("paths", nargs="+", type=Path)
    arguments = parser.parse_args()
    reading = read_corpus(arguments.paths)
    print(*reading.faults, sep="\n", file=sys.stderr)
    print(summary(reading.items))
    return 1 if reading.faults else 0


if __name__ == "__main__":
    sys.exit(main())
