"""Writes: one at a time, by whoever may, each in the audit log."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Generic, ParamSpec, TypeVar

from fastapi import Depends, Request

from redshank.errors import RedshankError, UsageError
from redshank.web.guard import client_of
from redshank.web.hands import Hands
from redshank.web.pictures import Pictures, StillBuilding
from redshank.web.safety.audit import Audit, Entry
from redshank.web.safety.visitors import Visitor
from redshank.web.settings import Settings

Given = ParamSpec("Given")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Note(Generic[Result]):
    """What the audit log has of a write: what it is, about what, why, and how its result is told."""

    what: str
    about: tuple[str, ...]
    reason: str
    told: Callable[[Result], str]


@dataclass(frozen=True, slots=True)
class Writing:
    """One writing request: who, from where, when, and what it writes to."""

    visitor: Visitor
    address: str
    now: datetime
    pictures: Pictures
    settings: Settings
    audit: Audit
    hands: Hands

    def author(self, given: str) -> str:
        """Who is named as the author: with a login its name, else the one given.

        Raises:
            UsageError: there is neither.
        """
        if self.settings.tokens is not None:
            return self.visitor.name
        if not given.strip():
            raise UsageError("nobody is named as the author; give `by`, a name")
        return given.strip()

    def write(
        self, note: Note[Result], deed: Callable[Given, Result], *given: Given.args,
        **more: Given.kwargs,
    ) -> Result:  # fmt: skip
        """Do it when it is its turn, and write down what came of it; raises what the deed raises."""
        try:
            result = self.hands.do(deed, *given, **more)
        except RedshankError as error:
            self._keep(note, f"refused: {error}")
            raise
        self._keep(note, note.told(result))
        try:
            self.pictures.renew()
        except StillBuilding:
            raise StillBuilding(
                "this is kept; the picture by it takes a while, ask in a moment"
            ) from None
        return result

    def _keep(self, note: Note[Result], result: str) -> None:
        who, role = self.visitor.name, str(self.visitor.role)
        self.audit.write(
            Entry(self.now, who, role, self.address, note.what, note.about, note.reason, result)
        )


def writing_of(request: Request) -> Writing:
    """The writing of a request. Raises UsageError for a picture of the past."""
    if request.query_params.get("as_of"):
        raise UsageError("a picture of the past is read-only; leave out as_of to write")
    state = request.app.state
    return Writing(
        request.scope["visitor"], client_of(request.scope),
        datetime.now(UTC),  # noqa: TID251 (a door reads the clock)
        state.pictures, state.settings, state.audit, state.hands,
    )  # fmt: skip


WritingNow = Annotated[Writing, Depends(writing_of)]
