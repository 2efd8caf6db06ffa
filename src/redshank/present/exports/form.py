"""What a format of an export is."""

from collections.abc import Callable
from dataclasses import dataclass

from redshank.records import Picture


@dataclass(frozen=True, slots=True)
class Form:
    """A format: its name, the suffix and media type of its files, what it is for, and its writer.

    `write` takes a picture and a naming policy (see `present.naming`) and gives the whole file.
    """

    name: str
    suffix: str
    media_type: str
    about: str
    write: Callable[[Picture, str], str | bytes]
