"""An Atom feed (RFC 4287): an entry for each incident, the one told last first."""

from collections.abc import Iterator
from datetime import date

from redshank.present.citations import documents_of
from redshank.present.days import day_words
from redshank.present.exports.form import Form
from redshank.present.exports.iris import thing_iri, web_address
from redshank.present.exports.markup import markup
from redshank.present.exports.outline import Outline, outlines
from redshank.present.naming import naming_words, place_name
from redshank.records import Incident, Picture, StoredReport

# Atom demands a moment of the last change; a feed in which nothing is told yet has none.
_NEVER = date(1970, 1, 1)


def _write(picture: Picture, naming: str) -> str:
    documents = documents_of(picture)
    told = [(_updated(one.incident, documents, picture), one) for one in outlines(picture)]
    told.sort(key=_by_day, reverse=True)
    updated = max((day for day, _ in told), default=picture.as_of or _NEVER)
    known = f"As known on {day_words(picture.as_of)}. " if picture.as_of else ""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
        f"<id>{thing_iri('feed', 'incidents')}</id>",
        "<title>Incidents, as many reports together tell them</title>",
        f"<subtitle>{markup(known + naming_words(naming))}</subtitle>",
        f"<updated>{_moment(updated)}</updated>",
        "<author><name>Redshank</name></author>",
        "<generator>Redshank</generator>",
    ]
    for day, outline in told:
        lines.extend(_entry(outline, day, documents, naming))
    return "\n".join([*lines, "</feed>"]) + "\n"


def _by_day(told: tuple[date, Outline]) -> tuple[date, str]:
    return told[0], told[1].incident.id


def _updated(incident: Incident, documents: dict[str, StoredReport], picture: Picture) -> date:
    """The day it was last told; without one, the day from which its reports count."""
    if incident.last_told:
        return incident.last_told
    known = [documents[one].known_from for one in incident.documents if one in documents]
    return max(known, default=picture.as_of or _NEVER)


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _entry(
    outline: Outline, updated: date, documents: dict[str, StoredReport], naming: str
) -> Iterator[str]:
    incident = outline.incident
    yield "<entry>"
    yield f"<id>{thing_iri('incident', incident.id)}</id>"
    yield f"<title>{markup(outline.heading)}</title>"
    if incident.first_told:
        yield f"<published>{_moment(incident.first_told)}</published>"
    yield f"<updated>{_moment(updated)}</updated>"
    yield f'<category term="{markup(incident.event_type)}" label="{markup(incident.event_type)}"/>'
    yield f'<category term="{markup(str(incident.status))}" label="{markup(outline.status)}"/>'
    yield from _links(incident, documents)
    yield f"<summary>{markup(f'{outline.status}: {incident.status_because}')}</summary>"
    yield f'<content type="html">{markup(_content(outline, naming))}</content>'
    yield "</entry>"


def _links(incident: Incident, documents: dict[str, StoredReport]) -> Iterator[str]:
    """The reports that tell it, where they have an address."""
    for stored in (documents[one] for one in incident.documents if one in documents):
        address = web_address(stored.report.document)
        if address:
            title = stored.report.document.title or stored.name
            yield f'<link rel="related" href="{markup(address)}" title="{markup(title)}"/>'


def _content(outline: Outline, naming: str) -> str:
    incident = outline.incident
    facts = [
        ("Status", f"{outline.status}: {incident.status_because}"),
        ("When", outline.days),
        ("Where", ", ".join(place_name(place, naming) for place in outline.places) or "not told"),
        ("Told in", outline.told),
        ("Incident", incident.id),
    ]
    rows = "".join(f"<li>{label}: {markup(words)}</li>" for label, words in facts)
    said = "".join(
        f"<p>{markup(one.words)}:</p><blockquote>{markup(one.sentence)}</blockquote>"
        f"<p><small>{markup(one.cited)}</small></p>"
        for one in outline.sayings
    )
    return f"<ul>{rows}</ul>{said}"


FORM = Form(
    "atom", "atom", "application/atom+xml",
    "a feed of incidents for any feed reader, the one told last first", _write,
)  # fmt: skip
