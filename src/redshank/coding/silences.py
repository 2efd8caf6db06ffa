"""Somebody who says nothing: a recorded silence, never an event."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from redshank.records import Annotation, Evidence, Sentence, Span

_SAID_NOTHING = r"(?:comment|confirm|respond|repl(?:y|ied)|react|answer|speak|issued? (?:a |any )?(?:statement|comment))"
_SILENCE = re.compile(
    r"\b(?:(?:declin|refus)(?:ed|es|ing) to (?:comment|respond|elaborate|answer (?:any |the |his |her |their )?(?:questions?|reporters|calls)|confirm or deny|give details|say)"
    r"|(?:(?:did|does|do|has|have|had|would|could)(?:n['’]t| not)|has never|have never|never|will not|won['’]t|chose not to"
    r"|chosen not to|has yet to|have yet to|had yet to|is yet to)(?: \w+ly| yet| so far)? "
    rf"(?:{_SAID_NOTHING}(?:ed)?(?! with|\w)|ma(?:k|d)e (?:a |any )?(?:public )?(?:comment|statement)s?"
    r"|return(?:ed)? (?:\w+['’]?s? )?(?:phone |repeated )?(?:calls?|requests?|messages?|emails?))\b"
    r"|(?:refrain(?:ed|s|ing)?|abstain(?:ed|s|ing)?) from (?:making |issuing |any |offering )*(?:public |official |further )*(?:comment|statement)\w*"
    r"|(?:remain(?:ed|s|ing)?|stay(?:ed|s|ing)?|kept|keeps|has been|have been|was|were) (?:largely |conspicuously |publicly |notably )?silent"
    r"|(?:had|has|have|offered|gave|made|issued) no (?:immediate |public |official |further )*(?:comment|reaction|response|statement)"
    r"|(?:had|has|have) nothing (?:further |more )?to (?:say|add)|said nothing (?:about|on|of)"
    r"|there was no (?:immediate |public |official |further )*(?:comment|reaction|response|word|statement) from"
    r"|no (?:immediate |public |official )*(?:comment|reaction|response|word) (?:came )?from"
    r"|(?:would|could|did) neither confirm nor deny|neither confirm(?:s|ed) nor den(?:y|ies|ied)"
    r"|(?<=[a-z] )silent(?= on\b| about\b| over\b| as\b|\s*$)"
    r"|(?:could not|couldn['’]t) (?:immediately )?be reached(?: for comment)?"
    r"|(?:ignored|dodged|sidestepped) (?:the |a |repeated )?questions?)",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\s+(?:on|about|over|regarding|to|when asked about|as to)\s+(?P<about>[^.;]+)", re.IGNORECASE
)
_CLAUSE = re.compile(r"[,;:]\s+|\b(?:while|but|and|although|though|whereas)\s+", re.IGNORECASE)
# An apposition or relative clause between a subject and its verb: "India, which he likes to scold, had".
_INSERTED = re.compile(r", [^,;]*(?:, [^,;]*)*,\s*$")
_AUXILIARY = re.compile(r"\s+(?:(?:has|have|had|also|so far|both|all|again)\s*)+$")
_FROM = re.compile(r"\s*(?P<actor>[“\"‘']?\w(?:[^.,;]|(?<=\b[A-Z])\.)*)")


@dataclass(frozen=True, slots=True)
class RawSilence:
    """A silence as words: who (if told), about what, and the sentence."""

    actor: Span | None
    about: str | None
    evidence: Evidence


def code_silences(annotation: Annotation) -> Iterator[RawSilence]:
    """Every silence of a document in order."""
    text = annotation.document.text
    for sentence in annotation.sentences:
        for match in _SILENCE.finditer(text, sentence.span.start, sentence.span.end):
            trigger = Span.of(text, *match.span())
            yield RawSilence(
                _who(text, sentence, match), _about(text, sentence, match),
                Evidence(sentence.index, sentence.span, trigger),
            )  # fmt: skip


def _who(text: str, sentence: Sentence, match: re.Match[str]) -> Span | None:
    if match.group().lower().endswith("from"):
        found = _FROM.match(text, match.end(), sentence.span.end)
        return Span.of(text, *found.span("actor")) if found else None
    begin, end = sentence.span.start, match.start()
    inserted = _INSERTED.search(text, begin, end)
    if inserted:
        end = inserted.start()
    start = begin
    for cut in _CLAUSE.finditer(text, begin, end):
        if re.search(r"[A-Za-z]{2}", text[cut.end() : end]):
            start = cut.end()
    while start < end and text[start].isspace():
        start += 1
    end = start + len(_AUXILIARY.sub("", text[start:end]).rstrip())
    return Span.of(text, start, end) if end > start else None


def _about(text: str, sentence: Sentence, match: re.Match[str]) -> str | None:
    found = _ABOUT.match(text, match.end(), sentence.span.end)
    return found.group("about").strip(' .”"') if found else None
