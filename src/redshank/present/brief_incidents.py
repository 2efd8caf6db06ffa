"""The sections of a brief that tell incidents: what happened, and what is disputed party by party."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from redshank.present.brief_choice import (
    Rivalry,
    Told,
    is_quotable,
    modes_of,
    neutral,
    targets_of,
)  # fmt: skip
from redshank.present.brief_record import (
    BriefParagraph,
    BriefSection,
    BriefSentence,
    Citation,
    cited,
)  # fmt: skip
from redshank.present.brief_sources import Sources
from redshank.present.days import day_words, interval_words
from redshank.present.deeds import deed_phrase, status_words
from redshank.present.standing_words import capital, incident_words, reader_name
from redshank.records import Account, Cell, Incident, Stance
from redshank.text.lists import listed

_NOT_DATED = "Day not told"
_SAYS = {
    Stance.ASSERTS: "says so", Stance.ALLEGES: "alleges it", Stance.ADMITS: "admits it",
    Stance.DENIES: "denies it",
}  # fmt: skip


def happened_section(told: Sequence[Told], sources: Sources, left: int, disputed: bool) -> BriefSection:
    """Incidents by day, each with one sentence; `left` is how many the whole brief does not tell."""
    days = groupby(told, key=lambda one: (one.incident.start, one.incident.end))
    paragraphs = [
        BriefParagraph(
            interval_words(start, end) if start else _NOT_DATED,
            tuple(_told_sentence(one, sources) for one in group),
        )
        for (start, end), group in days
    ]
    notes = ["What a party denies stands under the next head."] if disputed else []
    if left:
        further = "incident is" if left == 1 else "incidents are"
        notes.append(f"{left} further {further} left to `redshank incidents`.")
    return BriefSection("What happened", cited(paragraphs), tuple(notes))


def disputed_section(rivalries: Sequence[Rivalry], sources: Sources) -> BriefSection:
    """Rival accounts, each party by the sentence that tells its own best."""
    quoted: set[str] = set()
    paragraphs = []
    for rivalry in rivalries:
        sentences = tuple(_rival_sentences(rivalry, sources, quoted))
        paragraphs.append(BriefParagraph(_claim_words(neutral(rivalry.incident, sources)), sentences))
    return BriefSection("What is disputed", cited(paragraphs))


def _told_sentence(told: Told, sources: Sources) -> BriefSentence:
    incident = told.incident
    phrase = deed_phrase(
        incident.event_type, modes_of(told),
        [reader_name(party.name) for party in incident.actors],
        [reader_name(party.name) for party in targets_of(told, sources)],
    )  # fmt: skip
    origins = f"{len(incident.origins)} {'origin' if len(incident.origins) == 1 else 'origins'}"
    standing = [status_words(incident.status), origins]
    if incident.start is None and incident.first_told:
        standing.append(f"first told {day_words(incident.first_told)}")
    return _quoting(f"{capital(phrase)} ({'; '.join(standing)})", sources.of_telling(told.lead))


def _claim_words(incident: Incident) -> str:
    """The claim as a noun with its day: "Radar lock-on against Japan by China, 6 Dec 2025"."""
    day = interval_words(incident.start, incident.end) if incident.start else _NOT_DATED.lower()
    return f"{capital(incident_words(incident, claim=True))}, {day}"


def _rival_sentences(rivalry: Rivalry, sources: Sources, quoted: set[str]) -> Iterator[BriefSentence]:
    by_sentence: dict[Citation, list[str]] = defaultdict(list)
    for account, cell in rivalry.sides:
        words = f"{reader_name(account.party.name)} {_SAYS[cell.stance]}"
        by_sentence[sources.of_cell(cell)].append(words)
    for citation, accounts in by_sentence.items():
        words = capital(listed(accounts))
        again = citation.text in quoted
        quoted.add(citation.text)
        yield BriefSentence(f"{words}.", (citation,)) if again else _quoting(words, citation)
    if rivalry.others:
        names = listed([reader_name(account.party.name) for account, _ in rivalry.others])
        yield BriefSentence(
            f"{capital(names)} {_also(rivalry.others)}.", _cells(rivalry.others, sources)
        )


def _also(others: Sequence[tuple[Account, Cell]]) -> str:
    return "speaks of it too" if len(others) == 1 else "speak of it too"


def _cells(others: Sequence[tuple[Account, Cell]], sources: Sources) -> tuple[Citation, ...]:
    return tuple(sources.of_cell(cell) for _, cell in others)


def _quoting(words: str, citation: Citation) -> BriefSentence:
    """Words that lead to a quotation; where the sentence is too long for one, they stand alone."""
    if is_quotable(citation.text):
        return BriefSentence(f"{words}:", (citation,), quoted=True)
    return BriefSentence(f"{words}.", (citation,))
