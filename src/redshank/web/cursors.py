"""Cursors: where a list goes on, so that each item comes once however the list changes meanwhile."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Sequence
from typing import TypeVar

import msgspec

from redshank.errors import UsageError

Item = TypeVar("Item")
Key = tuple[int, str]


def page_of(
    items: Sequence[Item], key: Callable[[Item], Key], order: str, cursor: str | None, limit: int
) -> tuple[tuple[Item, ...], str | None]:
    """The items behind a cursor, and the cursor behind them; `items` are ordered by `key`.

    Raises:
        UsageError: the cursor was made by another list, or by none.
    """
    first = _position(items, key, _read(order, cursor)) if cursor else 0
    some = tuple(items[first : first + limit])
    more = first + limit < len(items)
    return some, _write(order, key(some[-1])) if more and some else None


def _position(items: Sequence[Item], key: Callable[[Item], Key], after: Key) -> int:
    low, high = 0, len(items)
    while low < high:
        middle = (low + high) // 2
        if key(items[middle]) <= after:
            low = middle + 1
        else:
            high = middle
    return low


def _write(order: str, key: Key) -> str:
    return urlsafe_b64encode(msgspec.json.encode((order, *key))).rstrip(b"=").decode()


def _read(order: str, cursor: str) -> Key:
    try:
        packed = urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        made_by, number, identity = msgspec.json.decode(packed, type=tuple[str, int, str])
    except (ValueError, msgspec.DecodeError):
        made_by, number, identity = "", 0, ""
    if made_by != order:
        raise UsageError(
            f"{cursor[:40]!r} is no cursor of this list; give the `next` of its page before, or begin "
            "without a cursor"
        )
    return number, identity
