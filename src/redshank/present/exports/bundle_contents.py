"""What a bundle holds and where it stands on the page, for links from everywhere to everything."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from redshank.present.citations import cite, documents_of
from redshank.present.exports.markup import markup
from redshank.present.exports.outline import LOST, Outline, one_line, outlines
from redshank.records import CopyLink, Picture, StoredReport

BACK = '<p class="back short"><a href="#incidents">Back to the list of incidents</a></p>'


@dataclass(frozen=True, slots=True)
class Contents:
    """A picture made ready for the page.

    `numbers` are the incidents' numbers on the page by id; `incident_of` and `document_of` are by
    event id; `copies` are by the copy's document.
    """

    picture: Picture
    naming: str
    documents: dict[str, StoredReport]
    outlines: tuple[Outline, ...]
    numbers: dict[str, int]
    incident_of: dict[str, str]
    sentence_of: dict[str, tuple[str, int]]
    told_in: dict[tuple[str, int], list[str]]
    copies: dict[str, CopyLink]


def contents_of(picture: Picture, naming: str) -> Contents:
    """The contents of a bundle over a picture."""
    told = outlines(picture)
    incident_of = {event: one.id for one in picture.incidents for event in one.tellings}
    sentences = {
        event.id: (stored.report.document.id, event.evidence.sentence)
        for stored in picture.reports
        for event in stored.report.events
    }
    told_in: dict[tuple[str, int], list[str]] = defaultdict(list)
    for event, place in sentences.items():
        incident = incident_of.get(event)
        if incident and incident not in told_in[place]:
            told_in[place].append(incident)
    return Contents(
        picture, naming, documents_of(picture), told,
        {one.incident.id: number for number, one in enumerate(told, 1)}, incident_of, sentences, told_in,
        {copy.document_id: copy for origin in picture.origins for copy in origin.copies},
    )  # fmt: skip


def sentence_link(contents: Contents, document_id: str, sentence: int) -> str:
    """A citation that leads to the sentence in its report; a lost one says so and leads nowhere."""
    stored = contents.documents.get(document_id)
    if stored is None or sentence not in {one.index for one in stored.report.sentences}:
        return markup(LOST)
    anchor = sentence_anchor(document_id, sentence)
    return f'<a href="#{anchor}">{markup(one_line(cite(stored, sentence)))}</a>'


def event_link(contents: Contents, event_id: str) -> str:
    """A citation of the sentence that tells an event."""
    place = contents.sentence_of.get(event_id)
    return sentence_link(contents, *place) if place else markup(LOST)


def report_link(contents: Contents, document_id: str) -> str:
    """The report's title and publisher as a link; an unknown one by its id alone."""
    stored = contents.documents.get(document_id)
    if stored is None:
        return markup(document_id)
    publisher = stored.report.document.publisher or stored.name
    words = f"{publisher}: {title_of(stored)}"
    return f'<a href="#{markup(document_id)}">{markup(one_line(words))}</a>'


def incident_link(contents: Contents, incident_id: str) -> str:
    """The incident's number and heading as a link; an unknown one by its id alone."""
    number = contents.numbers.get(incident_id)
    if number is None:
        return markup(incident_id)
    heading = contents.outlines[number - 1].heading
    return f'<a href="#{markup(incident_id)}">{number} {markup(heading)}</a>'


def sentence_anchor(document_id: str, sentence: int) -> str:
    """Where a sentence, counted from 0, stands on the page; escaped."""
    return f"{markup(document_id)}-s{sentence + 1}"


def title_of(stored: StoredReport) -> str:
    """A report's title, else its first sentence, else its name in the store."""
    sentences = stored.report.sentences
    return stored.report.document.title or (sentences[0].span.text if sentences else stored.name)


def named(name: str) -> str:
    """A name on one line, cut where it is no name any more, set apart from the words around it."""
    return f"<bdi>{markup(one_line(name))}</bdi>"


def listed(rows: Iterable[tuple[str, Iterable[str]]]) -> str:
    """Labels with their values, which are markup already; a label without a value is left out."""
    told = [(label, "".join(f"<dd>{value}</dd>" for value in values)) for label, values in rows]
    body = "".join(f"<dt>{label}</dt>{values}" for label, values in told if values)
    return f"<dl>{body}</dl>" if body else ""


def items(values: Iterable[str]) -> str:
    """A list of values, which are markup already; nothing for none."""
    body = "".join(f"<li>{value}</li>" for value in values)
    return f"<ul>{body}</ul>" if body else ""
