"""Records in and out of a database."""

from redshank.errors import StoreError
from redshank.store.dyads import DyadWeek
from redshank.store.picture import IncidentFilter
from redshank.store.reports import Stale
from redshank.store.runs import Run
from redshank.store.search import SearchHit
from redshank.store.store import DEEDS, Store, open_store
from redshank.store.watch import Revision, Watch, documents_of_events, withdrawn_reports

__all__ = [
    "DEEDS", "DyadWeek", "IncidentFilter", "Revision", "Run", "SearchHit", "Stale", "Store",
    "StoreError", "Watch", "documents_of_events", "open_store", "withdrawn_reports",
]  # fmt: skip
