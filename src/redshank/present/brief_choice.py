"""Which incidents a brief tells, and by which sentences; no event and no sentence comes twice."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from redshank.present.brief_sources import Sources
from redshank.records import (
    Account,
    ActorRef,
    Cell,
    EventRecord,
    Incident,
    Party,
    Picture,
    Stance,
    Status,
    Telling,
)  # fmt: skip

AFFIRMING = frozenset({Stance.ASSERTS, Stance.ALLEGES, Stance.ADMITS})
_DONE = frozenset({Status.REPORTED, Status.CONFIRMED, Status.DISPUTED})
_TOLD = frozenset({"asserted", "alleged"})
# Tellings that the reading is less sure of than this carry no sentence of a brief.
_SURE = 0.4
_LONGEST_QUOTE = 340
# A sentence whose trigger stands in this part of it is about the deed and does not only mention it.
_EARLY = 0.6
# An incident of which fewer tellings than this share fit may be several that were joined by mistake.
_ENOUGH = 1 / 3
# Sentences that only those before them explain.
_LEANING = re.compile(
    r"^(?:He|She|It|They|This|That|These|Those|Both)\b|\b(?:in turn|the same|the latter|earlier|later)\b"
)
_NEAR = timedelta(days=1)
_INCURSION = "x-incursion"


@dataclass(frozen=True, slots=True)
class Told:
    """An incident of the brief with the telling that leads it."""

    incident: Incident
    lead: Telling


@dataclass(frozen=True, slots=True)
class Rivalry:
    """An incident that a party denies: of each party its best sentence, the two sides first."""

    incident: Incident
    sides: tuple[tuple[Account, Cell], ...]
    others: tuple[tuple[Account, Cell], ...]
    strength: int


def choose_rivalries(picture: Picture, sources: Sources, limit: int) -> list[Rivalry]:
    """The incidents that a party denies and another tells, those that most originals tell first."""
    found = [rivalry for one in picture.incidents if (rivalry := _rivalry(one, sources))]
    found.sort(key=lambda one: (-one.strength, *_rank(one.incident)))
    chosen: list[Rivalry] = []
    for one in found:
        fresh = not any(same_deed(one.incident, other.incident) for other in chosen)
        if fresh and len(chosen) < limit:
            chosen.append(one)
    return chosen


def choose_told(
    picture: Picture, sources: Sources, before: Sequence[Incident], limit: int
) -> list[Told]:
    """The incidents that most originals tell and no party denies, by day; none of those told before."""
    found = [(one, fitting) for one in picture.incidents if (fitting := _undenied(one, sources))]
    found.sort(key=lambda pair: (-_originals(pair[1], sources), *_rank(pair[0])))
    chosen: list[Told] = []
    for incident, fitting in found:
        if len(chosen) == limit:
            break
        others = [*before, *(one.incident for one in chosen)]
        told = {_words(telling) for other in others for telling in sources.tellings_of(other)}
        fresh = [telling for telling in fitting if _words(telling) not in told]
        if fresh and not any(same_deed(incident, other) for other in others):
            lead = max(fresh, key=lambda telling: _worth(telling, incident, sources))
            chosen.append(Told(incident, lead))
    return sorted(chosen, key=lambda one: (one.incident.start or date.max, *_rank(one.incident)))


def same_deed(one: Incident, other: Incident) -> bool:
    """Whether two incidents may be one: the same deed of the same parties on days that fit."""
    modes_fit = not one.modes or not other.modes or set(one.modes) & set(other.modes)
    return bool(
        one.event_type == other.event_type
        and modes_fit
        and _ids(one.actors) == _ids(other.actors)
        and _ids(one.recipients) - _ids(one.actors) == _ids(other.recipients) - _ids(other.actors)
        and _days_fit(one, other)
    )


def is_quotable(text: str) -> bool:
    """Whether a sentence is short enough to be quoted; longer ones are only cited, never cut."""
    return len(text) <= _LONGEST_QUOTE


def neutral(incident: Incident, sources: Sources) -> Incident:
    """The incident without recipients where something entered what several claim.

    Whose it is, is not for the brief to say.
    """
    places = [place for one in sources.tellings_of(incident) for place in one.event.places]
    contested = _INCURSION in incident.modes and any(place.claimed_by for place in places)
    return replace(incident, recipients=()) if contested else incident


def targets_of(told: Told, sources: Sources) -> tuple[Party, ...]:
    """To whom it was done as the leading sentence has it."""
    named = _roots(told.lead.event.recipients)
    recipients = neutral(told.incident, sources).recipients
    return tuple(party for party in recipients if party.id in named)


def modes_of(told: Told) -> tuple[str, ...]:
    """The modes that the leading sentence shares with its incident; else those of the incident."""
    incident = told.incident
    shared = tuple(mode for mode in incident.modes if mode in told.lead.event.modes)
    return shared or incident.modes


def is_well_told(incident: Incident, sources: Sources) -> bool:
    """Whether enough tellings fit the incident for a brief to speak of it."""
    tellings = sources.tellings_of(incident)
    fitting = sum(fits(telling.event, incident) for telling in tellings)
    return fitting > 0 and fitting >= _ENOUGH * len(tellings)


def deniers(incident: Incident, sources: Sources) -> set[str]:
    """The ids of the parties whose account is told best by a denial."""
    best = ((one.party.id, _best_cell(one, incident, sources)) for one in incident.accounts)
    return {party for party, cell in best if cell is not None and cell.stance is Stance.DENIES}


def _undenied(incident: Incident, sources: Sources) -> list[Telling]:
    """The tellings that fit; none of what a party denies or what is only planned."""
    if incident.status not in _DONE or any(_denials(incident)):
        return []
    return [
        telling
        for telling in sources.tellings_of(incident)
        if telling.event.factuality in _TOLD and fits(telling.event, incident)
    ]


def _words(telling: Telling) -> str:
    return telling.event.evidence.span.text


def _rivalry(incident: Incident, sources: Sources) -> Rivalry | None:
    best = [
        (account, cell)
        for account in incident.accounts
        if (cell := _best_cell(account, incident, sources))
    ]
    denying = {a.party.id for a, cell in best if cell.stance is Stance.DENIES and _is_known(a.party)}
    affirming = [(a, cell) for a, cell in best if cell.stance in AFFIRMING]
    if not denying or not affirming:
        return None
    known = [pair for pair in best if _is_known(pair[0].party)]
    involved = _ids(incident.actors) | _ids(incident.recipients) | denying
    sides = [pair for pair in known if pair[0].party.id in involved]
    if not any(cell.stance in AFFIRMING for _, cell in sides):
        sides = [affirming[0], *sides]
    sides.sort(key=lambda pair: pair[1].stance is Stance.DENIES)
    others = [pair for pair in known if pair not in sides and pair[1].stance in AFFIRMING]
    tellings = [sources.tellings[cell.event_id] for _, cell in best if cell.event_id]
    fitting = [t for t in sources.tellings_of(incident) if fits(t.event, incident)]
    return Rivalry(incident, tuple(sides), tuple(others), _originals(fitting or tellings, sources))


def _best_cell(account: Account, incident: Incident, sources: Sources) -> Cell | None:
    """The sentence that tells an account best; None when none fits the incident."""
    fitting = [
        (sources.tellings[cell.event_id], cell)
        for cell in account.cells
        if cell.event_id in sources.tellings and fits(sources.tellings[cell.event_id].event, incident)
    ]
    if not fitting:
        return None
    return max(fitting, key=lambda pair: _worth(pair[0], incident, sources))[1]


def _denials(incident: Incident) -> Iterator[Cell]:
    for account in incident.accounts:
        if _is_known(account.party):
            yield from (cell for cell in account.cells if cell.stance is Stance.DENIES)


def fits(event: EventRecord, incident: Incident) -> bool:
    """Whether a record tells the deed of its incident, by the same parties, and surely enough."""
    doers, targets = _roots(event.actors), _roots(event.recipients)
    return (
        event.event_type == incident.event_type
        and event.confidence >= _SURE
        and doers == _ids(incident.actors)
        and targets - doers <= _ids(incident.recipients)
    )


def _worth(telling: Telling, incident: Incident, sources: Sources) -> tuple[bool | float | str, ...]:
    """How well a telling tells its incident: in one sentence of its own, original, in full, early."""
    event = telling.event
    sentence, trigger = event.evidence.span, event.evidence.trigger
    published = telling.published_at or date.max
    return (
        is_quotable(sentence.text),
        telling.document_id not in sources.originals,
        not _LEANING.search(sentence.text),
        bool(set(event.modes) & set(incident.modes)) or not incident.modes,
        _roots(event.recipients) >= _ids(incident.recipients),
        event.occurred is not None and event.occurred.text in sentence.text,
        trigger.start - sentence.start < _EARLY * len(sentence.text),
        not event.attribution,
        round(event.confidence, 1),
        -published.toordinal(),
        event.id,
    )


def _originals(tellings: Sequence[Telling], sources: Sources) -> int:
    return len({sources.original_of(telling.document_id) for telling in tellings})


def _rank(incident: Incident) -> tuple[int, int, str]:
    return -len(incident.origins), -len(incident.documents), incident.id


def _days_fit(one: Incident, other: Incident) -> bool:
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return True
    return one.start <= other.end + _NEAR and other.start <= one.end + _NEAR


def _is_known(party: Party) -> bool:
    """Whether a party is a state, body or group, and not only a publisher or words."""
    return ":" not in party.id and party.id != "?"


def _ids(parties: Sequence[Party]) -> set[str]:
    return {party.id for party in parties}


def _roots(actors: Sequence[ActorRef]) -> set[str]:
    """The states or bodies behind some actors; "" for words that name nobody known."""
    return {actor.side or "" for actor in actors}
