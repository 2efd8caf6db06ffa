"""What a person decides over the machine's reading: kept with its reason, and reversible."""

from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path

from redshank.cluster import FIELDS
from redshank.errors import UsageError
from redshank.operations.picturing import fold_again, knowledge
from redshank.present.words import CERTAINTY
from redshank.records import Judgement, JudgementKind
from redshank.store import Store, open_store


@dataclass(frozen=True, slots=True)
class Decision:
    """A judgement as a person gives it.

    `kind` is one of JudgementKind's values. `ids` and `from_ids` are ids of events or incidents, or
    the beginnings of either; an incident stands for its first telling, for ACCEPT and REJECT for all
    of them. `corrections` are pairs of a field (see `cluster.amend`) and its value.
    """

    kind: str
    ids: tuple[str, ...]
    reason: str
    by: str
    from_ids: tuple[str, ...] = ()
    corrections: tuple[tuple[str, str], ...] = ()


def judge(store_path: str | Path, decision: Decision, now: datetime) -> str:
    """Keep a person's judgement and fold the picture by it; gives the judgement's id.

    Raises:
        UsageError: an id names nothing, no reason is given, or a correction is none.
    """
    _require_reason(decision.reason)
    kind = _kind(decision.kind)
    for field, value in decision.corrections:
        _check_correction(field, value)
    if (kind is JudgementKind.CORRECT) != bool(decision.corrections):
        raise UsageError("a correction, and nothing else, says which field should be which value")
    if (kind is JudgementKind.SPLIT) != bool(decision.from_ids):
        raise UsageError("a split, and nothing else, says from which events it parts the others")
    with open_store(store_path, writable=True) as store:
        fold_again(store)
        whole = kind in (JudgementKind.ACCEPT, JudgementKind.REJECT)
        events = tuple(event for given in decision.ids for event in _events_named(given, store, whole))
        others = tuple(
            event for given in decision.from_ids for event in _events_named(given, store, False)
        )
        judgement = Judgement(
            _identity(decision, events, others, now), kind, events, others, decision.reason.strip(),
            decision.by, now, corrections=decision.corrections,
        )  # fmt: skip
        store.judge(judgement)
        fold_again(store)
    return judgement.id


def revoke(store_path: str | Path, judgement_id: str, because: str, now: datetime) -> bool:
    """Take a judgement back, with the reason; both stay on record. False if it was revoked before."""
    _require_reason(because)
    with open_store(store_path, writable=True) as store:
        done = store.revoke(judgement_id, because, now)
        fold_again(store)
    return done


def withdraw(store_path: str | Path, document_id: str, because: str, now: datetime) -> bool:
    """Take a report, and what stood on it alone, out of the picture; False if it was out already."""
    _require_reason(because)
    with open_store(store_path, writable=True) as store:
        done = store.withdraw(document_id, because, now)
        fold_again(store)
    return done


def _kind(given: str) -> JudgementKind:
    try:
        return JudgementKind(given)
    except ValueError:
        raise UsageError(
            f"no judgement {given!r}; there are: {', '.join(JudgementKind)}"
        ) from None  # fmt: skip


def _check_correction(field: str, value: str) -> None:
    if field not in FIELDS:
        raise UsageError(f"{field!r} cannot be corrected; these can: {', '.join(FIELDS)}")
    if field == "event_type":
        _require_one_of(field, value, tuple(knowledge().ontology.event_types))
    elif field == "factuality":
        _require_one_of(field, value, tuple(CERTAINTY))
    elif field == "occurred":
        _require_days(value)
    else:
        _require_parties(value)


def _require_one_of(field: str, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise UsageError(f"{value!r} is no {field}; there are: {', '.join(known)}")


def _require_days(value: str) -> None:
    days = [part.strip() for part in value.split("..")] if value.strip() else []
    try:
        told = [date.fromisoformat(day) for day in days]
    except ValueError:
        raise UsageError(f"{value!r} is no day; give 2025-12-06, or 2025-12-05..2025-12-06") from None
    if len(told) > 2 or told != sorted(told):
        raise UsageError(f"{value!r} is no stretch of days; give the first and the last one")


def _require_parties(value: str) -> None:
    names = knowledge().names
    for party in (one.strip() for one in value.split(";") if one.strip()):
        if party.partition(".")[0] not in names:
            raise UsageError(f"{party!r} is no known party; give an id as CHN, JPN.MOD or NATO")


def _identity(
    decision: Decision, events: tuple[str, ...], others: tuple[str, ...], now: datetime
) -> str:
    corrections = [f"{field}={value}" for field, value in decision.corrections]
    content = "|".join(
        (
            decision.kind,
            *events,
            ">",
            *others,
            *corrections,
            decision.reason,
            decision.by,
            now.isoformat(),
        )
    )
    return "j" + sha256(content.encode()).hexdigest()[:12]


def _events_named(given: str, store: Store, whole: bool) -> tuple[str, ...]:
    incident = store.incident(given)
    named = [event for event in incident.tellings if event.startswith(given)]
    if named:
        return (named[0],)
    return incident.tellings if whole else incident.tellings[:1]


def _require_reason(reason: str) -> None:
    if not reason.strip():
        raise UsageError("give a reason; it is kept with the decision")
