"""Whose units and people without a name are: "the bomber", "soldiers", "an officer"."""

import re

from redshank.records import ActorRef, Span
from redshank.resolve.naming import FAR, again, of_state, state_in_mind
from redshank.resolve.surroundings import Surroundings, states_before

# Sectors whose people are always some state's, and words that say the state is not known or not one.
_OF_STATES = frozenset({"MIL", "COP", "GOV", "LEG"})
_NOBODY = re.compile(
    r"\b(?:suicide|western|foreign|arab|african|asian|european|neutral|international|unnamed|masked|unidentified"
    r"|unknown|other|several|some|private|rebel|former)\b"
)
_CRAFT = re.compile(
    r"\b(?:\w*planes?|jets?|drones?|\w*craft|helicopters?|missiles?|rockets?|\w*ships?|vessels?|boats?|shells?)$",
    re.IGNORECASE,
)
# Why soldiers or officers without a state are of one: a guess that firmer grounds outweigh.
OF_STATE_IN_MIND = "of the state in mind"
# What can stand between a state and its unit: "Russian ", "Chinese J-15 fighter ", "Japan's two ".
_TO_UNIT = re.compile(r"(?:['’]s)?(?: [\w-]+){0,3} ")
_UNIT_REACH = 50
DEFINITE = re.compile(r"\b(?:the|that|this)\s*\w*$", re.IGNORECASE)


# Who watches and tells has no soldiers.
_UNARMED = frozenset({"NGO", "MED"})


def unit_again(span: Span, head: str, surroundings: Surroundings) -> tuple[ActorRef, ...]:
    """'The bomber', 'the jets': those that were called so with their state before."""
    text = surroundings.annotation.document.text
    definite = DEFINITE.search(text[max(0, span.start - 20) : span.start + 4])
    if not definite or surroundings.gazetteer.sector_in(head) not in _OF_STATES:
        return ()
    noun = re.compile(rf"\b{re.escape(head.removesuffix('s'))}s?\b", re.IGNORECASE)
    for match in reversed([*noun.finditer(text, max(0, span.start - FAR), span.start)]):
        for state, named in states_before(surroundings, match.start(), match.start() - _UNIT_REACH):
            if _TO_UNIT.fullmatch(text[named.end : match.start()]):
                party = of_state(
                    state, None, None, Span.of(text, named.start, match.end()), surroundings
                )
                return (again(party, span, "called so before"),)
            break
    return ()


def agents(
    span: Span, plain: str, surroundings: Surroundings, said_by: ActorRef | None
) -> tuple[ActorRef, ...]:
    """'Soldiers', 'an officer', 'air defences': those of the speaker, else of the state in mind."""
    sector = surroundings.gazetteer.sector_in(plain)
    if sector not in _OF_STATES or _NOBODY.search(plain):
        return ()
    armed = said_by is not None and not _UNARMED & set(said_by.sectors)
    if said_by is not None and armed and said_by.id and not is_of_state(said_by):
        return (again(said_by, span, "of the speaker"),)
    if said_by is not None and said_by.country:
        state: str | None = said_by.country
    else:
        state = None if _is_any_craft(span, surroundings) else state_in_mind(span, surroundings)
    if state is None:
        return ()
    return (again(of_state(state, None, None, span, surroundings), span, OF_STATE_IN_MIND),)


def _is_any_craft(span: Span, surroundings: Surroundings) -> bool:
    """Whether the words name some craft that the report ties to nobody: "a warplane", "two drones"."""
    before = surroundings.annotation.document.text[max(0, span.start - 20) : span.start + 4]
    return bool(_CRAFT.search(span.text)) and not DEFINITE.search(before)


def is_of_state(party: ActorRef) -> bool:
    """Whether a party is a state or one of its bodies, and no movement inside it."""
    return party.id is not None and party.id.split(".")[0] == party.country
