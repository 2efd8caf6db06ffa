"""EventMention to EventRecord: which actor, which day, which place."""

from redshank.resolve.records import resolve

__all__ = ["resolve"]
