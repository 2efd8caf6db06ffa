"""Whether a telling stands uncontested in its report: what makes it an allegation or a fact told."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from redshank.records import EventRecord

# Words with which a report keeps its distance from what somebody says.
_HEDGE = re.compile(
    r"\b(?:alleg|purport|reportedly|claim|suspect|blam|accus|apparent|rumou?r|unconfirmed|charg|assert"
    r"|so-called|supposed|said to have|believed|thought to|assum)\w*",
    re.IGNORECASE,
)


def settle_factuality(records: Sequence[EventRecord]) -> list[EventRecord]:
    """Tell allegations from facts told, by whether anybody in the report denies them.

    "X said Y shelled Z" is asserted when told flatly and contested by nobody, and alleged when Y denies
    it elsewhere in the report.
    """
    deniers: dict[str, set[str | None]] = defaultdict(set)
    for record in records:
        if record.factuality == "denied":
            deniers[record.happening].add(_speaker(record))
    return [_settled(record, deniers.get(record.happening), records) for record in records]


def _settled(
    record: EventRecord, deniers: set[str | None] | None, records: Sequence[EventRecord]
) -> EventRecord:
    if not record.attribution:
        # A denial needs somebody who denies; told by the report itself it did not happen.
        return replace(record, factuality="negated") if record.factuality == "denied" else record
    if record.factuality == "asserted" and deniers and deniers - {_speaker(record)}:
        return replace(record, factuality="alleged")
    if record.factuality == "alleged" and not deniers and not _is_charge(record, records):
        return replace(record, factuality="asserted")
    return record


def _is_charge(record: EventRecord, records: Sequence[EventRecord]) -> bool:
    """Whether an accusation or a hedge of its sentence covers a telling."""
    sentence = record.evidence.sentence
    accused = any(
        one.event_type == "ACCUSE" and one.evidence.sentence == sentence and one is not record
        for one in records
    )
    return accused or bool(_HEDGE.search(record.evidence.span.text))


def _speaker(record: EventRecord) -> str | None:
    party = record.attribution[-1].speaker if record.attribution else None
    return party.id.split(".")[0] if party and party.id else None
