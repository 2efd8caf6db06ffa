"""What an address names: an incident, a report, a type."""

from redshank.errors import UsageError
from redshank.ontology import load_ontology
from redshank.operations import find_incident
from redshank.records import Incident, StoredReport
from redshank.store import open_store
from redshank.web.look import Look
from redshank.web.problems import NotFound
from redshank.web.view import View


def require_incident(view: View, given: str) -> Incident:
    """The incident that its id, an event's id or the beginning of either names. Raises NotFound."""
    exact = view.incidents.get(given) or view.incidents.get(view.incident_of.get(given, ""))
    if exact is not None:
        return exact
    try:
        return find_incident(view.picture, given)
    except UsageError as error:
        raise NotFound(str(error)) from None


def require_report(look: Look, given: str) -> StoredReport:
    """The report as it was read, that its id or the beginning of it names. Raises NotFound."""
    found = [one for one in look.view.documents if one.startswith(given)]
    if given in look.view.documents:
        found = [given]
    if len(found) != 1:
        what = f"several: {', '.join(sorted(found)[:5])}" if found else "none that is known here"
        raise NotFound(f"{given!r} names {what}; /api/v1/reports lists the reports there are")
    with open_store(look.settings.store, writable=False) as store:
        return store.report(found[0])


def require_type(given: str | None) -> str | None:
    """A type of events, if one is given. Raises UsageError."""
    known = load_ontology().event_types
    if given is not None and given not in known:
        raise UsageError(f"{given!r} is no type of events; there are: {', '.join(sorted(known))}")
    return given
