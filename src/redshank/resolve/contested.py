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
    accusing = {record.evidence.sentence for record in records if record.event_type == "ACCUSE"}
    return [_settled(record, deniers.get(record.happening), accusing) for record in records]


def _settled(record: EventRecord, deniers: set[str | None] | None, accusing: set[int]) -> EventRecord:
    if not record.attribution:
        # A denial needs somebody who denies; told by the report itself it did not happen.
        return replace(record, factuality="negated") if record.factuality == "denied" else record
    if record.factuality == "asserted" and deniers and deniers - {_speaker(record)}:
        return replace(record, factuality="alleged")
    if record.factuality == "alleged" and not deniers and not _is_charge(record, accusing):
        return replace(record, factuality="asserted")
    return record


def _is_charge(record: EventRecord, accusing: set[int]) -> bool:
    """Whether an accusation or a hedge of its sentence covers a telling."""
    other = record.event_type != "ACCUSE" and record.evidence.sentence in accusing
    return other or bool(_HEDGE.search(record.evidence.span.text))


def _speaker(record: EventRecord) -> str | None:
    party = record.attribution[-1].speaker if record.attribution else None
    return party.id.split(".")[0] if party and party.id else None
