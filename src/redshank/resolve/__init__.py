"""EventMention to EventRecord: which actor, which day, which place."""

from redshank.resolve.issuers import issuer_of
from redshank.resolve.records import resolve

__all__ = ["issuer_of", "resolve"]
