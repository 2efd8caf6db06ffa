"""Judgements as training items: the sentence, the machine's reading, and what it should have been."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from redshank.cluster import amend
from redshank.operations.picturing import knowledge
from redshank.records import EventRecord, Judgement, JudgementKind, StoredReport
from redshank.store import documents_of_events, open_store


def training_lines(store: Path, judgements: tuple[Judgement, ...]) -> Iterator[str]:
    """One line of JSON a judgement and event, revoked judgements left out."""
    standing = [one for one in judgements if one.revoked_at is None]
    wanted = {event for one in standing for event in (*one.event_ids, *one.from_ids)}
    documents = documents_of_events(store, wanted)
    with open_store(store, writable=False) as opened:
        read = {one: opened.report(one) for one in sorted(set(documents.values()))}
    for judgement in standing:
        for event_id in (*judgement.event_ids, *judgement.from_ids):
            if event_id in documents:
                item = _item(judgement, event_id, read[documents[event_id]])
                yield msgspec.json.encode(item).decode() + "\n"


def _item(judgement: Judgement, event_id: str, stored: StoredReport) -> dict[str, Any]:
    event = next(one for one in stored.report.events if one.id == event_id)
    document = stored.report.document
    return {
        "judgement_id": judgement.id,
        "kind": judgement.kind,
        "reason": judgement.reason,
        "by": judgement.by,
        "at": judgement.at,
        "event_id": event_id,
        "document_id": document.id,
        "publisher": document.publisher,
        "published_at": document.published_at,
        "sentence": event.evidence.span.text,
        "trigger": event.evidence.trigger.text,
        "read_as": _reading(event),
        "should_be": _corrected(judgement, event_id, stored),
    }


def _corrected(judgement: Judgement, event_id: str, stored: StoredReport) -> dict[str, Any] | None:
    """The reading as a person would have it: none for what is rejected."""
    if judgement.kind is JudgementKind.REJECT:
        return None
    amended = amend([stored], [judgement], knowledge())[0]
    return _reading(next(one for one in amended.report.events if one.id == event_id))


def _reading(event: EventRecord) -> dict[str, Any]:
    occurred = event.occurred
    return {
        "event_type": event.event_type,
        "modes": event.modes,
        "factuality": event.factuality,
        "actors": [one.id or one.name for one in event.actors],
        "recipients": [one.id or one.name for one in event.recipients],
        "start": occurred.start if occurred else None,
        "end": occurred.end if occurred else None,
        "places": [one.name for one in event.places],
        "confidence": event.confidence,
    }
