"""Units and people without a name of their own to parties."""

import pytest

from redshank.records import Span
from redshank.resolve.parties import resolve_parties


@pytest.fixture
def ids(surroundings):
    def meant(text, words):
        start = text.rindex(words)
        span = Span.of(text, start, start + len(words))
        return [party.id for party in resolve_parties((span,), surroundings(text))]

    return meant


def test_a_unit_is_of_the_state_that_it_was_named_with(ids):
    text = "A Russian bomber neared Turkey. Turkey warned it. Turkey said that the bomber flew on."
    assert ids(text, "the bomber") == ["RUS.MIL"]


def test_some_craft_is_nobodys(ids):
    assert ids("Libya fought on, and later a warplane came.", "warplane") == [None]


def test_soldiers_are_of_the_state_in_mind(ids):
    assert ids("Chad closed the border and sent soldiers.", "soldiers") == ["TCD.MIL"]
