"""Who answers for a deed that is asked for, threatened or charged, where no words name a speaker."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from redshank.records import Attribution, EventRecord

# Which deed of speech before it makes its doer answer for a deed told so.
_ASKING = {
    "demanded": frozenset({"REQUEST"}),
    "hypothetical": frozenset({"THREATEN", "REQUEST"}),
    "alleged": frozenset({"ACCUSE"}),
}


def with_askers(records: Sequence[EventRecord], text: str) -> list[EventRecord]:
    """Give a deed demanded, threatened or charged its asker; what one is blamed for is alleged."""
    by_sentence: dict[int, list[EventRecord]] = defaultdict(list)
    for record in records:
        by_sentence[record.evidence.sentence].append(record)
    return [_with_asker(record, by_sentence[record.evidence.sentence], text) for record in records]


def _with_asker(record: EventRecord, beside: Sequence[EventRecord], text: str) -> EventRecord:
    start = record.evidence.trigger.start
    before = [one for one in beside if one.evidence.trigger.end <= start]
    if record.attribution or not before:
        return record
    asking = max(before, key=lambda one: one.evidence.trigger.start)
    charged = record.factuality == "asserted" and _is_charged_by(record, asking, text)
    factuality = "alleged" if charged else record.factuality
    if not asking.actors or asking.event_type not in _ASKING.get(factuality, frozenset()):
        return record
    asker = asking.actors[0]
    link = Attribution(asker, asker.span.text, asking.evidence.trigger.text, "paraphrase")
    return replace(record, factuality=factuality, attribution=(link,))


def _is_charged_by(record: EventRecord, charge: EventRecord, text: str) -> bool:
    """Whether a charge holds its own addressee to a deed: "blames Israel for the strike"."""
    blamed = {party.id for party in charge.recipients if party.id}
    doing = {party.id for party in record.actors if party.id}
    between = text[charge.evidence.trigger.end : record.evidence.trigger.start]
    return (
        charge.event_type == "ACCUSE"
        and bool(blamed & doing)
        and (" for " in between or " of " in between)
    )
