import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redshank.present.exports.json_text import json_text


@given(st.dictionaries(st.text(st.characters()), st.text(st.characters())))
def test_any_words_can_be_written_and_come_back(value):
    assert json.loads(json_text(value).encode()) == value


def test_a_number_that_json_does_not_know_is_an_error():
    with pytest.raises(ValueError, match="JSON"):
        json_text({"a": float("nan")})
