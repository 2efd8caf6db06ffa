"""Score the incidents of the demonstration reports against their key: B-cubed, and rival accounts."""

import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from evals.demonstration import key_rows, read_demonstration
from redshank.cluster import find_incidents, find_origins
from redshank.records import EventRecord, Incident, Report, Stance

_DENIED = frozenset({Stance.DENIES})


@dataclass(frozen=True)
class KeyMention:
    """One event of a demonstration report and the incident that it tells of."""

    report: str
    start: int
    event_type: str
    incident: str


def read_mentions(reports: Mapping[str, Report]) -> Iterator[KeyMention]:
    """Every line of the keys, its trigger located in its report.

    Raises:
        ValueError: a report or trigger of the key does not exist.
    """
    for row in key_rows("incidents-*.csv"):
        report = reports.get(row["report"])
        if report is None:
            raise ValueError(f"the key names {row['report']}, which is no demonstration report")
        start = -1
        for _ in range(int(row["occurrence"])):
            start = report.document.text.find(row["trigger"], start + 1)
        if start < 0:
            raise ValueError(f"{row['report']}: no {row['trigger']!r} in its text")
        yield KeyMention(row["report"], start, row["event_type"], row["incident"].split("+")[0])


def b_cubed(gold: Mapping[str, str], found: Mapping[str, str]) -> tuple[float, float, float]:
    """Precision, recall and F1 of clusters over the same items (Bagga and Baldwin 1998)."""
    of_gold, of_found = _clusters(gold), _clusters(found)
    precision = recall = 0.0
    for item in gold:
        together = len(of_gold[gold[item]] & of_found[found[item]])
        precision += together / len(of_found[found[item]])
        recall += together / len(of_gold[gold[item]])
    precision, recall = precision / max(1, len(gold)), recall / max(1, len(gold))
    total = precision + recall
    return precision, recall, 2 * precision * recall / total if total else 0.0


@dataclass(frozen=True)
class Scored:
    """Key mentions with the incident of the key and of the search, and which of them were read at all."""

    gold: dict[str, str]
    found: dict[str, str]
    read: frozenset[str]
    incidents: dict[str, list[Incident]]


def score_incidents() -> Scored:
    """Lay the incidents of the demonstration reports beside the key; an unread mention stands alone."""
    stored = read_demonstration()
    reports = {name: one.report for name, one in stored.items()}
    mentions = list(read_mentions(reports))
    kept = [stored[name] for name in sorted({mention.report for mention in mentions})]
    incidents = find_incidents(kept, find_origins(kept))
    of_event = {event: incident for incident in incidents for event in incident.tellings}
    scored = Scored({}, {}, frozenset(), defaultdict(list))
    taken: set[str] = set()
    read = set()
    for mention in mentions:
        item = f"{mention.report}:{mention.start}"
        event = _answering(mention, reports[mention.report], taken)
        scored.gold[item] = mention.incident
        scored.found[item] = of_event[event.id].id if event else item
        if event:
            taken.add(event.id)
            read.add(item)
            scored.incidents[mention.incident].append(of_event[event.id])
    return replace(scored, read=frozenset(read))


def measure() -> dict[str, float]:
    """B-cubed F1 over the mentions read and over all, and the share of rival stances that are right."""
    scored = score_incidents()
    right, wanted = score_disputes(scored.incidents)
    return {
        "incidents_f1": b_cubed_of(scored, sorted(scored.read))[2],
        "incidents_all_f1": b_cubed_of(scored, sorted(scored.gold))[2],
        "rival_stances": right / wanted,
    }


def b_cubed_of(scored: Scored, items: Sequence[str]) -> tuple[float, float, float]:
    """B-cubed over some of the mentions."""
    return b_cubed(
        {item: scored.gold[item] for item in items}, {item: scored.found[item] for item in items}
    )


def main() -> int:
    """Print B-cubed over the mentions that were read and over all, and the disputes found."""
    scored = score_incidents()
    for name, items in (("mentions read", sorted(scored.read)), ("all mentions", sorted(scored.gold))):
        precision, recall, f1 = b_cubed_of(scored, items)
        print(f"{name:16} {len(items):4}  precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}")
    right, wanted = score_disputes(scored.incidents)
    print(f"stances of rival accounts: {right} of {wanted} right")
    if "--errors" in sys.argv:
        reports = {name: one.report for name, one in read_demonstration().items()}
        _show_errors({item: scored.gold[item] for item in scored.read}, scored.found, reports)
    return 0


def _answering(mention: KeyMention, report: Report, taken: set[str]) -> EventRecord | None:
    """The event that was read at a key's trigger: its words, else its type in the sentence."""
    at = next((s.index for s in report.sentences if s.span.start <= mention.start < s.span.end), None)
    near = [e for e in report.events if e.evidence.sentence == at and e.id not in taken]
    over = [e for e in near if e.evidence.trigger.start <= mention.start < e.evidence.trigger.end]
    options = over or [e for e in near if e.event_type == mention.event_type]
    return min(
        options, key=lambda event: abs(event.evidence.trigger.start - mention.start), default=None
    )


def score_disputes(incident_of: Mapping[str, list[Incident]]) -> tuple[int, int]:
    """How many stances of the key's rival accounts are right, of how many whose incident was read."""
    wanted = right = 0
    for row in key_rows("disputes-*.csv"):
        if row["incident"] not in incident_of or row["stance"] == "silent":
            continue
        wanted += 1
        stances = {
            account.stance
            for incident in incident_of[row["incident"]]
            for account in incident.accounts
            if account.party.id == row["party"]
        }
        right += bool(stances) and bool(stances & _DENIED) == (row["stance"] == "denies")
    return right, wanted


def _show_errors(
    gold: Mapping[str, str], found: Mapping[str, str], reports: Mapping[str, Report]
) -> None:
    def words(item: str) -> str:
        name, start = item.split(":")
        return f"{name[:3]} …{reports[name].document.text[int(start) - 30 : int(start) + 50]!r}"

    for cluster, items in sorted(_clusters({item: found[item] for item in gold}).items()):
        slugs = {gold[item] for item in items}
        if len(slugs) > 1:
            print("MIXED", cluster, *(f"\n   {gold[item]}: {words(item)}" for item in sorted(items)))
    for slug, items in sorted(_clusters(gold).items()):
        parts = {found[item] for item in items}
        if len(parts) > 1:
            print("SPLIT", slug, *(f"\n   {found[item]}: {words(item)}" for item in sorted(items)))


def _clusters(of: Mapping[str, str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for item, cluster in of.items():
        found[cluster].add(item)
    return found


if __name__ == "__main__":
    sys.exit(main())
