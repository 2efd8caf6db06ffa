"""Derives from a view, ahead of the requests, what they will ask for."""

from redshank.analyse import Scale, alarm
from redshank.present.naming import NEUTRAL
from redshank.web.choosing import Choice, choose
from redshank.web.telling.lanes import lane_rows
from redshank.web.telling.review import review_items
from redshank.web.view import View


def warm(view: View) -> None:
    """What the views of the page show first, the quickest first."""
    choose(view, NEUTRAL, Choice())
    review_items(view, NEUTRAL)
    lane_rows(view, NEUTRAL)
    for series in view.tensions(Scale.PLOVER).values():
        alarm(series)  # the first one loads a library, which takes a second
        break
    _ = view.documents, view.incident_of, view.copies, view.series, view.lines
