"""One self-contained HTML page: the report's text and every item taken from it, linked both ways."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from html import escape
from typing import NamedTuple

from redshank.present.words import (
    CERTAINTY,
    MARKS,
    coded_words,
    count_words,
    deed_words,
    mark_words,
    party_words,
    place_words,
    silence_words,
    speaker_words,
    time_words,
    unit_words,
)  # fmt: skip
from redshank.records import EventRecord, Evidence, Report, Sentence, Span

# No script: the page is text and links, so nothing in a report can run in it.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_TITLE, _TAB = 240, 90  # characters of a title on the page, and on the browser's tab
_STYLE = """
:root { color-scheme: light dark; --ink: #1c1f24; --paper: #fbfaf7; --soft: #5d6470; --line: #d9d6cd;
  --mark: #fff0bf; --target: #ffdf7a; --link: #1b5e8a }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #e8e6e1; --paper: #16181c;
  --soft: #a3a9b4; --line: #343941; --mark: #4a3f1c; --target: #6b5a1f; --link: #8cc4ee } }
* { box-sizing: border-box }
body { margin: 0; font: 1.0625rem/1.7 Georgia, 'Times New Roman', serif; color: var(--ink);
  background: var(--paper); overflow-wrap: anywhere }
header, main { max-width: 76rem; margin: 0 auto; padding: 1.2rem 1.5rem }
header { border-bottom: 1px solid var(--line) }
section { max-width: 42rem; margin: 0 0 2rem }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .4rem }
h2 { font: 600 1.15rem/1.35 system-ui, sans-serif; margin: 0 0 .8rem }
h3 { font: 600 1rem/1.35 system-ui, sans-serif; margin: 0 0 .4rem }
.soft, dt { color: var(--soft) }
.soft, dl, ul { font: .9rem/1.5 system-ui, sans-serif; margin: .15rem 0 }
ul { padding-left: 1.2rem }
.words, bdi { unicode-bidi: isolate }
a { color: var(--link) }
mark { background: none; color: inherit }
mark a { background: var(--mark); color: inherit; border-radius: .15rem; padding: .15rem .1rem;
  text-decoration-thickness: 2px; text-underline-offset: .18em }
mark a[data-item]::after { content: '\\a0' attr(data-item); font: 600 .7em/1 system-ui, sans-serif;
  vertical-align: super }
.also { display: inline-block; min-width: 1.5rem; text-align: center; vertical-align: middle;
  font: 600 .75em/1.5rem system-ui, sans-serif; user-select: none }
article { border: 1px solid var(--line); border-radius: .4rem; padding: .8rem 1rem; margin: 0 0 .9rem;
  break-inside: avoid }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .1rem .8rem }
dt { grid-column: 1 } dd { grid-column: 2; margin: 0 }
dd a, .back { display: inline-block; padding: .1rem 0 }
.back { white-space: nowrap }
blockquote { margin: .6rem 0 .1rem; padding-left: .8rem; border-left: 3px solid var(--line);
  font-size: .95rem; line-height: 1.6 }
:target { outline: 2px solid var(--link); outline-offset: 3px; scroll-margin: 1rem }
.words:target { background: var(--target) }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
.skip { position: absolute; top: .5rem; left: -99rem; padding: .4rem .8rem; background: var(--paper) }
.skip:focus { left: .5rem }
@media screen and (min-width: 60rem) {
  main { display: grid; grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr); gap: 2.5rem;
    align-items: start }
  main:has(mark) #text { position: sticky; top: 0; max-height: 100vh; overflow-y: auto }
  #text { padding: .6rem; margin-left: -.6rem }
  #events { padding-top: .6rem }
}
@page { margin: 1.5cm }
@media print { body { font-size: 10.5pt } .skip { display: none } h2, h3 { break-after: avoid }
  header, main { padding: .5rem 0; max-width: none } section { max-width: none } }
