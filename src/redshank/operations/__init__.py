"""One function for each thing a user can ask."""

from redshank.operations.judging import Decision, judge, revoke, withdraw
from redshank.operations.keeping import Added, add, add_document, load_demo, search
from redshank.operations.looking import (
    choose_incidents,
    export,
    export_formats,
    find_incident,
    find_tension,
    write_whole,
)
from redshank.operations.picturing import as_picture, open_picture
from redshank.operations.reading import Outcome, demo_reports, explain, read, read_many

__all__ = [
    "Added",
    "Decision",
    "Outcome",
    "add",
    "add_document",
    "as_picture",
    "choose_incidents",
    "demo_reports",
    "explain",
    "export",
    "export_formats",
    "find_incident",
    "find_tension",
    "judge",
    "load_demo",
    "open_picture",
    "read",
    "read_many",
    "revoke",
    "search",
    "withdraw",
    "write_whole",
]
