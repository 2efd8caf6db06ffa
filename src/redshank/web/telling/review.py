"""Which events a person should look at first: those least sure that most depends on."""

from collections.abc import Iterator
from math import log

from redshank.analyse.evidence import telling_passage
from redshank.records import Incident, JudgementKind, Status, Telling
from redshank.web.shapes.pages import ReviewItem
from redshank.web.shapes.rows import IncidentRow
from redshank.web.telling.rows import incident_rows, require_citation
from redshank.web.view import View

_JUDGED = (JudgementKind.ACCEPT, JudgementKind.REJECT, JudgementKind.CORRECT)
_MOST = 100
# What is disputed matters half as much again: there the reading decides who said what. Chosen, not
# measured.
_DISPUTED = 1.5


def review_items(view: View, names: str) -> tuple[ReviewItem, ...]:
    """The least sure event of each incident that nobody has judged, the most pressing first."""
    return view.once(("review", view.policy(names)), lambda: _items(view, names))


def _items(view: View, names: str) -> tuple[ReviewItem, ...]:
    judged, rows = view.judged(_JUDGED), incident_rows(view, names)
    found = list(_least_sure(view, judged))
    ranked = sorted(found, key=lambda pair: (-_matters(*pair), pair[0].id))[:_MOST]
    return tuple(_item(*pair, rows[pair[0].id], view) for pair in ranked)


def _least_sure(view: View, judged: frozenset[str]) -> Iterator[tuple[Incident, Telling]]:
    for incident in view.picture.incidents:
        tellings = [one for one in view.index.tellings_of(incident) if one.event.id not in judged]
        if tellings:
            yield incident, min(tellings, key=lambda one: (one.event.confidence, one.event.id))


def _matters(incident: Incident, telling: Telling) -> float:
    """Doubt times how widely it is told: the first report counts whole, later ones less and less."""
    weight = _DISPUTED if incident.status is Status.DISPUTED else 1.0
    return (1 - telling.event.confidence) * (1 + log(max(1, len(incident.documents)))) * weight


def _item(incident: Incident, telling: Telling, row: IncidentRow, view: View) -> ReviewItem:
    confidence = telling.event.confidence
    because = (
        f"the reading is {confidence:.0%} sure; the incident is told in {row.reports} "
        f"report{'s'[: row.reports != 1]} and is {row.status_words}"
    )
    citation = require_citation(telling_passage(telling), view)
    matters = round(_matters(incident, telling), 3)
    return ReviewItem(telling.event.id, row, confidence, matters, because, citation)
