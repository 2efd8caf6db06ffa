"""Reads news reports about an international crisis and keeps a sourced picture of it."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from redshank.operations import explain as explain
    from redshank.operations import read as read
    from redshank.present import ReadableReport as Report

__all__ = ["Report", "__version__", "explain", "read"]

__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """Load the library on first use, so that training needs none of the run-time packages."""
    if name in {"explain", "read"}:
        return getattr(import_module("redshank.operations"), name)
    if name == "Report":
        return import_module("redshank.present").ReadableReport
    raise AttributeError(f"module 'redshank' has no attribute {name!r}")
