"""The rows that a report is kept as, column for column as in the SQL."""

from collections.abc import Iterator
from itertools import combinations

from redshank.records import ActorRef, CountStatement, EventRecord, Report, Silence, StoredReport
from redshank.store.codec import day_number, pack, week_of
from redshank.store.database import Row

REPORT = """INSERT INTO report (
    number, id, name, added_at, known_from, title, publisher, url, published_at, published_basis,
    published_from, published_to, published_because, text, record
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
EVENT = """INSERT INTO event (
    number, id, document_id, position, event_type, start, "end", week, published, factuality,
    confidence, speaker_country, goldstein, plover_score, quad_class, sentence_start, sentence
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
PARTY = "INSERT INTO event_party (event, role, party, country, name) VALUES (?, ?, ?, ?, ?)"
PLACE = """INSERT INTO event_place (event, place, name, relation, lat, lon, radius_km)
    VALUES (?, ?, ?, ?, ?, ?, ?)"""
DYAD = """INSERT INTO dyad (
    event, low, high, direction, week, factuality, quad_class, goldstein, plover_score
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"""
COUNT = """INSERT INTO count_statement (
    document_id, position, what, unit, value, actor, place, period_from, period_to, speaker, sentence
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
SILENCE = """INSERT INTO silence (document_id, position, actor, about, sentence)
    VALUES (?, ?, ?, ?, ?)"""


def report_row(number: int, entry: StoredReport) -> Row:
    """The row of a report: the document's columns and the whole as a record."""
    document = entry.report.document
    first, last = document.published_interval or (None, None)
    return (
        number, document.id, entry.name, entry.added_at.isoformat(), day_number(entry.known_from),
        document.title, document.publisher, document.url, day_number(document.published_at),
        document.published_basis, day_number(first), day_number(last), document.published_because,
        document.text, pack(entry.report),
    )  # fmt: skip


def event_row(number: int, position: int, report: Report) -> Row:
    """The row of the event at a position of a report."""
    event, document = report.events[position], report.document
    start, end = (event.occurred.start, event.occurred.end) if event.occurred else (None, None)
    speaker = _speaker(event)
    return (
        number, event.id, document.id, position, event.event_type,
        day_number(start), day_number(end),
        week_of(event.occurred), day_number(document.published_at), event.factuality, event.confidence,
        speaker and speaker.country, event.goldstein, event.plover_score, event.quad_class,
        event.evidence.span.start, event.evidence.span.text,
    )  # fmt: skip


def party_rows(number: int, event: EventRecord) -> Iterator[Row]:
    """Actors, recipients and the innermost speaker."""
    speaker = _speaker(event)
    told = [("actor", actor) for actor in event.actors]
    told += [("recipient", actor) for actor in event.recipients]
    told += [("speaker", speaker)] if speaker else []
    for role, actor in told:
        yield number, role, actor.id, actor.country, actor.name


def place_rows(number: int, event: EventRecord) -> Iterator[Row]:
    """The places of an event."""
    for place in event.places:
        yield number, place.id, place.name, place.relation, place.lat, place.lon, place.radius_km


def dyad_rows(number: int, event: EventRecord) -> Iterator[Row]:
    """Who stands over against whom; a deed of both is mutual, and each pair has one row."""
    scores = (event.factuality, event.quad_class, event.goldstein, event.plover_score)
    for (low, high), direction in sorted(_directions(event).items()):
        yield number, low, high, direction, week_of(event.occurred), *scores


def count_row(document_id: str, position: int, count: CountStatement) -> Row:
    """The row of a statistic."""
    return (
        document_id, position, count.what, count.unit, count.value, _side(count.actor),
        count.place and (count.place.id or count.place.name), *(count.period or (None, None)),
        _side(count.speaker), count.evidence.span.text,
    )  # fmt: skip


def silence_row(document_id: str, position: int, silence: Silence) -> Row:
    """The row of somebody who did not comment."""
    return document_id, position, _side(silence.actor), silence.about, silence.evidence.span.text


def _directions(event: EventRecord) -> dict[tuple[str, str], str]:
    actors, recipients = _sides(event.actors), _sides(event.recipients)
    if not recipients:
        return dict.fromkeys(combinations(sorted(actors), 2), "mutual")
    found: dict[tuple[str, str], str] = {}
    for actor in actors:
        for recipient in recipients:
            pair = (actor, recipient) if actor <= recipient else (recipient, actor)
            direction = "low to high" if pair == (actor, recipient) else "high to low"
            found[pair] = "mutual" if found.get(pair, direction) != direction else direction
    return found


def _sides(actors: tuple[ActorRef, ...]) -> set[str]:
    return {side for side in map(_side, actors) if side}


def _side(actor: ActorRef | None) -> str | None:
    """The state that a party belongs to, else its own id."""
    return None if actor is None else actor.country or actor.id


def _speaker(event: EventRecord) -> ActorRef | None:
    return event.attribution[-1].speaker if event.attribution else None
