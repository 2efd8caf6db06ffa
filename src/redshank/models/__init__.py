"""Loads the reading model behind the Protocol that annotate defines."""

from redshank.models.reader import OnnxReader, load_reader

__all__ = ["OnnxReader", "load_reader"]