"""


class _Item(NamedTuple):
    """One thing taken from the report: its place on the page, and what its card says."""

    anchor: str
    head: str
    evidence: Evidence
    rows: tuple[tuple[str, list[str]], ...] = ()
    links: tuple[tuple[str, list[str]], ...] = ()


def render_html(report: Report) -> str:
    """The page of one report; every word of the report is escaped, and nothing is fetched."""
    document = report.document
    title = document.title or (report.sentences[0].span.text if report.sentences else "Report")
    items = [*_event_items(report), *_other_items(report)]
    parts = [
        "<!doctype html>",
        '<html lang="en"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(_cut(title, _TAB))} · Redshank</title><style>{_STYLE}</style></head><body>",
        '<a class="skip" href="#events-head">Skip to what the report tells</a>',
        f"<header><h1><bdi>{escape(_cut(title, _TITLE))}</bdi></h1>{_facts(report)}</header>",
        '<main><section id="text" aria-labelledby="text-head"><h2 id="text-head">The report</h2>',
        *_text(report, items),
        '</section><section id="events" aria-labelledby="events-head">',
        f'<h2 id="events-head" tabindex="-1">What it tells: {_tally(report)}</h2>',
        *_cards(items),
        *_left_out(report),
        "</section></main></body></html>",
    ]
    return "\n".join(parts) + "\n"


def _cut(title: str, longest: int) -> str:
    return title if len(title) <= longest else f"{title[:longest].rstrip()}…"


def _facts(report: Report) -> str:
    document = report.document
    day = f"{document.published_at} ({document.published_basis})" if document.published_at else "unknown"
    because = f"; {document.published_because}" if document.published_because else ""
    lines = [f"Published: {day}{because}"]
    if document.publisher:
        lines.append(f"Publisher: {document.publisher}")
    lines.append(
        "Certainty: " + " · ".join(f"{MARKS[f]}\N{NO-BREAK SPACE}{w}" for f, w in CERTAINTY.items())
    )
    return "".join(f'<p class="soft">{escape(line)}</p>' for line in lines)


def _tally(report: Report) -> str:
    found = {"event": report.events, "count": report.counts, "silence": report.silences}
    return ", ".join(
        f"{len(items)} {kind}{'' if len(items) == 1 else 's'}"
        for kind, items in found.items()
        if items or kind == "event"
    )


def _event_items(report: Report) -> Iterator[_Item]:
    tellings: dict[str, list[str]] = defaultdict(list)
    for event in report.events:
        tellings[event.happening].append(event.id)
    for event in report.events:
        others = [other for other in tellings[event.happening] if other != event.id]
        links = (("Set off by", list(event.triggered_by)), ("Also told in", others))
        head = f"{deed_words(event)}: “{event.evidence.trigger.text}”"
        yield _Item(event.id, head, event.evidence, _rows(event), links)


def _other_items(report: Report) -> Iterator[_Item]:
    for number, count in enumerate(report.counts):
        yield _Item(f"count{number}", count_words(count), count.evidence)
    for number, silence in enumerate(report.silences):
        yield _Item(f"silence{number}", silence_words(silence), silence.evidence)


def _rows(event: EventRecord) -> tuple[tuple[str, list[str]], ...]:
    return (
        ("Who", [party_words(party) for party in event.actors] or ["nobody named"]),
        ("To whom", [party_words(party) for party in event.recipients]),
        ("Certainty", [mark_words(event)]),
        ("Who says so", [speaker_words(event)]),
        ("When", [time_words(event.occurred)]),
        ("Where", [place_words(place) for place in event.places]),
        ("With", [unit_words(unit).removeprefix("with ") for unit in event.units]),
        ("Coded", [coded_words(event)]),
        ("Known as", [f"{event.id}, happening {event.happening}"]),
    )


def _text(report: Report, items: list[_Item]) -> Iterator[str]:
    marks: dict[int, list[tuple[Span, int, str]]] = defaultdict(list)
    for number, item in enumerate(items, 1):
        marks[item.evidence.sentence].append((item.evidence.trigger, number, item.anchor))
    paragraph = None
    for sentence in report.sentences:
        if sentence.paragraph != paragraph:
            yield "<p>" if paragraph is None else "</p><p>"
            paragraph = sentence.paragraph
        yield _sentence(report.document.text, sentence, sorted(marks[sentence.index]))
    yield "</p>" if paragraph is not None else ""


def _sentence(text: str, sentence: Sentence, marks: list[tuple[Span, int, str]]) -> str:
    """A sentence with its triggers linked; an item on words already linked follows them by number."""
    at, parts = sentence.span.start, []
    for span, number, anchor in marks:
        if span.start < at:
            name = escape(f"{span.text}, item {number}")
            parts.append(
                f'<mark><a class="also" href="#{anchor}" aria-label="{name}">{number}</a></mark>'
            )
            continue
        parts.append(escape(text[at : span.start]))
        parts.append(f'<mark><a href="#{anchor}" data-item="{number}">{escape(span.text)}</a></mark>')
        at = span.end
    parts.append(escape(text[at : sentence.span.end]))
    return f'<span class="words" id="s{sentence.index}" tabindex="-1">{"".join(parts)}</span>'


def _cards(items: list[_Item]) -> Iterator[str]:
    heads = {item.anchor: f"{number}. {item.head}" for number, item in enumerate(items, 1)}
    for item in items:
        rows = [(label, [escape(value) for value in values]) for label, values in item.rows]
        for label, anchors in item.links:
            rows.append((label, [f'<a href="#{one}">{escape(heads[one])}</a>' for one in anchors]))
        yield (
            f'<article id="{item.anchor}" tabindex="-1" aria-labelledby="{item.anchor}-head">'
            f'<h3 id="{item.anchor}-head">{escape(heads[item.anchor])}</h3>'
            f"{_table(rows)}{_quote(item.evidence)}</article>"
        )
    if not items:
        yield "<p>Nothing was found in it: no event, no count and no silence.</p>"


def _table(rows: Iterable[tuple[str, Iterable[str]]]) -> str:
    """Labels with their values, which are markup already; a label without a value is left out."""
    told = [(label, "".join(f"<dd>{value}</dd>" for value in values)) for label, values in rows]
    body = "".join(f"<dt>{label}</dt>{values}" for label, values in told if values)
    return f"<dl>{body}</dl>" if body else ""


def _quote(evidence: Evidence) -> str:
    return (
        f'<blockquote>“<span class="words">{escape(evidence.span.text)}</span>” '
        f'<a class="back" href="#s{evidence.sentence}">sentence {evidence.sentence + 1}</a></blockquote>'
    )


def _left_out(report: Report) -> Iterator[str]:
    if report.rejections:
        rows = (f"“{one.text}”: {one.reason}" for one in report.rejections)
        yield "<h2>Left out</h2><ul>"
        yield from (f"<li>{escape(row)}</li>" for row in rows)
        yield "</ul>"
