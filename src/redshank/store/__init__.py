"""Records in and out of a database."""

from redshank.errors import StoreError
from redshank.store.dyads import DyadWeek
from redshank.store.picture import IncidentFilter
from redshank.store.reports import Stale
from redshank.store.runs import Run
from redshank.store.search import SearchHit
from redshank.store.store import DEEDS, Store, open_store

__all__ = [
    "DEEDS", "DyadWeek", "IncidentFilter", "Run", "SearchHit", "Stale", "Store", "StoreError",
    "open_store",
]  # fmt: skip
