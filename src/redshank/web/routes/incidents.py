"""/incidents, /timeline and /map: what happened."""

from collections.abc import Iterable
from dataclasses import replace

from fastapi import APIRouter, Request

from redshank.analyse import Timeline
from redshank.present.exports import EXPORTS
from redshank.present.incidents import incident_rows as incident_table
from redshank.present.timelines import timeline_rows
from redshank.records import Incident
from redshank.web.answers import Forms, answers
from redshank.web.choosing import ORDERS, Choice, Chosen, choose
from redshank.web.cursors import page_of
from redshank.web.finding import require_incident, require_type
from redshank.web.look import Day, Look, Looking, Words
from redshank.web.routes.params import Code, Cursor, Identity, Limit, Sort, StatusName
from redshank.web.shapes.incident import IncidentShape
from redshank.web.shapes.pages import IncidentPage, TimelineShape
from redshank.web.shapes.rows import IncidentRow
from redshank.web.telling.incident import incident_shape
from redshank.web.telling.lanes import lane_rows
from redshank.web.telling.map import feature_collection

router = APIRouter(tags=["incidents"])


@answers(router, "/incidents", IncidentPage, ("json", "csv", "geojson", "atom"))
def incidents(  # noqa: PLR0913 (an address's parameters are its arguments)
    look: Looking, request: Request, party: Code = None, type: Code = None, status: StatusName = None,
    since: Day = None, until: Day = None, q: Words = None, sort: Sort = Sort.NEWEST,
    cursor: Cursor = None, limit: Limit = 50,
) -> Forms:  # fmt: skip
    """Incidents by what is chosen; the forms besides JSON have them all on one page."""
    choice = Choice(party, require_type(type), status and str(status), since, until, q)
    chosen = choose(look.view, look.names, choice, sort)
    return {
        "json": lambda: _page(chosen, sort, cursor, limit),
        "csv": lambda: incident_table(_of_rows(chosen.rows, look)),
        "geojson": lambda: feature_collection(chosen.rows, look.view, look.names),
        "atom": lambda: _feed(chosen.rows, look),
    }


@answers(router, "/incidents/{identity}", IncidentShape)
def incident(look: Looking, request: Request, identity: Identity) -> Forms:
    """One incident with all that it rests on; an event's id names it too."""
    found = require_incident(look.view, identity)
    return {"json": lambda: incident_shape(found, look.view, look.names)}


@answers(router, "/timeline", TimelineShape, ("json", "csv"))
def timeline(look: Looking, request: Request, party: Code = None, type: Code = None) -> Forms:
    """Incidents by their days, those without one apart."""
    choice = Choice(party, require_type(type))
    chosen = {row.id for row in choose(look.view, look.names, choice).rows}
    told, lanes = look.view.timeline, lane_rows(look.view, look.names)
    kept = Timeline(
        tuple(one for one in told.dated if one.incident_id in chosen),
        tuple(one for one in told.undated if one.incident_id in chosen),
    )
    return {
        "json": lambda: TimelineShape(
            tuple(lanes[one.incident_id] for one in kept.dated),
            tuple(lanes[one.incident_id] for one in kept.undated),
        ),
        "csv": lambda: timeline_rows(kept),
    }


@answers(router, "/map", dict[str, object], ("json", "geojson"))
def map_(look: Looking, request: Request, party: Code = None, type: Code = None) -> Forms:
    """Incidents with a known place as GeoJSON."""
    chosen = choose(look.view, look.names, Choice(party, require_type(type)))

    def collection() -> object:
        return feature_collection(chosen.rows, look.view, look.names)

    return {"json": collection, "geojson": collection}


def _page(chosen: Chosen, sort: Sort, cursor: str | None, limit: int) -> IncidentPage:
    items, after = page_of(chosen.rows, ORDERS[sort], sort, cursor, limit)
    return IncidentPage(items, after, len(chosen.rows), chosen.facets)


def _of_rows(rows: Iterable[IncidentRow], look: Look) -> tuple[Incident, ...]:
    return tuple(look.view.incidents[row.id] for row in rows)


def _feed(rows: Iterable[IncidentRow], look: Look) -> str | bytes:
    picture = replace(look.view.picture, incidents=_of_rows(rows, look))
    return EXPORTS["atom"].write(picture, look.names)
