"""/diff: what changed since a day."""

from fastapi import APIRouter, Request

from redshank.errors import UsageError
from redshank.present.differences import difference_rows
from redshank.web.answers import Forms, answers
from redshank.web.look import Day, Looking
from redshank.web.shapes.pages import DifferencePage
from redshank.web.telling.changes import difference_shapes, differences

router = APIRouter(tags=["changes"])


@answers(router, "/diff", DifferencePage, ("json", "csv"))
def diff(look: Looking, request: Request, since: Day) -> Forms:
    """What is new, changed, stronger, weaker or withdrawn since the end of a day."""
    if since is None:
        raise UsageError("no day to compare with; give ?since=2025-12-11")
    before = look.pictures.view(since)
    return {
        "json": lambda: DifferencePage(since, difference_shapes(before, look.view, look.names)),
        "csv": lambda: difference_rows(differences(before, look.view)),
    }
