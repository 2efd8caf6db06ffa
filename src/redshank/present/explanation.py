"""Why each value of an event was given."""

from collections.abc import Iterator

from redshank.present.words import deed_words, party_words, place_words, time_words
from redshank.records import EventRecord, Report


def explain_event(report: Report, event_id: str) -> str:
    """The reasons behind one event as text. Raises KeyError when the report has no such event."""
    for event in report.events:
        if event.id == event_id:
            return "\n".join(_lines(report, event)) + "\n"
    raise KeyError(event_id)


def _lines(report: Report, event: EventRecord) -> Iterator[str]:
    yield f"{event.id}  {deed_words(event)}, {event.factuality}"
    yield f"sentence {event.evidence.sentence + 1}: “{event.evidence.span.text}”"
    trigger = event.evidence.trigger
    yield f"type: the reading model marks “{trigger.text}” (characters {trigger.start} to {trigger.end})"
    yield f"confidence: {event.confidence:.2f}, the trigger's score times its factuality's"
    for mode in event.modes:
        yield f"mode {mode}: by its words, in the ontology's list for {event.event_type}"
    for role, parties in (("actor", event.actors), ("recipient", event.recipients)):
        if not parties:
            yield f"{role}: none, the sentence names none"
        for party in parties:
            reason = party.because or "no name known"
            yield f"{role}: {party_words(party)} from “{party.span.text}”: {reason}"
    yield f"time: {time_words(event.occurred)}" + (
        f", because {event.occurred.because}" if event.occurred else ""
    )
    for place in event.places:
        yield f"place: {place_words(place)} from “{place.span.text}”"
    yield from _speakers(event)
    yield f"scores: CAMEO {event.cameo}, Goldstein {event.goldstein:g}, PLOVER {event.plover_score:g}"
    same = [e.id for e in report.events if e.happening == event.happening and e.id != event.id]
    if same:
        yield f"happening {event.happening}: one with {', '.join(same)}; same type, nothing contradicts"
    for cause in event.triggered_by:
        yield f"set off by {cause}, by the words between the two in the sentence"


def _speakers(event: EventRecord) -> Iterator[str]:
    if not event.attribution:
        yield "speaker: none, the report tells it in its own voice"
    for link in event.attribution:
        who = party_words(link.speaker) if link.speaker else "not identified"
        cue = f", cue “{link.cue}”" if link.cue else ""
        yield f"speaker: {who} from “{link.speaker_text}”{cue}, {link.kind}"
