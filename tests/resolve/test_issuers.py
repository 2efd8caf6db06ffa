from datetime import date

import pytest

from redshank.gazetteer import load_gazetteer
from redshank.ingest import plain_document
from redshank.resolve.issuers import issuer_of

DAY = date(2024, 10, 14)


@pytest.mark.parametrize(
    ("publisher", "state"),
    [
        ("Ministry of National Defense, Taipei", "TWN"),
        ("Algerian Ministry of Foreign Affairs", "DZA"),
        ("U.S. 5th Fleet", "USA"),
        ("a Hong Kong daily", None),
        ("a coast guard", None),
        ("Xinhua", None),
    ],
)
def test_a_body_of_a_state_issues_statements_and_an_outlet_does_not(publisher, state):
    assert issuer_of(plain_document("Ships came.", DAY, publisher), load_gazetteer(), DAY) == state


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Press release of the Polish Ministry of National Defence\n\nDrones came.", "POL"),
        ("Poland's defence ministry speaks\n\nDrones came.", None),
    ],
)
def test_without_a_publisher_the_heading_of_a_statement_tells_it(text, state):
    assert issuer_of(plain_document(text, DAY), load_gazetteer(), DAY) == state


def test_we_and_our_troops_are_the_issuers(read):
    text = "Statement of the Algerian Ministry of Defence\n\nWe denied it. Our troops fired."
    script = {
        "denied": ("REJECT", "asserted", {"actor": ["We"]}),
        "fired": ("ASSAULT", "asserted", {"actor": ["Our troops"]}),
    }
    assert [event.actors[0].id for event in read(text, script).events] == ["DZA", "DZA.MIL"]
