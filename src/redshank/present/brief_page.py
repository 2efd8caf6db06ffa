"""The brief as text, Markdown and one self-contained HTML page."""

import re
import textwrap
from collections.abc import Iterator
from html import escape

from redshank.present.brief_record import Brief, BriefParagraph, BriefSection, BriefSentence, Citation
from redshank.present.days import day_words

_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"
_DEMO = "DEMO: reports in this brief are made up."
# Every mark that Markdown reads, and those with which GitHub makes links, mentions and pictures.
_MARKS = re.compile(r"[\\`*_\[\]<>#|~&$@!]|:(?=\S)|(?<=[Ww]{3})\.|^[-+=]")
_LIST_NUMBER = re.compile(r"^(\d+)(?=[.)])")
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_STYLE = """
:root { color-scheme: light dark; --ink: #1c1f24; --paper: #fbfaf7; --soft: #5d6470; --line: #d9d6cd;
  --target: #ffdf7a; --link: #1b5e8a }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #e8e6e1; --paper: #16181c;
  --soft: #a3a9b4; --line: #343941; --target: #6b5a1f; --link: #8cc4ee } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 44rem; padding: 1.2rem 1.5rem; color: var(--ink);
  background: var(--paper); font: 1.0625rem/1.6 Georgia, 'Times New Roman', serif;
  overflow-wrap: anywhere }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .3rem }
h2 { font: 600 1.15rem/1.35 system-ui, sans-serif; margin: 1.6rem 0 .5rem;
  border-bottom: 1px solid var(--line) }
h3 { font: 600 1rem/1.35 system-ui, sans-serif; margin: .9rem 0 .2rem }
p { margin: .2rem 0 .4rem }
.soft, ol { font: .9rem/1.5 system-ui, sans-serif }
.soft { color: var(--soft) }
.demo { border: 2px solid; padding: .3rem .7rem; font: 600 .95rem/1.4 system-ui, sans-serif }
.words { unicode-bidi: isolate }
a { color: var(--link) }
sup a, .back { padding: .3rem .35rem }
sup { line-height: 0 }
li { margin: .2rem 0 }
:target { background: var(--target); scroll-margin: 1rem }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
@page { margin: 1.8cm }
@media print { body { font-size: 10.5pt; max-width: none; padding: 0 } h2, h3 { break-after: avoid }
  p, li { break-inside: avoid } }
"""


class _Notes:
    """The footnotes of a page: one a cited sentence, with the places that cite it."""

    def __init__(self) -> None:
        self.numbers: dict[tuple[str, int], int] = {}
        self.citations: list[Citation] = []
        self.uses: list[int] = []
        self.quoted: set[int] = set()

    def use(self, citation: Citation, quoted: bool) -> tuple[int, int]:
        """The number of a citation's note and which use of it this is, both from 1."""
        key = citation.document_id, citation.sentence
        if key not in self.numbers:
            self.citations.append(citation)
            self.uses.append(0)
            self.numbers[key] = len(self.citations)
        number = self.numbers[key]
        self.uses[number - 1] += 1
        if quoted:
            self.quoted.add(number)
        return number, self.uses[number - 1]

    def words_of(self, number: int) -> str | None:
        """The sentence behind a note; None where the brief quotes it already."""
        return None if number in self.quoted else self.citations[number - 1].text


def render_brief_text(brief: Brief, *, colour: bool = False, width: int = 100) -> str:
    """The brief as text; each sentence ends in its source."""
    lines = textwrap.wrap(_headline(brief), width)
    lines = [_bold(line, colour) for line in lines]
    if brief.demo:
        lines += textwrap.wrap(_DEMO, width)
    for section in brief.sections:
        lines += ["", _bold(section.title.upper(), colour), *_section_text(section, width)]
    return "\n".join(lines) + "\n"


def render_brief_markdown(brief: Brief) -> str:
    """The brief as Markdown with footnotes; every mark in a report's words is escaped."""
    notes = _Notes()
    lines = [f"# {_markdown(_headline(brief))}", ""]
    if brief.demo:
        lines += [f"**{_DEMO}**", ""]
    for section in brief.sections:
        lines += [f"## {_markdown(section.title)}", "", *_section_markdown(section, notes)]
    for number, citation in enumerate(notes.citations, 1):
        words = notes.words_of(number)
        quote = f": “{_markdown(words)}”" if words else ""
        lines.append(f"[^{number}]: {_markdown(citation.source)}{quote}")
    return "\n".join(lines).rstrip("\n") + "\n"


