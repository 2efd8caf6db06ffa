"""What adding many reports costs beside reading them: `python -m benchmarks.adding [REPORTS]`.

Reading is timed on the development reports. As many reports as asked for (20,000 unless told
otherwise, always the same ones) are made of them, each on another day and with half of its words
replaced by others of the same length, so that they are no copies; they are written to a store and
folded as `redshank add` does.
"""

import random
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from string import ascii_lowercase, digits
from time import perf_counter

from evals.keys import read_keys
from evals.scoring import read_key

from redshank.operations.picturing import fold_again
from redshank.records import EventRecord, Report
from redshank.store import Store, open_store

WANTED = 20_000
NOW = datetime(2026, 1, 1, tzinfo=UTC)
DAYS = 3_650
KEPT = 0.1
# A name that stands in so many of the originals stays: states, capitals, weekdays, months.
COMMON = 4
_WORD = re.compile(r"\b[a-z]{4,}\b|\b[A-Z][a-z]{3,}\b|\d")


def main() -> None:
    """Print reports a second for reading, writing and folding, and what adding reaches of reading."""
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else WANTED
    keys = read_keys()
    read_key(keys[0])  # loads tables and weights
    start = perf_counter()
    originals = [read_key(key) for key in keys]
    steps = {"reading": (perf_counter() - start) / len(originals) * wanted}
    with (
        tempfile.TemporaryDirectory() as folder,
        open_store(Path(folder) / "many.db", writable=True) as store,
    ):
        made = list(made_of(originals, wanted, random.Random(1)))
        steps["writing"] = _timed(lambda: _write(store, made))
        steps["folding"] = _timed(lambda: fold_again(store))
        incidents = len(store.incidents(limit=-1))
    print(
        f"{wanted:,} reports, {sum(len(one.events) for one in made):,} events, {incidents:,} incidents"
    )
    for name, seconds in steps.items():
        print(f"{name:10}{seconds:9.1f} s {wanted / seconds:9.1f} reports/s")
    print(f"adding at {steps['reading'] / sum(steps.values()):.2f} of the speed of reading")


def made_of(originals: Sequence[Report], wanted: int, chance: random.Random) -> Iterator[Report]:
    """Reports like the originals in turn, each of another day and in other words."""
    having = Counter(word for one in originals for word in set(_WORD.findall(one.document.text)))
    common = {word for word, count in having.items() if count >= COMMON and word[0].isupper()}
    for number in range(wanted):
        original = originals[number % len(originals)]
        shift = timedelta(chance.randrange(DAYS))
        text = _WORD.sub(
            lambda word: word[0] if word[0] in common else _other(word[0], chance),
            original.document.text,
        )
        day = original.document.published_at
        document = replace(
            original.document, id=f"d{number}", text=text, published_at=day + shift if day else None
        )
        events = tuple(_moved(event, number, shift, text) for event in original.events)
        yield replace(original, document=document, events=events)


def _other(word: str, chance: random.Random) -> str:
    if word.isdigit():
        return chance.choice(digits)
    if chance.random() < KEPT:
        return word
    other = "".join(chance.choices(ascii_lowercase, k=len(word)))
    return other.capitalize() if word[0].isupper() else other


def _moved(event: EventRecord, number: int, shift: timedelta, text: str) -> EventRecord:
    span = event.evidence.span
    evidence = replace(event.evidence, span=replace(span, text=text[span.start : span.end]))
    occurred = event.occurred and replace(
        event.occurred, start=event.occurred.start + shift, end=event.occurred.end + shift
    )
    return replace(event, id=f"{event.id}-{number}", evidence=evidence, occurred=occurred)


def _write(store: Store, reports: Sequence[Report]) -> None:
    for report in reports:
        store.add(report, report.document.id, NOW)


def _timed(step: Callable[[], object]) -> float:
    start = perf_counter()
    step()
    return perf_counter() - start


if __name__ == "__main__":
    main()
