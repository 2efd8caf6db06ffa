"""Counts and silences with their parties, places and periods resolved."""

import re

from redshank.records import ActorRef, CountStatement, Evidence, PlaceRef, Silence, Span, Timex
from redshank.resolve.parties import resolve_parties, resolve_party
from redshank.resolve.places import resolve_places
from redshank.resolve.surroundings import Surroundings
from redshank.resolve.times import Anchor, resolve_timex
from redshank.text.stretches import is_since

# Words that stand for a place told before.
_THERE = re.compile(
    r"\b(?:them|there|(?:these|those|the) (?:waters|area|zone|strait|islands?))\b", re.IGNORECASE
)


def resolve_silence(
    actor: Span | None, about: str | None, evidence: Evidence, surroundings: Surroundings
) -> tuple[Silence, ...]:
    """A silence of each of its parties; one whose words name nobody known keeps them as its name."""
    parties = resolve_parties((actor,), surroundings) if actor else ()
    return tuple(Silence(party, about, evidence) for party in parties or (None,))


def resolve_count(
    what: Span,
    value: float,
    unit: str,
    period: Timex,
    evidence: Evidence,
    surroundings: Surroundings,
) -> CountStatement:
    """A statistic with whose it is, where, over which period, and who gives it."""
    text = surroundings.annotation.document.text
    before = Span.of(text, evidence.span.start, evidence.trigger.start)
    actor = _known(what, surroundings) or (_known(before, surroundings) if before.text.strip() else None)
    behind = Span.of(text, what.end, evidence.span.end)
    places = _known_places(behind, surroundings) or _places_meant(behind, evidence, surroundings)
    frames = surroundings.frames_of(evidence.sentence)
    frame_speakers = [span for frame in frames for span in frame.roles.get("speaker", ())]
    speakers = resolve_parties(frame_speakers[:1], surroundings)
    return CountStatement(
        value, unit, what.text, actor, places[0] if places else None,
        _period(period, surroundings),
        speakers[0] if speakers else None, evidence,
    )  # fmt: skip


def _known_places(span: Span, surroundings: Surroundings) -> tuple[PlaceRef, ...]:
    return tuple(place for place in resolve_places((span,), surroundings) if place.id)


def _places_meant(behind: Span, evidence: Evidence, surroundings: Surroundings) -> tuple[PlaceRef, ...]:
    """'Entered them', 'in these waters': the places of the sentence itself, else of the one before."""
    if not _THERE.search(behind.text):
        return ()
    sentences = surroundings.annotation.sentences
    before = sentences[max(0, evidence.sentence - 1)].span
    return _known_places(evidence.span, surroundings) or _known_places(before, surroundings)


def _period(timex: Timex, surroundings: Surroundings) -> tuple[str, str] | None:
    """First and last day; "since July 12" runs to the report's day."""
    occurred = resolve_timex(timex, Anchor(surroundings.day))
    if occurred is None:
        return None
    end = occurred.end
    if surroundings.day is not None and is_since(
        surroundings.annotation.document.text, timex.span.start
    ):
        end = max(end, surroundings.day)
    return occurred.start.isoformat(), end.isoformat()


def _known(span: Span, surroundings: Surroundings) -> ActorRef | None:
    return next((party for party in resolve_party(span, surroundings) if party.id is not None), None)