def render_brief_html(brief: Brief) -> str:
    """The brief as one page: no script, nothing fetched, footnotes linked both ways, all escaped."""
    notes, title = _Notes(), escape(_headline(brief))
    parts = [
        "<!doctype html>",
        '<html lang="en"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title} · Redshank</title><style>{_STYLE}</style></head><body>",
        f"<main><h1>{title}</h1>",
    ]
    if brief.demo:
        parts.append(f'<p class="demo">{escape(_DEMO)}</p>')
    for section in brief.sections:
        parts += _section_html(section, notes)
    parts += [*_notes_html(notes), "</main></body></html>"]
    return "\n".join(parts) + "\n"


def _headline(brief: Brief) -> str:
    return f"{brief.title}, as known on {day_words(brief.as_of)}" if brief.as_of else brief.title


def _bold(words: str, colour: bool) -> str:
    return f"{_BOLD}{words}{_PLAIN}" if colour else words


def _section_text(section: BriefSection, width: int) -> Iterator[str]:
    for paragraph in section.paragraphs:
        if paragraph.head:
            yield from _wrap(paragraph.head, "", width)
        for sentence in paragraph.sentences:
            sources = "; ".join(citation.source for citation in sentence.citations)
            yield from _wrap(f"{_words(sentence)} ({sources})", "  " if paragraph.head else "", width)
    for note in section.notes:
        yield from _wrap(note, "", width)


def _words(sentence: BriefSentence) -> str:
    return f"{sentence.text} “{sentence.citations[0].text}”" if sentence.quoted else sentence.text


def _wrap(text: str, indent: str, width: int) -> list[str]:
    return textwrap.wrap(
        text, width, initial_indent=indent, subsequent_indent=f"{indent}  ", break_on_hyphens=False
    )


def _section_markdown(section: BriefSection, notes: _Notes) -> Iterator[str]:
    for paragraph in section.paragraphs:
        if paragraph.head:
            yield from (f"**{_markdown(paragraph.head)}**", "")
        for sentence in paragraph.sentences:
            marks = [notes.use(one, at == 0 and sentence.quoted) for at, one in _numbered(sentence)]
            yield f"- {_markdown(_words(sentence))}{''.join(f'[^{number}]' for number, _ in marks)}"
        yield ""
    for note in section.notes:
        yield from (note, "")


def _markdown(text: str) -> str:
    """Text in which Markdown reads nothing; white space as one blank."""
    escaped = _MARKS.sub(lambda mark: f"\\{mark[0]}", " ".join(text.split()))
    return _LIST_NUMBER.sub(r"\1\\", escaped)


def _numbered(sentence: BriefSentence) -> Iterator[tuple[int, Citation]]:
    return enumerate(sentence.citations)


def _section_html(section: BriefSection, notes: _Notes) -> Iterator[str]:
    yield f"<section><h2>{escape(section.title)}</h2>"
    for paragraph in section.paragraphs:
        yield from _paragraph_html(paragraph, notes)
    yield from (f'<p class="soft">{escape(note)}</p>' for note in section.notes)
    yield "</section>"


def _paragraph_html(paragraph: BriefParagraph, notes: _Notes) -> Iterator[str]:
    if paragraph.head:
        yield f"<h3>{escape(paragraph.head)}</h3>"
    for sentence in paragraph.sentences:
        words = escape(sentence.text)
        if sentence.quoted:
            words += f' “<span class="words">{escape(sentence.citations[0].text)}</span>”'
        marks = (
            _mark_html(*notes.use(one, at == 0 and sentence.quoted)) for at, one in _numbered(sentence)
        )
        yield f"<p>{words}{''.join(marks)}</p>"


def _mark_html(number: int, use: int) -> str:
    link = f'<a id="r{number}-{use}" href="#n{number}" aria-label="note {number}">{number}</a>'
    return f"\N{WORD JOINER}<sup>{link}</sup>"


def _notes_html(notes: _Notes) -> Iterator[str]:
    if not notes.citations:
        return
    yield '<section><h2 id="sources">Sources</h2><ol>'
    for number, citation in enumerate(notes.citations, 1):
        words = notes.words_of(number)
        quote = f': “<span class="words">{escape(words)}</span>”' if words else ""
        backs = "".join(
            f' <a class="back" href="#r{number}-{use}" aria-label="back to the sentence">↩</a>'
            for use in range(1, notes.uses[number - 1] + 1)
        )
        yield f'<li id="n{number}">{escape(citation.source)}{quote}{backs}</li>'
    yield "</ol></section>"
