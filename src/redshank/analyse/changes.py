"""What changed from one picture to another."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from redshank.analyse.counts import CountPoint, CountSeries, count_series
from redshank.analyse.evidence import Index, Passage, index_picture, telling_passage
from redshank.analyse.issues import Issues
from redshank.analyse.positions import Position, positions
from redshank.records import Account, Incident, Picture, Stance, Status, Telling


class DifferenceKind(StrEnum):
    """In what two pictures differ."""

    NEW_INCIDENT = "new incident"
    MERGED = "merged"
    SPLIT = "split"
    STATUS = "status changed"
    STRENGTHENED = "strengthened"
    WEAKENED = "weakened"
    WITHDRAWN = "withdrawn"
    NEW_ACCOUNT = "new account"
    NEW_DENIAL = "new denial"
    NEW_COUNT = "new count"
    NEW_POSITION = "new position"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference and the sentences it rests on; of what is lost, those of the picture before.

    `subject` is the incident's id as after (as before of a withdrawn one), of a count what is
    counted, of a position its issue. `before` and `after` are statuses, or ids of incidents that
    became one or several; `party` is whose account or position is new; `gained` and `lost` are
    origins.
    """

    kind: DifferenceKind
    subject: str
    evidence: tuple[Passage, ...]
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    party: str | None = None
    gained: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Pair:
    """An incident after, those before that share a telling with it (the nearest first), both indices."""

    after: Incident
    before: tuple[Incident, ...]
    now: Index
    then: Index


def diff(before: Picture, after: Picture, issues: Issues | None = None) -> tuple[Difference, ...]:
    """Every difference, by kind and subject; incidents are the same when they share tellings."""
    then, now = index_picture(before), index_picture(after)
    incident_of = {event: one for one in before.incidents for event in one.tellings}
    pairs = [_Pair(incident, _kin(incident, incident_of), now, then) for incident in after.incidents]
    found = [difference for pair in pairs for difference in _of_pair(pair)]
    found += _gone(before.incidents, pairs, then)
    found += _new_counts(count_series(before), count_series(after))
    found += _new_positions(positions(before, issues), positions(after, issues))
    order = list(DifferenceKind)
    return tuple(
        sorted(
            found, key=lambda one: (order.index(one.kind), one.subject, one.party or "", one.evidence)
        )
    )


def _kin(incident: Incident, incident_of: Mapping[str, Incident]) -> tuple[Incident, ...]:
    """The incidents of those by event that share tellings with one, that with the most first."""
    shared = [incident_of[event] for event in set(incident.tellings) if event in incident_of]
    often = Counter(other.id for other in shared)
    by_id = {other.id: other for other in shared}
    return tuple(sorted(by_id.values(), key=lambda other: (-often[other.id], other.id)))


def _of_pair(pair: _Pair) -> Iterator[Difference]:
    after = pair.after
    if not pair.before:
        yield Difference(
            DifferenceKind.NEW_INCIDENT, after.id, _told(after, pair.now), after=(after.status,)
        )
    if len(pair.before) > 1:
        ids = tuple(sorted(one.id for one in pair.before))
        yield Difference(DifferenceKind.MERGED, after.id, _told(after, pair.now), ids, (after.id,))
    if pair.before:
        yield from _status(pair, pair.before[0])
        yield from _origins(pair)
        yield from _accounts(pair)


def _status(pair: _Pair, before: Incident) -> Iterator[Difference]:
    after = pair.after
    if before.status is after.status:
        return
    withdrawn = after.status is Status.WITHDRAWN
    kind = DifferenceKind.WITHDRAWN if withdrawn else DifferenceKind.STATUS
    statuses = ((before.status,), (after.status,))
    yield Difference(kind, after.id, _fresh(pair), *statuses)


def _origins(pair: _Pair) -> Iterator[Difference]:
    """More or fewer independent origins; one that only takes another's place changes nothing."""
    old = {origin for one in pair.before for origin in one.origins}
    new = set(pair.after.origins)
    gained, lost = tuple(sorted(new - old)), tuple(sorted(old - new))
    if len(new) == len(old):
        return
    stronger = len(new) > len(old)
    kind = DifferenceKind.STRENGTHENED if stronger else DifferenceKind.WEAKENED
    if stronger:
        evidence = _from_origins((pair.after,), gained, pair.now)
    else:
        evidence = _from_origins(pair.before, lost, pair.then)
    yield Difference(kind, pair.after.id, evidence, gained=gained, lost=lost)


