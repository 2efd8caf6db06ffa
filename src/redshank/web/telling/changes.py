"""What changed between two pictures, in words and with its sentences."""

from collections.abc import Iterator

from redshank.analyse import Difference, DifferenceKind, Passage, diff
from redshank.present.deeds import status_words
from redshank.records import Status
from redshank.web.shapes.pages import DifferenceShape
from redshank.web.shapes.rows import Citation, IncidentRow
from redshank.web.telling.rows import citation_of, incident_rows
from redshank.web.view import View

_SENTENCES = 10
_STATUSES = {DifferenceKind.NEW_INCIDENT, DifferenceKind.STATUS, DifferenceKind.WITHDRAWN}


def differences(before: View, after: View) -> tuple[Difference, ...]:
    """Every difference, found once for two views."""
    key = "diff", before.revision, before.picture.as_of
    return after.once(key, lambda: diff(before.picture, after.picture))


def difference_shapes(before: View, after: View, names: str) -> tuple[DifferenceShape, ...]:
    """The differences for a reader."""
    key = "differences", before.revision, before.picture.as_of, after.policy(names)
    return after.once(key, lambda: tuple(_shapes(before, after, names)))


def _shapes(before: View, after: View, names: str) -> Iterator[DifferenceShape]:
    then, now = incident_rows(before, names), incident_rows(after, names)
    for one in differences(before, after):
        row = now.get(one.subject) or then.get(one.subject)
        citations = tuple(_citations(one.evidence, before, after))
        words = _words(one, row, before, after)
        yield DifferenceShape(str(one.kind), row, words, one.before, one.after, citations)


def _citations(evidence: tuple[Passage, ...], before: View, after: View) -> Iterator[Citation]:
    for passage in evidence[:_SENTENCES]:
        found = citation_of(passage, after) or citation_of(passage, before)
        if found:
            yield found


def _words(one: Difference, row: IncidentRow | None, before: View, after: View) -> str:
    """A difference in one line: "China aimed radar at Japan: reported by one side, now disputed"."""
    subject = row.title if row else one.subject or "no issue that is named"
    party = after.index.names.get(one.party or "") or before.index.names.get(one.party or "")
    return f"{subject}: {_what(one, party or one.party or 'somebody')}"


def _what(one: Difference, party: str) -> str:
    if one.kind in _STATUSES:
        return _statuses(one)
    match one.kind:
        case DifferenceKind.MERGED:
            return f"{len(one.before)} incidents are now held to be one"
        case DifferenceKind.SPLIT:
            return f"is now held to be {len(one.after)} incidents"
        case DifferenceKind.STRENGTHENED | DifferenceKind.WEAKENED:
            return f"{one.kind}; origins gained: {len(one.gained)}, lost: {len(one.lost)}"
        case DifferenceKind.NEW_DENIAL:
            return f"{party} denies it"
        case DifferenceKind.NEW_COUNT:
            return ", ".join(one.after)
        case _:
            return f"{party} {', '.join(one.after)}"


def _statuses(one: Difference) -> str:
    before, after = (
        ", ".join(status_words(Status(s)) for s in side) for side in (one.before, one.after)
    )
    if not one.after:
        return f"was {before}, is told no more"
    return f"was {before}, now {after}" if before else f"new, {after}"
