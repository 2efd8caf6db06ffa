"""Where each state or body stands on each issue over time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby

from redshank.analyse.evidence import Index, Passage, index_picture, passage_of, telling_passage
from redshank.analyse.issues import Issues, load_issues
from redshank.records import Incident, Party, Picture, Stance, Telling


class PositionStance(StrEnum):
    """How a party stands to an issue."""

    SUPPORTS = "supports"
    OPPOSES = "opposes"
    ACCUSES = "accuses"
    URGES_CALM = "urges calm"
    ASKS = "asks"
    DENIES = "denies"
    SILENT = "silent"
    WAS_ASKED = "was asked"


@dataclass(frozen=True, slots=True)
class Position:
    """One position as taken on one occasion, with every sentence that tells it.

    `day` is null unless a single day is told; `by` is the last day by which it was taken: the end
    of what is told, else the day of the first report. `speaker` is who is cited for it, null when
    reports tell it in their own voice. `toward` is whom it is for, against or asked of; of a party
    that was asked, who asked. `alleged` when no telling asserts it.
    """

    party: Party
    issue: str | None
    stance: PositionStance
    day: date | None
    speaker: str | None
    evidence: tuple[Passage, ...]
    by: date
    toward: tuple[Party, ...] = ()
    incident_id: str | None = None
    alleged: bool = False


@dataclass(frozen=True, slots=True)
class PositionLine:
    """A party on one issue: only the positions that differ from those of its day before."""

    party: Party
    issue: str | None
    changes: tuple[Position, ...]


@dataclass(frozen=True, slots=True)
class _Sign:
    """One sentence that tells a position."""

    party: Party
    stance: PositionStance
    toward: tuple[Party, ...]
    speaker: str | None
    passage: Passage
    alleged: bool


@dataclass(frozen=True, slots=True)
class _Sight:
    """What a picture is read with."""

    index: Index
    issues: Issues


_STANCE_OF_TYPE = {
    "SUPPORT": PositionStance.SUPPORTS,
    "REJECT": PositionStance.OPPOSES,
    "ACCUSE": PositionStance.ACCUSES,
    "REQUEST": PositionStance.ASKS,
    "CONSULT": PositionStance.ASKS,
}  # fmt: skip
_ASKING = frozenset({"REQUEST", "CONSULT"})
_HELD = frozenset({"asserted", "alleged"})


def positions(picture: Picture, issues: Issues | None = None) -> tuple[Position, ...]:
    """All positions by day; retellings of one occasion are one position with several sentences.

    Statements that are only planned, possible, demanded or told as not made count for nothing.
    """
    issues = issues or load_issues()
    index = index_picture(picture)
    found: list[Position] = []
    met: dict[tuple[str, Passage], set[str | None]] = defaultdict(set)
    for incident in picture.incidents:
        tellings = index.tellings_of(incident)
        issue = issues.of_incident(incident, tellings)
        found += _of_incident(incident, tellings, issue, _Sight(index, issues))
        for party_id, passage in _silent_cells(incident):
            met[party_id, passage].add(issue)
    return tuple(sorted([*found, *_of_silences(met, _Sight(index, issues))], key=_order))


def position_lines(held: Iterable[Position]) -> tuple[PositionLine, ...]:
    """Party by issue, the sequence of changes; the first positions count as one."""
    lines: dict[tuple[str, str | None], list[Position]] = defaultdict(list)
    for position in sorted(held, key=_order):
        lines[position.party.id, position.issue].append(position)
    return tuple(
        PositionLine(lines[key][0].party, key[1], tuple(_changes(lines[key])))
        for key in sorted(lines, key=lambda key: (key[0], key[1] or ""))
    )


def _changes(line: Sequence[Position]) -> Iterator[Position]:
    before: list[Position] = []
    for _, same_day in groupby(line, key=lambda position: position.by):
        today: list[Position] = []
        for position in same_day:
            if not any(_alike(position, one) for one in (*before, *today)):
                yield position
            today.append(position)
        before = today


def _alike(one: Position, other: Position) -> bool:
    """The same stance; sides that one of them leaves out make no difference."""
    sides = ({party.id for party in position.toward} for position in (one, other))
    first, second = sides
    return one.stance is other.stance and (not first or not second or bool(first & second))


def _of_incident(
    incident: Incident, tellings: Sequence[Telling], issue: str | None, sight: _Sight
) -> Iterator[Position]:
    groups: dict[tuple[str, PositionStance], list[_Sign]] = defaultdict(list)
    for telling in tellings:
        for sign in (*_statements(incident, telling, sight), *_denials(telling, sight.index)):
            groups[sign.party.id, sign.stance].append(sign)
    for signs in groups.values():
        yield _position(signs, incident, issue, sight.index)


def _position(signs: Sequence[_Sign], incident: Incident, issue: str | None, index: Index) -> Position:
    """One position out of its signs, which come by publication; a denial has a day of its own."""
    first, known = signs[0], index.known_from(signs[0].passage.document_id)
    start, end = (
        (None, None) if first.stance is PositionStance.DENIES else (incident.start, incident.end)
    )
    return Position(
        first.party, issue, first.stance, start if start == end else None,
        next((sign.speaker for sign in signs if sign.speaker), None),
        index.in_order(sign.passage for sign in signs),
        known if end is None else min(end, max(start or end, known)),
        first.toward, incident.id, all(sign.alleged for sign in signs),
    )  # fmt: skip


def _statements(incident: Incident, telling: Telling, sight: _Sight) -> Iterator[_Sign]:
    """What the parties of a statement hold by making it, and whom they asked."""
    stance = _stance(telling, sight.issues)
    if stance is None:
        return
    doers, targets = (
        tuple(sight.index.named(party.id) for party in side)
        for side in (incident.actors, incident.recipients)
    )
    speaker, passage = _speaker(telling), telling_passage(telling)
    alleged = telling.event.factuality == "alleged"
    for party in doers:
        yield _Sign(party, stance, _others(targets, party), speaker, passage, alleged)
    if telling.event.event_type not in _ASKING:
        return
    for party in targets:
        askers = _others(doers, party)
        if askers:
            yield _Sign(party, PositionStance.WAS_ASKED, askers, speaker, passage, alleged)


def _others(parties: Sequence[Party], party: Party) -> tuple[Party, ...]:
    return tuple(one for one in parties if one.id != party.id)


def _denials(telling: Telling, index: Index) -> Iterator[_Sign]:
    """The denial of a known party; a bystander who tells that nothing was done denies nothing."""
    chain = telling.event.attribution
    denier = index.party_of(chain[-1].speaker) if chain else None
    if telling.event.factuality == "denied" and denier:
        passage = telling_passage(telling)
        yield _Sign(denier, PositionStance.DENIES, (), _speaker(telling), passage, False)


def _stance(telling: Telling, issues: Issues) -> PositionStance | None:
    """The stance that a telling shows; a meeting shows one only as a plea to somebody."""
    event = telling.event
    if event.factuality not in _HELD:
        return None
    sentence, trigger = event.evidence.span, event.evidence.trigger
    if event.event_type == "CONSULT" and not (event.recipients and issues.plea.search(sentence.text)):
        return None
    behind = sentence.text[max(0, trigger.start - sentence.start) :]
    if event.event_type == "REQUEST" and issues.calm.search(behind):
        return PositionStance.URGES_CALM
    return _STANCE_OF_TYPE.get(event.event_type)


def _answers(incident: Incident, tellings: Sequence[Telling], index: Index) -> Iterator[_Sign]:
    """Denials and silences: how parties meet what is told of the incident, on days of their own."""
    stances = {Stance.DENIES: PositionStance.DENIES, Stance.SILENT: PositionStance.SILENT}
    for account in incident.accounts:
        for cell in account.cells:
            if cell.stance in stances and cell.document_id in index.reports and cell.text:
                passage = Passage(cell.document_id, cell.sentence, cell.start, cell.end, cell.text)
                speaker = cell.speaker or None
                yield _Sign(account.party, stances[cell.stance], (), speaker, passage, False)
    for telling in tellings:
        chain = telling.event.attribution
        denier = index.party_of(chain[-1].speaker) if chain else None
        if telling.event.factuality == "denied" and denier:
            passage = telling_passage(telling)
            yield _Sign(denier, PositionStance.DENIES, (), _speaker(telling), passage, False)


def _silent_cells(incident: Incident) -> Iterator[tuple[str, Passage]]:
    for account in incident.accounts:
        for cell in account.cells:
            if cell.stance is Stance.SILENT:
                passage = Passage(cell.document_id, cell.sentence, cell.start, cell.end, cell.text)
                yield account.party.id, passage


def _of_silences(met: dict[tuple[str, Passage], set[str | None]], sight: _Sight) -> Iterator[Position]:
    """Silences of known parties: on the issue they name, else on that of the incidents they meet."""
    index = sight.index
    groups: dict[tuple[str, str | None, date], list[Passage]] = defaultdict(list)
    for document_id, stored in index.reports.items():
        for silence in stored.report.silences:
            party, passage = index.party_of(silence.actor), passage_of(document_id, silence.evidence)
            if party is None:
                continue
            issue = sight.issues.of_silence(silence)
            around = met.get((party.id, passage), set())
            if issue is None and len(around) == 1:
                issue = next(iter(around))
            groups[party.id, issue, stored.known_from].append(passage)
    for (party_id, issue, by), passages in groups.items():
        evidence = index.in_order(passages)
        yield Position(index.named(party_id), issue, PositionStance.SILENT, None, None, evidence, by)


def _speaker(telling: Telling) -> str | None:
    """Who is cited for a telling, by name where it is known, else as the text has it."""
    if not telling.event.attribution:
        return None
    inner = telling.event.attribution[-1]
    return inner.speaker.name if inner.speaker else inner.speaker_text or None


def _order(position: Position) -> tuple[date, str, str, str, tuple[Passage, ...], str]:
    return (
        position.by, position.party.id, position.issue or "", position.stance, position.evidence,
        position.incident_id or "",
    )  # fmt: skip
