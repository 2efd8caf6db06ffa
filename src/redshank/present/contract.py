"""The JSON contract: keys are added, never renamed."""

import json
from typing import Any

from redshank.records import (
    ActorRef,
    Attribution,
    CountStatement,
    Document,
    EventRecord,
    Evidence,
    Occurred,
    PlaceRef,
    Report,
    Silence,
    Span,
    UnitRef,
)  # fmt: skip

Json = dict[str, Any]


def to_json(report: Report, indent: int | None = 2) -> str:
    """The report as JSON text, keys in the contract's order."""
    return json.dumps(to_dict(report), ensure_ascii=False, indent=indent)


def to_dict(report: Report) -> Json:
    """The report in the shape of the contract; unknown is null."""
    return {
        "document": _document(report.document),
        "events": [_event(event) for event in report.events],
        "counts": [_count(count) for count in report.counts],
        "silences": [_silence(silence) for silence in report.silences],
        "rejections": [
            {"stage": r.stage, "reason": r.reason, "text": r.text} for r in report.rejections
        ],
    }


def _document(document: Document) -> Json:
    interval = document.published_interval
    return {
        "id": document.id,
        "title": document.title,
        "publisher": document.publisher,
        "url": document.url,
        "published_at": document.published_at.isoformat() if document.published_at else None,
        "published_basis": document.published_basis,
        "published_interval": [day.isoformat() for day in interval] if interval else None,
        "published_because": document.published_because,
    }


def _event(event: EventRecord) -> Json:
    return {
        "id": event.id,
        "event_type": event.event_type,
        "modes": list(event.modes),
        "contexts": list(event.contexts),
        "quad_class": event.quad_class,
        "cameo": event.cameo,
        "goldstein": event.goldstein,
        "plover_score": event.plover_score,
        "actors": [_actor(actor) for actor in event.actors],
        "recipients": [_actor(actor) for actor in event.recipients],
        "occurred": _occurred(event.occurred) if event.occurred else None,
        "places": [_place(place) for place in event.places],
        "units": [_unit(unit) for unit in event.units],
        "factuality": event.factuality,
        "confidence": event.confidence,
        "attribution": [_attribution(link) for link in event.attribution],
        "happening": event.happening,
        "triggered_by": list(event.triggered_by),
        "evidence": _evidence(event.evidence),
    }


def _span(span: Span) -> Json:
    return {"text": span.text, "start": span.start, "end": span.end}


def _actor(actor: ActorRef) -> Json:
    return {
        "id": actor.id,
        "name": actor.name,
        "country": actor.country,
        "sectors": list(actor.sectors),
        **_span(actor.span),
        "because": actor.because,
    }


def _occurred(occurred: Occurred) -> Json:
    return {
        "start": occurred.start.isoformat(),
        "end": occurred.end.isoformat(),
        "precision": str(occurred.precision),
        "clock": occurred.clock,
        "text": occurred.text,
        "because": occurred.because,
    }


def _place(place: PlaceRef) -> Json:
    return {
        "id": place.id,
        "name": place.name,
        "names": dict(place.names),
        "relation": place.relation,
        "lat": place.lat,
        "lon": place.lon,
        "radius_km": place.radius_km,
        "administered_by": place.administered_by,
        "claimed_by": list(place.claimed_by),
        **_span(place.span),
    }


def _unit(unit: UnitRef) -> Json:
    return {
        "id": unit.id,
        "what": unit.what,
        "count": unit.count,
        "operator": unit.operator,
        **_span(unit.span),
    }


def _attribution(link: Attribution) -> Json:
    return {
        "speaker": _actor(link.speaker) if link.speaker else None,
        "speaker_text": link.speaker_text,
        "cue": link.cue,
        "kind": link.kind,
    }


def _evidence(evidence: Evidence) -> Json:
    return {
        "sentence": evidence.sentence,
        "start": evidence.span.start,
        "end": evidence.span.end,
        "text": evidence.span.text,
        "trigger": {
            "start": evidence.trigger.start,
            "end": evidence.trigger.end,
            "text": evidence.trigger.text,
        },
    }


def _count(count: CountStatement) -> Json:
    return {
        "value": count.value,
        "unit": count.unit,
        "what": count.what,
        "actor": _actor(count.actor) if count.actor else None,
        "place": _place(count.place) if count.place else None,
        "period": list(count.period) if count.period else None,
        "speaker": _actor(count.speaker) if count.speaker else None,
        "evidence": _evidence(count.evidence),
    }


def _silence(silence: Silence) -> Json:
    return {
        "actor": _actor(silence.actor) if silence.actor else None,
        "about": silence.about,
        "evidence": _evidence(silence.evidence),
    }
