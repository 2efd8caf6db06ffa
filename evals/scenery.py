"""How often text that tells no event is coded as one: background, biography, bylines, statistics."""

from collections.abc import Iterator
from pathlib import Path

from training.corpus import is_dev, read_corpus

from evals.scoring import read_text

CORPUS = Path(__file__).parent.parent / "training" / "corpus"


def scenery() -> list[str]:
    """The corpus items without an event of the crises that no weights were trained on."""
    items = read_corpus(sorted(CORPUS.glob("*.txt"))).items
    return [item.text for item in items if not item.events and is_dev(item.crisis)]


def coded(texts: list[str]) -> Iterator[str]:
    """Those of the texts that are coded as an event all the same, with what was seen."""
    for text in texts:
        events = read_text(text).events
        if events:
            seen = ", ".join(f"{event.event_type} “{event.evidence.trigger.text}”" for event in events)
            yield f"{text} — {seen}"
