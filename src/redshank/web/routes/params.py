"""Parameters that several addresses take, with their bounds."""

from enum import StrEnum
from typing import Annotated

from fastapi import Path, Query
from pydantic import BeforeValidator, StringConstraints

from redshank.records import Status
from redshank.web.look import none_if_empty


class Sort(StrEnum):
    """Orders of a list of incidents."""

    NEWEST = "newest"
    OLDEST = "oldest"
    MOST_TOLD = "most-told"
    LAST_TOLD = "last-told"


Code = Annotated[
    Annotated[str, StringConstraints(max_length=100)] | None, BeforeValidator(none_if_empty)
]
StatusName = Annotated[Status | None, BeforeValidator(none_if_empty)]
Cursor = Annotated[
    Annotated[str, StringConstraints(max_length=300)] | None,
    BeforeValidator(none_if_empty),
    Query(description="`next` of the page before."),
]
Limit = Annotated[int, Query(ge=1, le=500)]
Identity = Annotated[str, Path(min_length=1, max_length=100)]
