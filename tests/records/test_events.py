import pytest

from redshank.records import ActorRef, Span


@pytest.mark.parametrize(
    ("actor_id", "country", "root"),
    [
        ("CHN.PLAN", "CHN", "CHN"),
        ("NATO.SG", None, "NATO"),
        ("HAMAS", "PSE", "PSE"),
        (None, "CHN", None),
    ],
)
def test_an_actor_stands_for_its_state_else_its_body_else_for_nobody(actor_id, country, root):
    assert ActorRef(actor_id, "x", country, (), Span(0, 1, "x")).side == root
