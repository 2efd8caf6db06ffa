"""Sentences a second by stage, cold start and memory of reading.

    python -m benchmarks.reading

Reads the development reports over and over on one thread. The baseline is splitting the same text
into words; every stage is shown as a multiple of it, so that two machines can be compared.
"""

import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from redshank.annotate.names import find_mentions
from redshank.annotate.numbers import find_numbers
from redshank.annotate.reading import read_frames
from redshank.annotate.times import find_timexes
from redshank.gazetteer import load_gazetteer
from redshank.ingest import plain_document
from redshank.models import load_reader
from redshank.ontology import load_ontology
from redshank.pipeline import read_document
from redshank.records import Sentence, Span
from redshank.text.sentences import split_sentences
from redshank.text.words import split_words

REPORTS = Path(__file__).parent.parent / "evals" / "reports"
SECONDS = 2.0


def _texts() -> list[str]:
    texts = []
    for path in sorted(REPORTS.glob("*.txt")):
        texts.append(path.read_text(encoding="utf-8").split("+++\n", 2)[2].split("\n=== key")[0])
    return texts


def _sentences(text: str) -> tuple[Sentence, ...]:
    return tuple(
        Sentence(index, Span.of(text, start, end), paragraph)
        for index, (start, end, paragraph) in enumerate(split_sentences(text))
    )


def _rate(work: Callable[[str], object], texts: list[str], sentences: int) -> float:
    """Sentences a second of doing `work` on every text, for at least SECONDS."""
    started, rounds = time.perf_counter(), 0
    while time.perf_counter() - started < SECONDS:
        for text in texts:
            work(text)
        rounds += 1
    return rounds * sentences / (time.perf_counter() - started)


def main() -> None:
    """Print the table."""
    texts = _texts()
    split = {text: _sentences(text) for text in texts}
    count = sum(len(sentences) for sentences in split.values())
    gazetteer, ontology, reader = load_gazetteer(), load_ontology(), load_reader()
    stages: dict[str, Callable[[str], object]] = {
        "words (baseline)": split_words,
        "sentences": lambda text: list(split_sentences(text)),
        "numbers": lambda text: list(find_numbers(text)),
        "times": lambda text: list(find_timexes(text)),
        "names": lambda text: list(find_mentions(text, split[text], gazetteer)),
        "frames (model)": lambda text: list(read_frames(text, split[text], reader)),
        "whole report": lambda text: read_document(plain_document(text), gazetteer, ontology, reader),
    }
    rates = {name: _rate(work, texts, count) for name, work in stages.items()}
    print(f"{len(texts)} reports, {count} sentences, one thread")
    for name, rate in rates.items():
        print(f"{name:18} {rate:12,.0f} sentences/s  {rates['words (baseline)'] / rate:8.1f} x")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory        {peak:12,.0f} MB")
    print(f"cold start         {_cold_start():12.2f} s for one page, by the command")


def _cold_start() -> float:
    """Seconds of `redshank read` on one page in a new process, best of three."""
    page = next(iter(sorted(REPORTS.glob("*.txt"))))
    taken = []
    for _ in range(3):
        started = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "redshank", "read", str(page)], check=True, capture_output=True
        )
        taken.append(time.perf_counter() - started)
    return min(taken)


if __name__ == "__main__":
    main()
