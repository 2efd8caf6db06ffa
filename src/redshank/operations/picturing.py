"""The picture of a store: as it stands, or as it was known on a day."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path

from redshank.cluster import Knowledge, amend, find_incidents, find_origins
from redshank.gazetteer import load_gazetteer
from redshank.ontology import load_ontology
from redshank.records import Judgement, Picture, StoredReport
from redshank.resolve import issuer_of
from redshank.store import Store, open_store


def open_picture(store_path: str | Path, as_of: date | None = None) -> Picture:
    """The picture of a store, or as it was known at the end of a day.

    A report counts from its day of publication, one without from the day it was added.

    Raises:
        StoreError: there is no store.
    """
    with open_store(store_path, writable=False) as store, store.snapshot():
        judgements = store.judgements(as_of)
        if as_of is None and not store.stale():
            reports = amend(tuple(store.reports()), judgements, knowledge())
            incidents = tuple(store.incidents(limit=-1))
            return Picture(reports, store.origins(), incidents, judgements)
        return as_picture(tuple(store.reports(as_of)), judgements, as_of)


def as_picture(
    reports: Sequence[StoredReport],
    judgements: Sequence[Judgement] = (),
    as_of: date | None = None,
) -> Picture:
    """The picture that reports and judgements make; the same for any order of the reports."""
    ordered = sorted(reports, key=lambda one: (one.known_from, one.report.document.id))
    amended = amend(ordered, judgements, knowledge())
    origins = find_origins(ordered)
    incidents = find_incidents(amended, origins, judgements, knowledge().names, _issuers(ordered))
    return Picture(amended, origins, incidents, tuple(judgements), as_of)


def fold_again(store: Store) -> None:
    """Fold the picture of a store anew when reports or judgements came since."""
    stale = store.stale()
    if stale:
        picture = as_picture(tuple(store.reports()), store.judgements())
        store.save_picture(picture.origins, picture.incidents, stale)


@cache
def knowledge() -> Knowledge:
    """The names of states and bodies by their ids, and the codes of event types."""
    entities = load_gazetteer().entities.values()
    return Knowledge({one.id: one.name for one in entities if "." not in one.id}, load_ontology())


def _issuers(reports: Sequence[StoredReport]) -> dict[str, str]:
    """The state that speaks in each document which is an official statement."""
    gazetteer = load_gazetteer()
    documents = [one.report.document for one in reports]
    issuers = {one.id: issuer_of(one, gazetteer, one.published_at) for one in documents}
    return {document: state for document, state in issuers.items() if state}
