"""What a sentence leaves out about doers, by whole readings with scripted frames."""


def events(report):
    return [
        (e.event_type, [a.id for a in e.actors], [r.id for r in e.recipients]) for e in report.events
    ]


def test_a_deed_demanded_is_done_by_who_is_asked(read):
    report = read(
        "The European Union called on Belarus on Monday for the release of a journalist.",
        {
            "called on": (
                "REQUEST",
                "asserted",
                {"actor": ["European Union"], "recipient": ["Belarus"]},
            ),
            "release": ("RETREAT", "demanded", {}),
        },
    )
    assert events(report)[1][1] == ["BLR"]


def test_a_truce_without_parties_is_that_of_the_reports_quarrel(read):
    report = read(
        "Armenia shelled Azerbaijan on Monday. A ceasefire is to hold from Tuesday.",
        {
            "shelled": ("ASSAULT", "asserted", {"actor": ["Armenia"], "recipient": ["Azerbaijan"]}),
            "ceasefire": ("RETREAT", "planned", {}),
        },
    )
    assert sorted(events(report)[1][1]) == ["ARM", "AZE"]


def test_an_attack_by_nobody_known_stays_without_a_doer(read):
    report = read(
        "Armenia shelled Azerbaijan on Monday. On Tuesday an Azerbaijani post was hit.",
        {
            "shelled": ("ASSAULT", "asserted", {"actor": ["Armenia"], "recipient": ["Azerbaijan"]}),
            "was hit": ("ASSAULT", "asserted", {"recipient": ["Azerbaijani post"]}),
        },
    )
    assert events(report)[1][1] == []


def test_the_adjective_before_a_deed_told_as_a_noun_names_its_doer(read):
    report = read(
        "The Security Council condemned the Iraqi deployment on Saturday.",
        {"deployment": ("MOBILIZE", "asserted", {})},
    )
    assert events(report)[0][1] == ["IRQ"]
