"""JSON Lines: one incident a line, with its tellings in the shape of the contract of `read`.

Every line stands alone: it holds the incident, all its tellings with their evidence, the documents
they stand in, the accounts, the links with their reasons, the copies and the judgements.
"""

import json
from collections.abc import Iterator
from typing import Any

import msgspec

from redshank.present.citations import documents_of
from redshank.present.contract import Json, to_dict
from redshank.present.exports.form import Form
from redshank.present.exports.markup import printable
from redshank.present.exports.rows import Told, told_incidents
from redshank.present.exports.spots import words_for
from redshank.present.naming import naming_words, place_name
from redshank.records import Incident, Judgement, Picture, PlaceRef, StoredReport


def _write(picture: Picture, naming: str) -> str:
    """The lines in the picture's order; an empty picture gives an empty file."""
    stored = documents_of(picture)
    reports = {name: to_dict(one.report) for name, one in stored.items()}
    copies = {copy.document_id: copy for origin in picture.origins for copy in origin.copies}
    lines = [
        _incident(incident, tellings, naming)
        | {
            "tellings": [_telling(one, reports, naming) for one in tellings],
            "documents": [
                _document(stored[name], reports[name]) for name in incident.documents if name in reports
            ],
            "copies": [_plain(copies[name]) for name in incident.documents if name in copies],
            "judgements": [_plain(one) for one in _judgements(picture, incident)],
            "as_of": picture.as_of.isoformat() if picture.as_of else None,
            "naming": naming,
            "naming_words": naming_words(naming),
        }
        for incident, tellings in told_incidents(picture)
    ]
    return "".join(printable(json.dumps(line, ensure_ascii=False)) + "\n" for line in lines)


def _incident(incident: Incident, tellings: tuple[Told, ...], naming: str) -> Json:
    """The incident's own fields; `places` are names under the policy, as they are told."""
    places = (words_for(place, naming) for one in tellings for place in one.event.places)
    return {**_plain(incident), "places": list(dict.fromkeys(places))}


def _telling(told: Told, reports: dict[str, Json], naming: str) -> Json:
    """An event of the contract with its document and origin, places named under the policy."""
    document = told.stored.report.document.id
    event: Json = next(one for one in reports[document]["events"] if one["id"] == told.event.id)
    places = zip(event["places"], told.event.places, strict=True)
    return {
        "document_id": document,
        "origin_document_id": told.origin,
        **event,
        "places": [_place(shown, place, naming) for shown, place in places],
    }


def _place(shown: Json, place: PlaceRef, naming: str) -> Json:
    return shown | {"name": place_name(place, naming)}


def _document(stored: StoredReport, report: Json) -> Json:
    document: Json = report["document"]
    return document | {"added_as": stored.name, "added_at": stored.added_at.isoformat()}


def _judgements(picture: Picture, incident: Incident) -> Iterator[Judgement]:
    for judgement in picture.judgements:
        if set(incident.tellings) & {*judgement.event_ids, *judgement.from_ids}:
            yield judgement


def _plain(record: object) -> Any:
    """A record as JSON values: days and moments ISO 8601, unknown null."""
    return msgspec.to_builtins(record)


FORM = Form(
    "jsonl", "jsonl", "application/jsonl",
    "one incident a line with all its sentences, accounts, links, copies and judgements, for programs",
    _write,
)  # fmt: skip
