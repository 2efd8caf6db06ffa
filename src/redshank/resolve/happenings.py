"""Which records of one report tell of one happening."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from redshank.records import EventRecord

# A definite noun phrase in front of its head: "the deadly missile ", "these ".
_DEFINITE = re.compile(
    r"\b(?:the|this|that|these|those|its|their|his|such)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE
)
_VERB = re.compile(r"\b(?:was|were|is|are|be|been|being|has|have|had|did|does|do)\b", re.IGNORECASE)
# How many sentences back a mention without parties can reach.
_NEAR = 6
_TOLD = frozenset({"asserted", "alleged", "denied"})


def link_happenings(records: Sequence[EventRecord], text: str) -> tuple[EventRecord, ...]:
    """Give each record its happening; what one mention leaves out it takes from another."""
    groups: list[list[int]] = []
    group_of: dict[int, list[int]] = {}
    of_type: dict[str, list[int]] = defaultdict(list)
    for at, record in enumerate(records):
        earlier = of_type[record.event_type]
        near = _near(record, records, earlier, group_of)
        meant = _meant_again(record, [(one, records[one]) for one in near], text)
        group = group_of[meant] if meant is not None else _fitting(at, records, earlier, group_of)
        if group is None:
            group = []
            groups.append(group)
        group.append(at)
        group_of[at] = group
        earlier.append(at)
    linked = list(records)
    for number, group in enumerate(groups, start=1):
        told = [records[at] for at in group]
        for at in group:
            linked[at] = replace(_completed(records[at], told), happening=f"h{number}")
    return tuple(linked)


def _near(
    record: EventRecord,
    records: Sequence[EventRecord],
    earlier: Sequence[int],
    group_of: dict[int, list[int]],
) -> list[int]:
    """The mentions of the last sentences whose happening can be of the same day, the last one first."""
    near = []
    for at in reversed(earlier):
        if record.evidence.sentence - records[at].evidence.sentence > _NEAR:
            break
        if all(_times_agree(records[one], record) for one in group_of[at]):
            near.append(at)
    return near


def _meant_again(record: EventRecord, near: Sequence[tuple[int, EventRecord]], text: str) -> int | None:
    """The last mention that "the attack" without a doer, or a denial by the doer, takes up."""
    start = record.evidence.trigger.start
    before = text[max(0, start - 30) : start]
    nominal = not _roots(record, "actors") and _is_noun(record.evidence.trigger.text, before)
    for at, one in near:
        if one.factuality not in _TOLD or _unlike(one, record):
            continue
        other_manner = one.modes and record.modes and not {*one.modes} & {*record.modes}
        answers = record.factuality == "denied" and _roots(one, "actors") & _roots(record, "actors")
        met = (
            not _roots(record, "recipients")
            or not _roots(one, "recipients")
            or bool(_roots(record, "recipients") & _roots(one, "recipients"))
        )
        if (nominal and met and not other_manner) or answers:
            return at
    return None


def _is_noun(trigger: str, before: str) -> bool:
    """Whether a trigger is the noun behind "the" or "these", and no verb behind a subject."""
    definite = _DEFINITE.search(before)
    if definite is None or _VERB.search(definite.group()):
        return False
    return len(definite.group().split()) == 1 or not trigger.split()[0].endswith("ed")


def _unlike(first: EventRecord, second: EventRecord) -> bool:
    """Whether both deeds have a manner of their own, and not the same."""
    one, other = ({m for m in record.modes if m.startswith("x-")} for record in (first, second))
    return bool(one and other and not one & other) or not _places_agree(first, second)


def _places_agree(first: EventRecord, second: EventRecord) -> bool:
    """Whether two deeds can be in one place: nothing told, the same place, or one state's."""
    one, other = (
        {value for place in record.places for value in (place.id, place.administered_by) if value}
        for record in (first, second)
    )
    return not one or not other or bool(one & other)


def _fitting(
    at: int, records: Sequence[EventRecord], earlier: Sequence[int], group_of: dict[int, list[int]]
) -> list[int] | None:
    """The first group all of whose mentions may tell of the same deed."""
    for other in earlier:
        group = group_of[other]
        if group[0] == other and all(same_happening(records[one], records[at]) for one in group):
            return group
    return None


def _roots(record: EventRecord, role: str) -> set[str]:
    return {party.id.split(".")[0] for party in getattr(record, role) if party.id}


def _completed(record: EventRecord, told: Sequence[EventRecord]) -> EventRecord:
    """A record with the day and parties that only other mentions of its happening give."""
    occurred = record.occurred or next((one.occurred for one in told if one.occurred), None)
    actors = record.actors or next((one.actors for one in told if one.actors), ())
    alike = [one for one in told if {a.id for a in one.actors} == {a.id for a in record.actors}]
    recipients = record.recipients or next((one.recipients for one in alike if one.recipients), ())
    return replace(record, occurred=occurred, actors=actors, recipients=recipients)


def same_happening(first: EventRecord, second: EventRecord) -> bool:
    """Whether two records of a report may tell of one deed: same type, nothing that contradicts."""
    if first.event_type != second.event_type or first.evidence.trigger == second.evidence.trigger:
        return first.event_type == second.event_type
    if not _modes_agree(first, second) or not _times_agree(first, second):
        return False
    if not _places_agree(first, second):
        return False
    if {first.factuality, second.factuality} & {"planned", "hypothetical", "demanded"}:
        return first.factuality == second.factuality and _parties_agree(first, second, True)
    return _parties_agree(first, second, not (first.modes and second.modes))


def _modes_agree(first: EventRecord, second: EventRecord) -> bool:
    own = [{m for m in record.modes if m.startswith("x-")} for record in (first, second)]
    if own[0] or own[1]:
        return bool(own[0] & own[1])
    return not (first.modes and second.modes) or bool(set(first.modes) & set(second.modes))


def _times_agree(first: EventRecord, second: EventRecord) -> bool:
    one, other = first.occurred, second.occurred
    if one is None or other is None:
        return True
    return one.start <= other.end and other.start <= one.end


def _parties_agree(first: EventRecord, second: EventRecord, needed: bool) -> bool:
    """Actors (and recipients) that are known on both sides must share a state or body."""
    told = False
    for role in ("actors", "recipients"):
        one, other = _roots(first, role), _roots(second, role)
        if one and other:
            if not one & other:
                return False
            told = True
    return told or not needed
