"""Annotation to EventMention: what each sentence claims happened, as told by whom."""

from redshank.coding.events import code_events
from redshank.coding.silences import RawSilence, code_silences
from redshank.coding.statistics import RawCount, code_counts

__all__ = ["RawCount", "RawSilence", "code_counts", "code_events", "code_silences"]
