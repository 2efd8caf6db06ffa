"""How fast the picture over many reports can be asked.

    python -m benchmarks.picture [EVENTS]

Makes a store of synthetic reports (one million events unless told otherwise, always the same ones),
asks it what a page of the picture asks, prints median times, and deletes it again.
"""

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from itertools import islice
from pathlib import Path

from redshank.records import (
    ActorRef,
    Attribution,
    Document,
    EventRecord,
    Evidence,
    Incident,
    Occurred,
    Party,
    PlaceRef,
    Precision,
    Report,
    Span,
    Status,
    StoredReport,
    Telling,
)  # fmt: skip
from redshank.store import Store, open_store

EVENTS = 1_000_000
EVENTS_A_REPORT = 10
TELLINGS_AN_INCIDENT = 4
REPORTS_AT_ONCE = 2_000
ROUNDS = 21
TARGET_MS = 100
FIRST_DAY = date(2016, 1, 4)
DAYS = 3_650
ADDED_AT = datetime(2026, 1, 1, 12)
STATES = ("CHN", "JPN", "USA", "RUS", "UKR", "IRN", "ISR", "KOR", "PRK", "PHL", "TWN", "IND", "PAK")
TYPES = ("THREATEN", "ACCUSE", "MOBILIZE", "REQUEST", "CONSULT", "SANCTION", "REJECT", "ASSAULT")
FACTUALITIES = ("asserted",) * 6 + ("alleged",) * 2 + ("denied", "planned")
# Word frequencies fall as they do in texts: the first is in nearly every sentence, the last in few.
SYLLABLES = ("ba", "ko", "ri", "ten", "mo", "lus", "ga", "vir", "sha", "den")
WORDS = [a + b + c for a in SYLLABLES for b in SYLLABLES for c in SYLLABLES]
WEIGHTS = [1 / (rank + 1) for rank in range(len(WORDS))]


def synthetic_reports(events: int, chance: random.Random) -> Iterator[StoredReport]:
    """Reports with so many events in all."""
    for first in range(0, events, EVENTS_A_REPORT):
        day = FIRST_DAY + timedelta(chance.randrange(DAYS))
        numbers = range(first, min(first + EVENTS_A_REPORT, events))
        records = tuple(_event(number, day, chance) for number in numbers)
        text = " ".join(record.evidence.span.text for record in records)
        document = Document(
            f"d{first:012x}", text, records[0].evidence.span.text[:60], "wire", None, day, "stated"
        )
        yield StoredReport(Report(document, (), records, (), (), ()), document.id, ADDED_AT)


def _event(number: int, day: date, chance: random.Random) -> EventRecord:
    # The square makes few states speak of most deeds, as in a crisis.
    actor, recipient = (STATES[int(chance.random() ** 2 * len(STATES))] for _ in range(2))
    sentence = " ".join(chance.choices(WORDS, WEIGHTS, k=22)) + "."
    place = PlaceRef("okinawa", "Okinawa", {}, "near", 26.5, 127.9, 100.0, "JPN", (), Span(0, 4, "near"))
    speaker = Attribution(_actor(recipient), "the ministry", "said", "paraphrase")
    return EventRecord(
        f"e{number:012x}", chance.choice(TYPES), (), ("military",), chance.randint(1, 4), "138",
        chance.randint(-10, 10) / 2, chance.randint(-10, 10) / 2, (_actor(actor),),
        (_actor(recipient),), Occurred(day, day, Precision.DAY, "Monday", "told"), (place,), (),
        chance.choice(FACTUALITIES), 0.8, (speaker,), f"h{number}", (),
        Evidence(0, Span(0, len(sentence), sentence), Span(0, 4, sentence[:4])),
    )  # fmt: skip


def _actor(state: str) -> ActorRef:
    return ActorRef(f"{state}.MIL", f"{state} forces", state, ("MIL",), Span(0, 3, state))


def synthetic_incidents(tellings: Iterator[Telling]) -> Iterator[Incident]:
    """Incidents of so many tellings each, whatever they tell."""
    statuses = tuple(Status)
    while some := list(islice(tellings, TELLINGS_AN_INCIDENT)):
        first = some[0].event
        actors, recipients = (
            tuple(Party(one.country or "", one.name) for one in side)
            for side in (first.actors, first.recipients)
        )
        documents = tuple(dict.fromkeys(telling.document_id for telling in some))
        day = some[0].published_at
        yield Incident(
            f"i{first.id[1:]}", first.event_type, (), actors, recipients, day, day, ("Okinawa",),
            tuple(telling.event.id for telling in some), documents, (), (),
            statuses[int(first.id[1:], 16) // 2 % len(statuses)], "", documents, day, day,
        )  # fmt: skip


def fill(store: Store, events: int) -> None:
    """Put reports and a picture of them into an empty store."""
    reports = synthetic_reports(events, random.Random(20251206))
    while some := list(islice(reports, REPORTS_AT_ONCE)):
        store.add_many(some)
    store.save_picture((), synthetic_incidents(store.tellings()), store.stale())


def median_ms(ask: Callable[[], object]) -> float:
    """Median milliseconds of asking, after a first time that fills the cache."""
    ask()
    taken = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        ask()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken) * 1000


def questions(store: Store) -> dict[str, Callable[[], object]]:
    """What is asked of the store, by name."""
    rare, middling = WORDS[-1], WORDS[len(WORDS) // 10]
    day = FIRST_DAY + timedelta(DAYS // 2)
    return {
        "first page of incidents": lambda: store.incidents(limit=50),
        "page far down": lambda: store.incidents(limit=50, offset=10_000),
        "page of a party and type": lambda: store.incidents(limit=50, party="CHN", event_type="ACCUSE"),
        "page of a status until": lambda: store.incidents(limit=50, status="denied", until=day),
        "weeks of one dyad": lambda: store.dyad_weeks("CHN", "JPN"),
        "search: two words": lambda: store.search(f"{middling} {rare}"),
        "search: a common and a rare": lambda: store.search(f"{WORDS[0]} {rare}"),
        "search: a common word": lambda: store.search(WORDS[0]),
        "search: two common words": lambda: store.search(f"{WORDS[0]} {WORDS[1]}"),
    }


def main() -> None:
    """Print the table."""
    events = int(sys.argv[1]) if len(sys.argv) > 1 else EVENTS
    with tempfile.TemporaryDirectory(prefix="redshank-bench-") as folder:
        path = Path(folder) / "crisis.db"
        started = time.perf_counter()
        with open_store(path, writable=True) as store:
            fill(store, events)
        seconds, size = time.perf_counter() - started, path.stat().st_size / 1e6
        print(f"{events:,} events filled in {seconds:,.0f} s, {size:,.0f} MB")
        with open_store(path, writable=False) as store:
            for name, ask in questions(store).items():
                taken = median_ms(ask)
                print(f"{name:28} {taken:8.1f} ms{'' if taken < TARGET_MS else '  over the target'}")


if __name__ == "__main__":
    main()
