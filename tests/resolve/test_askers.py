"""Who answers for what is asked for, threatened or charged."""


def told(report):
    return [
        (event.factuality, event.attribution and event.attribution[-1].speaker.id)
        for event in report.events
    ]


def test_a_pronoun_that_demands_answers_for_the_deed_demanded(read):
    script = {"demanded": ("REQUEST", "asserted", {}), "left": ("RETREAT", "demanded", {})}
    assert told(read("Tokyo met Oman. It demanded that ships left.", script))[-1] == ("demanded", "JPN")


def test_what_somebody_is_blamed_for_is_alleged_by_the_accuser(read):
    script = {
        "blames": ("ACCUSE", "asserted", {"actor": ["Iran"], "recipient": ["Israel"]}),
        "strike": ("ASSAULT", "asserted", {"actor": ["Israel"]}),
    }
    assert told(read("Iran blames Israel for a strike.", script))[-1] == ("alleged", "IRN")


def test_what_another_does_beside_a_charge_is_told_as_before(read):
    script = {
        "blames": ("ACCUSE", "asserted", {"actor": ["Iran"], "recipient": ["Israel"]}),
        "met": ("CONSULT", "asserted", {"actor": ["Oman"]}),
    }
    assert told(read("Iran blames Israel for nothing, and Oman met France.", script))[-1] == (
        "asserted",
        (),
    )


def test_an_outlet_without_a_name_is_no_speaker(read):
    script = {"met": ("CONSULT", "asserted", {"actor": ["Oman"], "speaker": ["The paper"]})}
    assert told(read("The paper says Oman met Iran.", script)) == [("asserted", ())]
