"""Records of many reports to incidents with their accounts, and copies to their origins."""

from redshank.cluster.amendments import FIELDS, Knowledge, amend
from redshank.cluster.incidents import find_incidents, tellings_of
from redshank.cluster.origins import find_origins

__all__ = ["FIELDS", "Knowledge", "amend", "find_incidents", "find_origins", "tellings_of"]
