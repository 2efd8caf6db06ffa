"""Whether one report was made from another, how, and why that is held."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass

from redshank.cluster.alignment import Pair, align
from redshank.cluster.profiles import QUOTED, Line, Profile, Rarity
from redshank.records import CopyKind, Report

# A sentence with this share of its runs of words in the other text stands there word for word.
_SAME_SENTENCE = 0.8
# All but a headline, a byline and a word here and there.
_VERBATIM = 0.9
# A passage, as against a set phrase that two writers share.
_PASSAGE_WORDS = 25
_PASSAGE_SHARE = 0.15
# A publisher repeats its own background; only a report that is mostly older text is made from it.
_OWN_PASSAGE_SHARE = 0.5
# Sentences told in order, as the product of both texts' shares. Two agencies on one happening stay
# below it, since each leaves out and adds, and leads with another thing.
_SAME_ORDER = 0.7
# Two sentences have an order by chance.
_FEWEST_SENTENCES = 3
_SAME_WORDING = 0.3
_SAME_FACTS = 0.6
# A retelling that names where it has its news from needs less.
_CREDITED_WORDING = 0.35
_CREDITED_FACTS = 0.5
_SHORTENED = 0.7
# A release that is cited alone, told shorter, with hardly a fact that is not its own.
_SOLE_SPEAKER_FACTS = 0.75
_SOLE_SPEAKER_WORDING = 0.45

_FIRST_PERSON = re.compile(r"\b(?:We|we|Our|our)\b")
_ISSUER = re.compile(
    r"\b(?:release|statement|briefing|communiqu[eé]|transcript|readout|ministry|department|office"
    r"|headquarters|embassy|staff|command)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^(?:DEMO:?\s+)?(?:the\s+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two reports side by side; every share is between 0 and 1.

    `same` are the copy's sentences that stand in the original word for word, `same_in_original` the
    original's that stand in the copy; `same_told` and `same_kept` are their shares of all words.
    `told` and `kept` are the shares of words in sentences paired in order; `wording` and `facts`
    the shares of the copy's marks, and of its names and numbers, that the original has.
    """

    original: Profile
    copied: Profile
    pairs: tuple[Pair, ...]
    same: tuple[Line, ...]
    same_in_original: tuple[Line, ...]
    told: float
    kept: float
    wording: float
    facts: float
    same_told: float
    same_kept: float

    @property
    def order(self) -> float:
        """How far both tell the same in the same order."""
        return self.told * self.kept

    @property
    def answers_every_sentence(self) -> bool:
        """Whether each sentence of either report is paired with one of the other."""
        return len(self.pairs) == len(self.copied.lines) == len(self.original.lines)


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a report was made from another, how alike they are, and the reason in words."""

    kind: CopyKind
    likeness: float
    because: str


def compare(original: Profile, copied: Profile, rarity: Rarity) -> Comparison:
    """Set a report beside one that may be its original."""
    pairs = align(original, copied, rarity)
    same, same_in_original = _same_lines(copied, original), _same_lines(original, copied)
    return Comparison(
        original, copied, pairs, same, same_in_original,
        told=_share([pair.copied for pair in pairs], copied),
        kept=_share([pair.original for pair in pairs], original),
        wording=_part(copied.marks, original.marks, rarity),
        facts=_part(copied.hard, original.hard, rarity),
        same_told=_share(same, copied),
        same_kept=_share(same_in_original, original),
    )  # fmt: skip


def judge(comparison: Comparison) -> Verdict | None:
    """The first way that fits by which the copy was made; None when nothing shows it."""
    ways: tuple[Callable[[Comparison], Verdict | None], ...] = (_verbatim, _partial, _pick_up, _rewrite)
    return next((verdict for way in ways if (verdict := way(comparison))), None)


def _verbatim(comparison: Comparison) -> Verdict | None:
    if min(comparison.same_told, comparison.same_kept) < _VERBATIM:
        return None
    same, of = len(comparison.same), len(comparison.copied.lines)
    return Verdict(
        CopyKind.VERBATIM, round(comparison.same_told, 2), f"{same} of {of} sentences are the same"
    )


def _partial(comparison: Comparison) -> Verdict | None:
    """A passage of the original stands in the copy; all may quote the same speech."""
    own_words = [line for line in comparison.same if not line.quoted]
    words = sum(len(line.words) for line in own_words)
    share = _PASSAGE_SHARE if _other_publisher(comparison) else _OWN_PASSAGE_SHARE
    if words < _PASSAGE_WORDS or words < share * comparison.copied.words:
        return None
    same, of = len(comparison.same), len(comparison.copied.lines)
    return Verdict(
        CopyKind.PARTIAL, round(max(comparison.same_told, comparison.same_kept), 2),
        f"{same} of {of} sentences stand in the original word for word",
    )  # fmt: skip


def _pick_up(comparison: Comparison) -> Verdict | None:
    shorter = comparison.copied.words <= _SHORTENED * comparison.original.words
    facts = f"{_percent(comparison.facts)} of its names and numbers stand there"
    if shorter and _credits(comparison):
        publisher = comparison.original.report.document.publisher
        because = f"names {publisher} for its news, and {facts}"
        return Verdict(CopyKind.PICK_UP, round(comparison.wording, 2), because)
    speaker = _sole_speaker(comparison.original.report)
    told_alone = speaker is not None and speaker == _sole_speaker(comparison.copied.report)
    if not (told_alone and shorter and _is_release(comparison.original)):
        return None
    if comparison.facts < _SOLE_SPEAKER_FACTS or comparison.wording < _SOLE_SPEAKER_WORDING:
        return None
    because = f"cites nobody but the speaker of the release, and {facts}"
    return Verdict(CopyKind.PICK_UP, round(comparison.wording, 2), because)


def _rewrite(comparison: Comparison) -> Verdict | None:
    """The same facts in the same order in other words; nobody rewrites their own report."""
    if len(comparison.pairs) < _FEWEST_SENTENCES or not _other_publisher(comparison):
        return None
    if comparison.order < _SAME_ORDER or comparison.wording < _SAME_WORDING:
        return None
    if comparison.facts < _SAME_FACTS and not comparison.answers_every_sentence:
        return None
    rendered = comparison.kept >= _VERBATIM and comparison.told >= _VERBATIM
    kind = CopyKind.TRANSLATION if rendered and _is_release(comparison.original) else CopyKind.REWRITE
    told, of, among = len(comparison.pairs), len(comparison.copied.lines), len(comparison.original.lines)
    likeness = (comparison.order + comparison.wording + comparison.facts) / 3
    return Verdict(
        kind, round(likeness, 2),
        f"{told} of {of} sentences tell {told} of the original's {among} in the same order in other "
        f"words; {_percent(comparison.facts)} of its names and numbers stand there",
    )  # fmt: skip


def _credits(comparison: Comparison) -> bool:
    """Whether the copy names the original's publisher and shares enough to have its news from there."""
    publisher = _LABEL.sub("", comparison.original.report.document.publisher or "")
    text = comparison.copied.report.document.text
    return (
        len(publisher) > 2
        and re.search(rf"\b{re.escape(publisher)}\b", text, re.IGNORECASE) is not None
        and comparison.wording >= _CREDITED_WORDING
        and comparison.facts >= _CREDITED_FACTS
    )


