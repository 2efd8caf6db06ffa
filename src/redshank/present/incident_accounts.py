"""What each party says of an incident, in its own words, and the values on which accounts differ."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from redshank.analyse.evidence import Index
from redshank.present.citations import cite_cell
from redshank.present.days import day_words, interval_words
from redshank.present.incident_facts import cite_telling
from redshank.present.screen import CYAN, GREEN, RED, YELLOW, painted, quotation, wrapped
from redshank.present.words import speaker_words
from redshank.records import Account, Cell, Incident, Stance, Telling, UnitRef

_MARKS = {
    Stance.ASSERTS: "●", Stance.ALLEGES: "◐", Stance.DENIES: "✕", Stance.ADMITS: "◉",
    Stance.SILENT: "○",
}  # fmt: skip
_COLOURS = {
    Stance.ASSERTS: GREEN, Stance.ALLEGES: YELLOW, Stance.DENIES: RED, Stance.ADMITS: GREEN,
    Stance.SILENT: CYAN,
}  # fmt: skip

Values = dict[str, list[Telling]]


def account_lines(incident: Incident, index: Index, colour: bool, width: int) -> list[str]:
    """Party by party, those of the deed first: the stance, how it changed, every sentence."""
    if not incident.accounts:
        return wrapped(
            "Nobody says that it happened, and nobody denies it. It is told as:", 0, width
        ) + [line for telling in index.tellings_of(incident) for line in _telling(telling, index, width)]
    sides = {party.id for party in (*incident.actors, *incident.recipients)}
    ordered = sorted(incident.accounts, key=lambda account: account.party.id not in sides)
    return [line for account in ordered for line in _account(account, index, colour, width)]


def rival_lines(incident: Incident, index: Index, width: int) -> list[str]:
    """Values of one thing that tellings give differently, side by side; none where all agree."""
    tellings = index.tellings_of(incident)
    parties = {
        cell.event_id: account.party.name for account in incident.accounts for cell in account.cells
    }
    rivals = {"Day": _days(tellings)} | _numbers(tellings)
    return [
        line
        for name, values in rivals.items()
        if len(values) > 1
        for line in _rival(name, values, parties, index, width)
    ]


def _account(account: Account, index: Index, colour: bool, width: int) -> Iterator[str]:
    stance = f"{_MARKS[account.stance]} {account.stance}"
    lines = wrapped(f"{account.party.name} {stance}{_course(account.cells)}", 0, width)
    yield from painted(lines, stance, _COLOURS[account.stance], colour)
    for (_, _, _, speaker), cells in groupby(account.cells, key=_words_of):
        told = list(cells)
        stances = " and ".join(dict.fromkeys(str(cell.stance) for cell in told))
        yield from wrapped(f"{day_words(told[0].published_at)}, {speaker} {stances}:", 2, width)
        yield from quotation(told[0].text, cite_cell(told[0], index.reports), 4, width)


def _words_of(cell: Cell) -> tuple[str, int, int, str]:
    return cell.document_id, cell.start, cell.end, cell.speaker


def _course(cells: Sequence[Cell]) -> str:
    """How the stance went: "; over time: alleges (7 Dec 2025), denies (8 Dec 2025)"; else nothing."""
    turns = [*cells[:1], *(after for before, after in pairwise(cells) if after.stance != before.stance)]
    if len(turns) < 2:
        return ""
    told = ", ".join(f"{cell.stance} ({day_words(cell.published_at)})" for cell in turns)
    return f"; over time: {told}"


def _telling(telling: Telling, index: Index, width: int) -> Iterator[str]:
    factuality, speaker = telling.event.factuality, speaker_words(telling.event)
    yield from wrapped(f"{factuality}, says {speaker}:", 2, width)
    yield from quotation(telling.event.evidence.span.text, cite_telling(telling, index), 4, width)


def _days(tellings: Sequence[Telling]) -> Values:
    values: Values = defaultdict(list)
    for telling in tellings:
        if telling.event.occurred:
            days = telling.event.occurred
            values[interval_words(days.start, days.end)].append(telling)
    return values


def _numbers(tellings: Sequence[Telling]) -> dict[str, Values]:
    """The numbers told of each kind of unit; one told without a number is no rival."""
    numbers: dict[str, Values] = {}
    for telling in tellings:
        for unit in telling.event.units:
            if unit.count is not None:
                values = numbers.setdefault(_unit_name(unit), defaultdict(list))
                values[str(unit.count)].append(telling)
    return numbers


def _unit_name(unit: UnitRef) -> str:
    return f"Number of {(unit.id or unit.what).replace('_', ' ')}" + (
        f" of {unit.operator}" if unit.operator else ""
    )


def _rival(
    name: str, values: Values, parties: dict[str | None, str], index: Index, width: int
) -> Iterator[str]:
    yield from wrapped(f"{name}:", 0, width)
    most = max(map(len, values))
    for value, tellings in values.items():
        by_party: dict[str, list[str]] = defaultdict(list)
        for telling in tellings:
            party = parties.get(telling.event.id, speaker_words(telling.event))
            by_party[party].append(cite_telling(telling, index))
        for party, citations in by_party.items():
            told = "; ".join(dict.fromkeys(citations))
            yield from wrapped(f"{value.ljust(most)}  {party} ({told})", 2, width)
