"""W3C Web Annotations: each event on the very sentence that tells it, with PROV's derivation."""

from datetime import UTC
from typing import Any

from redshank.present.deeds import deed_noun, deed_phrase
from redshank.present.exports.form import Form
from redshank.present.exports.iris import text_iri, thing_iri, web_address
from redshank.present.exports.json_text import json_text
from redshank.present.exports.outline import one_line
from redshank.present.naming import naming_words, place_name
from redshank.present.words import CERTAINTY
from redshank.records import Attribution, Document, EventRecord, Evidence, Picture, StoredReport

Json = dict[str, Any]
_CONTEXT: list[Any] = [
    "http://www.w3.org/ns/anno.jsonld",
    {
        "prov": "http://www.w3.org/ns/prov#",
        "wasDerivedFrom": {"@id": "prov:wasDerivedFrom", "@type": "@id"},
        "wasAttributedTo": "prov:wasAttributedTo",
        "actedOnBehalfOf": "prov:actedOnBehalfOf",
        "identifier": "dcterms:identifier",
        "title": "dcterms:title",
        "publisher": "dcterms:publisher",
        "issued": "dcterms:issued",
        "spatial": "dcterms:spatial",
        "temporal": "dcterms:temporal",
        "description": "dcterms:description",
    },
]
_AROUND = 32  # characters of the text before and after a quotation


def _write(picture: Picture, naming: str) -> str:
    """An AnnotationCollection with one page; an empty picture gives one without pages."""
    incidents = {event: one.id for one in picture.incidents for event in one.tellings}
    items = [
        _annotation(stored, event, incidents.get(event.id), naming)
        for stored in picture.reports
        for event in stored.report.events
    ]
    collection: Json = {
        "@context": _CONTEXT,
        "id": thing_iri("collection", "events"),
        "type": "AnnotationCollection",
        "label": "Events and the sentences that tell them",
        "description": naming_words(naming),
        "total": len(items),
    }
    if items:
        collection["first"] = {
            "id": thing_iri("page", "events"),
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        }
    return json_text(collection)


def _annotation(stored: StoredReport, event: EventRecord, incident: str | None, naming: str) -> Json:
    document = stored.report.document
    bodies = [_claim(document, event, naming), *_tags(event)]
    if incident:
        bodies.append(
            {
                "type": "SpecificResource",
                "source": thing_iri("incident", incident),
                "identifier": incident,
                "purpose": "linking",
            }
        )
    return {
        "id": thing_iri("annotation", event.id),
        "type": "Annotation",
        "identifier": event.id,
        "motivation": "classifying",
        "generator": {"id": thing_iri("software", "redshank"), "type": "Software", "name": "Redshank"},
        "body": bodies,
        "target": _target(stored, event.evidence),
    }


def _claim(document: Document, event: EventRecord, naming: str) -> Json:
    """What is claimed, derived from the text and attributed to who is cited for it."""
    told_as_done = event.factuality in {"asserted", "alleged"}
    phrase = (deed_phrase if told_as_done else deed_noun)(
        event.event_type,
        event.modes,
        [actor.name for actor in event.actors],
        [actor.name for actor in event.recipients],
    )
    claim: Json = {
        "id": thing_iri("claim", event.id),
        "type": "TextualBody",
        "purpose": "describing",
        "format": "text/plain",
        "language": "en",
        "value": f"{CERTAINTY.get(event.factuality, event.factuality)}: {one_line(phrase)}",
        "wasDerivedFrom": text_iri(document),
        "wasAttributedTo": _speakers(document, event),
    }
    if event.occurred:
        claim["temporal"] = f"{event.occurred.start.isoformat()}/{event.occurred.end.isoformat()}"
    if event.places:
        claim["spatial"] = [place_name(place, naming) for place in event.places]
    return claim


def _speakers(document: Document, event: EventRecord) -> list[Json]:
    """The chain from the innermost speaker outwards, and last the publisher."""
    agents = [_agent(link) for link in reversed(event.attribution)]
    if document.publisher:
        agents.append({"type": "prov:Organization", "name": document.publisher})
    return agents


def _agent(link: Attribution) -> Json:
    speaker = link.speaker
    agent: Json = {"type": "prov:Agent", "name": speaker.name if speaker else link.speaker_text}
    if speaker and speaker.id:
        agent["actedOnBehalfOf"] = {"type": "prov:Agent", "identifier": speaker.id}
    return agent


def _tags(event: EventRecord) -> list[Json]:
    return [
        {"type": "TextualBody", "purpose": "tagging", "value": value}
        for value in (event.event_type, *event.modes, event.factuality)
    ]


def _target(stored: StoredReport, evidence: Evidence) -> Json:
    document = stored.report.document
    return {
        "type": "SpecificResource",
        "source": _source(document),
        "state": {
            "type": "TimeState",
            "sourceDate": f"{stored.added_at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
        },
        "selector": _selectors(document, evidence),
    }


def _source(document: Document) -> Json:
    """The stored text; it is named by its hash, since offsets count in it and not in the web's page."""
    known = {
        "title": document.title,
        "publisher": document.publisher,
        "issued": document.published_at.isoformat() if document.published_at else None,
        "wasDerivedFrom": web_address(document),
    }
    return {
        "id": text_iri(document),
        "type": "Text",
        "format": "text/plain",
        "identifier": document.id,
        **{label: value for label, value in known.items() if value},
    }


def _selectors(document: Document, evidence: Evidence) -> list[Json]:
    """The sentence by its words and by its place, each refined to the words that tell the event."""
    span, trigger = evidence.span, evidence.trigger
    refined = {
        "type": "TextPositionSelector",
        "start": trigger.start - span.start,
        "end": trigger.end - span.start,
    }
    return [
        {
            "type": "TextQuoteSelector",
            "exact": span.text,
            "prefix": document.text[max(0, span.start - _AROUND) : span.start],
            "suffix": document.text[span.end : span.end + _AROUND],
            "refinedBy": refined,
        },
        {
            "type": "TextPositionSelector",
            "start": span.start,
            "end": span.end,
            "refinedBy": refined,
        },
    ]


FORM = Form(
    "annotations", "jsonld", "application/ld+json",
    "W3C Web Annotations with PROV: every event on its sentence, texts named by hash", _write,
)  # fmt: skip
