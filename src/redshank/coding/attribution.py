"""Who is responsible for the telling of an event: the chain from outermost teller to innermost."""

import re
from collections.abc import Sequence
from itertools import pairwise

from redshank.records import Frame, Sentence, Span, SpeakerMention

_SAY = (
    r"said|says|saying|told|tells|stated|states|added|adds|announced|announces|reported|reports|reporting"
    r"|claimed|claims|alleged|alleges|insisted|insists|argued|wrote|noted|warned|confirmed|confirms"
    r"|acknowledged|admitted|denied|denies|asserted|maintained|explained|declared|disclosed|revealed"
    r"|quoted|accused|accuses|urged|demanded|suggested|testified|tweeted|posted|recalled|complained"
)
_CUE = re.compile(
    rf"\b(?:according to|as stated by|in the words of|citing|quoting|{_SAY})\b", re.IGNORECASE
)
_ACCORDING = re.compile(
    r"\b(?P<cue>according to|as (?:stated|reported|announced|confirmed) by|in (?:a |the )?(?:\w+ )?(?:statement|release|briefing) (?:from|by))\s+"
    r"(?:(?:a|an|the)\s+(?:\w+\s+){0,2}(?:statement|report|release|spokes\w+)\s+(?:from|by|of|for)\s+)?"
    r"(?P<who>[“\"‘']?\w[^,;.]*(?:\.[A-Z][^,;.]*)*)",
    re.IGNORECASE,
)
_CITING = re.compile(
    r"(?P<outer>[A-Z][\w.'’ -]{1,60}?),?\s+(?:citing|quoting)\s+(?P<inner>[^,;]+)"
    r"|(?P<outer2>[A-Z][\w.'’ -]{1,60}?)\s+(?:quoted|cited)\s+(?P<inner2>[^,;]+?)\s+as\s+saying"
)
_SAID_BEHIND = re.compile(
    rf"\s*(?:(?:{_SAY})\s+(?P<who>\w[^,.;“”\"]{{1,60}})|(?P<who2>\w[^,.;“”\"]{{1,60}}?)\s+(?:{_SAY})\b)",
    re.IGNORECASE,
)
# Which deed before it makes its doer answer for one told so.
_ASKING = {
    "demanded": frozenset({"REQUEST"}),
    "hypothetical": frozenset({"THREATEN", "REQUEST"}),
    "planned": frozenset({"THREATEN"}),
    "alleged": frozenset({"ACCUSE"}),
}
_ASIDE = re.compile(
    r",\s+(?P<who>it|he|she|they)\s+(?:said|says|added|adds|told|claimed|wrote|writes)\b(?=[,.;]|$)",
    re.IGNORECASE,
)
_CITED = re.compile(
    rf"[^.;“”\"]{{0,12}}\b(?:{_SAY})\b[^.;“”\"]{{0,40}}?,?\s+(?:citing|quoting)\s+(?P<inner>[^,;.]+)"
)
_TOLD_TO = re.compile(r"\b(?:by|to|told|with)\s+(?:the\s+|a\s+|an\s+)?(?:\w+\s+){0,3}$")
_APPOSED = re.compile(r",\s*(?:the |a |an )?", re.IGNORECASE)
_QUOTES = {"“": "”", '"': '"', "«": "»"}


def speakers_of(
    text: str,
    sentence: Sentence,
    frame: Frame,
    factuality: str,
    beside: Sequence[Frame],
    carried: Span | None,
) -> tuple[SpeakerMention, ...]:
    """The chain of one frame; empty when the report tells it in its own voice.

    `beside` holds all frames of the sentence, `carried` the speaker of the quotation before it.
    """
    denied = factuality == "denied"
    role = "denier" if denied else "speaker"
    spans = frame.roles.get(role) or (frame.roles.get("denier", ()) if not denied else ())
    spoken = _inside_quotation(text, sentence, frame.trigger)
    inner = (
        _asker(frame, factuality, beside)
        or _innermost(text, spans, frame)
        or _according(text, sentence, frame)
        or (_quoted(text, sentence, frame) if spoken else None)
        or (carried if spoken else None)
        or _aside(text, sentence, frame)
    )
    if inner is None:
        return ()
    outer = _outer_teller(text, sentence, inner)
    cited = _cited_behind(text, sentence, inner) if outer is None else None
    if cited is not None:
        inner, outer = cited, inner
    chain = [
        SpeakerMention(inner, _cue_beside(text, sentence, inner), "verbatim" if spoken else "paraphrase")
    ]
    if outer is not None:
        chain[0] = SpeakerMention(inner, chain[0].cue, "second-hand")
        chain.insert(0, SpeakerMention(outer, "citing", "paraphrase"))
    return tuple(chain)


