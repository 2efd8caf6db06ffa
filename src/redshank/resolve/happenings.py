"""Which records of one report tell of one happening."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from redshank.records import EventRecord


def link_happenings(records: Sequence[EventRecord]) -> tuple[EventRecord, ...]:
    """Give each record its happening; what one mention leaves out it takes from another."""
    groups: list[list[int]] = []
    of_type: dict[str, list[list[int]]] = defaultdict(list)
    for at, record in enumerate(records):
        for group in of_type[record.event_type]:
            if all(same_happening(records[other], record) for other in group):
                group.append(at)
                break
        else:
            groups.append([at])
            of_type[record.event_type].append(groups[-1])
    linked = list(records)
    for number, group in enumerate(groups, start=1):
        told = [records[at] for at in group]
        for at in group:
            linked[at] = replace(_completed(records[at], told), happening=f"h{number}")
    return tuple(linked)


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
        one = {a.id.split(".")[0] for a in getattr(first, role) if a.id}
        other = {a.id.split(".")[0] for a in getattr(second, role) if a.id}
        if one and other:
            if not one & other:
                return False
            told = True
    return told or not needed
