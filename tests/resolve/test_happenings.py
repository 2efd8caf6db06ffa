"""One happening, several mentions; and what keeps two apart."""

from itertools import permutations

import pytest

RADAR = {"actor": ["Chinese jets"], "time": ["Saturday"]}


def happenings(report):
    return [event.happening for event in report.events]


def test_two_mentions_of_one_deed_are_one_happening_and_share_its_day(read):
    text = "Chinese jets locked radar on planes on Saturday. The radar lock alarmed many."
    script = {"locked radar": ("THREATEN", "alleged", RADAR), "radar lock": ("THREATEN", "alleged", {})}
    report = read(text, script)
    assert happenings(report) == ["h1", "h1"]
    assert [str(event.occurred.start) for event in report.events] == ["2025-12-06"] * 2


@pytest.mark.parametrize(
    ("text", "script"),
    [
        (
            "Iran shelled it. Israel bombed it.",
            {
                "shelled": ("ASSAULT", "asserted", {"actor": ["Iran"]}),
                "bombed": ("ASSAULT", "asserted", {"actor": ["Israel"]}),
            },
        ),
        (
            "Iran shelled it on Monday. Iran bombed it on Tuesday.",
            {
                "shelled": ("ASSAULT", "asserted", {"actor": ["Iran"], "time": ["Monday"]}),
                "bombed": ("ASSAULT", "asserted", {"actor": ["Iran"], "time": ["Tuesday"]}),
            },
        ),
        (
            "Iran scrambled jets. Iran entered the airspace.",
            {
                "scrambled": ("MOBILIZE", "asserted", {"actor": ["Iran"]}),
                "entered": ("MOBILIZE", "asserted", {"actor": ["Iran"]}),
            },
        ),
        (
            "Iran met Oman. Iran will meet Oman.",
            {
                "met": ("CONSULT", "asserted", {"actor": ["Iran"]}),
                "will meet": ("CONSULT", "planned", {"actor": ["Iran"]}),
            },
        ),
        (
            "Iran met Oman. Iran banned it.",
            {
                "met": ("CONSULT", "asserted", {"actor": ["Iran"]}),
                "banned": ("SANCTION", "asserted", {"actor": ["Iran"]}),
            },
        ),
    ],
    ids=["other actors", "other days", "other modes", "one only planned", "other types"],
)
def test_what_contradicts_keeps_two_happenings_apart(read, text, script):
    assert happenings(read(text, script)) == ["h1", "h2"]


def test_a_deed_and_its_denial_are_one_happening(read):
    script = {
        "shelled": ("ASSAULT", "alleged", {"actor": ["Iran"]}),
        "shelling": ("ASSAULT", "denied", {"actor": ["Iran"], "denier": ["Tehran"]}),
    }
    assert happenings(read("Iran shelled it. Tehran denied the shelling by Iran.", script)) == [
        "h1",
        "h1",
    ]


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_of_the_sentences_does_not_change_what_belongs_together(read, order):
    told = ["Iran shelled a camp. ", "Later Iran bombed a camp. ", "Oman met Qatar. "]
    script = {
        "shelled": ("ASSAULT", "asserted", {"actor": ["Iran"]}),
        "bombed": ("ASSAULT", "asserted", {"actor": ["Iran"]}),
        "met": ("CONSULT", "asserted", {"actor": ["Oman", "Qatar"]}),
    }
    events = read("".join(told[at] for at in order), script).events
    by_type = {}
    for event in events:
        by_type.setdefault(event.event_type, set()).add(event.happening)
    assert by_type["ASSAULT"].isdisjoint(by_type["CONSULT"])
    assert len(by_type["CONSULT"]) == 1


def test_on_the_same_day_counts_from_the_day_told_before(read):
    script = {
        "shelled": ("ASSAULT", "asserted", {"actor": ["Iran"], "time": ["December 6"]}),
        "met": ("CONSULT", "asserted", {"actor": ["Oman"], "time": ["the same day"]}),
    }
    report = read("Iran shelled it on December 6. On the same day Oman met them.", script)
    assert [str(event.occurred.start) for event in report.events] == ["2025-12-06"] * 2
    assert "counted from 2025-12-06" in report.events[1].occurred.because


def test_a_date_in_the_dateline_is_no_deeds_day(read):
    script = {"protested": ("ACCUSE", "asserted", {"actor": ["China"]})}
    (event,) = read("TOKYO, Dec. 10 (Kyodo) — China protested to Japan.", script).events
    assert event.occurred is None


def test_the_attack_without_a_doer_is_the_last_one_told_and_has_its_parties(read):
    text = "Cuban jets bombed Miami on Monday. Washington condemned the attack."
    script = {
        "bombed": ("ASSAULT", "asserted", {"actor": ["Cuban jets"], "time": ["Monday"]}),
        "attack": ("ASSAULT", "asserted", {}),
    }
    first, second = read(text, script).events
    assert second.happening == first.happening
    assert [a.country for a in second.actors] == [
        "CUB"
    ] and second.occurred.start == first.occurred.start


def test_a_denial_by_the_doer_is_of_the_deed_charged_before(read):
    text = "Mali accused Algeria of shooting at a drone. Algeria denied that it fired."
    script = {
        "shooting at": ("ASSAULT", "alleged", {"actor": ["Algeria"]}),
        "fired": ("ASSAULT", "denied", {"actor": ["Algeria"], "denier": ["Algeria"]}),
    }
    charge, denial = read(text, script).events
    assert charge.happening == denial.happening


def test_a_verb_behind_a_definite_subject_takes_up_no_deed(read):
    text = "Israel bombed Beirut on Monday. The family was murdered in Ohio."
    script = {
        "bombed": (
            "ASSAULT",
            "asserted",
            {"actor": ["Israel"], "place": ["Beirut"], "time": ["Monday"]},
        ),
        "murdered": ("ASSAULT", "asserted", {"place": ["Ohio"]}),
    }
    first, second = read(text, script).events
    assert first.happening != second.happening and second.actors == ()


def test_the_attack_elsewhere_is_another(read):
    text = "Israel bombed Beirut. Oman condemned the attack in Tokyo."
    script = {
        "bombed": ("ASSAULT", "asserted", {"actor": ["Israel"], "place": ["Beirut"]}),
        "attack": ("ASSAULT", "asserted", {"place": ["Tokyo"]}),
    }
    first, second = read(text, script).events
    assert first.happening != second.happening