def _is_release(profile: Profile) -> bool:
    """Whether a report is a body's own word: by its publisher, or by "we" outside quotes."""
    publisher = profile.report.document.publisher or ""
    unquoted = QUOTED.sub("", profile.report.document.text)
    return bool(_ISSUER.search(publisher) or _FIRST_PERSON.search(unquoted))


def _sole_speaker(report: Report) -> str | None:
    """The one body or state that answers for everything a report tells, if it is one."""
    speakers = {
        link.speaker.id if link.speaker else link.speaker_text
        for event in report.events
        for link in event.attribution
    }
    return next(iter(speakers)) if len(speakers) == 1 else None


def _other_publisher(comparison: Comparison) -> bool:
    one, other = (side.report.document.publisher for side in (comparison.original, comparison.copied))
    return one is None or one != other


def _same_lines(lines_of: Profile, within: Profile) -> tuple[Line, ...]:
    """The lines that stand in the other report, whole or within longer sentences."""
    known = frozenset[int]().union(*(line.runs for line in within.lines))
    return tuple(
        line for line in lines_of.lines if len(line.runs & known) >= _SAME_SENTENCE * len(line.runs)
    )


def _share(lines: Collection[Line], profile: Profile) -> float:
    return sum(len(line.words) for line in lines) / max(1, profile.words)


def _part(marks: frozenset[str], known: frozenset[str], rarity: Rarity) -> float:
    """The weight of those marks that are known."""
    return rarity.of(marks & known) / rarity.of(marks) if marks else 0.0


def _percent(share: float) -> str:
    return f"{share:.0%}"
