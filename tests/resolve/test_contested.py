"""What makes a telling an allegation or a fact told."""

CHARGE = {"shelled": ("ASSAULT", "asserted", {"actor": ["Russia"], "speaker": ["Ukraine's army"]})}
DENIAL = {"fired": ("ASSAULT", "denied", {"actor": ["Moscow"], "denier": ["Moscow"]})}


def factualities(report):
    return [event.factuality for event in report.events]


def test_what_somebody_says_flatly_and_nobody_denies_is_told_as_fact(read):
    script = {"shelled": ("ASSAULT", "alleged", CHARGE["shelled"][2])}
    assert factualities(read("Ukraine's army said Russia shelled Odesa.", script)) == ["asserted"]


def test_what_another_denies_later_is_an_allegation(read):
    text = "Ukraine's army said Russia shelled Odesa. Moscow denied that it fired."
    assert factualities(read(text, CHARGE | DENIAL)) == ["alleged", "denied"]


def test_a_hedged_telling_stays_an_allegation(read):
    script = {"shelled": ("ASSAULT", "alleged", CHARGE["shelled"][2])}
    assert factualities(read("Ukraine's army claimed Russia shelled Odesa.", script)) == ["alleged"]


def test_a_charge_beside_an_accusation_stays_an_allegation(read):
    script = {
        "accused": ("ACCUSE", "asserted", {"actor": ["Ukraine"], "recipient": ["Russia"]}),
        "shelling": ("ASSAULT", "alleged", {"actor": ["Russia"], "speaker": ["Ukraine"]}),
    }
    assert factualities(read("Ukraine accused Russia of shelling Odesa.", script)) == [
        "asserted",
        "alleged",
    ]


def test_what_the_report_tells_itself_is_not_touched(read):
    script = {"shelled": ("ASSAULT", "alleged", {"actor": ["Russia"]})}
    assert factualities(read("Russia shelled Odesa.", script)) == ["alleged"]


def test_a_denial_that_nobody_makes_is_a_deed_that_did_not_happen(read):
    script = {"shelled": ("ASSAULT", "denied", {"actor": ["Russia"]})}
    assert factualities(read("Russia shelled nobody.", script)) == ["negated"]
