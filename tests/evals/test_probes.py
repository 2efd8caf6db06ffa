"""Probes: read with their keys, right only when everything is right."""

from dataclasses import replace

import pytest
from evals.probes import faults, read_probes
from evals.scoring import read_key


def test_sixty_probes_of_eight_kinds_stand_in_the_file():
    probes = read_probes()
    assert len(probes) == 60 and len({probe.style for probe in probes}) == 8


def test_a_probe_that_begins_otherwise_is_told_with_its_line(tmp_path):
    (tmp_path / "probes.txt").write_text("# head\n\nIran left.\n  RETREAT asserted | left | a: IRN\n")
    with pytest.raises(ValueError, match=":3: a probe begins"):
        read_probes(tmp_path / "probes.txt")


def test_every_wrong_value_makes_a_probe_wrong(tmp_path):
    text = "@ kind: passive\nRussia shelled Ukraine.\n  ASSAULT asserted | shelled | a: RUS | r: UKR\n"
    (tmp_path / "probes.txt").write_text(text)
    (probe,) = read_probes(tmp_path / "probes.txt")
    report = read_key(probe)
    assert faults(probe, report) == []
    assert faults(replace(probe, events=()), report)
    assert faults(replace(probe, silences=("RUS",)), report) == ["silences"]
    (event,) = probe.events
    for wrong in ({"speaker": "RUS"}, {"actors": frozenset({"UKR"})}, {"factuality": "denied"}):
        assert faults(replace(probe, events=(replace(event, **wrong),)), report)
