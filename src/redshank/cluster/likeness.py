"""How likely two mentions tell of one happening: a sum of features, each with its reason."""

from collections.abc import Callable
from math import asin, cos, radians, sin, sqrt

from redshank.cluster.mentions import Mention
from redshank.records import Reason

# Two mentions tell of one happening from this score on.
ENOUGH = 2.2
# A feature that alone forbids it.
IMPOSSIBLE = -9.0
# Deeds done together: whoever takes part stands among the actors.
_MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})
# Words said: one speaker says many things to one party on one day.
_SPEECH = frozenset({"ACCUSE", "REQUEST", "REJECT", "SUPPORT", "THREATEN", "CONCEDE"})
_PASSAGE = frozenset({"x-patrol", "x-incursion", "x-transit", "x-flight"})
_EARTH_KM = 6371.0
_SAME_MINUTES = 45
_SUMMARY = -0.3

Feature = Callable[[Mention, Mention], Reason | None]


def score(one: Mention, other: Mention) -> tuple[float, tuple[Reason, ...]]:
    """The score of a pair and its reasons; the same both ways round."""
    reasons = tuple(reason for feature in FEATURES if (reason := feature(one, other)))
    return round(sum(reason.score for reason in reasons), 3), reasons


def same_actors(one: Mention, other: Mention) -> Reason | None:
    """Both name who did it, and it is the same side, or it is not."""
    if one.event_type in _MUTUAL:
        return _same_company(one, other)
    shared = one.actors & other.actors
    if shared:
        return Reason("actors", 1.0, f"both by {_list(shared)}")
    if not one.actors or not other.actors:
        return None
    return Reason("actors", IMPOSSIBLE, f"by {_list(one.actors)}, not {_list(other.actors)}")


def _same_company(one: Mention, other: Mention) -> Reason | None:
    first, second = one.actors | one.recipients, other.actors | other.recipients
    shared = first & second
    if not first or not second:
        return None
    if len(shared) >= 2 or (shared and shared in (first, second)):
        return Reason("actors", 1.2 if len(shared) > 1 else 0.8, f"both among {_list(shared)}")
    return Reason("actors", IMPOSSIBLE, f"among {_list(first)}, not {_list(second)}")


def same_recipients(one: Mention, other: Mention) -> Reason | None:
    """Both name to whom it was done."""
    if one.event_type in _MUTUAL or not one.recipients or not other.recipients:
        return None
    shared = one.recipients & other.recipients
    if shared:
        return Reason("recipients", 0.5, f"both against or to {_list(shared)}")
    return Reason("recipients", -1.5, f"to {_list(one.recipients)}, not {_list(other.recipients)}")


def same_day(one: Mention, other: Mention) -> Reason | None:
    """The days told meet; two told days that do not meet are two happenings."""
    if one.window is None or other.window is None:
        return None
    (start, end), (first, last) = one.window, other.window
    meet = start <= last and first <= end
    if one.exact and other.exact:
        return (
            Reason("day", 1.0, f"both on {start}") if meet else Reason("day", IMPOSSIBLE, "other days")
        )
    if meet:
        return _likely_day(one, other)
    apart = max((first - end).days, (start - last).days)
    if apart == 1 and not (one.exact and other.exact):
        return Reason("day", 0.0, "a day apart, and one of them not told exactly")
    return Reason("day", IMPOSSIBLE, f"{apart} days apart")


def _likely_day(one: Mention, other: Mention) -> Reason:
    """Days that meet, where one of them is told loosely or not at all."""
    for undated, told in ((one, other), (other, one)):
        if undated.news_from and told.window and told.window[1] < undated.news_from:
            return Reason("day", _SUMMARY, "a summary may look back so far")
    if one.news_from and other.news_from and one.window and other.window:
        apart = abs((one.window[1] - other.window[1]).days)
        if apart > max((one.window[1] - one.news_from).days, (other.window[1] - other.news_from).days):
            return Reason("day", _SUMMARY, "told in other news")
    return Reason("day", 0.4, "the days told can be the same")


def same_time(one: Mention, other: Mention) -> Reason | None:
    """Both name the hour."""
    if not one.clocks or not other.clocks:
        return None
    gap = min(abs(first - second) for first in one.clocks for second in other.clocks)
    if gap <= _SAME_MINUTES:
        return Reason("hour", 0.7, "at the same hour")
    return Reason("hour", IMPOSSIBLE, f"{gap} minutes apart")


def same_manner(one: Mention, other: Mention) -> Reason | None:
    """Both show how it was done; what one side calls a patrol another calls an incursion."""
    if not one.modes or not other.modes:
        return None
    shared = one.modes & other.modes
    if shared:
        return Reason("manner", 0.5, f"both {_list(shared)}")
    own, others = _particular(one.modes), _particular(other.modes)
    if not own or not others or (own & _PASSAGE and others & _PASSAGE):
        return None
    return Reason("manner", -1.5, f"{_list(own)}, not {_list(others)}")


def _particular(modes: frozenset[str]) -> frozenset[str]:
    """The modes that tell deeds of one type apart; PLOVER's own are too near one another for that."""
    return frozenset(mode for mode in modes if mode.startswith("x-"))


def same_place(one: Mention, other: Mention) -> Reason | None:
    """Both name where."""
    shared = one.places & other.places
    if shared:
        return Reason("place", 0.5, "at the same place")
    if not one.points or not other.points:
        return None
    gap = min(_beyond_km(first, second) for first in one.points for second in other.points)
    if gap > 0:
        return Reason("place", -1.5, f"places {gap:.0f} km apart beyond their radius")
    return Reason("place", 0.2, "the places can be the same")


def same_units(one: Mention, other: Mention) -> Reason | None:
    """Both name ships, aircraft or missiles."""
    if not one.units or not other.units:
        return None
    if one.units & other.units:
        return Reason("units", 0.4, "the same units and numbers")
    if {what for what, _ in one.units} & {what for what, _ in other.units}:
        return Reason("units", 0.0, "the same units in other numbers")
    return Reason("units", -0.1, "other units")


def same_words(one: Mention, other: Mention) -> Reason | None:
    """The sentences share words of their own."""
    smaller = min(len(one.words), len(other.words))
    if not smaller:
        return None
    shared = len(one.words & other.words) / smaller
    return Reason("words", round(1.2 * shared, 2), f"{shared:.0%} of the words shared")


def apart_in_one_report(one: Mention, other: Mention) -> Reason | None:
    """One report tells both, and as two."""
    if one.document_id != other.document_id:
        return None
    return Reason("one report", -1.0, "one report tells them as two happenings")


def two_speeches(one: Mention, other: Mention) -> Reason | None:
    """Words are many a day: a speech needs more than the same speaker and day."""
    return Reason("speech", -0.3, "sayings are many") if one.event_type in _SPEECH else None


FEATURES: tuple[Feature, ...] = (
    same_actors, same_recipients, same_day, same_time, same_manner, same_place, same_units, same_words,
    apart_in_one_report, two_speeches,
)  # fmt: skip


def _beyond_km(first: tuple[float, float, float], second: tuple[float, float, float]) -> float:
    """Kilometres between two places by the haversine, less both radii."""
    lat, lon, radius = first
    other_lat, other_lon, other_radius = second
    half = sin(radians(other_lat - lat) / 2) ** 2
    half += cos(radians(lat)) * cos(radians(other_lat)) * sin(radians(other_lon - lon) / 2) ** 2
    return 2 * _EARTH_KM * asin(min(1.0, sqrt(half))) - radius - other_radius


def _list(values: frozenset[str]) -> str:
    return ", ".join(sorted(values))
