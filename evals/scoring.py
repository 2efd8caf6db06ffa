"""Score what Redshank takes from a report against its key."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from training.rates import f1

from evals.keys import KeyEvent, KeyReport, root, sentences_holding
from redshank.gazetteer import load_gazetteer
from redshank.ingest import plain_document
from redshank.models import load_reader
from redshank.ontology import load_ontology
from redshank.pipeline import read_document
from redshank.records import ActorRef, EventRecord, Report


@dataclass(frozen=True)
class Pair:
    """A key event with the record that answers it, in one sentence and of one type."""

    key: KeyEvent
    record: EventRecord


def read_key(key: KeyReport) -> Report:
    """Read a development report as a user would, told its day only when the key says so."""
    return read_text(key.text, key.published if key.given else None, key.publisher)


def read_text(text: str, published: date | None = None, publisher: str | None = None) -> Report:
    """Read a text with the shipped model."""
    document = plain_document(text, published, publisher)
    return read_document(document, load_gazetteer(), load_ontology(), load_reader())


def score(key: KeyReport, report: Report) -> Counter[str]:
    """Counts of one report; `rates` turns summed counts into shares."""
    counts: Counter[str] = Counter()
    pairs = match(key, report)
    counts["wanted"], counts["found"], counts["typed"] = (
        len(key.events),
        len(report.events),
        len(pairs),
    )
    for pair in pairs:
        right = judge(pair)
        for name, good in right.items():
            counts[name] += good
        counts["whole"] += all(right[n] for n in ("actors", "recipients", "date"))
    counts["published wanted"] += 1
    day = report.document.published_at
    counts["published"] += day is not None and abs((day - key.published).days) <= 2
    counts["published wrong"] += day is not None and abs((day - key.published).days) > 2
    _count_happenings(counts, pairs)
    counts["counts wanted"], counts["counts found"] = len(key.counts), len(report.counts)
    counts["counts"] = sum(any(abs(c.value - k.value) < 0.5 for c in report.counts) for k in key.counts)
    told = silence_codes(report)
    counts["silences wanted"], counts["silences found"] = len(key.silences), len(report.silences)
    counts["silences"] = sum(code in told for code in key.silence_codes())
    return counts


def silence_codes(report: Report) -> list[str]:
    """Who does not comment in a report, each as the party behind its code."""
    return [_code(silence.actor) for silence in report.silences]


def match(key: KeyReport, report: Report) -> list[Pair]:
    """Pair key events with records of the same type in the same sentence, best agreement first."""
    bounds = [(s.span.start, s.span.end) for s in report.sentences]
    where = list(sentences_holding([event.start for event in key.events], bounds))
    options = []
    for at, event in enumerate(key.events):
        for number, record in enumerate(report.events):
            if record.event_type == event.event_type and record.evidence.sentence == where[at]:
                overlap = (
                    event.start < record.evidence.trigger.end
                    and record.evidence.trigger.start < event.end
                )
                same = record.factuality == event.factuality
                options.append((-(2 * overlap + same), at, number))
    pairs, used_keys, used_records = [], set(), set()
    for _, at, number in sorted(options):
        if at not in used_keys and number not in used_records:
            used_keys.add(at)
            used_records.add(number)
            pairs.append(Pair(key.events[at], report.events[number]))
    return pairs


def judge(pair: Pair) -> dict[str, bool]:
    """Which values of a matched event are right."""
    key, record = pair.key, pair.record
    inner = record.attribution[-1].speaker if record.attribution else None
    speaker = _code(inner) if record.attribution else None
    return {
        "actors": _parties(record.actors) == key.actors,
        "recipients": _parties(record.recipients) == key.recipients,
        "date": _same_day(key, record),
        "factuality": record.factuality == key.factuality,
        "speaker": speaker == key.speaker,
        "place": _same_place(key, record),
    }


def _code(party: ActorRef | None) -> str:
    return root(party.id) if party is not None and party.id else "?"


def _parties(parties: Iterable[ActorRef]) -> frozenset[str]:
    return frozenset(_code(party) for party in parties)


def _same_day(key: KeyEvent, record: EventRecord) -> bool:
    if key.when is None or record.occurred is None:
        return key.when is None and record.occurred is None
    start, end = key.when
    if start == end:
        return (
            record.occurred.start <= start <= record.occurred.end
            and (record.occurred.end - record.occurred.start).days <= 1
        )
    return record.occurred.start <= end and start <= record.occurred.end


def _same_place(key: KeyEvent, record: EventRecord) -> bool:
    if key.place is None:
        return not any(place.id for place in record.places)
    wanted = key.place.lower()
    names = {n.lower() for p in record.places for n in (p.name, p.span.text, *p.names.values())}
    return any(wanted in name or name in wanted for name in names)


def _count_happenings(counts: Counter[str], pairs: Sequence[Pair]) -> None:
    told = [pair for pair in pairs if pair.key.happening]
    for one, other in combinations(told, 2):
        wanted = one.key.happening == other.key.happening
        found = one.record.happening == other.record.happening
        counts["links wanted"] += wanted
        counts["links found"] += found
        counts["links"] += wanted and found


def rates(counts: Counter[str]) -> dict[str, float]:
    """Shares and F1 scores of summed counts, each between 0 and 1."""
    typed = max(1, counts["typed"])
    shares = {
        "type_f1": f1(counts["typed"], counts["found"], counts["wanted"]),
        "precision": counts["typed"] / max(1, counts["found"]),
        "recall": counts["typed"] / max(1, counts["wanted"]),
        "whole_f1": f1(counts["whole"], counts["found"], counts["wanted"]),
        **{
            n: counts[n] / typed
            for n in ("factuality", "speaker", "actors", "recipients", "date", "place")
        },
        "published": counts["published"] / max(1, counts["published wanted"]),
        "happenings_f1": f1(counts["links"], counts["links found"], counts["links wanted"]),
        "counts_f1": f1(counts["counts"], counts["counts found"], counts["counts wanted"]),
        "silences_f1": f1(counts["silences"], counts["silences found"], counts["silences wanted"]),
    }
    return {name: round(share, 4) for name, share in shares.items()}
