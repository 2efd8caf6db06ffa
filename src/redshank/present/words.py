"""Plain words for codes, shared by the account, the page and the tables."""

from redshank.present.days import day_words
from redshank.records import (
    ActorRef,
    CountStatement,
    EventRecord,
    Occurred,
    PlaceRef,
    Silence,
    UnitRef,
)  # fmt: skip

CERTAINTY = {
    "asserted": "asserted", "alleged": "alleged", "denied": "denied", "negated": "told as not done",
    "planned": "planned", "hypothetical": "only possible", "demanded": "demanded",
}  # fmt: skip
MARKS = {
    "asserted": "●", "alleged": "◐", "denied": "✕", "negated": "○", "planned": "→",
    "hypothetical": "?", "demanded": "!",
}  # fmt: skip


def party_words(party: ActorRef) -> str:
    """A party as a reader wants it: its name, and its code where it is known."""
    return f"{party.name} ({party.id})" if party.id else f"{party.name} (not identified)"


def parties_words(parties: tuple[ActorRef, ...]) -> str:
    """Several parties, parted by commas."""
    return ", ".join(party_words(party) for party in parties)


def time_words(occurred: Occurred | None) -> str:
    """A dated interval as short words; an unknown one says so."""
    if occurred is None:
        return "no date told"
    start, end = occurred.start, occurred.end
    first = day_words(start)
    if start == end:
        return f"{first}, {occurred.clock}" if occurred.clock else first
    return f"{first} to {day_words(end)}"


def place_words(place: PlaceRef) -> str:
    """A place with its relation, each side's name and an honest radius."""
    words = f"{place.relation} {place.name}" if place.relation else f"at {place.name}"
    if place.names:
        words += " (" + "; ".join(f"{p}: {n}" for p, n in place.names.items()) + ")"
    if place.radius_km:
        words += f", within {place.radius_km:.0f} km"
    return words


def speaker_words(event: EventRecord) -> str:
    """Who says so, through whom; the report's own voice when nobody is cited."""
    if not event.attribution:
        return "the report itself"
    names = [link.speaker.name if link.speaker else link.speaker_text for link in event.attribution]
    return " through ".join(reversed(names))


def deed_words(event: EventRecord) -> str:
    """Type with its modes: 'THREATEN (radar-lock)'."""
    modes = ", ".join(mode.removeprefix("x-") for mode in event.modes[:2])
    return f"{event.event_type} ({modes})" if modes else event.event_type


def doing_words(event: EventRecord) -> str:
    """Who to whom: 'Japan (JPN) → China (CHN)'."""
    to = f" → {parties_words(event.recipients)}" if event.recipients else ""
    return (parties_words(event.actors) or "nobody named") + to


def coded_words(event: EventRecord) -> str:
    """The codes of other schemes and how sure the model is: 'CAMEO 190, Goldstein -10, …'."""
    return (
        f"CAMEO {event.cameo}, Goldstein {event.goldstein:g}, PLOVER {event.plover_score:g}; "
        f"confidence {event.confidence:.2f}"
    )


def mark_words(event: EventRecord) -> str:
    """How surely, as a mark and in words: '◐ alleged'."""
    return f"{MARKS[event.factuality]} {CERTAINTY[event.factuality]}"


def unit_words(unit: UnitRef) -> str:
    """With what: 'with 2 × B-52 of USA'."""
    count = f"{unit.count} × " if unit.count else ""
    return f"with {count}{unit.id or unit.what}" + (f" of {unit.operator}" if unit.operator else "")


def count_words(count: CountStatement) -> str:
    """A statistic with its period."""
    period = f", {count.period[0]} to {count.period[1]}" if count.period else ""
    return f"Count: {count.value:g} {count.what}{period}"


def silence_words(silence: Silence) -> str:
    """Who says nothing, and about what."""
    who = party_words(silence.actor) if silence.actor else "somebody"
    return f"Silence: {who}" + (f", about {silence.about}" if silence.about else "")
