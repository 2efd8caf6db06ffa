"""Score the development reports: `report` prints tables and errors, `gate` holds the floors."""

import argparse
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from evals import incidents, origins
from evals.keys import KeyReport, read_keys
from evals.probes import read_probes, score_probes
from evals.scenery import coded, scenery
from evals.scoring import judge, match, rates, read_key, score
from redshank.records import Report

FLOORS = Path(__file__).parent / "floors.toml"
SHOWN = ("type_f1", "whole_f1", "factuality", "speaker", "actors", "recipients", "date", "place")


def _table(rows: dict[str, Counter[str]]) -> Iterator[str]:
    yield f"{'':34}" + "".join(f"{name:>11}" for name in SHOWN)
    for name, counts in rows.items():
        values = rates(counts)
        yield f"{name[:33]:34}" + "".join(f"{values[column]:11.2f}" for column in SHOWN)


def _errors(key: KeyReport, report: Report) -> Iterator[str]:
    pairs = match(key, report)
    matched = {id(pair.key) for pair in pairs}
    answered = {pair.record.id for pair in pairs}
    for event in key.events:
        if id(event) not in matched:
            yield f"{key.name}: missed {event.event_type} {event.factuality} “{key.text[event.start : event.end]}”"
    for record in report.events:
        if record.id not in answered:
            yield (
                f"{key.name}: invented {record.event_type} {record.factuality} "
                f"“{record.evidence.trigger.text}” ({record.confidence:.2f})"
            )
    for pair in pairs:
        wrong = [name for name, right in judge(pair).items() if not right]
        if wrong:
            record = pair.record
            inner = record.attribution[-1] if record.attribution else None
            yield (
                f"{key.name}: {record.event_type} “{record.evidence.trigger.text}” wrong in {', '.join(wrong)}: "
                f"a={[a.id or a.span.text for a in record.actors]} wanted {sorted(pair.key.actors)}; "
                f"r={[a.id or a.span.text for a in record.recipients]} wanted {sorted(pair.key.recipients)}; "
                f"t={record.occurred and str(record.occurred.start)} wanted {pair.key.when and str(pair.key.when[0])}; "
                f"f={record.factuality} wanted {pair.key.factuality}; "
                f"s={inner and (inner.speaker.id if inner.speaker else inner.speaker_text)} wanted {pair.key.speaker}"
            )


def main() -> int:
    """Exit 1 when a floor sinks."""
    parser = argparse.ArgumentParser(description="score the development reports")
    parser.add_argument("command", choices=["report", "gate", "probes", "scenery"])
    parser.add_argument("--errors", type=int, default=40, help="how many errors to list")
    parser.add_argument("--only", default="", help="reports whose name begins so")
    arguments = parser.parse_args()
    if arguments.command == "probes":
        return _show_probes(arguments.errors)
    if arguments.command == "scenery":
        return _show_scenery(arguments.errors)
    total: Counter[str] = Counter()
    crises: dict[str, Counter[str]] = defaultdict(Counter)
    styles: dict[str, Counter[str]] = defaultdict(Counter)
    errors: list[str] = []
    for key in read_keys():
        if not key.name.startswith(arguments.only):
            continue
        report = read_key(key)
        counts = score(key, report)
        total += counts
        crises[key.crisis] += counts
        styles[key.style] += counts
        errors.extend(_errors(key, report))
    values = rates(total)
    if arguments.command == "report":
        print(
            *_table(dict(sorted(crises.items()))),
            "",
            *_table(dict(sorted(styles.items()))),
            sep="\n",
        )
        print("", *(f"{name:14} {value:.3f}" for name, value in values.items()), sep="\n")
        print("", *errors[: arguments.errors], sep="\n")
        return 0
    return _gate(values)


def _show_probes(errors: int) -> int:
    right, asked, lines = score_probes(read_probes())
    for kind in sorted(asked):
        print(f"{kind:34}{right[kind]:4} of {asked[kind]}")
    print(f"{'all':34}{right.total():4} of {asked.total()} right in everything")
    print("", *lines[:errors], sep="\n")
    return 0


def _show_scenery(errors: int) -> int:
    texts = scenery()
    wrong = list(coded(texts))
    print(f"{len(wrong)} of {len(texts)} texts without an event are coded as one")
    print("", *wrong[:errors], sep="\n")
    return 0


def _gate(values: dict[str, float]) -> int:
    right, asked, _ = score_probes(read_probes())
    texts = scenery()
    left_alone = 1 - len(list(coded(texts))) / len(texts)
    values |= {"probes": right.total() / asked.total(), "scenery": left_alone}
    values |= incidents.measure() | origins.measure()
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8"))["floors"]
    sunk = [name for name, floor in floors.items() if values[name] < floor]
    for name, floor in floors.items():
        print(f"{name:16} {values[name]:.3f}  floor {floor:.3f}{'  SUNK' if name in sunk else ''}")
    print(f"{len(floors) - len(sunk)} passed, {len(sunk)} failed")
    return 1 if sunk else 0


if __name__ == "__main__":
    sys.exit(main())
