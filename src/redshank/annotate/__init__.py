"""Document to Annotation: sentences, names, times, numbers, and frames read by the model."""

from redshank.annotate.annotate import annotate
from redshank.annotate.reading import RawFrame, Reader

__all__ = ["RawFrame", "Reader", "annotate"]
