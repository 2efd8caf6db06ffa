"""One self-contained HTML page: the report's text and every item taken from it, linked both ways."""

from collections import defaultdict
from collections.abc import Iterator
from html import escape

from redshank.present.words import (
    CERTAINTY,
    MARKS,
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
from redshank.records import EventRecord, Report, Sentence, Span

# No script: the page is text and links, so nothing in a report can run in it.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = """
:root { color-scheme: light dark; --ink: #1c1f24; --paper: #fbfaf7; --soft: #5d6470; --line: #d9d6cd;
  --mark: #fff0bf; --target: #ffdf7a; --link: #1b5e8a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e6e1; --paper: #16181c; --soft: #a3a9b4;
  --line: #343941; --mark: #4a3f1c; --target: #6b5a1f; --link: #8cc4ee; } }
* { box-sizing: border-box }
body { margin: 0; font: 17px/1.6 Georgia, 'Times New Roman', serif; color: var(--ink); background: var(--paper) }
header, main { max-width: 76rem; margin: 0 auto; padding: 1.2rem 1.5rem }
header { border-bottom: 1px solid var(--line) }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .4rem }
h2 { font-size: 1.05rem; margin: 0 0 .8rem; font-family: system-ui, sans-serif }
.soft { color: var(--soft); font: .9rem/1.5 system-ui, sans-serif; margin: .15rem 0 }
main { display: grid; grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr); gap: 2.5rem; align-items: start }
@media (max-width: 60rem) { main { grid-template-columns: minmax(0, 1fr) } }
mark { background: var(--mark); color: inherit; border-radius: .15rem; padding: 0 .1rem }
mark a { color: inherit; text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: .18em }
:target { background: var(--target); outline: 2px solid var(--link); outline-offset: 2px }
a { color: var(--link) } a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
article { border: 1px solid var(--line); border-radius: .4rem; padding: .8rem 1rem; margin: 0 0 .9rem }
article h3 { font: 600 1rem/1.35 system-ui, sans-serif; margin: 0 0 .25rem }
.skip { position: absolute; left: -99rem } .skip:focus { left: 1rem }
blockquote { margin: .4rem 0 .2rem; padding-left: .8rem; border-left: 3px solid var(--line); font-size: .95rem }
@media print { main { display: block } }
"""


def render_html(report: Report) -> str:
    """The page of one report; every word of the report is escaped, and nothing is fetched."""
    document = report.document
    title = document.title or (report.sentences[0].span.text if report.sentences else "Report")
    parts = [
        "<!doctype html>",
        '<html lang="en"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(title[:90])} · Redshank</title><style>{_STYLE}</style></head><body>",
        '<a class="skip" href="#events">Skip to what was taken from it</a>',
        f"<header><h1>{escape(title)}</h1>{_facts(report)}</header>",
        '<main><section aria-labelledby="text-head"><h2 id="text-head">The report</h2>',
        *_text(report),
        '</section><section id="events" aria-labelledby="events-head">',
        f'<h2 id="events-head">What it tells: {len(report.events)} events</h2>',
        *(_event(event) for event in report.events),
        *_rest(report),
        "</section></main></body></html>",
    ]
    return "\n".join(parts) + "\n"


def _facts(report: Report) -> str:
    document = report.document
    day = str(document.published_at) if document.published_at else "unknown"
    lines = [f"Published {day} ({document.published_basis}): {document.published_because}"]
    if document.publisher:
        lines.append(f"Publisher: {document.publisher}")
    lines.append("Certainty: " + " · ".join(f"{MARKS[f]} {w}" for f, w in CERTAINTY.items()))
    return "".join(f'<p class="soft">{escape(line)}</p>' for line in lines)


def _text(report: Report) -> Iterator[str]:
    marks = _marks(report)
    paragraph = None
    for sentence in report.sentences:
        if sentence.paragraph != paragraph:
            yield "<p>" if paragraph is None else "</p><p>"
            paragraph = sentence.paragraph
        yield _sentence(report.document.text, sentence, marks[sentence.index])
    yield "</p>" if paragraph is not None else ""


def _marks(report: Report) -> dict[int, list[tuple[Span, str]]]:
    """By sentence the words to mark, each with the id of its item."""
    items = [
        *((event.evidence, event.id) for event in report.events),
        *((count.evidence, f"count{number}") for number, count in enumerate(report.counts)),
        *((one.evidence, f"silence{number}") for number, one in enumerate(report.silences)),
    ]
    marks: dict[int, list[tuple[Span, str]]] = defaultdict(list)
    for evidence, item in items:
        marks[evidence.sentence].append((evidence.trigger, item))
    return marks


def _sentence(text: str, sentence: Sentence, marks: list[tuple[Span, str]]) -> str:
    at, parts = sentence.span.start, []
    for span, item in sorted(marks):
        if span.start < at:
            continue
        parts.append(escape(text[at : span.start]))
        parts.append(f'<mark><a href="#{item}">{escape(span.text)}</a></mark>')
        at = span.end
    parts.append(escape(text[at : sentence.span.end]))
    return f'<span id="s{sentence.index}">{"".join(parts)}</span>'


def _event(event: EventRecord) -> str:
    rows = [
        doing_words(event),
        f"{mark_words(event)}; says {speaker_words(event)}",
        time_words(event.occurred),
        *(place_words(place) for place in event.places),
        *(unit_words(unit) for unit in event.units),
    ]
    causes = "".join(
        f'<p class="soft">set off by <a href="#{cause}">{cause}</a></p>' for cause in event.triggered_by
    )
    body = "".join(f'<p class="soft">{escape(row)}</p>' for row in rows)
    return (
        f'<article id="{event.id}"><h3>{escape(deed_words(event))}: “{escape(event.evidence.trigger.text)}” '
        f"[{event.happening}]</h3>{body}{causes}{_quote(event.evidence.sentence, event.evidence.span)}</article>"
    )


def _quote(sentence: int, span: Span) -> str:
    return (
        f"<blockquote>“{escape(span.text)}” "
        f'<a href="#s{sentence}">sentence {sentence + 1}</a></blockquote>'
    )


def _rest(report: Report) -> Iterator[str]:
    for number, count in enumerate(report.counts):
        yield (
            f'<article id="count{number}"><h3>{escape(count_words(count))}</h3>'
            f"{_quote(count.evidence.sentence, count.evidence.span)}</article>"
        )
    for number, silence in enumerate(report.silences):
        yield (
            f'<article id="silence{number}"><h3>{escape(silence_words(silence))}</h3>'
            f"{_quote(silence.evidence.sentence, silence.evidence.span)}</article>"
        )
    if report.rejections:
        yield "<h2>Left out</h2>"
        for rejection in report.rejections:
            yield f'<p class="soft">{escape(f"“{rejection.text}”: {rejection.reason}")}</p>'
