"""Score single sentences: a probe counts only when everything in it is right."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from evals.keys import KeyReport, key_report
from evals.scoring import judge, match, read_key, silence_codes
from redshank.records import Report

PROBES = Path(__file__).parent / "probes.txt"
PUBLISHED = date(2025, 3, 12)


def read_probes(path: Path = PROBES) -> list[KeyReport]:
    """Every probe as a report of one line, its kind as its style. Raises ValueError with the line."""
    return list(_probes(path))


def _probes(path: Path) -> Iterator[KeyReport]:
    lines = enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
    block: list[tuple[int, str]] = []
    for number, line in (*lines, (0, "")):
        if line.strip() and not line.startswith("#"):
            block.append((number, line))
        elif block:
            yield _probe(path, block)
            block = []


def _probe(path: Path, block: list[tuple[int, str]]) -> KeyReport:
    (first, head), (_, text), *key = block
    if not head.startswith("@ kind: "):
        raise ValueError(f"{path}:{first}: a probe begins with “@ kind:”, not {head[:30]!r}")
    kind = head.removeprefix("@ kind: ").strip()
    header = {"crisis": kind, "style": kind, "published": PUBLISHED, "given": True}
    return key_report(f"line {first}", header, text + "\n", key, path)


def faults(key: KeyReport, report: Report) -> list[str]:
    """What is wrong in a probe; empty when everything is right."""
    pairs = match(key, report)
    answered = {pair.record.id for pair in pairs}
    found = {id(pair.key) for pair in pairs}
    told = [
        *(f"missed {e.event_type} {e.factuality}" for e in key.events if id(e) not in found),
        *(f"invented {e.event_type} “{e.evidence.trigger.text}”" for e in report.events if e.id not in answered),
    ]  # fmt: skip
    for pair in pairs:
        wrong = [name for name, right in judge(pair).items() if not right and name != "place"]
        if wrong:
            told.append(f"{pair.key.event_type} wrong in {', '.join(wrong)}")
    if sorted(silence_codes(report)) != sorted(key.silence_codes()):
        told.append("silences")
    if sorted(c.value for c in report.counts) != sorted(c.value for c in key.counts):
        told.append("counts")
    return told


def score_probes(keys: list[KeyReport]) -> tuple[Counter[str], Counter[str], list[str]]:
    """Probes right and probes asked by kind, and the faults of the others, one line each."""
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    lines = []
    for key in keys:
        wrong = faults(key, read_key(key))
        asked[key.style] += 1
        right[key.style] += not wrong
        if wrong:
            lines.append(f"{key.name} ({key.style}) {key.text.strip()} — {'; '.join(wrong)}")
    return right, asked, lines
