"""The evidence bundle: one HTML file that holds the picture, its reasons and the whole texts."""

from collections.abc import Iterator

from redshank.present.days import day_words
from redshank.present.deeds import STATUS_MARKS, status_words
from redshank.present.exports.bundle_contents import Contents, contents_of, incident_link, items
from redshank.present.exports.bundle_incidents import (
    STANCE_MARKS,
    incident_cards,
    incident_list,
    judgement_words,
)  # fmt: skip
from redshank.present.exports.bundle_reports import origin_list, report_cards
from redshank.present.exports.bundle_style import style
from redshank.present.exports.form import Form
from redshank.present.exports.markup import markup
from redshank.present.exports.outline import counted
from redshank.present.naming import naming_words
from redshank.records import Judgement, Picture, Status

# No script and no request: the page is text and links, so nothing in a report can run in it.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_SECTIONS = {
    "incidents": "List of incidents",
    "accounts": "Incidents and accounts",
    "reports": "Reports",
    "origins": "Origins and copies",
    "judgements": "Judgements",
    "method": "Method",
}
_STATUS_RULES = {
    Status.CONFIRMED: "the doer and the other side both say it, or two who do not depend on one another",
    Status.REPORTED: "one side says it and nobody denies it",
    Status.DISPUTED: "one side says it and another denies it",
    Status.DENIED: "only denials are told",
    Status.PLANNED: "it is only planned, demanded or threatened",
    Status.WITHDRAWN: "every report of it was withdrawn",
}


def _write(picture: Picture, naming: str) -> str:
    contents = contents_of(picture, naming)
    parts = [
        "<!doctype html>",
        '<html lang="en"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>Evidence bundle · Redshank</title><style>{style()}</style></head><body>",
        '<a class="skip" href="#incidents">Skip to the list of incidents</a>',
        *_header(contents),
        "<main>",
        *_section("incidents", incident_list(contents)),
        *_section("accounts", incident_cards(contents)),
        *_section("reports", report_cards(contents)),
        *_section("origins", origin_list(contents)),
        *_section("judgements", _judgements(contents)),
        *_section("method", _method(contents)),
        "</main></body></html>",
    ]
    return "\n".join(parts) + "\n"


def _section(name: str, body: Iterator[str]) -> Iterator[str]:
    yield f'<section class="{name}" aria-labelledby="{name}">'
    yield f'<h2 id="{name}" tabindex="-1">{_SECTIONS[name]}</h2>'
    yield from body
    yield "</section>"


def _header(contents: Contents) -> Iterator[str]:
    picture = contents.picture
    yield "<header><h1>Evidence bundle</h1>"
    yield (
        f"<p>{counted(len(picture.incidents), 'incident')}, told in "
        f"{counted(len(picture.reports), 'report')} of {counted(len(picture.origins), 'origin')}; "
        f"{_known(picture)}. Every statement below leads to the sentence it rests on, "
        "and every sentence stands in its report, whole, in this file.</p>"
    )
    yield f'<p class="soft">{markup(naming_words(contents.naming))} Quotations are never altered.</p>'
    links = items(f'<a href="#{name}">{title}</a>' for name, title in _SECTIONS.items())
    yield f'<nav aria-label="Contents">{links}</nav></header>'


def _known(picture: Picture) -> str:
    if picture.as_of:
        return f"as known on {day_words(picture.as_of)}"
    last = max((stored.known_from for stored in picture.reports), default=None)
    return f"the latest report is of {day_words(last)}" if last else "no report"


def _judgements(contents: Contents) -> Iterator[str]:
    if not contents.picture.judgements:
        yield "<p>Nobody has decided anything over the machine's reading.</p>"
        return
    yield items(_judgement(contents, one) for one in contents.picture.judgements)


def _judgement(contents: Contents, judgement: Judgement) -> str:
    events = (*judgement.event_ids, *judgement.from_ids)
    found = dict.fromkeys(contents.incident_of.get(event, event) for event in events)
    links = "; ".join(incident_link(contents, one) for one in found)
    return f"{judgement_words(judgement)} ({links})"


def _method(contents: Contents) -> Iterator[str]:
    yield (
        "<p>A machine read each report by itself: what is told, by whom, how surely, when and where. "
        "Tellings of one happening were then joined to incidents; why, and by how much, stands with "
        "each. It errs; read the sentence before you rest anything on a line.</p>"
        "<h3>Status</h3>"
    )
    yield items(
        f"{STATUS_MARKS[status]} {status_words(status)}: {rule}"
        for status, rule in _STATUS_RULES.items()
    )
    yield "<h3>Stances</h3>"
    yield items(f"{mark} {stance}" for stance, mark in STANCE_MARKS.items())
    yield (
        "<h3>Limits</h3><p>What is not known is left open: no day, place, speaker or score is "
        "supplied. A day is the narrowest that any telling gives. A radius says how far from the "
        "named place it may have been. The SHA-256 of a report is that of its text in UTF-8 as it "
        "was stored, so that a text can be checked against another copy.</p>"
    )


FORM = Form(
    "bundle", "html", "text/html",
    "one self-contained HTML page: incidents, accounts, sentences, whole texts, origins", _write,
)  # fmt: skip
