import hashlib
from base64 import urlsafe_b64decode

import pytest

from redshank.present.exports.iris import text_iri, thing_iri, web_address
from redshank.records import Document


def test_a_thing_has_one_name_and_another_thing_another():
    assert thing_iri("event", "e1") == thing_iri("event", "e1")
    assert len({thing_iri("event", "e1"), thing_iri("event", "e2"), thing_iri("claim", "e1")}) == 3


def test_a_text_is_named_by_its_sha_256():
    digest = text_iri(Document("d1", "尖閣")).removeprefix("ni:///sha-256;")
    assert urlsafe_b64decode(digest + "=") == hashlib.sha256("尖閣".encode()).digest()


@pytest.mark.parametrize("address", ["https://example.org/a?b=1", "http://example.org"])
def test_an_address_of_the_web_is_one(address):
    assert web_address(Document("d1", "", url=address)) == address


@pytest.mark.parametrize("address", [
    None, "", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https://", "http://[",
    'https://example.org/"onclick="x', "https://example.org/a b", "https://example.org/\n",
])  # fmt: skip
def test_anything_else_is_none(address):
    assert web_address(Document("d1", "", url=address)) is None
