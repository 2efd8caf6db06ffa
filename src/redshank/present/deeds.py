"""What a deed is called for a reader, by the words of data/deeds.toml, and marks of a status."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

from redshank.ontology import load_ontology
from redshank.records import Status
from redshank.text.lists import listed

STATUS_MARKS = {
    Status.REPORTED: "○", Status.CONFIRMED: "●", Status.DISPUTED: "◐", Status.DENIED: "✕",
    Status.PLANNED: "→", Status.WITHDRAWN: "–",
}  # fmt: skip
_STATUS = {
    Status.REPORTED: "reported by one side", Status.CONFIRMED: "confirmed", Status.DISPUTED: "disputed",
    Status.DENIED: "denied", Status.PLANNED: "planned", Status.WITHDRAWN: "withdrawn",
}  # fmt: skip
# What is planned or denied is no deed, and what is withdrawn is none any more.
NO_DEED = frozenset({Status.PLANNED, Status.DENIED, Status.WITHDRAWN})
_SHOWN = 4
_FILE = "data/deeds.toml"


@dataclass(frozen=True, slots=True)
class _Wording:
    """The words of one event type or mode, as the data file explains them."""

    with_target: str
    alone: str
    mutual: str
    noun: str
    joined: str


def deed_phrase(
    event_type: str, modes: Sequence[str], doers: Sequence[str], targets: Sequence[str]
) -> str:
    """Who did what to whom, as "China aimed radar at Japan"; names are given in.

    What both sides did is told of both; where nobody is named who did it, the deed stands as a noun.
    """
    wording = _wording_of(event_type, modes)
    others = [name for name in targets if name not in doers]
    if not doers:
        return f"{_noun(wording, others)} (by whom is not told)"
    form = wording.with_target if others else wording.mutual if len(doers) > 1 else wording.alone
    return form.replace("{doer}", _listed(doers)).replace("{target}", _listed(others))


def deed_noun(
    event_type: str, modes: Sequence[str], doers: Sequence[str], targets: Sequence[str]
) -> str:
    """The same as a noun, for what is planned or denied: "radar lock-on against Japan by China"."""
    others = [name for name in targets if name not in doers]
    by = f" by {_listed(doers)}" if doers else ""
    return _noun(_wording_of(event_type, modes), others) + by


def status_words(status: Status) -> str:
    """A status in words a reader understands: "reported by one side"."""
    return _STATUS[status]


def _noun(wording: _Wording, targets: Sequence[str]) -> str:
    return f"{wording.noun} {wording.joined} {_listed(targets)}" if targets else wording.noun


def _listed(names: Sequence[str]) -> str:
    """Names as a list, "China, Russia and Iran"; of many the first ones and how many more."""
    shown = list(names[:_SHOWN])
    if len(names) > _SHOWN:
        shown.append(f"{len(names) - _SHOWN} more")
    return listed(shown)


def _wording_of(event_type: str, modes: Sequence[str]) -> _Wording:
    words = _load().get(event_type)
    if words is None:
        return _Wording(
            f"{{doer}} {event_type} {{target}}", f"{{doer}} {event_type}", event_type, event_type, ""
        )
    return next((wording for mode, wording in words.items() if mode and mode in modes), words[""])


@cache
def _load() -> dict[str, dict[str, _Wording]]:
    """Wordings by type and mode, the type's own under ""."""
    told = tomllib.loads(files("redshank.present").joinpath(_FILE).read_text("utf-8"))
    known = load_ontology().event_types
    for name in told:
        if name not in known:
            raise ValueError(f"{_FILE}: {name} is no event type")
    return {name: _by_mode(name, table) for name, table in told.items()}


def _by_mode(name: str, table: dict[str, Any]) -> dict[str, _Wording]:
    own = _Wording(
        table["with"],
        table["alone"],
        table.get("mutual", table["alone"]),
        table["noun"],
        table["joined"],
    )
    modes = {mode: words for mode, words in table.items() if isinstance(words, dict)}
    return {"": own} | {mode: _of_mode(own, words) for mode, words in modes.items()}


def _of_mode(own: _Wording, words: dict[str, str]) -> _Wording:
    return replace(
        own, with_target=words["with"], alone=words["alone"], mutual=words.get("mutual", words["alone"]),
        noun=words["noun"], joined=words.get("joined", own.joined),
    )  # fmt: skip
