"""Whose side an actor is on, what a party is called, and in which order tellings stand."""

from dataclasses import replace
from datetime import date

from redshank.analyse.evidence import index_picture


def test_a_party_has_the_name_that_the_picture_uses_for_it(make):
    event = make.event("e1", "ACCUSE", "JPN.MOD", "CHN")
    index = index_picture(make.picture([make.report("d1", event)]))
    assert (index.named("CHN").name, index.named("JPN").name) == ("China", "JPN")


def test_a_name_used_once_for_a_state_does_not_become_its_name(make):
    head = replace(make.actor("CHN"), name="Xi")
    events = [make.event(f"e{n}", "ACCUSE", "CHN") for n in range(2)]
    events.append(replace(make.event("e3", "ACCUSE"), actors=(head,)))
    assert index_picture(make.picture([make.report("d1", *events)])).named("CHN").name == "China"


def test_tellings_stand_in_order_of_publication_and_missing_ones_are_left_out(make):
    late, early, gone = (make.event(f"e{n}", "ACCUSE", "JPN") for n in range(3))
    reports = [
        make.report("d1", late, published=date(2025, 12, 9)),
        make.report("d2", early, published=date(2025, 12, 8)),
    ]
    incident = make.incident("i1", late, early, gone)
    index = index_picture(make.picture(reports, [incident]))
    assert [telling.event.id for telling in index.tellings_of(incident)] == ["e1", "e0"]
