"""Deeds dated by an hour alone: "before dusk", "at 08:20" is of the day that the report told last."""

import re
from datetime import date

from redshank.records import EventMention, Occurred, Precision

_HOUR = re.compile(
    r"\b(?:(?:at|around|about|before|after|since|by) (?:noon|midday|midnight|dawn|dusk|daybreak|sunrise"
    r"|sunset|nightfall|\d{1,2}[:.]\d\d|\d{1,2} ?[ap]\.?m\b)"
    r"|in the (?:small hours|early hours|morning|afternoon|evening|night)"
    r"|later (?:in|that) (?:the )?(?:day|morning|afternoon|evening|night)|within (?:the|an) hour)",
    re.IGNORECASE,
)


def day_by_hour(mention: EventMention, told: date | None) -> Occurred | None:
    """The day of a deed whose own time names an hour and no day; None when it names none.

    `told` is the day that the report told last, or its day of publication.
    """
    hour = next((span for span in mention.times if _HOUR.search(span.text)), None)
    if hour is None or told is None:
        return None
    return Occurred(told, told, Precision.PART_OF_DAY, hour.text, f"“{hour.text}” of the day told last")
