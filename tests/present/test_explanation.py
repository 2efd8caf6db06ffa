import pytest

from redshank.present import explain_event


def test_the_explanation_covers_each_value_of_the_event(report):
    event = report.events[0]
    told = explain_event(report, event.id)
    values = [
        event.id, event.event_type, *event.modes, event.factuality, event.evidence.span.text,
        event.evidence.trigger.text, f"{event.confidence:.2f}", event.occurred.because,
        event.actors[0].span.text, event.actors[0].because, event.places[0].name, event.cameo,
        f"{event.goldstein:g}", f"{event.plover_score:g}", event.attribution[0].speaker_text,
        event.attribution[0].kind,
    ]  # fmt: skip
    assert [value for value in values if value not in told] == []


@pytest.mark.parametrize(
    "label", ["type: ", "confidence: ", "actor: ", "recipient: ", "time: ", "speaker: "]
)
def test_what_is_unknown_is_explained_too(read, label):
    report = read("It was shelled.", {"shelled": ("ASSAULT", "asserted", {})})
    told = explain_event(report, report.events[0].id)
    assert label in told and "no date told" in told and "in its own voice" in told


def test_one_happening_and_a_cause_are_explained(read):
    script = {
        "banned": ("SANCTION", "asserted", {"actor": ["China"]}),
        "remarks": ("ACCUSE", "asserted", {"actor": ["Japan"]}),
        "ban by": ("SANCTION", "asserted", {"actor": ["China"]}),
    }
    report = read("China banned fish after remarks by Japan. The ban by China hurt.", script)
    told = explain_event(report, report.events[0].id)
    assert f"set off by {report.events[1].id}" in told
    assert f"one with {report.events[2].id}" in told


def test_an_unknown_event_is_a_key_error(report):
    with pytest.raises(KeyError):
        explain_event(report, "e0")
