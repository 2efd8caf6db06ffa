"""The text form: an account by happening, dated, each line with speaker, certainty, sentence."""

import textwrap
from collections.abc import Iterator
from itertools import groupby

from redshank.present.words import (
    count_words,
    deed_words,
    doing_words,
    mark_words,
    place_words,
    silence_words,
    speaker_words,
    time_words,
    unit_words,
)  # fmt: skip
from redshank.records import EventRecord, Report

_COLOURS = {"asserted": "32", "alleged": "33", "denied": "31", "negated": "31", "planned": "36",
            "hypothetical": "35", "demanded": "36"}  # fmt: skip


def render_text(report: Report, colour: bool = False, width: int = 100) -> str:
    """The account of one report as text of at most `width` columns; colour repeats the marks."""
    lines = [*_head(report, width), ""]
    for happening, events in _by_happening(report.events):
        lines.extend(_happening(happening, events, colour, width))
        lines.append("")
    lines.extend(_rest(report, width))
    return "\n".join(lines).rstrip() + "\n"


def _head(report: Report, width: int) -> Iterator[str]:
    document = report.document
    title = document.title or report.sentences[0].span.text if report.sentences else "(no text)"
    yield textwrap.shorten(title, width, placeholder=" …")
    published = str(document.published_at) if document.published_at else "unknown"
    yield from _wrap(
        f"Published: {published} ({document.published_basis}; {document.published_because})",
        0,
        width,
    )
    if document.publisher:
        yield f"Publisher: {document.publisher}"
    happenings = len({event.happening for event in report.events})
    yield (
        f"{len(report.events)} events in {happenings} happenings, {len(report.counts)} counts, "
        f"{len(report.silences)} silences, {len(report.rejections)} left out"
    )


def _by_happening(events: tuple[EventRecord, ...]) -> Iterator[tuple[str, list[EventRecord]]]:
    """Dated happenings by day, then the undated in the order of the text."""
    first: dict[str, tuple[str, int]] = {}
    for at, event in enumerate(events):
        day = event.occurred.start.isoformat() if event.occurred else "~"
        first.setdefault(event.happening, (day, at))
    ordered = sorted(events, key=lambda event: first[event.happening])
    for happening, group in groupby(ordered, key=lambda event: event.happening):
        yield happening, list(group)


def _happening(happening: str, events: list[EventRecord], colour: bool, width: int) -> Iterator[str]:
    lead = events[0]
    yield from _wrap(f"{time_words(lead.occurred)} · {deed_words(lead)} [{happening}]", 0, width)
    yield from _wrap(doing_words(lead), 2, width)
    for place in lead.places:
        yield from _wrap(place_words(place), 2, width)
    for unit in lead.units:
        yield f"  {unit_words(unit)}"
    for event in events:
        yield from _telling(event, colour, width)


def _telling(event: EventRecord, colour: bool, width: int) -> Iterator[str]:
    mark = mark_words(event)
    if colour:
        mark = f"\x1b[{_COLOURS[event.factuality]}m{mark}\x1b[0m"
    yield f"  {mark}, says {speaker_words(event)}  ({event.id})"
    yield from _wrap(f"“{event.evidence.span.text}” [{event.evidence.sentence + 1}]", 4, width)


def _rest(report: Report, width: int) -> Iterator[str]:
    for count in report.counts:
        yield from _wrap(count_words(count), 0, width)
        yield from _wrap(f"“{count.evidence.span.text}” [{count.evidence.sentence + 1}]", 4, width)
    for silence in report.silences:
        yield from _wrap(silence_words(silence), 0, width)
        yield from _wrap(f"“{silence.evidence.span.text}” [{silence.evidence.sentence + 1}]", 4, width)
    for rejection in report.rejections:
        yield from _wrap(
            f"Left out at {rejection.stage}: “{rejection.text}”: {rejection.reason}", 0, width
        )


def _wrap(text: str, indent: int, width: int) -> list[str]:
    space = " " * indent
    return textwrap.wrap(
        text, width, initial_indent=space, subsequent_indent=space + "  ", break_on_hyphens=False
    )
