"""Which of a disputed place's names is shown: the naming policy, a switch that every export prints."""

import re

from redshank.errors import UsageError
from redshank.records import PlaceRef

NEUTRAL = "neutral"
_STATE = re.compile(r"[A-Z]{3}")


def check_policy(policy: str) -> str:
    """The policy itself. Raises UsageError when it is neither "neutral" nor an alpha-3 code."""
    if policy != NEUTRAL and not _STATE.fullmatch(policy):
        raise UsageError(
            f"{policy!r} is no naming policy; give {NEUTRAL!r} or a state's alpha-3 code, as JPN"
        )
    return policy


def place_name(place: PlaceRef, policy: str) -> str:
    """A place's name under a policy.

    Neutral joins the different names of the parties, "Senkaku Islands/Diaoyu Dao", in the order of
    their codes; a party's policy gives that party's name, else the neutral one.
    """
    if policy != NEUTRAL and policy in place.names:
        return place.names[policy]
    names = list(dict.fromkeys(place.names[party] for party in sorted(place.names)))
    return "/".join(names) if names else place.name


def naming_words(policy: str) -> str:
    """One sentence that says which policy is in use."""
    if policy == NEUTRAL:
        return "Disputed places carry the names of all parties, in the order of the parties' codes."
    return (
        f"Disputed places carry the names that {policy} uses; where it has none, those of all parties."
    )
