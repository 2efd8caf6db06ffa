"""Citations, and incidents and reports as rows."""

from dataclasses import fields
from typing import Any, TypeVar
from urllib.parse import quote

from redshank.analyse import Passage, TimelineEntry
from redshank.analyse.evidence import passage_of, telling_passage
from redshank.present.citations import cite
from redshank.present.days import interval_words
from redshank.present.deeds import status_words
from redshank.present.exports.iris import web_address
from redshank.present.exports.outline import one_line
from redshank.present.exports.spots import words_for
from redshank.present.standing_words import incident_words
from redshank.records import Evidence, Incident, Judgement, StoredReport, Telling
from redshank.web.shapes.rows import (
    Citation,
    DocumentFacts,
    DocumentRow,
    IncidentFacts,
    IncidentRow,
    JudgementRow,
)  # fmt: skip
from redshank.web.view import View

Shape = TypeVar("Shape", bound=IncidentFacts | DocumentFacts)
_LOOSE = {"week", "season"}
# A text fragment names a long sentence by its first and last words.
_LONGEST_FRAGMENT, _FRAGMENT_WORDS = 200, 6


def incident_rows(view: View, names: str) -> dict[str, IncidentRow]:
    """All incidents as rows by id, in the picture's order, with places named by a policy."""
    policy = view.policy(names)
    return view.once(("rows", policy), lambda: _rows(view, policy))


def citation_of(passage: Passage, view: View) -> Citation | None:
    """The citation of a passage; None when its report is not in the picture."""
    stored = view.documents.get(passage.document_id)
    return _citation(passage, stored) if stored else None


def require_citation(passage: Passage, view: View) -> Citation:
    """The citation of a passage. Raises KeyError for a report that is not in the picture."""
    return _citation(passage, view.documents[passage.document_id])


def evidence_citation(document_id: str, evidence: Evidence, view: View) -> Citation:
    """The citation of an item's evidence. Raises KeyError for a report that is not in the picture."""
    return require_citation(passage_of(document_id, evidence), view)


def document_row(stored: StoredReport, view: View) -> DocumentRow:
    """A report as a row."""
    document, report = stored.report.document, stored.report
    copy = view.copies.get(document.id)
    return DocumentRow(
        document.id, document.title, document.publisher, document.published_at,
        document.published_basis, document.published_because, web_address(document), stored.name,
        stored.added_at, stored.withdrawn_at, stored.withdrawn_because, len(report.sentences),
        copy.original_id if copy else None, str(copy.kind) if copy else None, len(report.events),
    )  # fmt: skip


def judgement_row(judgement: Judgement, view: View) -> JudgementRow:
    """A judgement with the incidents in which its events stand."""
    events = (*judgement.event_ids, *judgement.from_ids)
    incidents = [view.incident_of[event] for event in events if event in view.incident_of]
    return JudgementRow(
        judgement.id, str(judgement.kind), judgement.event_ids, judgement.from_ids,
        judgement.corrections, judgement.reason, judgement.by, judgement.at, judgement.revoked_at,
        judgement.revoked_because, tuple(dict.fromkeys(incidents)),
    )  # fmt: skip


def extended(row: IncidentFacts | DocumentFacts, shape: type[Shape], **more: Any) -> Shape:
    """A row as a shape that has more; what is given outweighs the row's."""
    wanted = {one.name for one in fields(shape)}
    known = {one.name: getattr(row, one.name) for one in fields(row) if one.name in wanted}
    return shape(**known | more)


def title_of(incident: Incident | TimelineEntry) -> str:
    """Who did what to whom, on one line that begins with a capital."""
    line = one_line(incident_words(incident))
    return line[:1].upper() + line[1:]


def _rows(view: View, names: str) -> dict[str, IncidentRow]:
    entries = {one.incident_id: one for one in (*view.timeline.dated, *view.timeline.undated)}
    return {one.id: _row(one, entries[one.id], view, names) for one in view.picture.incidents}


def _row(incident: Incident, entry: TimelineEntry, view: View, names: str) -> IncidentRow:
    tellings = view.index.tellings_of(incident)
    sure = [telling.event.confidence for telling in tellings]
    precision = str(entry.precision) if entry.precision else None
    days = interval_words(incident.start, incident.end)
    return IncidentRow(
        incident.id, title_of(entry), incident.event_type, incident.modes, entry.actors,
        entry.recipients, incident.start, incident.end,
        precision.replace(" ", "-") if precision else None,
        f"{days} (told as a {precision})" if precision in _LOOSE else days,
        _places(tellings, names), str(incident.status), status_words(incident.status),
        incident.status_because, len(incident.documents), incident.first_told, incident.last_told,
        round(sum(sure) / len(sure), 3) if sure else None,
        require_citation(telling_passage(tellings[0]), view) if tellings else None,
        len(incident.origins),
    )  # fmt: skip


def _places(tellings: tuple[Telling, ...], names: str) -> tuple[str, ...]:
    told = (words_for(place, names) for telling in tellings for place in telling.event.places)
    return tuple(dict.fromkeys(told))


def _citation(passage: Passage, stored: StoredReport) -> Citation:
    document = stored.report.document
    url = web_address(document)
    return Citation(
        document.id, document.publisher, document.published_at, document.title, url, passage.sentence,
        passage.start, passage.end, passage.text, _fragment(url, passage.text) if url else None,
        cite(stored, passage.sentence),
    )  # fmt: skip


def _fragment(url: str, text: str) -> str:
    """The address that opens a page at a sentence (a text fragment)."""
    line = " ".join(text.split())
    words = line.split()
    ends = [line]
    if len(line) > _LONGEST_FRAGMENT and len(words) > 2 * _FRAGMENT_WORDS:
        ends = [" ".join(words[:_FRAGMENT_WORDS]), " ".join(words[-_FRAGMENT_WORDS:])]
    spelled = ",".join(quote(end, safe="").replace("-", "%2D") for end in ends)
    return f"{url.partition('#')[0]}#:~:text={spelled}"
