"""Frames to event mentions: modes, contexts, factuality, parties as words, attribution."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from redshank.coding.attribution import carried_speakers, speakers_of
from redshank.coding.silences import RawSilence
from redshank.coding.statistics import RawCount
from redshank.ontology import EventType, Ontology
from redshank.records import (
    Annotation,
    EventMention,
    Evidence,
    Frame,
    MeaningKind,
    Mention,
    Rejection,
    Sentence,
    Span,
)
from redshank.text.datelines import in_dateline

_BYLINE = re.compile(
    r"^(?:with contributions? (?:from|by)|(?:additional )?reporting by|edit(?:ed|ing) by"
    r"|by (?-i:[A-Z])[\w.'-]+ (?-i:[A-Z])[^.]*(?:\.[^.\s][^.]*)*$"
    r"|written by|compiled by|photo(?:graph)? by|\(?reporting by|contributed to this report)",
    re.IGNORECASE,
)
_PLAIN_WORD = re.compile(r"[A-Za-z][\w'’-]*")
_FEWEST_WORDS = 2
# A key with its value, cells between tabs or bars, cells between commas without a space.
_DATA = re.compile(
    r'^\s*["{\[]?\s*"[\w -]+"\s*:|(?:[^\t]*\t){2}|(?:[^|]*\|){2}|^[^,\s]+(?:,[^,\s]*){3,}$|^\s*</?\w+[ >]'
)
_BYLINE_END = re.compile(r"contributed to this (?:report|article|story)\.?$", re.IGNORECASE)
_INSTRUCTION = re.compile(
    r"\b(?:ignore|disregard|forget|override) (?:all |any |the |these |every )*"
    r"(?:previous|prior|earlier|above|preceding|your|all)(?: \w+)? (?:instructions?|prompts?|rules)\b"
    r"|\bignore (?:all )?instructions\b"
    r"|^(?:system|assistant|user) ?(?:prompt)?:|\byou are now an? |\byou must (?:output|print|code|return)\b",
    re.IGNORECASE,
)
# Below this confidence a quarter of the events of the development reports was right.
_LEAST_SURE = 0.3
_NEAR = 70
# How far a statistic's verb stands from its number, in characters.
_VERB_REACH = 25
_LIST_GOES_ON = re.compile(r"(?:,|,? and|,? as well as) (?:the )?")
_LIST_BEGINS = re.compile(r", (?:the )?")
# A deed inside an "if" is only possible, whatever the verb alone would tell.
_IF = re.compile(r"\b(?:if|unless)\b[^,;]*$", re.IGNORECASE)
_FIRM = frozenset({"asserted", "demanded", "planned"})
# "Tensions with China and Russia": named for the background, not for the deed.
_BACKGROUND = re.compile(
    r"\b(?:tensions?|relations|ties|wars?|disputes?|conflicts?|borders?|rivalry|crisis|stand-?off|row|feud)"
    r"\s+(?:with|between)\s+(?:the\s+)?(?:[A-Z][\w.]+(?:\s+and|,)\s+(?:the\s+)?)*$"
)
_CITED = re.compile(r"\b(?:according to|citing|quoting)\s+(?:the\s+)?$", re.IGNORECASE)
_SAYS_THAT = re.compile(r"\s+(?:said|says|told \w+|reported|announced)\b")
_BETWEEN = re.compile(r"(?: \w+){0,2}? between (?P<who>them\b|(?:the |both )?(?:two |rival )?\w+)")
_AGAINST = re.compile(r"\bagainst (?:the )?$", re.IGNORECASE)
# Whose rule is broken and which paper is told undergo nothing: "a violation of U.N. resolutions".
_NO_RECIPIENT = re.compile(
    r"\b(?:violat\w+|breach\w*|contrary|defiance|accordance|line|terms|under)\s+(?:of |to |with )?(?:the |a )?$"
    r"|, told (?:the |a |an )$"
)
_JOINT_NOUN = re.compile(
    r"(?: [\w-]+){0,2}? (?:flights?|exercises?|patrols?|drills?|man(?:eu|oeu)vers?|manoeuvres?|missions?"
    r"|operations?|statements?|sort(?:ie|ies)|raids?|strikes?)\b"
)
_PARTIES = frozenset({MeaningKind.STATE, MeaningKind.ORGANISATION, MeaningKind.GROUP, MeaningKind.BODY})
_NAMES = _PARTIES | {MeaningKind.PERSON, MeaningKind.DEMONYM, MeaningKind.METONYM, MeaningKind.PLACE}
_OWNED = frozenset({MeaningKind.GENERIC, MeaningKind.TITLE, MeaningKind.BODY})
_OWNERS = frozenset({MeaningKind.STATE, MeaningKind.DEMONYM, MeaningKind.METONYM})


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence's frames with what holds for all of them: contexts, and who spoke before it."""

    frames: Sequence[Frame]
    contexts: tuple[str, ...]
    carried: Span | None


