"""The reports of a bundle: each text whole, its sentences numbered and linked, and what copies what."""

from collections.abc import Iterator

from redshank.present.days import day_words
from redshank.present.exports.bundle_contents import (
    BACK,
    Contents,
    items,
    listed,
    named,
    report_link,
    sentence_anchor,
    sentence_link,
    title_of,
)  # fmt: skip
from redshank.present.exports.iris import text_digest, web_address
from redshank.present.exports.markup import markup
from redshank.present.exports.outline import counted
from redshank.present.words import count_words, silence_words
from redshank.records import Change, CopyLink, Document, Origin, Report, Sentence, StoredReport


def report_cards(contents: Contents) -> Iterator[str]:
    """Each report with its text, by the day from which it counts."""
    for stored in sorted(contents.documents.values(), key=_by_day):
        report = stored.report
        anchor = markup(report.document.id)
        yield (
            f'<article id="{anchor}" tabindex="-1" aria-labelledby="{anchor}-head">'
            f'<h3 id="{anchor}-head">{named(title_of(stored))}</h3>'
        )
        yield _facts(contents, stored)
        yield f'<div class="text">{_text(contents, report)}</div>'
        yield from _also(contents, report)
        yield f"{BACK}</article>"


def origin_list(contents: Contents) -> Iterator[str]:
    """Every report that was copied, with its copies and what they changed or lost."""
    origins = contents.picture.origins
    copied = [origin for origin in origins if origin.copies]
    copies = sum(len(origin.copies) for origin in copied)
    yield (
        f"<p>{counted(len(contents.picture.reports), 'report')}, {counted(len(origins), 'origin')}; "
        f"{counted(copies, 'report')} found to be made from another. A copy adds no confirmation.</p>"
    )
    for origin in copied:
        yield from _origin(contents, origin)


def copy_words(link: CopyLink) -> str:
    """How a report was made from another: "rewrite, 84% alike"; markup."""
    return f"{link.kind}, {link.likeness:.0%} alike: {markup(link.because)}"


def _by_day(stored: StoredReport) -> tuple[str, str]:
    return stored.known_from.isoformat(), stored.report.document.id


def _facts(contents: Contents, stored: StoredReport) -> str:
    document = stored.report.document
    copied = contents.copies.get(document.id)
    return listed([
        ("Publisher", [named(document.publisher or "not told")]),
        ("Published", [_published(document)]),
        ("Address", _address(document)),
        ("Added", [f"{day_words(stored.added_at.date())}, as {named(stored.name)}"]),
        ("Copy of", [_copied(contents, copied)] if copied else []),
        ("SHA-256", [text_digest(document).hex()]),
        ("Known as", [markup(document.id)]),
    ])  # fmt: skip


def _copied(contents: Contents, link: CopyLink) -> str:
    return f"{report_link(contents, link.original_id)} ({copy_words(link)})"


def _published(document: Document) -> str:
    if document.published_at is None:
        return "day not known"
    because = f"; {document.published_because}" if document.published_because else ""
    return markup(f"{day_words(document.published_at)} ({document.published_basis}{because})")


def _address(document: Document) -> list[str]:
    """The address as a link where it is one of the web, else as words, since it could run."""
    if not document.url:
        return []
    address = web_address(document)
    words = named(document.url)
    return [f'<a rel="noreferrer" href="{markup(address)}">{words}</a>' if address else words]


def _text(contents: Contents, report: Report) -> str:
    """The whole text; what stands between sentences is kept, paragraph for paragraph."""
    parts, at, paragraph = ["<p>"], 0, None
    for sentence in report.sentences:
        between = report.document.text[at : sentence.span.start]
        if paragraph not in {None, sentence.paragraph}:
            parts.append("</p><p>")
        paragraph, at = sentence.paragraph, sentence.span.end
        parts += [markup(between), _sentence(contents, report, sentence)]
    return "".join([*parts, markup(report.document.text[at:]), "</p>"])


def _sentence(contents: Contents, report: Report, sentence: Sentence) -> str:
    document = report.document
    anchor = sentence_anchor(document.id, sentence.index)
    links = "".join(
        _to(contents, one) for one in contents.told_in.get((document.id, sentence.index), [])
    )
    return (
        f'<span class="words" id="{anchor}" tabindex="-1">{markup(sentence.span.text)}</span>'
        f"<sup>[{sentence.index + 1}]</sup>{f' {links}' if links else ''} "
    )


def _to(contents: Contents, incident_id: str) -> str:
    number = contents.numbers[incident_id]
    name = markup(f"incident {number}: {contents.outlines[number - 1].heading}")
    return (
        f'<a class="to" href="#{markup(incident_id)}" title="{name}" aria-label="{name}">→{number}</a>'
    )


def _also(contents: Contents, report: Report) -> Iterator[str]:
    """Counts and silences with their sentences, and what was left out with its reason."""
    document = report.document
    rows = [
        f"{markup(count_words(one))} · {sentence_link(contents, document.id, one.evidence.sentence)}"
        for one in report.counts
    ]
    rows += [
        f"{markup(silence_words(one))} · {sentence_link(contents, document.id, one.evidence.sentence)}"
        for one in report.silences
    ]
    rows += [f"Left out “{markup(one.text)}”: {markup(one.reason)}" for one in report.rejections]
    if rows:
        yield (
            f"<details><summary>Counts, silences and what was left out ({len(rows)})</summary>"
            f"{items(rows)}</details>"
        )


def _origin(contents: Contents, origin: Origin) -> Iterator[str]:
    yield f"<article><h3>{report_link(contents, origin.document_id)}</h3>"
    yield items(
        f"{report_link(contents, copy.document_id)}: {copy_words(copy)}"
        f"{items(_change(change) for change in copy.changes)}"
        for copy in origin.copies
    )
    yield "</article>"


def _change(change: Change) -> str:
    """What became of the original's words: other words, none, or words where it has none."""
    aspect, original, copied = (
        markup(words) for words in (change.aspect, change.original, change.copied)
    )
    if not copied:
        return f"{aspect}: “{original}” is missing"
    if not original:
        return f"{aspect}: “{copied}” is added"
    return f"{aspect}: “{original}” became “{copied}”"
