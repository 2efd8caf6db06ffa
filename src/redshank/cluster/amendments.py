"""What people decided of single events, laid over the machine's reading."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from redshank.ontology import Ontology
from redshank.records import (
    ActorRef,
    EventRecord,
    Judgement,
    JudgementKind,
    Occurred,
    Precision,
    StoredReport,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What a correction draws on: what states and bodies are called by their ids, and the codes."""

    names: Mapping[str, str]
    ontology: Ontology


_Change = Callable[[EventRecord, str, str, Knowledge], EventRecord]


def amend(
    reports: Iterable[StoredReport], judgements: Sequence[Judgement], knowledge: Knowledge
) -> tuple[StoredReport, ...]:
    """The reports with rejected events left out and corrected ones as they should have been read.

    Later judgements win; revoked ones count for nothing. Fields of a correction: "event_type",
    "factuality", "actors" and "recipients" (ids parted by ";"), "occurred" (an ISO day, two of them
    parted by "..", or nothing when no day is told).
    """
    standing = [one for one in judgements if one.revoked_at is None]
    standing.sort(key=lambda one: (one.at, one.id))
    rejected = {event for one in standing if one.kind is JudgementKind.REJECT for event in one.event_ids}
    corrected: dict[str, list[Judgement]] = {}
    for judgement in standing:
        if judgement.kind is JudgementKind.CORRECT:
            for event in judgement.event_ids:
                corrected.setdefault(event, []).append(judgement)
    if not rejected and not corrected:
        return tuple(reports)
    return tuple(_amended(stored, rejected, corrected, knowledge) for stored in reports)


def _amended(
    stored: StoredReport, rejected: set[str], corrected: Mapping[str, Sequence[Judgement]],
    knowledge: Knowledge,
) -> StoredReport:  # fmt: skip
    events = [event for event in stored.report.events if event.id not in rejected]
    kept = tuple(_corrected(event, corrected.get(event.id, ()), knowledge) for event in events)
    if kept == stored.report.events:
        return stored
    return replace(stored, report=replace(stored.report, events=kept))


def _corrected(event: EventRecord, judgements: Sequence[Judgement], knowledge: Knowledge) -> EventRecord:
    for judgement in judgements:
        because = f"corrected by {judgement.by}: {judgement.reason}"
        for field, value in judgement.corrections:
            event = FIELDS[field](event, value, because, knowledge)
        event = replace(event, because=(*event.because, because))
    return event


def _event_type(event: EventRecord, value: str, because: str, knowledge: Knowledge) -> EventRecord:
    """Another type has the codes and scores of its own, and of the modes that its words show."""
    evidence = event.evidence
    modes = knowledge.ontology.modes_of(value, evidence.trigger.text, evidence.span.text)
    kind = knowledge.ontology.event_types[value]
    scored = modes[0] if modes else kind
    return replace(
        event, event_type=value, modes=tuple(mode.name for mode in modes), quad_class=kind.quad_class,
        cameo=scored.cameo, goldstein=scored.goldstein, plover_score=scored.score,
    )  # fmt: skip


def _factuality(event: EventRecord, value: str, because: str, knowledge: Knowledge) -> EventRecord:
    return replace(event, factuality=value)


def _actors(event: EventRecord, value: str, because: str, knowledge: Knowledge) -> EventRecord:
    return replace(event, actors=_parties(event, value, because, knowledge))


def _recipients(event: EventRecord, value: str, because: str, knowledge: Knowledge) -> EventRecord:
    return replace(event, recipients=_parties(event, value, because, knowledge))


def _parties(event: EventRecord, value: str, because: str, knowledge: Knowledge) -> tuple[ActorRef, ...]:
    """The parties of a correction; those read before keep their words, others point at the trigger."""
    known = {actor.id: actor for actor in (*event.actors, *event.recipients)}
    ids = [one.strip() for one in value.split(";") if one.strip()]
    return tuple(known.get(one) or _party(one, event, because, knowledge.names) for one in ids)


def _party(party_id: str, event: EventRecord, because: str, names: Mapping[str, str]) -> ActorRef:
    state = party_id.partition(".")[0]
    country = state if len(state) == 3 and state in names else None
    name = names.get(party_id) or names.get(state, party_id)
    return ActorRef(party_id, name, country, (), event.evidence.trigger, because)


def _occurred(event: EventRecord, value: str, because: str, knowledge: Knowledge) -> EventRecord:
    if not value.strip():
        return replace(event, occurred=None)
    first, _, last = value.partition("..")
    start = date.fromisoformat(first.strip())
    end = date.fromisoformat(last.strip()) if last else start
    precision = Precision.DAY if start == end else Precision.INTERVAL
    words = event.occurred.text if event.occurred else ""
    return replace(event, occurred=Occurred(start, end, precision, words, because))


FIELDS: Mapping[str, _Change] = {
    "event_type": _event_type, "factuality": _factuality, "actors": _actors, "recipients": _recipients,
    "occurred": _occurred,
}  # fmt: skip