def code_events(
    annotation: Annotation,
    ontology: Ontology,
    counts: tuple[RawCount, ...],
    silences: tuple[RawSilence, ...],
) -> tuple[tuple[EventMention, ...], tuple[Rejection, ...]]:
    """The event mentions of a document in order, and what was left out with its reason."""
    mentions: list[EventMention] = []
    rejections: list[Rejection] = []
    carried = carried_speakers(annotation.document.text, annotation.sentences, annotation.frames)
    named = _mentions_by_sentence(annotation)
    by_sentence: dict[int, list[Frame]] = defaultdict(list)
    for read in annotation.frames:
        whole = _whole_names(read, annotation.document.text, named[read.sentence])
        by_sentence[read.sentence].append(_with_whole_trigger(whole, annotation.document.text))
    for index, frames in by_sentence.items():
        sentence = annotation.sentences[index]
        told = _Told(frames, ontology.contexts_of(sentence.span.text), carried.get(index))
        for frame in frames:
            reason = _why_not(frame, sentence, counts, silences)
            if reason is None and ontology.is_scenery(frame.trigger.text):
                reason = "names the background, no deed"
            if reason is None and _is_name(frame.trigger, named[index]):
                reason = "a name tells no event"
            if reason:
                rejections.append(Rejection("coding", reason, frame.trigger.text))
            else:
                mentions.extend(_mentions(annotation, ontology, sentence, frame, told))
    return tuple(mentions), tuple(rejections)


def _why_not(
    frame: Frame,
    sentence: Sentence,
    counts: tuple[RawCount, ...],
    silences: tuple[RawSilence, ...],
) -> str | None:
    confidence = frame.score * frame.factualities[0][1]
    if is_byline(sentence.span.text):
        return "a byline tells no event"
    if not is_prose(sentence.span.text):
        return "a row of data tells no event"
    if _INSTRUCTION.search(sentence.span.text):
        return "words that instruct a program report no event"
    if confidence < _LEAST_SURE or not any(letter.isalpha() for letter in frame.trigger.text):
        return f"told too unsurely ({confidence:.2f})"
    if any(silence.evidence.trigger.overlaps(frame.trigger) for silence in silences):
        return "a silence is no event"
    told = (count for count in counts if count.evidence.sentence == sentence.index)
    if any(_counted(frame.trigger, count) for count in told):
        return "a statistic over a period is a count, no event"
    return None


def _is_name(trigger: Span, mentions: Sequence[Mention]) -> bool:
    """Whether a trigger is only the name of somebody or some place."""
    covering = [m for m in mentions if m.span.covers(trigger) and trigger.text[:1].isupper()]
    return any(meaning.kind in _NAMES for mention in covering for meaning in mention.meanings)


def _counted(trigger: Span, count: RawCount) -> bool:
    """Whether a trigger is the verb or noun of a statistic: "has fired 1,600 rockets since July"."""
    number, period = count.evidence.trigger, count.period.span
    if period.start > number.start:
        return number.start - _VERB_REACH <= trigger.start <= period.start + 2
    return period.start <= trigger.start <= count.what.end + _VERB_REACH


