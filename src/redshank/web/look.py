"""What every reading request asks with: the picture, the day it is of, names, and who asks."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Annotated

from fastapi import Depends, Query, Request
from pydantic import BeforeValidator, StringConstraints
from starlette.concurrency import run_in_threadpool

from redshank import __version__
from redshank.present.naming import NEUTRAL
from redshank.web.pictures import Pictures
from redshank.web.settings import Settings
from redshank.web.view import View


def none_if_empty(value: object) -> object:
    """A parameter that is given without a value is not given."""
    return None if value == "" else value


Day = Annotated[date | None, BeforeValidator(none_if_empty)]
Words = Annotated[
    Annotated[str, StringConstraints(max_length=200)] | None, BeforeValidator(none_if_empty)
]
Names = Annotated[
    Annotated[str, StringConstraints(pattern="^(neutral|[A-Z]{3})$")],
    BeforeValidator(lambda value: value or NEUTRAL),
    Query(description="How disputed places are called: neutral, or as JPN calls them."),
]
AsOf = Annotated[Day, Query(description="The picture as it was known at the end of that day.")]


@dataclass(frozen=True, slots=True)
class Look:
    """One reading request."""

    view: View
    names: str
    role: str
    address: str
    pictures: Pictures
    settings: Settings

    @property
    def etag(self) -> str:
        """Names the answer: it is the same as long as the picture, the address and the role are."""
        known = "|".join((__version__, self.view.revision, self.role, self.address))
        return f'"{sha256(known.encode()).hexdigest()[:24]}"'


async def look_of(request: Request, as_of: AsOf = None, names: Names = NEUTRAL) -> Look:
    """The look of a request. Raises StoreError, StillBuilding."""
    pictures: Pictures = request.app.state.pictures
    role = "reader" if as_of else str(request.scope["visitor"].role)
    query = "&".join(sorted(f"{name}={value}" for name, value in request.query_params.multi_items()))
    address = f"{request.url.path}?{query}"
    view = pictures.at_hand(as_of)
    if view is None:
        view = await run_in_threadpool(pictures.view, as_of)
    return Look(view, names, role, address, pictures, request.app.state.settings)


Looking = Annotated[Look, Depends(look_of)]