def _accounts(pair: _Pair) -> Iterator[Difference]:
    """Parties that spoke for the first time, and those that denied for the first time."""
    spoke = {account.party.id for one in pair.before for account in one.accounts}
    denied = {
        account.party.id
        for one in pair.before
        for account in one.accounts
        if _sentences(account, Stance.DENIES)
    }
    for account in pair.after.accounts:
        party, denials = account.party.id, _sentences(account, Stance.DENIES)
        if denials and party not in denied:
            evidence = pair.now.in_order(denials)
            yield Difference(DifferenceKind.NEW_DENIAL, pair.after.id, evidence, party=party)
        elif party not in spoke and account.stance is not Stance.SILENT:
            evidence = pair.now.in_order(_sentences(account))
            stances = (account.stance,)
            yield Difference(DifferenceKind.NEW_ACCOUNT, pair.after.id, evidence, (), stances, party)


def _sentences(account: Account, stance: Stance | None = None) -> list[Passage]:
    return [
        Passage(cell.document_id, cell.sentence, cell.start, cell.end, cell.text)
        for cell in account.cells
        if stance is None or cell.stance is stance
    ]


def _gone(incidents: Iterable[Incident], pairs: Sequence[_Pair], then: Index) -> Iterator[Difference]:
    """Incidents with no telling left, and those whose tellings now stand in several."""
    heirs: dict[str, list[str]] = defaultdict(list)
    for pair in pairs:
        for one in pair.before:
            heirs[one.id].append(pair.after.id)
    for incident in incidents:
        ids = tuple(sorted(heirs[incident.id]))
        evidence = _told(incident, then)
        if not ids:
            yield Difference(DifferenceKind.WITHDRAWN, incident.id, evidence, (incident.status,))
        elif len(ids) > 1:
            yield Difference(DifferenceKind.SPLIT, incident.id, evidence, (incident.id,), ids)


def _told(incident: Incident, index: Index) -> tuple[Passage, ...]:
    return index.in_order(telling_passage(telling) for telling in index.tellings_of(incident))


def _fresh(pair: _Pair) -> tuple[Passage, ...]:
    """What was not told before; after a withdrawal what is told no more; else all that is told."""
    old = [passage for one in pair.before for passage in _told(one, pair.then)]
    new = _told(pair.after, pair.now)
    fresh = tuple(passage for passage in new if passage not in old)
    return fresh or pair.then.in_order(passage for passage in old if passage not in new) or new


def _from_origins(
    incidents: Iterable[Incident], origins: Sequence[str], index: Index
) -> tuple[Passage, ...]:
    """The sentences of incidents that rest on some origins; all of them where none can be told apart."""
    tellings = [telling for incident in incidents for telling in index.tellings_of(incident)]
    resting = [telling for telling in tellings if _rests_on(telling, index) & {*origins}]
    return index.in_order(telling_passage(telling) for telling in resting or tellings)


def _rests_on(telling: Telling, index: Index) -> set[str]:
    """What an origin of a telling can be called: who is cited, or the document that copies none."""
    chain = telling.event.attribution
    cited = chain[-1].speaker.id if chain and chain[-1].speaker else None
    document = index.origins.get(telling.document_id, telling.document_id)
    return {document, cited} if cited else {document}


def _new_counts(before: Sequence[CountSeries], after: Sequence[CountSeries]) -> Iterator[Difference]:
    known = {_count_key(series, point) for series in before for point in series.points}
    for series in after:
        for point in series.points:
            if _count_key(series, point) not in known:
                value = f"{point.value:g} {series.unit}"
                yield Difference(DifferenceKind.NEW_COUNT, series.what, point.evidence, after=(value,))


def _count_key(series: CountSeries, point: CountPoint) -> tuple[object, ...]:
    return (
        series.what, series.unit, series.zone, series.place, series.actor and series.actor.id,
        series.counter and (series.counter.id or series.counter.name), point.value, point.period,
    )  # fmt: skip


def _new_positions(before: Sequence[Position], after: Sequence[Position]) -> Iterator[Difference]:
    """Stances that a party did not have on an issue before, each by its first position."""
    known = {_position_key(position) for position in before}
    for position in after:
        key = _position_key(position)
        if key not in known:
            known.add(key)
            yield Difference(
                DifferenceKind.NEW_POSITION, position.issue or "", position.evidence,
                after=(position.stance,), party=position.party.id,
            )  # fmt: skip


def _position_key(position: Position) -> tuple[object, ...]:
    toward = frozenset(party.id for party in position.toward)
    return position.party.id, position.issue, position.stance, toward
