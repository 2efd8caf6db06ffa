"""The incidents of a bundle: the list of them, and each with its accounts side by side."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from redshank.present.days import day_words
from redshank.present.deeds import STATUS_MARKS, status_words
from redshank.present.exports.bundle_contents import (
    BACK,
    Contents,
    event_link,
    items,
    listed,
    named,
    report_link,
    sentence_link,
)  # fmt: skip
from redshank.present.exports.markup import markup
from redshank.present.exports.outline import Outline, counted
from redshank.present.naming import place_name
from redshank.present.words import CERTAINTY, MARKS, coded_words, speaker_words
from redshank.records import Account, Cell, Judgement, Link, PlaceRef, Stance, Status, Telling

STANCE_MARKS = {
    Stance.ASSERTS: "●", Stance.ALLEGES: "◐", Stance.DENIES: "✕", Stance.ADMITS: "✓", Stance.SILENT: "…",
}  # fmt: skip
_HEADS = ("No.", "Day", "Status", "What is told", "Told in")


def incident_list(contents: Contents) -> Iterator[str]:
    """The table of all incidents, with a choice of one status that needs no script."""
    if not contents.outlines:
        yield "<p>No report in this picture tells of an incident.</p>"
        return
    yield from _choice(contents)
    heads = "".join(f'<th scope="col">{head}</th>' for head in _HEADS)
    yield f"<table><thead><tr>{heads}</tr></thead><tbody>"
    for number, outline in enumerate(contents.outlines, 1):
        incident = outline.incident
        yield (
            f'<tr class="{incident.status}"><td class="number">{number}</td>'
            f'<td class="day">{markup(outline.days)}</td>'
            f'<td><span class="status">{outline.status}</span></td>'
            f'<td class="what"><a href="#{markup(incident.id)}">{named(outline.heading)}</a></td>'
            f'<td class="told">{outline.told}</td></tr>'
        )
    yield "</tbody></table>"


def incident_cards(contents: Contents) -> Iterator[str]:
    """Each incident: what is told, by whom and how surely, on which sentences, and why together."""
    for number, outline in enumerate(contents.outlines, 1):
        anchor = markup(outline.incident.id)
        yield (
            f'<article id="{anchor}" class="{outline.incident.status}" tabindex="-1" '
            f'aria-labelledby="{anchor}-head"><h3 id="{anchor}-head">'
            f'<span class="number">{number}</span>{named(outline.heading)}</h3>'
            f'<p><span class="status">{outline.status}</span>: '
            f"{markup(outline.incident.status_because)}.</p>"
        )
        yield _facts(contents, outline)
        yield from _sides(contents, outline)
        yield from _why(contents, outline.incident.links, len(outline.incident.tellings))
        yield from _decisions(contents, outline)
        yield f"{BACK}</article>"


def _choice(contents: Contents) -> Iterator[str]:
    found = Counter(outline.incident.status for outline in contents.outlines)
    yield "<fieldset><legend>Show</legend>"
    yield f'<label><input type="radio" name="show" checked> all {len(contents.outlines)}</label>'
    for status in Status:
        if found[status]:
            words = f"{STATUS_MARKS[status]} {status_words(status)} ({found[status]})"
            yield f'<label><input type="radio" name="show" id="show-{status}"> {words}</label>'
    yield "</fieldset>"


def _facts(contents: Contents, outline: Outline) -> str:
    incident = outline.incident
    dated = outline.dated_by
    by = f", by {sentence_link(contents, dated.document_id, dated.sentence)}" if dated else ""
    originals = [one for one in incident.origins if one in contents.documents]
    cited = [one for one in incident.origins if one not in contents.documents]
    told = (
        f"{outline.told}; first {day_words(incident.first_told)}, last {day_words(incident.last_told)}"
    )
    return listed([
        ("Who", [_names([party.name for party in outline.doers]) or "not told"]),
        ("To whom", [names] if (names := _names([party.name for party in outline.targets])) else []),
        ("When", [markup(outline.days) + by]),
        ("Where", [_where(place, contents.naming) for place in outline.places] or ["not told"]),
        ("Told in", [told]),
        ("Cited", [_names(cited)] if cited else []),
        ("Originals", [report_link(contents, one) for one in originals]),
        ("Coded", [_coded(outline)]),
        ("Known as", [markup(incident.id)]),
    ])  # fmt: skip


def _names(names: list[str]) -> str:
    return ", ".join(named(name) for name in names)


def _where(place: PlaceRef, naming: str) -> str:
    words = f"{place.relation or 'at'} {place_name(place, naming)}"
    if place.radius_km:
        words += f", within {place.radius_km:.0f} km"
    if place.lat is None:
        words += ", place not known to the gazetteer"
    if place.claimed_by:
        words += f"; administered by {place.administered_by or 'nobody'}"
        words += f", claimed by {', '.join(place.claimed_by)}"
    return named(words)


def _coded(outline: Outline) -> str:
    modes = ", ".join(outline.incident.modes)
    words = f"{outline.incident.event_type}{f' ({modes})' if modes else ''}"
    if outline.tellings:
        words += f"; first telling {coded_words(outline.tellings[0].event)}"
    return markup(words)


def _sides(contents: Contents, outline: Outline) -> Iterator[str]:
    """The accounts side by side, of those who took part first; last what no party takes a stance on."""
    yield '<div class="sides">'
    covered: set[str] = set()
    involved = {party.id for party in (*outline.doers, *outline.targets)}
    for account in sorted(outline.incident.accounts, key=lambda one: one.party.id not in involved):
        covered |= {cell.event_id for cell in account.cells if cell.event_id}
        yield _side(contents, account)
    rest = [telling for telling in outline.tellings if telling.event.id not in covered]
    if rest:
        quotes = "".join(dict.fromkeys(_unstanced(contents, telling) for telling in rest))
        yield f'<section class="side"><h4>No account of it as done</h4>{quotes}</section>'
    yield "</div>"


def _side(contents: Contents, account: Account) -> str:
    sentences: dict[tuple[str, int], list[Cell]] = defaultdict(list)
    for cell in account.cells:
        sentences[cell.document_id, cell.sentence].append(cell)
    quotes = "".join(_quote(contents, cells) for cells in sentences.values())
    return (
        f'<section class="side {account.stance.name.lower()}">'
        f"<h4>{named(account.party.name)} "
        f"{STANCE_MARKS[account.stance]} {account.stance}</h4>{quotes}</section>"
    )


def _quote(contents: Contents, cells: list[Cell]) -> str:
    """A sentence with every stance that is taken in it."""
    stances = dict.fromkeys(_stance(cell) for cell in cells)
    where = _cited(contents, cells[0].document_id, cells[0].sentence)
    return _blockquote(cells[0].text, f"{' · '.join(stances)} · {where}")


def _stance(cell: Cell) -> str:
    speaker = f"{named(cell.speaker)} " if cell.speaker else ""
    return f"{STANCE_MARKS[cell.stance]} {speaker}{cell.stance}"


def _cited(contents: Contents, document_id: str, sentence: int) -> str:
    """The citation, with a word of warning where the report is a copy."""
    copy = contents.copies.get(document_id)
    warning = f" · copy of another report ({copy.kind})" if copy else ""
    return sentence_link(contents, document_id, sentence) + warning


def _unstanced(contents: Contents, telling: Telling) -> str:
    event = telling.event
    words = f"{MARKS.get(event.factuality, '')} {CERTAINTY.get(event.factuality, event.factuality)}"
    return _blockquote(
        event.evidence.span.text,
        f"{markup(words.strip())}, says {named(speaker_words(event))} · "
        f"{_cited(contents, telling.document_id, event.evidence.sentence)}",
    )


def _blockquote(text: str, foot: str) -> str:
    return f'<blockquote>“<span class="words">{markup(text)}</span>”<footer>{foot}</footer></blockquote>'


def _why(contents: Contents, links: tuple[Link, ...], tellings: int) -> Iterator[str]:
    """The arithmetic of every joining."""
    if links:
        rows = items(_joined(contents, link) for link in links)
        why = f"Why these {tellings} tellings are one incident"
        yield f"<details><summary>{why}</summary>{rows}</details>"


def _joined(contents: Contents, link: Link) -> str:
    reasons = ", ".join(f"{reason.score:+g} {markup(reason.detail)}" for reason in link.reasons)
    return (
        f"{event_link(contents, link.event_id)} with {event_link(contents, link.joined_to)}: "
        f"{link.score:g} = {reasons}"
    )


def _decisions(contents: Contents, outline: Outline) -> Iterator[str]:
    events = {*outline.incident.tellings, outline.incident.id}
    decided = [one for one in contents.picture.judgements if events & {*one.event_ids, *one.from_ids}]
    if decided:
        rows = items(judgement_words(judgement) for judgement in decided)
        yield f"<p><strong>{counted(len(decided), 'judgement')} by people</strong></p>{rows}"


def judgement_words(judgement: Judgement) -> str:
    """A judgement in one line of markup; a revoked one is struck and says why."""
    line = (
        f"{judgement.kind}, {day_words(judgement.at.date())}, by {named(judgement.by)}: "
        f"{markup(judgement.reason)}"
    )
    if judgement.revoked_at is None:
        return line
    because = markup(judgement.revoked_because)
    return f"<del>{line}</del> revoked {day_words(judgement.revoked_at.date())}: {because}"
