"""One incident with everything that it rests on."""

from collections.abc import Iterator, Sequence

from redshank.analyse import Passage
from redshank.analyse.evidence import telling_passage
from redshank.present.naming import place_name
from redshank.present.words import CERTAINTY
from redshank.records import (
    Account,
    ActorRef,
    Cell,
    CopyLink,
    Incident,
    Link,
    Occurred,
    Origin,
    Party,
    PlaceRef,
    Telling,
    UnitRef,
)  # fmt: skip
from redshank.web.shapes.incident import (
    AccountShape,
    ActorShape,
    CellShape,
    ChangeShape,
    CopyShape,
    IncidentShape,
    LinkShape,
    OccurredShape,
    OriginShape,
    PlaceShape,
    ReasonShape,
    SpeakerLink,
    TellingShape,
    UnitShape,
)  # fmt: skip
from redshank.web.telling.rows import (
    citation_of,
    document_row,
    extended,
    incident_rows,
    judgement_row,
    require_citation,
)  # fmt: skip
from redshank.web.view import View

_PUBLISHER = "publisher:"


def incident_shape(incident: Incident, view: View, names: str) -> IncidentShape:
    """One incident in full."""
    row = incident_rows(view, names)[incident.id]
    told = {*incident.tellings}
    judged = [one for one in view.picture.judgements if told & {*one.event_ids, *one.from_ids}]
    return extended(
        row, IncidentShape,
        origin_count=row.origins,
        accounts=tuple(_account(one, view) for one in incident.accounts),
        tellings=tuple(_telling(one, view, names) for one in view.index.tellings_of(incident)),
        origins=tuple(_origins(incident, view)),
        links=tuple(_link(one) for one in dict.fromkeys(incident.links)),
        judgements=tuple(judgement_row(one, view) for one in judged),
    )  # fmt: skip


def place_shape(place: PlaceRef, names: str) -> PlaceShape:
    """A place with its name by a policy."""
    return PlaceShape(
        place.name, dict(place.names), place_name(place, names), place.relation, place.lat, place.lon,
        place.radius_km, place.administered_by, place.claimed_by,
    )  # fmt: skip


def actor_shapes(actors: Sequence[ActorRef]) -> tuple[ActorShape, ...]:
    """Parties as the sentences name them."""
    return tuple(ActorShape(one.id, one.name) for one in actors)


def change_shapes(copy: CopyLink) -> tuple[ChangeShape, ...]:
    """What a copy changed."""
    return tuple(ChangeShape(one.aspect, one.original, one.copied) for one in copy.changes)


def _account(account: Account, view: View) -> AccountShape:
    stances = {cell.stance for cell in account.cells}
    return AccountShape(
        account.party, str(account.stance), account.party.id.startswith(_PUBLISHER),
        tuple(_cell(cell, view) for cell in account.cells), len(stances) > 1,
    )  # fmt: skip


def _cell(cell: Cell, view: View) -> CellShape:
    passage = Passage(cell.document_id, cell.sentence, cell.start, cell.end, cell.text)
    return CellShape(
        str(cell.stance), cell.speaker, cell.event_id, cell.published_at, citation_of(passage, view)
    )


def _telling(telling: Telling, view: View, names: str) -> TellingShape:
    event = telling.event
    return TellingShape(
        event.id, telling.document_id, telling.publisher, telling.published_at, event.factuality,
        CERTAINTY.get(event.factuality, event.factuality), event.confidence, event.event_type,
        event.modes, actor_shapes(event.actors), actor_shapes(event.recipients),
        tuple(_chain(telling, view)), _occurred(event.occurred),
        tuple(place_shape(one, names) for one in event.places),
        tuple(_unit(one) for one in event.units), event.because,
        require_citation(telling_passage(telling), view),
    )  # fmt: skip


def _chain(telling: Telling, view: View) -> Iterator[SpeakerLink]:
    for link in telling.event.attribution:
        speaker = link.speaker
        party = Party(speaker.id, speaker.name) if speaker and speaker.id else None
        yield SpeakerLink(party, link.speaker_text, link.cue, link.kind)


def _occurred(occurred: Occurred | None) -> OccurredShape | None:
    if occurred is None:
        return None
    return OccurredShape(
        occurred.start, occurred.end, str(occurred.precision).replace(" ", "-"), occurred.text,
        occurred.clock, occurred.because,
    )  # fmt: skip


def _unit(unit: UnitRef) -> UnitShape:
    return UnitShape(unit.id, unit.what, unit.count, unit.operator)


def _link(link: Link) -> LinkShape:
    reasons = tuple(ReasonShape(one.feature, one.score, one.detail) for one in link.reasons)
    return LinkShape(link.event_id, link.joined_to, link.score, reasons)


def _origins(incident: Incident, view: View) -> Iterator[OriginShape]:
    """The incident's reports as a tree: those that copy none, and under each what was made from it."""
    mine = {*incident.documents}
    for origin in view.picture.origins:
        copies = [copy for copy in origin.copies if copy.document_id in mine]
        stored = view.documents.get(origin.document_id)
        if stored is not None and (copies or origin.document_id in mine):
            told = tuple(_copy(copy, view) for copy in copies if copy.document_id in view.documents)
            yield OriginShape(document_row(stored, view), _claims_by(incident, origin, view), told)


def _copy(copy: CopyLink, view: View) -> CopyShape:
    return CopyShape(
        document_row(view.documents[copy.document_id], view), copy.original_id, str(copy.kind),
        copy.likeness, copy.because, change_shapes(copy),
    )  # fmt: skip


def _claims_by(incident: Incident, origin: Origin, view: View) -> str | None:
    """Who is cited for the incident in a report or its copies, when that counts as the origin."""
    tree = {origin.document_id, *(copy.document_id for copy in origin.copies)}
    for telling in view.index.tellings_of(incident):
        chain = telling.event.attribution
        speaker = chain[-1].speaker if chain else None
        if telling.document_id in tree and speaker and speaker.id in incident.origins:
            return speaker.name
    return None
