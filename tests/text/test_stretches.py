import pytest

from redshank.text.stretches import is_since


@pytest.mark.parametrize(
    ("text", "begins"), [("since May", True), ("since early May", True), ("in May", False)]
)
def test_a_stretch_begins_behind_since(text, begins):
    assert is_since(text, text.index("May")) is begins