def _innermost(text: str, spans: Sequence[Span], frame: Frame) -> Span | None:
    """Of several speakers the one nearest in front of the trigger: "Yonhap, citing officials, said".

    Whoever is only told or asked is no speaker, and words in apposition are the one before them.
    """
    telling = [span for span in spans if not _TOLD_TO.search(text[max(0, span.start - 40) : span.start])]
    before = [span for span in telling if span.end <= frame.trigger.start]
    if not before:
        return next(iter(telling or spans), None)
    at = len(before) - 1
    while at and _APPOSED.fullmatch(text[before[at - 1].end : before[at].start]):
        at -= 1
    return before[at]


def _asker(frame: Frame, factuality: str, beside: Sequence[Frame]) -> Span | None:
    """Who demands a demanded deed, threatens a threatened one, charges somebody with an alleged one."""
    before = [one for one in beside if one.trigger.end <= frame.trigger.start]
    if not before or before[-1].event_type not in _ASKING.get(factuality, frozenset()):
        return None
    return next(iter(before[-1].roles.get("actor", ())), None)


def _quoted(text: str, sentence: Sentence, frame: Frame) -> Span | None:
    """Whom the words right behind a quotation's end name: '"We jammed nobody," an officer said'."""
    for start, end in quotations(text, sentence.span.start, sentence.span.end):
        if start <= frame.trigger.start < end:
            match = _SAID_BEHIND.match(text, end, sentence.span.end)
            if match:
                group = "who" if match.group("who") else "who2"
                return Span.of(text, *match.span(group))
    return None


def _aside(text: str, sentence: Sentence, frame: Frame) -> Span | None:
    """The pronoun of ", he said," where the sentence tells the deed in the words around it."""
    for match in _ASIDE.finditer(text, sentence.span.start, sentence.span.end):
        if not frame.trigger.overlaps(Span.of(text, *match.span())):
            return Span.of(text, *match.span("who"))
    return None


def _cited_behind(text: str, sentence: Sentence, teller: Span) -> Span | None:
    """Whom a teller cites behind its verb: "a daily reported on Sunday, citing Kyrgyz officers"."""
    match = _CITED.match(text, teller.end, sentence.span.end)
    return Span.of(text, *match.span("inner")) if match else None


def _according(text: str, sentence: Sentence, frame: Frame) -> Span | None:
    """'…, according to X': X answers for every deed of the sentence that names no other speaker."""
    for match in _ACCORDING.finditer(text, sentence.span.start, sentence.span.end):
        who = Span.of(text, *match.span("who"))
        if not who.covers(frame.trigger) and frame.trigger.start < match.start():
            return who
        if match.start() - sentence.span.start < 3:
            return who
    return None


def _cue_beside(text: str, sentence: Sentence, speaker: Span) -> str:
    before = text[sentence.span.start : speaker.start]
    after = text[speaker.end : min(sentence.span.end, speaker.end + 60)]
    following = _CUE.search(after)
    preceding = [match.group() for match in _CUE.finditer(before)]
    if preceding and (following is None or before.rstrip().endswith(preceding[-1])):
        return preceding[-1]
    return following.group() if following else ""


def _outer_teller(text: str, sentence: Sentence, inner: Span) -> Span | None:
    for match in _CITING.finditer(text, sentence.span.start, sentence.span.end):
        suffix = "" if match.group("outer") else "2"
        start, end = match.span("inner" + suffix)
        if start <= inner.start < end + 1:
            return Span.of(text, *match.span("outer" + suffix))
    return None


def _inside_quotation(text: str, sentence: Sentence, trigger: Span) -> bool:
    return any(
        start <= trigger.start and trigger.end <= end
        for start, end in quotations(text, sentence.span.start, sentence.span.end)
    )


def quotations(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Stretches between quotation marks from start to end; an unclosed one runs to the end."""
    found, opened, closing = [], -1, ""
    for at in range(start, end):
        mark = text[at]
        if opened < 0 and mark in _QUOTES:
            opened, closing = at, _QUOTES[mark]
        elif opened >= 0 and mark == closing:
            found.append((opened, at + 1))
            opened = -1
    if opened >= 0:
        found.append((opened, end))
    return found


def carried_speakers(
    text: str, sentences: Sequence[Sentence], frames: Sequence[Frame]
) -> dict[int, Span]:
    """For each sentence that begins in quotation marks without a speaker: the one before it."""
    by_sentence: dict[int, Span] = {}
    for frame in frames:
        for span in frame.roles.get("speaker", ())[:1]:
            by_sentence.setdefault(frame.sentence, span)
    carried: dict[int, Span] = {}
    for before, after in pairwise(sentences):
        quoted = text[after.span.start] in _QUOTES
        if not quoted or after.index in by_sentence or after.paragraph - before.paragraph > 1:
            continue
        known = by_sentence.get(before.index) or carried.get(before.index)
        if known is not None:
            carried[after.index] = known
    return carried
