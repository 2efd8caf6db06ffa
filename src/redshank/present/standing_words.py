"""Words for deeds and positions: who, what, to whom, on which issue, when."""

import re
from collections.abc import Mapping, Sequence

from redshank.analyse import Position, PositionStance, TimelineEntry
from redshank.present.days import day_words
from redshank.present.deeds import NO_DEED, deed_noun, deed_phrase
from redshank.records import Incident, Party, Picture
from redshank.text.lists import listed

_TOWARD = {
    PositionStance.SUPPORTS: "backed", PositionStance.OPPOSES: "opposed",
    PositionStance.ACCUSES: "criticised", PositionStance.ASKS: "pressed",
    PositionStance.WAS_ASKED: "was pressed by", PositionStance.URGES_CALM: "urged calm on",
}  # fmt: skip
_ALONE = {
    PositionStance.SUPPORTS: "voiced support", PositionStance.OPPOSES: "was opposed",
    PositionStance.ACCUSES: "voiced criticism", PositionStance.ASKS: "made requests",
    PositionStance.WAS_ASKED: "was pressed", PositionStance.URGES_CALM: "urged calm",
    PositionStance.DENIES: "denied an account of it", PositionStance.SILENT: "did not comment",
}  # fmt: skip
_BY_CODES = re.compile(r"[A-Z]{2,6}(?:-[A-Z]{2,6})*")
_ARTICLE = re.compile(
    r"^(?:United|Democratic) |(?:Union|Nations|States|Kingdom|Emirates|Republic|Organization"
    r"|Philippines|Netherlands|Islands|Maldives|Gambia|Bahamas)$"
)


def reader_name(name: str) -> str:
    """A party's name inside a sentence: "the United States"; one without an article as it is."""
    return f"the {name}" if _ARTICLE.search(name) else name


def capital(words: str) -> str:
    """Words as they begin a sentence."""
    return words[:1].upper() + words[1:]


def incident_words(incident: Incident | TimelineEntry, claim: bool = False) -> str:
    """Who did what to whom; of a claim and of what is no deed yet or any more only the thing itself."""
    doers, targets = (
        [reader_name(party.name) for party in side] for side in (incident.actors, incident.recipients)
    )
    return (deed_noun if claim or incident.status in NO_DEED else deed_phrase)(
        incident.event_type, incident.modes, doers, targets
    )


def stance_words(stance: PositionStance, toward: Sequence[Party], alleged: bool = False) -> str:
    """What a party did to hold a position: "criticised China"; what is only alleged says so."""
    names = listed([reader_name(party.name) for party in toward])
    words = f"{_TOWARD[stance]} {names}" if names and stance in _TOWARD else _ALONE[stance]
    return f"{words} (alleged)" if alleged else words


def issue_words(position: Position) -> str:
    """The issue by its name, "" where it is only the parties themselves."""
    issue = position.issue
    return "" if issue is None or _BY_CODES.fullmatch(issue) else issue


def subject_words(position: Position, names: Mapping[str, str]) -> str:
    """The issue by its name, else with whom: "with Japan"; "" where nobody else is named either."""
    if position.issue is None or not _BY_CODES.fullmatch(position.issue):
        return issue_words(position)
    others = [code for code in position.issue.split("-") if code != position.party.id]
    return f"with {listed([reader_name(names.get(code, code)) for code in others])}" if others else ""


def party_names(picture: Picture) -> dict[str, str]:
    """The parties of all incidents by their ids."""
    return {
        party.id: party.name
        for one in picture.incidents
        for party in (*one.actors, *one.recipients, *(account.party for account in one.accounts))
    }


def position_day(position: Position) -> str:
    """When a position was taken: "on 7 Dec 2025", "by 7 Dec 2025" where only reports give a day."""
    return f"on {day_words(position.day)}" if position.day else f"by {day_words(position.by)}"
