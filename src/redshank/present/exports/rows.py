"""What tables are made of: every telling with its incident, its report and its origin."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from redshank.analyse.evidence import index_picture
from redshank.records import ActorRef, EventRecord, Incident, Picture, StoredReport

_HAPPENED = frozenset({"asserted", "alleged"})
_MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE"})


@dataclass(frozen=True, slots=True)
class Told:
    """One telling of an incident in its report; `origin` is the report that it goes back to."""

    incident: Incident
    event: EventRecord
    stored: StoredReport
    origin: str


def told_incidents(picture: Picture) -> Iterator[tuple[Incident, tuple[Told, ...]]]:
    """Each incident in the picture's order with its tellings, the earliest report's first.

    A telling whose report is not in the picture is left out.
    """
    index = index_picture(picture)
    for incident in picture.incidents:
        yield (
            incident,
            tuple(
                Told(
                    incident, one.event, index.reports[one.document_id],
                    index.origins.get(one.document_id, one.document_id),
                )
                for one in index.tellings_of(incident)
            ),
        )  # fmt: skip


def every_telling(picture: Picture) -> Iterator[Told]:
    """Each telling of each incident, in the order of `told_incidents`."""
    for _, tellings in told_incidents(picture):
        yield from tellings


def lead(tellings: tuple[Told, ...]) -> Told | None:
    """The telling that stands for an incident: the earliest one coded as most of them are.

    Only tellings of the incident's own type count, if there are any.
    """
    own = [one for one in tellings if one.event.event_type == one.incident.event_type] or tellings
    votes = Counter(_code(one.event) for one in own)
    return max(own, key=lambda one: votes[_code(one.event)], default=None)


def has_happened(told: Told) -> bool:
    """Whether a telling says that the deed was done, if only as a charge."""
    return told.event.factuality in _HAPPENED


def sides(event: EventRecord) -> tuple[ActorRef | None, ActorRef | None]:
    """The first doer and the first recipient; in a deed done together, the other party."""
    doers, recipients = event.actors, event.recipients
    if not recipients and event.event_type in _MUTUAL:
        recipients = doers[1:]
    return next(iter(doers), None), next(iter(recipients), None)


def one_day(start: date | None, end: date | None) -> date | None:
    """The day of an interval that is no longer than one day."""
    return start if start == end else None


def id_number(identity: str) -> str:
    """An id as the number that readers of numbered events expect; `i` or `e`, then hexadecimal."""
    try:
        return str(int(identity[1:], 16))
    except ValueError:
        return identity


def _code(event: EventRecord) -> tuple[str, str]:
    return event.event_type, event.cameo
