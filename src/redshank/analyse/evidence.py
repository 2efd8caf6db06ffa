"""The sentences that results rest on, and a picture's records by their ids."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from redshank.records import ActorRef, Evidence, Incident, Party, Picture, StoredReport, Telling


@dataclass(frozen=True, order=True, slots=True)
class Passage:
    """One sentence of one document; offsets into its text, end exclusive."""

    document_id: str
    sentence: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Index:
    """A picture's reports and tellings by id, each document's origin, and the parties' names."""

    reports: dict[str, StoredReport]
    tellings: dict[str, Telling]
    origins: dict[str, str]
    names: dict[str, str]

    def known_from(self, document_id: str) -> date:
        """The day from which a report counts. Raises KeyError for a document not in the picture."""
        return self.reports[document_id].known_from

    def tellings_of(self, incident: Incident) -> tuple[Telling, ...]:
        """An incident's tellings that the picture holds, the earliest report's first."""
        found = [self.tellings[one] for one in dict.fromkeys(incident.tellings) if one in self.tellings]
        return tuple(sorted(found, key=self._order))

    def party_of(self, actor: ActorRef | None) -> Party | None:
        """The state, body or group behind an actor; None when nobody known is named."""
        return self.named(actor.side) if actor and actor.side else None

    def named(self, party_id: str) -> Party:
        """A party by its id with the one name that the picture uses for it, else the id itself."""
        return Party(party_id, self.names.get(party_id, party_id))

    def in_order(self, passages: Iterable[Passage]) -> tuple[Passage, ...]:
        """Each passage once, the earliest report's first."""
        return tuple(sorted(set(passages), key=self._passage_order))

    def _order(self, telling: Telling) -> tuple[date, str, int, str]:
        start = telling.event.evidence.trigger.start
        return self.known_from(telling.document_id), telling.document_id, start, telling.event.id

    def _passage_order(self, passage: Passage) -> tuple[date, Passage]:
        return self.known_from(passage.document_id), passage


def index_picture(picture: Picture) -> Index:
    """Index a picture; the order of its records does not matter."""
    tellings = {
        event.id: Telling(document.id, document.publisher, document.published_at, event)
        for stored in picture.reports
        for document in (stored.report.document,)
        for event in stored.report.events
    }
    return Index(
        {stored.report.document.id: stored for stored in picture.reports},
        tellings,
        {c.document_id: origin.document_id for origin in picture.origins for c in origin.copies},
        _names(picture, tellings.values()),
    )


def passage_of(document_id: str, evidence: Evidence) -> Passage:
    """The sentence of an item's evidence, in its document."""
    span = evidence.span
    return Passage(document_id, evidence.sentence, span.start, span.end, span.text)


def telling_passage(telling: Telling) -> Passage:
    """The sentence of a telling."""
    return passage_of(telling.document_id, telling.event.evidence)


def _names(picture: Picture, tellings: Iterable[Telling]) -> dict[str, str]:
    """The name used most for each party; the shorter one where two tie.

    Records name a state by its head now and then ("Donald Trump" for USA), so one use is not enough.
    """
    told = [a for t in tellings for a in (*t.event.actors, *t.event.recipients)]
    silent = [silence.actor for stored in picture.reports for silence in stored.report.silences]
    uses = Counter((actor.id, actor.name) for actor in (*told, *silent) if actor and actor.id)
    for incident in picture.incidents:
        sides = (*incident.actors, *incident.recipients, *(a.party for a in incident.accounts))
        uses.update((party.id, party.name) for party in sides)
    rarest_first = sorted(uses, key=lambda pair: (uses[pair], -len(pair[1]), pair[1]))
    return {party_id: name for party_id, name in rarest_first if name != party_id}
