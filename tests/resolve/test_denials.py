"""Denials by a pronoun, of deeds told before."""

import pytest

RAMMED = ("ASSAULT", "alleged", {"actor": ["China"], "recipient": ["Japan"], "speaker": ["Tokyo"]})
TOLD = "China rammed a ship of Japan, Tokyo said."


def denied(read, text):
    events = read(text, {"rammed": RAMMED}).events
    return [(one.attribution[-1].speaker.id, one.evidence.trigger.text) for one in events[1:]
            if one.factuality == "denied"]  # fmt: skip


@pytest.mark.parametrize(
    ("denial", "trigger"),
    [
        ("Beijing has denied it from the first day.", "denied it"),
        ("China's foreign ministry denies the accusation.", "denies the accusation"),
        ("On Monday Tokyo wrote to Rome, but Beijing disputed this.", "disputed this"),
    ],
)
def test_the_doer_s_denial_of_it_is_the_deed_denied(read, denial, trigger):
    ((speaker, words),) = denied(read, f"{TOLD} {denial}")
    assert (speaker.partition(".")[0], words) == ("CHN", trigger)


def test_a_denial_belongs_to_the_happening_of_its_deed(read):
    told, denial = read(f"{TOLD} Beijing has denied it.", {"rammed": RAMMED}).events
    assert (denial.happening, denial.event_type) == (told.happening, told.event_type)
    assert denial.id != told.id and "denial of “rammed”" in denial.because[-1]


@pytest.mark.parametrize(
    "denial",
    [
        "Rome has denied it.",  # it is not said to have done it
        "Beijing has denied that country a loan.",  # nothing told is meant
        "He denied it.",  # nobody known
        "One. Two. Three. Beijing has denied it.",  # too far away
    ],
)
def test_a_denial_of_something_else_tells_no_deed(read, denial):
    assert denied(read, f"{TOLD} {denial}") == []
