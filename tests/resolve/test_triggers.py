"""What set off what, only where the sentence says so."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "China banned imports following remarks by Japan.",
        "China banned imports in response to remarks by Japan.",
        "Following remarks by Japan, China banned imports.",
        "China banned imports after remarks by Japan.",
        "The remarks by Japan prompted a chill, and China banned imports.",
    ],
)
def test_the_cause_is_linked_whichever_side_it_stands_on(read, text):
    script = {
        "banned imports": ("SANCTION", "asserted", {"actor": ["China"]}),
        "remarks": ("ACCUSE", "asserted", {"actor": ["Japan"]}),
    }
    events = {event.event_type: event for event in read(text, script).events}
    assert events["SANCTION"].triggered_by == (events["ACCUSE"].id,)
    assert events["ACCUSE"].triggered_by == ()


@pytest.mark.parametrize(
    "text",
    ["China banned imports. Japan made remarks.", "China banned imports, and Japan made remarks."],
)
def test_neighbours_without_such_words_are_not_linked(read, text):
    script = {
        "banned imports": ("SANCTION", "asserted", {"actor": ["China"]}),
        "remarks": ("ACCUSE", "asserted", {"actor": ["Japan"]}),
    }
    assert all(event.triggered_by == () for event in read(text, script).events)
