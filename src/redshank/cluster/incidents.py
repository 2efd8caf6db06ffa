"""Reports to incidents: folded, with accounts, status and origins."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from redshank.cluster.accounts import Unsaid, claim_origins, make_accounts, publisher_party, status_of
from redshank.cluster.folding import Fold, fold
from redshank.cluster.mentions import Mention, mentions_of
from redshank.cluster.roles import doers_of, targets_of
from redshank.cluster.sides import named_parties
from redshank.records import (
    ActorRef,
    Incident,
    Judgement,
    Origin,
    Party,
    StoredReport,
    Telling,
)  # fmt: skip


def find_incidents(
    reports: Iterable[StoredReport],
    origins: Sequence[Origin] = (),
    judgements: Sequence[Judgement] = (),
    names: Mapping[str, str] | None = None,
    issuers: Mapping[str, str] | None = None,
) -> tuple[Incident, ...]:
    """All incidents of the reports, newest first; the same for any order of the reports.

    `names` calls states and bodies by their ids; others go by the names told. `issuers` has the
    state that speaks in each document which is an official statement.
    """
    kept = list(reports)
    tellings = [telling for stored in kept for telling in tellings_of(stored)]
    silences = {stored.report.document.id: tuple(_silences(stored)) for stored in kept}
    origin_of = {copy.document_id: one.document_id for one in origins for copy in one.copies}
    voices = _voices(kept, origin_of, names or {}, issuers or {})
    around = Surroundings(origin_of, voices, silences, names or {})
    copies = [copy for one in origins for copy in one.copies]
    found = [make_incident(one, around) for one in fold(mentions_of(tellings), judgements, copies)]
    return tuple(sorted(found, key=_newest_first))


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an incident takes from beyond its own mentions.

    The original of each copied document, the party whose own words each document's are, the
    silences of each document, and what states and bodies are called.
    """

    origin_of: Mapping[str, str]
    voices: Mapping[str, Party]
    silences: Mapping[str, Sequence[Unsaid]]
    names: Mapping[str, str]


def tellings_of(stored: StoredReport) -> Iterable[Telling]:
    """The events of a stored report, each with its document."""
    document = stored.report.document
    for event in stored.report.events:
        yield Telling(document.id, document.publisher, document.published_at, event)


def _silences(stored: StoredReport) -> Iterable[Unsaid]:
    document = stored.report.document
    for silence in stored.report.silences:
        yield Unsaid(document.id, document.published_at, silence)


def _voices(
    reports: Iterable[StoredReport], origin_of: Mapping[str, str], names: Mapping[str, str],
    issuers: Mapping[str, str],
) -> dict[str, Party]:  # fmt: skip
    """Who speaks where a document cites nobody: its issuer or publisher; for a copy, the original's."""
    own: dict[str, Party] = {}
    for stored in reports:
        document = stored.report.document
        state = issuers.get(document.id)
        own[document.id] = (
            Party(state, names.get(state, state)) if state else publisher_party(document.publisher)
        )
    return own | {copy: own[origin] for copy, origin in origin_of.items() if origin in own}


def make_incident(folded: Fold, around: Surroundings) -> Incident:
    """One incident of the mentions that were folded together."""
    mentions = sorted(folded.mentions, key=_first_told)
    tellings = [telling for mention in mentions for telling in mention.tellings]
    documents = tuple(dict.fromkeys(mention.document_id for mention in mentions))
    near = [one for document_id in documents for one in around.silences.get(document_id, ())]
    accounts = make_accounts(mentions, near, around.names, around.voices)
    status, because = status_of(mentions, accounts)
    start, end = _narrowest(mentions)
    told = [mention.tellings[0].published_at for mention in mentions]
    days = [day for day in told if day]
    return Incident(
        "i" + tellings[0].event.id[1:], mentions[0].event_type,
        tuple(sorted(frozenset().union(*(mention.modes for mention in mentions)))),
        _parties((one.event.actors for one in tellings), doers_of(mentions), around.names),
        _parties((one.event.recipients for one in tellings), targets_of(mentions), around.names),
        start, end,
        tuple(dict.fromkeys(place.name for one in tellings for place in one.event.places)),
        tuple(one.event.id for one in tellings),
        documents,
        folded.links, accounts, status, because, claim_origins(mentions, around.origin_of),
        min(days, default=None), max(days, default=None),
    )  # fmt: skip


def _parties(
    told: Iterable[Sequence[ActorRef]], sides: frozenset[str], names: Mapping[str, str]
) -> tuple[Party, ...]:
    """The parties of a role that stand on one of the sides."""
    return named_parties((actor for actors in told for actor in actors if actor.side in sides), names)


def _narrowest(mentions: Sequence[Mention]) -> tuple[date | None, date | None]:
    """The shortest stretch of days that a report tells; an exact day before a longer stretch."""
    told = [
        (not mention.exact, mention.window[1] - mention.window[0], mention.window)
        for mention in mentions
        if mention.window and any(telling.event.occurred for telling in mention.tellings)
    ]
    return min(told)[2] if told else (None, None)


def _first_told(mention: Mention) -> tuple[date, str, int]:
    telling = mention.tellings[0]
    return telling.published_at or date.max, mention.document_id, telling.event.evidence.trigger.start


def _newest_first(incident: Incident) -> tuple[timedelta, str]:
    day = incident.end or incident.last_told or date.min
    return date.max - day, incident.id
