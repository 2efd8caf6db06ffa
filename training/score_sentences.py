"""Score the exported reader on annotated sentences that no training hand wrote.

    python -m training.score_sentences items.jsonl

Each line is {"text", "events": [{"trigger", "type", "actors", "recipients", "time", "place",
"speaker", "factuality"}]}, fillers as substrings. An event is found when the triggers overlap.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from redshank.annotate.reading import RawFrame
from redshank.models import load_reader
from training.corpus import EVENT_TYPES
from training.rates import f1


def _words(text: str) -> set[str]:
    drop = {"the", "a", "an", "of", "in", "on", "s", "'s", "and", "its", "his"}
    return {w.strip(".,'’\"").lower() for w in text.split()} - drop


def _matched(
    text: str, frames: Sequence[RawFrame], events: Sequence[dict[str, Any]]
) -> Iterable[tuple[RawFrame, dict[str, Any]]]:
    free = list(events)
    for frame in frames:
        for event in sorted(free, key=lambda e: e["type"] != frame.event_type):
            starts = [at for at in range(len(text)) if text.startswith(event["trigger"], at)]
            length = len(event["trigger"])
            if any(frame.trigger[0] < at + length and at < frame.trigger[1] for at in starts):
                free.remove(event)
                yield frame, event
                break


def _same(text: str, spans: Iterable[tuple[int, int]], wanted: Iterable[str | None]) -> bool:
    found = [_words(text[start:end]) for start, end in spans]
    gold = [_words(one) for one in wanted if one]
    if not found or not gold:
        return not found and not gold
    return all(any(f & g for f in found) for g in gold) and all(any(f & g for g in gold) for f in found)


def score(items: Sequence[dict[str, Any]]) -> Counter[str]:
    """Counts over all items, to be read by `report`."""
    counts: Counter[str] = Counter()
    told = load_reader().read([item["text"] for item in items])
    for item, frames in zip(items, told, strict=True):
        text, events = item["text"], item["events"]
        counts["found"] += len(frames)
        counts["wanted"] += len(events)
        for event in events:
            counts["wanted " + event["type"]] += 1
        for frame in frames:
            counts["found " + frame.event_type] += 1
        for frame, event in _matched(text, frames, events):
            counts["matched"] += 1
            if frame.event_type != event["type"]:
                counts[f"{event['type']} as {frame.event_type}"] += 1
                continue
            counts["typed"] += 1
            counts["typed " + event["type"]] += 1
            counts["factuality"] += frame.factualities[0][0] == event["factuality"]
            for role, key in (("actor", "actors"), ("recipient", "recipients")):
                counts[role] += _same(text, frame.roles.get(role, ()), event[key])
            spoken = frame.roles.get("speaker", ()) or frame.roles.get("denier", ())
            counts["speaker"] += _same(text, spoken[:1], [event["speaker"]])
            counts["place"] += _same(text, frame.roles.get("place", ()), [event["place"]])
            counts["time"] += _same(text, frame.roles.get("time", ()), [event["time"]])
    return counts


def report(counts: Counter[str]) -> str:
    """The counts as readable lines."""
    lines = [
        f"trigger F1 {f1(counts['matched'], counts['found'], counts['wanted']):.3f}, "
        f"typed F1 {f1(counts['typed'], counts['found'], counts['wanted']):.3f} "
        f"(found {counts['found']}, wanted {counts['wanted']})"
    ]
    typed = max(1, counts["typed"])
    shares = ("factuality", "actor", "recipient", "speaker", "place", "time")
    lines.append("of typed: " + ", ".join(f"{s} {counts[s] / typed:.3f}" for s in shares))
    by_type = {
        t: f1(counts["typed " + t], counts["found " + t], counts["wanted " + t]) for t in EVENT_TYPES
    }
    lines.append("by type: " + ", ".join(f"{t} {v:.2f}" for t, v in by_type.items()))
    lines.append(f"macro F1 {sum(by_type.values()) / len(by_type):.3f}")
    confused = [(k, v) for k, v in counts.most_common() if " as " in k][:12]
    lines.append("confused: " + ", ".join(f"{k} {v}" for k, v in confused))
    return "\n".join(lines)


def main() -> None:
    """Score one file."""
    parser = argparse.ArgumentParser(description="score the reader on annotated sentences")
    parser.add_argument("items", type=Path)
    arguments = parser.parse_args()
    lines = arguments.items.read_text(encoding="utf-8").splitlines()
    print(report(score([json.loads(line) for line in lines])))


if __name__ == "__main__":
    main()
