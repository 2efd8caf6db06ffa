"""What an incident rests on: why tellings are one, origins, copies, and what persons decided."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from redshank.analyse.evidence import Index
from redshank.gazetteer import load_gazetteer
from redshank.present.days import day_words
from redshank.present.incident_facts import cite_telling
from redshank.present.screen import wrapped
from redshank.records import (
    Change,
    CopyKind,
    CopyLink,
    Incident,
    Judgement,
    JudgementKind,
    Link,
    Origin,
    StoredReport,
    Telling,
)  # fmt: skip

_ID = 8
_COPIED = {
    CopyKind.VERBATIM: "has word for word", CopyKind.PARTIAL: "took parts of",
    CopyKind.REWRITE: "rewrote", CopyKind.TRANSLATION: "translated", CopyKind.PICK_UP: "picked up",
}  # fmt: skip
_DECIDED = {
    JudgementKind.MERGE: "made one of several", JudgementKind.SPLIT: "set apart",
    JudgementKind.NOTE: "noted",
}  # fmt: skip


def link_lines(incident: Incident, index: Index, width: int) -> list[str]:
    """Each pair of sentences that a link joins, once, with the sum and its terms."""
    links = {(_link(link, index), _terms(link)): None for link in incident.links}
    return [
        line for pair, terms in links for line in (*wrapped(pair, 0, width), *wrapped(terms, 2, width))
    ]


def origin_lines(incident: Incident, index: Index, width: int) -> list[str]:
    """Each origin with the sentences that rest on it."""
    tellings = index.tellings_of(incident)
    resting: dict[str, list[str]] = defaultdict(list)
    for telling in tellings:
        resting[_origin(telling, index)].append(cite_telling(telling, index))
    lines = []
    for origin in incident.origins:
        told = "; ".join(dict.fromkeys(resting[origin])) or "no sentence in this picture"
        who = f"Report {origin[:_ID]} itself" if origin in index.reports else body_words(origin)
        lines += wrapped(f"{who}: {told}", 0, width)
    return lines


def copy_lines(incident: Incident, origins: Iterable[Origin], index: Index, width: int) -> list[str]:
    """Each of the incident's reports that was made from another, and what it changed."""
    copies = [copy for origin in origins for copy in origin.copies]
    mine = [copy for copy in copies if copy.document_id in incident.documents]
    return [line for copy in mine for line in _copy(copy, index, width)]


def judgement_lines(incident: Incident, judgements: Sequence[Judgement], width: int) -> list[str]:
    """What persons decided about the incident's events; what was revoked says so."""
    told = set(incident.tellings)
    mine = [one for one in judgements if told & {*one.event_ids, *one.from_ids}]
    return [line for judgement in mine for line in wrapped(_judgement(judgement), 0, width)]


def report_words(document_id: str, reports: dict[str, StoredReport]) -> str:
    """A report as a whole: "DEMO Tokyo wire, 7 Dec 2025, d1f3a9b2"."""
    stored = reports.get(document_id)
    if stored is None:
        return f"{document_id[:_ID]}, which is not in this picture"
    document = stored.report.document
    return (
        f"{document.publisher or stored.name}, {day_words(document.published_at)}, {document_id[:_ID]}"
    )


def body_words(body: str) -> str:
    """A state or body by its name and id: "Japan Coast Guard (JPN.CG)"; nameless ones by their state."""
    entities = load_gazetteer().entities
    known = entities.get(body) or entities.get(body.partition(".")[0])
    return f"{known.name} ({body})" if known else body


def _link(link: Link, index: Index) -> str:
    return f"{_event_words(link.event_id, index)} with {_event_words(link.joined_to, index)}:"


def _event_words(event_id: str, index: Index) -> str:
    telling = index.tellings.get(event_id)
    return cite_telling(telling, index) if telling else f"{event_id}, whose report is withdrawn"


def _terms(link: Link) -> str:
    """Readable arithmetic: "2.7 = 1 (both by CHN) + 2 (at the same place) - 0.3 (sayings are many)"."""
    told = "".join(
        f" {'-' if reason.score < 0 else '+'} {abs(reason.score):g} ({reason.detail})"
        for reason in link.reasons
    )
    return f"{link.score:g} = {told.removeprefix(' + ').strip()}"


def _origin(telling: Telling, index: Index) -> str:
    """Where a telling comes from: who is cited last, else the report that copies none."""
    chain = telling.event.attribution
    cited = chain[-1].speaker.id if chain and chain[-1].speaker else None
    return cited or index.origins.get(telling.document_id, telling.document_id)


def _copy(copy: CopyLink, index: Index, width: int) -> Iterator[str]:
    one, original = (report_words(id_, index.reports) for id_ in (copy.document_id, copy.original_id))
    why = f"{copy.because}; likeness {copy.likeness:.0%}"
    yield from wrapped(f"{one} {_COPIED[copy.kind]} {original} ({why})", 0, width)
    for change in copy.changes:
        yield from wrapped(_change(change), 2, width)


def _change(change: Change) -> str:
    """What a copy changed: 'day: “Wednesday” became “Tuesday”'."""
    if change.aspect == "sentence lost":
        return f"left out: “{change.original}”"
    if not change.copied:
        return f"{change.aspect}: “{change.original}” is missing"
    if not change.original:
        return f"{change.aspect}: “{change.copied}” was added"
    return f"{change.aspect}: “{change.original}” became “{change.copied}”"


def _judgement(judgement: Judgement) -> str:
    apart = f" from {', '.join(judgement.from_ids)}" if judgement.from_ids else ""
    revoked = (
        f"; revoked {day_words(judgement.revoked_at.date())}: {judgement.revoked_because}"
        if judgement.revoked_at
        else ""
    )
    return (
        f"{judgement.by}, {day_words(judgement.at.date())}, {_DECIDED[judgement.kind]}: "
        f"{judgement.reason} ({', '.join(judgement.event_ids)}{apart}; {judgement.id}){revoked}"
    )
