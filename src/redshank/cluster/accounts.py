"""What each party says of an incident, and what the accounts together make of it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from redshank.cluster.mentions import Mention
from redshank.cluster.roles import doers_of, targets_of
from redshank.cluster.sides import named_parties
from redshank.records import (
    Account,
    Attribution,
    Cell,
    EventRecord,
    Party,
    Silence,
    Stance,
    Status,
    Telling,
)  # fmt: skip
from redshank.text.lists import listed

UNNAMED = Party("?", "an unnamed publisher")
_TOLD = {
    "asserted": Stance.ASSERTS,
    "alleged": Stance.ALLEGES,
    "denied": Stance.DENIES,
    "negated": Stance.DENIES,
}
_AFFIRMING = frozenset({Stance.ASSERTS, Stance.ALLEGES, Stance.ADMITS})
_MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})
_CONFLICT = frozenset({3, 4})
# A silence belongs to what the report tells in this many sentences before it.
_SILENCE_REACH = 3


@dataclass(frozen=True, slots=True)
class Unsaid:
    """A silence in its document."""

    document_id: str
    published_at: date | None
    silence: Silence


def make_accounts(
    mentions: Sequence[Mention],
    silences: Iterable[Unsaid],
    names: Mapping[str, str],
    voices: Mapping[str, Party],
) -> tuple[Account, ...]:
    """One account a party, by name; cells by publication. Demands and plans are no account.

    A doer who asserts a deed of conflict that he has denied, or that another alleges, admits it.
    `voices` has the party that speaks where a document cites nobody, if it is not its publisher.
    """
    told = [
        _told(telling, names, voices) for mention in mentions for telling in mention.tellings
        if telling.event.factuality in _TOLD
    ]  # fmt: skip
    cells: dict[Party, list[Cell]] = defaultdict(list)
    doers = doers_of(mentions)
    hostile = any(t.event.quad_class in _CONFLICT for m in mentions for t in m.tellings)
    for party, cell in told:
        contested = any(
            one.stance is Stance.ALLEGES or (other == party and one.stance is Stance.DENIES)
            for other, one in told
        )
        admits = hostile and contested and party.id in doers and cell.stance is Stance.ASSERTS
        cells[party].append(replace(cell, stance=Stance.ADMITS) if admits else cell)
    for unsaid in silences:
        if unsaid.silence.actor and unsaid.silence.actor.side and _is_about(unsaid, mentions):
            cells[named_parties([unsaid.silence.actor], names)[0]].append(_silent_cell(unsaid))
    return tuple(
        _account(party, cells[party]) for party in sorted(cells, key=lambda one: (one.name, one.id))
    )


def status_of(mentions: Sequence[Mention], accounts: Sequence[Account]) -> tuple[Status, str]:
    """The status that follows from the accounts, and the rule that says so."""
    affirming = [one for one in accounts if one.stance in _AFFIRMING]
    denying = [one for one in accounts if one.stance is Stance.DENIES]
    if affirming and denying:
        return (
            Status.DISPUTED,
            f"{_say(affirming, 'says it', 'say it')}, {_say(denying, 'denies it', 'deny it')}",
        )
    if denying:
        return Status.DENIED, f"only denials are told, by {_listed(denying)}"
    if not affirming:
        return Status.PLANNED, "it is only planned, demanded or threatened"
    return _affirmed(mentions, affirming)


def claim_origins(mentions: Sequence[Mention], origin_of: Mapping[str, str]) -> tuple[str, ...]:
    """Where the tellings come from: the id of who is cited, else the report that copies none."""
    return tuple(sorted({
        _claim_origin(telling, origin_of) for mention in mentions for telling in mention.tellings
    }))  # fmt: skip


def _affirmed(mentions: Sequence[Mention], affirming: Sequence[Account]) -> tuple[Status, str]:
    says = {one.party.id for one in affirming}
    doers = doers_of(mentions)
    if says & doers and says & (targets_of(mentions) - doers):
        return Status.CONFIRMED, "the doer and the other side both say it"
    if mentions[0].event_type in _MUTUAL and len(says & doers) > 1:
        return Status.CONFIRMED, "two of those who took part say it"
    asserting = [one for one in affirming if one.stance is not Stance.ALLEGES]
    if len(asserting) > 1:
        return Status.CONFIRMED, f"{_say(asserting, 'asserts', 'assert')} it independently"
    return Status.REPORTED, f"only {_say(affirming, 'says it', 'say it')}"


def _told(telling: Telling, names: Mapping[str, str], voices: Mapping[str, Party]) -> tuple[Party, Cell]:
    event = telling.event
    link = event.attribution[-1] if event.attribution else None
    evidence = event.evidence
    party = _party(link, voices.get(telling.document_id) or publisher_party(telling.publisher), names)
    cell = Cell(
        _TOLD[event.factuality], event.id, telling.document_id, telling.published_at,
        _speaker(link, telling.publisher), evidence.sentence, evidence.span.start, evidence.span.end,
        evidence.span.text,
    )  # fmt: skip
    return party, cell


def publisher_party(publisher: str | None) -> Party:
    """A publisher as a party of its own."""
    return Party(f"publisher:{publisher}", publisher) if publisher else UNNAMED


def _party(link: Attribution | None, voice: Party, names: Mapping[str, str]) -> Party:
    if link is None:
        return voice
    if link.speaker is not None and link.speaker.side:
        return named_parties([link.speaker], names)[0]
    return Party(f"speaker:{link.speaker_text.lower()}", link.speaker_text)


def _speaker(link: Attribution | None, publisher: str | None) -> str:
    if link is None:
        return publisher or UNNAMED.name
    known = link.speaker is not None and link.speaker.id is not None
    return link.speaker.name if known and link.speaker else link.speaker_text


def _claim_origin(telling: Telling, origin_of: Mapping[str, str]) -> str:
    event: EventRecord = telling.event
    link = event.attribution[-1] if event.attribution else None
    if link is not None and link.speaker is not None and link.speaker.id:
        return link.speaker.id
    return origin_of.get(telling.document_id, telling.document_id)


def _is_about(unsaid: Unsaid, mentions: Sequence[Mention]) -> bool:
    """Whether the report told one of the mentions in the sentences right before the silence."""
    sentence = unsaid.silence.evidence.sentence
    return any(
        0 <= sentence - telling.event.evidence.sentence <= _SILENCE_REACH
        for mention in mentions
        if mention.document_id == unsaid.document_id
        for telling in mention.tellings
    )


def _silent_cell(unsaid: Unsaid) -> Cell:
    evidence = unsaid.silence.evidence
    speaker = unsaid.silence.actor.name if unsaid.silence.actor else ""
    return Cell(
        Stance.SILENT, None, unsaid.document_id, unsaid.published_at, speaker, evidence.sentence,
        evidence.span.start, evidence.span.end, evidence.span.text,
    )  # fmt: skip


def _account(party: Party, cells: Sequence[Cell]) -> Account:
    ordered = sorted(
        cells,
        key=lambda cell: (cell.published_at or date.max, cell.document_id, cell.start, cell.stance),
    )
    spoken = [cell for cell in ordered if cell.stance is not Stance.SILENT] or ordered
    return Account(party, spoken[-1].stance, tuple(ordered))


def _say(accounts: Sequence[Account], one: str, several: str) -> str:
    """Who says so, and the verb that fits their number: "China and Japan say it"."""
    return f"{_listed(accounts)} {one if len(accounts) == 1 else several}"


def _listed(accounts: Sequence[Account]) -> str:
    return listed([account.party.name for account in accounts])
