"""Records and days in the form that the database keeps."""

from datetime import date, timedelta
from typing import TypeVar

import msgspec

from redshank.errors import StoreError
from redshank.records import Occurred

Kept = TypeVar("Kept")

_FIRST_DAY = date(1970, 1, 1)


def pack(record: object) -> bytes:
    """A record as JSON."""
    return msgspec.json.encode(record)


def unpack(packed: bytes, kind: type[Kept]) -> Kept:
    """The record that was packed.

    Raises:
        StoreError: the bytes are no such record.
    """
    try:
        return msgspec.json.decode(packed, type=kind)
    except msgspec.DecodeError as fault:
        raise StoreError(
            f"a {kind.__name__} in the store is damaged ({fault}); make the store anew from its reports"
        ) from None


def day_number(day: date | None) -> int | None:
    """Days since 1970-01-01."""
    return None if day is None else (day - _FIRST_DAY).days


def day_of(number: int | None) -> date | None:
    """The day of a number of days since 1970-01-01."""
    return None if number is None else _FIRST_DAY + timedelta(number)


def week_of(occurred: Occurred | None) -> int | None:
    """The Monday of the week that an interval lies in; None when it reaches over more than one."""
    if occurred is None:
        return None
    start, end = (day - timedelta(day.weekday()) for day in (occurred.start, occurred.end))
    return day_number(start) if start == end else None
