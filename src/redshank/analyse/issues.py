"""Which issue an incident or a silence belongs to; the lists stand in data/issues.toml."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from redshank.records import Incident, Silence, Span, Telling

# Sentences are asked again for each of their events, and for each view of one picture.
_REMEMBERED = 200_000
_KEYS = frozenset({"name", "words", "modes", "places", "contexts"})


@dataclass(frozen=True, slots=True)
class Issue:
    """Something that parties take positions on, and what tells it; `words` None never matches."""

    name: str
    words: re.Pattern[str] | None = None
    modes: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    contexts: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Issues:
    """All issues in their order, what makes a request a call for calm and a meeting a plea."""

    issues: tuple[Issue, ...]
    calm: re.Pattern[str]
    plea: re.Pattern[str]

    def of_incident(self, incident: Incident, tellings: Sequence[Telling]) -> str | None:
        """The issue of an incident by the steps of the data file; None when it has no party either."""
        return (
            self._sharing("modes", incident.modes)
            or self._told(tellings)
            or self._sharing("places", _place_ids(tellings))
            or self._sharing("contexts", (c for telling in tellings for c in telling.event.contexts))
            or _parties(incident)
        )

    def of_silence(self, silence: Silence) -> str | None:
        """The issue that a silence's own words name; None when they name none."""
        evidence = silence.evidence
        return self._nearest(silence.about or "", 0) or self._near(evidence.span, evidence.trigger)

    def _told(self, tellings: Sequence[Telling]) -> str | None:
        """The issue that the most tellings name; the higher one in the file where they tie."""
        evidence = [telling.event.evidence for telling in tellings]
        votes = Counter(self._near(one.span, one.trigger) for one in evidence)
        return max((i.name for i in self.issues if votes[i.name]), key=votes.__getitem__, default=None)

    def _near(self, sentence: Span, trigger: Span) -> str | None:
        return self._nearest(sentence.text, trigger.start - sentence.start)

    def _nearest(self, text: str, at: int) -> str | None:
        """The issue whose words stand nearest to a position of a text."""
        patterns = tuple(issue.words for issue in self.issues)
        distances = {
            issue.name: min(abs(start - at) for start in starts)
            for issue, starts in zip(self.issues, _starts(patterns, text), strict=True)
            if starts
        }
        return min(distances, key=distances.__getitem__, default=None)

    def _sharing(self, trait: str, values: Iterable[str]) -> str | None:
        given = set(values)
        return next((issue.name for issue in self.issues if getattr(issue, trait) & given), None)


@lru_cache(_REMEMBERED)
def _starts(patterns: tuple[re.Pattern[str] | None, ...], text: str) -> tuple[tuple[int, ...], ...]:
    """Where each pattern begins in a text; a missing one nowhere."""
    return tuple(
        tuple(found.start() for found in pattern.finditer(text)) if pattern else ()
        for pattern in patterns
    )


@cache
def load_issues() -> Issues:
    """Read the data file once; a malformed one raises ValueError with its entry."""
    data = files("redshank.analyse") / "data" / "issues.toml"
    return parse_issues(data.read_text(encoding="utf-8"))


def parse_issues(toml: str) -> Issues:
    """Issues out of TOML as in data/issues.toml; a malformed entry raises ValueError with its name."""
    data = tomllib.loads(toml)
    return Issues(
        tuple(_issue(row) for row in data["issues"]),
        _pattern(data["calm"], "calm"),
        _pattern(data["plea"], "plea"),
    )


def _issue(row: dict[str, Any]) -> Issue:
    unknown = set(row) - _KEYS
    if "name" not in row or unknown:
        wrong = f"{', '.join(sorted(unknown))} is not known" if unknown else "no name given"
        raise ValueError(
            f"issues.toml, {row.get('name', row)}: {wrong}; keys: {', '.join(sorted(_KEYS))}"
        )
    return Issue(
        row["name"],
        _pattern(row["words"], row["name"]) if "words" in row else None,
        *(frozenset(row.get(trait, ())) for trait in ("modes", "places", "contexts")),
    )


def _pattern(pattern: str, where: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern, re.IGNORECASE)
    except re.error as fault:
        raise ValueError(f"issues.toml, {where}: {pattern!r} is no pattern: {fault}") from None


def _place_ids(tellings: Sequence[Telling]) -> list[str]:
    return [place.id for telling in tellings for place in telling.event.places if place.id]


def _parties(incident: Incident) -> str | None:
    """The parties themselves as an issue: "CHN-JPN"."""
    return "-".join(sorted({party.id for party in (*incident.actors, *incident.recipients)})) or None
