"""What the server stands on, in figures."""

from redshank import __version__
from redshank.web.look import Look
from redshank.web.shapes.pages import StatusShape
from redshank.web.view import View

_DEMO = "DEMO"


def status_shape(look: Look) -> StatusShape:
    """The status for one look."""
    view, picture = look.view, look.view.picture
    days = [day for one in picture.incidents for day in (one.start, one.end) if day]
    return StatusShape(
        __version__, view.revision, len(picture.reports), len(picture.incidents), len(picture.origins),
        len(view.withdrawn), min(days, default=None), max(days, default=None), _is_demo(view),
        look.role, look.names, picture.as_of,
    )  # fmt: skip


def _is_demo(view: View) -> bool:
    publishers = (stored.report.document.publisher or "" for stored in view.picture.reports)
    return any(_DEMO in publisher.split() for publisher in publishers)