def is_byline(text: str) -> bool:
    """Whether a line only says who wrote it."""
    return bool(_BYLINE.match(text.strip()) or _BYLINE_END.search(text.strip())) and len(text) < 200


def is_prose(text: str) -> bool:
    """Whether a line is words that tell something, and no row of a table, list of codes or markup."""
    return len(_PLAIN_WORD.findall(text)) >= _FEWEST_WORDS and not _DATA.search(text)


def _mentions(
    annotation: Annotation,
    ontology: Ontology,
    sentence: Sentence,
    frame: Frame,
    told: _Told,
) -> Iterator[EventMention]:
    text = annotation.document.text
    start = max(sentence.span.start, frame.trigger.start - _NEAR)
    near = text[start : min(sentence.span.end, frame.trigger.end + _NEAR)]
    beside = text[max(start, frame.trigger.start - 12) : min(sentence.span.end, frame.trigger.end + 30)]
    event_type = ontology.settled(frame.event_type, beside)
    actors, recipients = _directed(text, frame, ontology.event_types[event_type])
    actors, recipients = _turned(text, _doers(text, frame, actors), recipients)
    modes = ontology.modes_of(event_type, frame.trigger.text, near)
    for told_as, score in factualities_of(frame, told.frames):
        conditional = _IF.search(text[sentence.span.start : frame.trigger.start])
        factuality = "hypothetical" if conditional and told_as in _FIRM else told_as
        yield EventMention(
            event_type,
            tuple(mode.name for mode in modes),
            told.contexts,
            factuality,
            round(frame.score * score, 4),
            actors,
            recipients,
            frame.roles.get("time", ()),
            frame.roles.get("place", ()),
            speakers_of(text, sentence, frame, factuality, told.frames, told.carried),
            Evidence(sentence.index, sentence.span, frame.trigger),
        )


