"""Incidents in the timeline with their lanes."""

from dataclasses import fields

from redshank.web.shapes.rows import IncidentRow, TimelineRow
from redshank.web.telling.rows import incident_rows
from redshank.web.view import View

_KINDS = {
    1: "words of cooperation", 2: "deeds of cooperation", 3: "words of conflict", 4: "deeds of conflict",
}  # fmt: skip
_FIELDS = tuple(one.name for one in fields(IncidentRow))


def lane_rows(view: View, names: str) -> dict[str, TimelineRow]:
    """All incidents by id, with the first doer and whether it is words or deeds, of conflict or not."""
    key = "lanes", view.policy(names)
    return view.once(
        key, lambda: {id_: _lane(row, view) for id_, row in incident_rows(view, names).items()}
    )


def _lane(row: IncidentRow, view: View) -> TimelineRow:
    tellings = view.index.tellings_of(view.incidents[row.id])
    own = next((one.event for one in tellings if one.event.event_type == row.event_type), None)
    kind = _KINDS.get(own.quad_class, "unknown") if own else "unknown"
    actor = row.actors[0].name if row.actors else "nobody named"
    known = {name: getattr(row, name) for name in _FIELDS}
    return TimelineRow(**known, lane_actor=actor, lane_kind=kind)
