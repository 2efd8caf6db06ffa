"""/status, /picture and /review: what there is at a glance."""

from fastapi import APIRouter, Request

from redshank.records import Status
from redshank.web.answers import Forms, answers
from redshank.web.choosing import Choice, choose
from redshank.web.look import Day, Look, Looking
from redshank.web.shapes.pages import DifferenceShape, PictureShape, ReviewPage, StatusShape
from redshank.web.status import status_shape
from redshank.web.telling.changes import difference_shapes
from redshank.web.telling.review import review_items

router = APIRouter(tags=["picture"])
_SHOWN, _ASKED = 12, 5


@answers(router, "/status", StatusShape)
def status(look: Looking, request: Request) -> Forms:
    """What the server stands on."""
    return {"json": lambda: status_shape(look)}


@answers(router, "/picture", PictureShape)
def picture(look: Looking, request: Request, since: Day = None) -> Forms:
    """What happened lately, what is disputed, what changed since a day, what is to be looked at."""
    return {
        "json": lambda: PictureShape(
            status_shape(look),
            choose(look.view, look.names, Choice()).rows[:_SHOWN],
            choose(look.view, look.names, Choice(status=str(Status.DISPUTED))).rows[:_SHOWN],
            _changed(look, since),
            review_items(look.view, look.names)[:_ASKED],
        )
    }


@answers(router, "/review", ReviewPage)
def review(look: Looking, request: Request) -> Forms:
    """Events to be looked at by a person, the most pressing first."""
    return {"json": lambda: ReviewPage(review_items(look.view, look.names))}


def _changed(look: Look, since: Day) -> tuple[DifferenceShape, ...]:
    if since is None:
        return ()
    return difference_shapes(look.pictures.view(since), look.view, look.names)
