"""One function for each thing a user can ask."""

from typing import TYPE_CHECKING

from redshank.deferred import deferred

if TYPE_CHECKING:
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

# Where each name lives.
_HOMES = {
    "Added": "keeping",
    "Decision": "judging",
    "Outcome": "reading",
    "add": "keeping",
    "add_document": "keeping",
    "as_picture": "picturing",
    "choose_incidents": "looking",
    "demo_reports": "reading",
    "explain": "reading",
    "export": "looking",
    "export_formats": "looking",
    "find_incident": "looking",
    "find_tension": "looking",
    "judge": "judging",
    "load_demo": "keeping",
    "open_picture": "picturing",
    "read": "reading",
    "read_many": "reading",
    "revoke": "judging",
    "search": "keeping",
    "withdraw": "judging",
    "write_whole": "looking",
}

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

__getattr__ = deferred(__name__, _HOMES)
