import pytest

from redshank.annotate.numbers import find_numbers


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("four vessels", [4]),
        ("twenty-three ships", [23]),
        ("1,200 troops", [1200]),
        ("two hundred and five men", [205]),
        ("three million people", [3_000_000]),
        ("1.5 million tonnes", [1_500_000]),
        ("a dozen boats", [12]),
        ("B-52 and Tu-95 bombers", []),
        ("fifteen Chinese boats", [15]),
    ],
)
def test_numbers_have_their_value_and_designations_have_none(text, values):
    assert [number.value for number in find_numbers(text)] == values
