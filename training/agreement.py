"""Agreement of two independent annotations of the same items.

    python -m training.agreement first.txt second.txt

Both files have the corpus's form and share item texts; only shared texts are compared.
"""

import argparse
from collections import Counter
from pathlib import Path

from training.corpus import CorpusEvent, CorpusItem, read_corpus
from training.rates import f1


def compare(first: CorpusItem, second: CorpusItem) -> Counter[str]:
    """Counts of events found by both, and of values that agree among them."""
    counts: Counter[str] = Counter(first=len(first.events), second=len(second.events))
    free = list(second.events)
    for event in first.events:
        other = next((one for one in free if _overlap(event, one)), None)
        if other is None:
            continue
        free.remove(other)
        counts["shared"] += 1
        counts["type"] += event.event_type == other.event_type
        counts["factuality"] += event.factuality == other.factuality
        for role in ("actor", "recipient", "time", "place", "speaker"):
            counts[role] += _same(event, other, role)
    return counts


def _overlap(event: CorpusEvent, other: CorpusEvent) -> bool:
    return event.trigger.start < other.trigger.end and other.trigger.start < event.trigger.end


def _same(event: CorpusEvent, other: CorpusEvent, role: str) -> bool:
    one, two = event.roles.get(role, ()), other.roles.get(role, ())
    if not one or not two:
        return not one and not two
    return all(any(a.start < b.end and b.start < a.end for b in two) for a in one)


def main() -> None:
    """Print the agreement of two files."""
    parser = argparse.ArgumentParser(description="agreement of two annotations")
    parser.add_argument("first", type=Path)
    parser.add_argument("second", type=Path)
    arguments = parser.parse_args()
    firsts = {item.text: item for item in read_corpus([arguments.first]).items}
    seconds = {item.text: item for item in read_corpus([arguments.second]).items}
    shared = [text for text in firsts if text in seconds]
    total: Counter[str] = Counter()
    for text in shared:
        total += compare(firsts[text], seconds[text])
    found = f1(total["shared"], total["first"], total["second"])
    print(f"{len(shared)} shared items; events F1 {found:.3f}")
    for name in ("type", "factuality", "actor", "recipient", "time", "place", "speaker"):
        print(f"{name:11} {total[name] / max(1, total['shared']):.3f}")


if __name__ == "__main__":
    main()
