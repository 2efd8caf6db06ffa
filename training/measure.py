"""Score the network on examples: triggers with type, fillers of each role, factuality."""

from collections import Counter
from collections.abc import Sequence

import torch

from training.examples import ROLE_NAMES, TRIGGER_LABELS, Example, collate
from training.network import Reader
from training.rates import f1


@torch.no_grad()
def measure(reader: Reader, examples: Sequence[Example]) -> dict[str, float]:
    """Trigger F1 with and without type; on gold triggers: word F1 by role, factuality share."""
    reader.eval()
    counts: Counter[str] = Counter()
    ordered = sorted(examples, key=lambda example: len(example.ids))
    for at in range(0, len(ordered), 32):
        chunk = ordered[at : at + 32]
        batch = collate(chunk)
        triggers, facts, pairs = reader(batch.ids, batch.mask, batch.first)
        labels = triggers.argmax(-1)
        for row, example in enumerate(chunk):
            _count_triggers(counts, example, labels[row].tolist())
        for place in range(len(batch.triggers)):
            row, word = batch.triggers[place].tolist()
            wanted = batch.factualities[place]
            counts["facts"] += 1
            counts["facts right"] += int(wanted[facts[row, word].argmax()] == 1)
            guess = (pairs[row, :, word] > 0) & (batch.word_mask[row] > 0)
            gold = batch.roles[place] > 0
            for kind, name in enumerate(ROLE_NAMES):
                counts[name + " found"] += int(guess[kind].sum())
                counts[name + " wanted"] += int(gold[kind].sum())
                counts[name + " right"] += int((guess[kind] & gold[kind]).sum())
    scores = {
        "trigger": f1(counts["any right"], counts["found"], counts["wanted"]),
        "typed": f1(counts["right"], counts["found"], counts["wanted"]),
        "factuality": counts["facts right"] / max(1, counts["facts"]),
    }
    for name in ROLE_NAMES:
        right, found, wanted = (counts[f"{name} {k}"] for k in ("right", "found", "wanted"))
        scores[name] = f1(right, found, wanted)
    return {name: round(value, 4) for name, value in scores.items()}


def _count_triggers(counts: Counter[str], example: Example, labels: list[int]) -> None:
    found = {
        word: TRIGGER_LABELS[label][2:]
        for word, label in enumerate(labels[: len(example.words)])
        if label % 2 == 1
    }
    wanted = {word: TRIGGER_LABELS[example.trigger_labels[word]][2:] for word in example.trigger_words}
    counts["found"] += len(found)
    counts["wanted"] += len(wanted)
    counts["any right"] += len(found.keys() & wanted.keys())
    counts["right"] += sum(found.get(word) == kind for word, kind in wanted.items())
