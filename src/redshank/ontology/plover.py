"""PLOVER's event types, modes and contexts, read from the data files beside this module."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Mode:
    """How a deed was done. `trigger` and `near` are patterns; None never matches."""

    name: str
    trigger: re.Pattern[str] | None
    near: re.Pattern[str] | None
    cameo: str
    score: float
    goldstein: float

    def holds(self, trigger: str, near: str) -> bool:
        """Whether the trigger's words or the words around it show this mode."""
        return bool(
            (self.trigger and self.trigger.search(trigger)) or (self.near and self.near.search(near))
        )


@dataclass(frozen=True, slots=True)
class EventType:
    """One of the sixteen types; `quad_class` is 1 to 4, `score` PLOVER's, `goldstein` CAMEO's."""

    name: str
    quad_class: int
    cameo: str
    score: float
    goldstein: float
    modes: tuple[Mode, ...]
    directed: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class Ontology:
    """All types by name and all contexts with their patterns."""

    event_types: dict[str, EventType]
    decisive: tuple[tuple[re.Pattern[str], str, frozenset[str]], ...]
    contexts: dict[str, re.Pattern[str]]
    scenery: re.Pattern[str]

    def is_scenery(self, trigger: str) -> bool:
        """Whether a trigger only names the background: "the war", "tensions"."""
        return bool(self.scenery.fullmatch(trigger))

    def settled(self, event_type: str, near: str) -> str:
        """The type that decisive words beside the trigger settle on; else the one given."""
        for pattern, settled, among in self.decisive:
            if event_type in among and pattern.search(near):
                return settled
        return event_type

    def modes_of(self, event_type: str, trigger: str, near: str) -> tuple[Mode, ...]:
        """The modes of a type that the words show, in the order of the data file."""
        return tuple(m for m in self.event_types[event_type].modes if m.holds(trigger, near))

    def contexts_of(self, sentence: str) -> tuple[str, ...]:
        """The contexts that a sentence shows, in the order of the data file."""
        return tuple(name for name, pattern in self.contexts.items() if pattern.search(sentence))


@cache
def load_ontology() -> Ontology:
    """Read the data files once; a malformed file raises ValueError with its name and entry."""
    data = files("redshank.ontology") / "data"
    types = tomllib.loads((data / "event_types.toml").read_text(encoding="utf-8"))
    contexts = tomllib.loads((data / "contexts.toml").read_text(encoding="utf-8"))["contexts"]
    return Ontology(
        {name: _event_type(name, row) for name, row in types.items() if isinstance(row, dict)},
        tuple(
            (_pattern(row["near"], "decisive"), row["type"], frozenset(row["among"]))
            for row in types["decisive"]
        ),
        {name: _pattern(pattern, name) for name, pattern in contexts.items()},
        _pattern(types["scenery"], "scenery"),
    )


def _event_type(name: str, row: dict[str, Any]) -> EventType:
    try:
        modes = tuple(_mode(name, mode, row) for mode in row.get("modes", ()))
        directed = _pattern(row["directed"], name) if "directed" in row else None
        return EventType(
            name, row["quad"], row["cameo"], row["score"], row["goldstein"], modes, directed
        )
    except KeyError as missing:
        raise ValueError(f"event_types.toml, [{name}]: no {missing} given") from None


def _mode(type_name: str, row: dict[str, Any], parent: dict[str, Any]) -> Mode:
    where = f"{type_name} {row['name']}"
    return Mode(
        row["name"],
        _pattern(row["trigger"], where) if "trigger" in row else None,
        _pattern(row["near"], where) if "near" in row else None,
        row.get("cameo", parent["cameo"]),
        row.get("score", parent["score"]),
        row.get("goldstein", parent["goldstein"]),
    )


def _pattern(pattern: str, where: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern, re.IGNORECASE)
    except re.error as fault:
        raise ValueError(f"ontology data, {where}: {pattern!r} is no pattern: {fault}") from None
