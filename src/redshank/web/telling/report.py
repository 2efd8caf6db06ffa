"""One report: its text and everything found in it."""

from collections.abc import Sequence

from redshank.present.deeds import deed_phrase
from redshank.present.exports.outline import one_line
from redshank.present.words import CERTAINTY
from redshank.records import ActorRef, CopyLink, CountStatement, EventRecord, Silence, StoredReport
from redshank.web.shapes.report import (
    CopyOf,
    LeftOut,
    PartySpan,
    ReportCount,
    ReportEvent,
    ReportShape,
    ReportSilence,
    SentenceSpan,
    TextSpan,
)  # fmt: skip
from redshank.web.telling.incident import change_shapes
from redshank.web.telling.rows import document_row, extended
from redshank.web.view import View


def report_shape(read: StoredReport, view: View) -> ReportShape:
    """A report as it was read, with what persons rejected marked and what they corrected put right."""
    document_id = read.report.document.id
    stands = view.documents.get(document_id, read)
    amended = {event.id: event for event in stands.report.events}
    copy = view.copies.get(document_id)
    copies = [one for one in view.copies.values() if one.original_id == document_id]
    return extended(
        document_row(stands, view), ReportShape,
        text=read.report.document.text,
        spans=tuple(SentenceSpan(s.span.start, s.index, s.span.end) for s in read.report.sentences),
        events=tuple(_event(amended.get(one.id, one), view) for one in read.report.events),
        counts=tuple(_count(one) for one in read.report.counts),
        silences=tuple(_silence(one) for one in read.report.silences),
        left_out=tuple(LeftOut(one.stage, one.reason, one.text) for one in read.report.rejections),
        copies=tuple(_copy(one, view) for one in ([copy] if copy else []) + copies),
        changes=change_shapes(copy) if copy else (),
    )  # fmt: skip


def event_title(event: EventRecord) -> str:
    """Who did what to whom, as one sentence of one report has it."""
    doers = list(dict.fromkeys(actor.name for actor in event.actors))
    targets = list(dict.fromkeys(actor.name for actor in event.recipients))
    line = one_line(deed_phrase(event.event_type, event.modes, doers, targets))
    return line[:1].upper() + line[1:]


def _event(event: EventRecord, view: View) -> ReportEvent:
    trigger = event.evidence.trigger
    speaker = event.attribution[-1].speaker_text if event.attribution else None
    return ReportEvent(
        event.id, view.incident_of.get(event.id), event.event_type, event.modes, event_title(event),
        event.factuality, CERTAINTY.get(event.factuality, event.factuality),
        TextSpan(trigger.start, trigger.end, trigger.text), _parties(event.actors),
        _parties(event.recipients), speaker, event.confidence, event.evidence.sentence,
        event.id in view.rejected, event.because,
    )  # fmt: skip


def _parties(actors: Sequence[ActorRef]) -> tuple[PartySpan, ...]:
    return tuple(PartySpan(one.id, one.name, one.span.start, one.span.end) for one in actors)


def _count(count: CountStatement) -> ReportCount:
    span = count.evidence.span
    return ReportCount(
        count.value, count.unit, count.what, span.text, span.start, span.end, count.evidence.sentence
    )


def _silence(silence: Silence) -> ReportSilence:
    span, actor = silence.evidence.span, silence.actor
    return ReportSilence(
        actor.name if actor else None, silence.about, span.text, span.start, span.end,
        silence.evidence.sentence,
    )  # fmt: skip


def _copy(copy: CopyLink, view: View) -> CopyOf:
    stored = view.documents.get(copy.document_id)
    document = stored.report.document if stored else None
    return CopyOf(
        copy.document_id, copy.original_id, str(copy.kind), copy.likeness, copy.because,
        document.published_at if document else None, document.publisher if document else None,
        change_shapes(copy),
    )  # fmt: skip