def _directed(
    text: str, frame: Frame, event_type: EventType
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Actors and recipients; behind "telephoned" or "visited" stands who was called or visited."""
    actors = frame.roles.get("actor", ())
    recipients = frame.roles.get("recipient", ())
    directed = event_type.directed
    if directed is None or not directed.search(frame.trigger.text.lower()):
        return actors, recipients
    doing = tuple(span for span in actors if span.start < frame.trigger.start)
    if frame.factualities[0][0] == "demanded":
        doing = doing[-1:]  # who is asked stands behind who asks
    behind = tuple(span for span in actors if span.start >= frame.trigger.start)
    done_to = (*recipients, *(span for span in behind if span not in recipients))
    between = _BETWEEN.match(text, frame.trigger.end)
    if not done_to and between:
        done_to = (Span.of(text, *between.span("who")),)
    return (doing, done_to) if doing else (actors, recipients)


def _doers(text: str, frame: Frame, actors: tuple[Span, ...]) -> tuple[Span, ...]:
    """The actors without those who only tell of the deed: "According to Yonhap", "Seoul said that"."""
    telling = frame.roles.get("speaker", ())
    doing = tuple(
        span
        for span in actors
        if not _CITED.search(text[max(0, span.start - 20) : span.start])
        and not _BACKGROUND.search(text[max(0, span.start - 50) : span.start])
        and not (_SAYS_THAT.match(text, span.end) and any(span.overlaps(one) for one in telling))
    )
    return doing or actors


def _turned(
    text: str, actors: tuple[Span, ...], recipients: tuple[Span, ...]
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Actors and recipients; whoever stands behind "against" undergoes the deed."""
    against = tuple(
        span for span in actors if _AGAINST.search(text[max(0, span.start - 12) : span.start])
    )
    doing = tuple(span for span in actors if span not in against)
    undergoing = (*recipients, *(span for span in against if span not in recipients))
    return doing, tuple(
        span
        for span in undergoing
        if not _NO_RECIPIENT.search(text[max(0, span.start - 40) : span.start])
    )


def _with_whole_trigger(frame: Frame, text: str) -> Frame:
    """A frame whose trigger "joint" has its noun with it: "joint bomber flight"."""
    noun = _JOINT_NOUN.match(text, frame.trigger.end) if frame.trigger.text.lower() == "joint" else None
    if noun is None:
        return frame
    return replace(frame, trigger=Span.of(text, frame.trigger.start, noun.end()))


def _mentions_by_sentence(annotation: Annotation) -> dict[int, list[Mention]]:
    """The mentions of each sentence, in order; none crosses the end of its sentence."""
    sentences = annotation.sentences
    named: dict[int, list[Mention]] = {sentence.index: [] for sentence in sentences}
    at = 0
    for mention in annotation.mentions:
        while not sentences[at].span.covers(mention.span):
            at += 1
        named[sentences[at].index].append(mention)
    return named


def _whole_names(frame: Frame, text: str, mentions: Sequence[Mention]) -> Frame:
    roles = {
        role: spans if role == "time" else snapped(spans, text, mentions)
        for role, spans in frame.roles.items()
    }
    for role in ("actor", "recipient"):
        if role in roles:
            roles[role] = listed(roles[role], text, mentions)
    return replace(frame, roles=roles)


def listed(spans: tuple[Span, ...], text: str, mentions: Sequence[Mention]) -> tuple[Span, ...]:
    """Complete a list that the model broke off: with "B" and "C" of "A, B, C and D" go "A" and "D"."""
    if len(spans) < 2:
        return spans
    parties = [m.span for m in mentions if any(k.kind in _PARTIES for k in m.meanings)]
    complete = list(spans)
    for party in parties:
        joint = text[complete[-1].end : party.start]
        if party.start >= complete[-1].end and _LIST_GOES_ON.fullmatch(joint):
            complete.append(party)
    for party in reversed(parties):
        joint = text[party.end : complete[0].start]
        if party.end <= complete[0].start and _LIST_BEGINS.fullmatch(joint):
            complete.insert(0, party)
    return tuple(complete)


def snapped(spans: tuple[Span, ...], text: str, mentions: Sequence[Mention]) -> tuple[Span, ...]:
    """Widen each span to the whole of every gazetteer name that it cuts through."""
    widened: list[Span] = []
    for span in spans:
        if in_dateline(text, span.start):
            continue
        cut = [m.span for m in mentions if m.span.overlaps(span)]
        start = min([span.start, *(one.start for one in cut)])
        start = _with_owner(start, text, mentions)
        end = max([span.end, *(one.end for one in cut)])
        whole = Span.of(text, start, end)
        if not widened or not widened[-1].overlaps(whole):
            widened.append(whole)
        else:
            widened[-1] = Span.of(text, widened[-1].start, max(widened[-1].end, end))
    return tuple(widened)


def _with_owner(start: int, text: str, mentions: Sequence[Mention]) -> int:
    """Where a body's or office's words begin with the state in front of them: "Beijing's ministry"."""
    named = next((m for m in mentions if m.span.start == start), None)
    if named is None or not any(m.kind in _OWNED for m in named.meanings):
        return start
    for mention in mentions:
        between = text[mention.span.end : start]
        if mention.span.end <= start and between in {" ", "'s ", "’s ", "’ ", "' "}:
            states = [m for m in mention.meanings if m.kind in _OWNERS]
            return mention.span.start if states else start
    return start


def factualities_of(frame: Frame, beside: Sequence[Frame]) -> list[tuple[str, float]]:
    """The strongest factuality; a claim and its denial are both kept where both are told.

    `beside` holds all frames of the sentence: a claim needs somebody who makes it.
    """
    strongest = frame.factualities[0]
    others = [
        (name, score)
        for name, score in frame.factualities[1:]
        if "denied" in {name, strongest[0]} and score > 0.5
    ]
    claimed = frame.roles.get("speaker") or any(
        one.event_type == "ACCUSE" and one.trigger.end <= frame.trigger.start for one in beside
    )
    if (
        others
        and claimed
        and dict(frame.factualities).get("denied", 0.0) > 0.5
        and frame.roles.get("denier")
    ):
        return [strongest, others[0]]
    denied = [one for one in (strongest, *others) if one[0] == "denied"]
    return denied[:1] or [strongest]
