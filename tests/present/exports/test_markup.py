from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from redshank.present.exports.markup import markup, printable


@given(st.text(st.characters()))
def test_any_text_can_stand_in_an_element_and_in_an_attribute(text):
    found = ElementTree.fromstring(f'<a b="{markup(text)}">{markup(text)}</a>')
    assert len(found) == 0 and list(found.attrib) == ["b"]
    assert (found.text or "") == printable(text).replace("\r\n", "\n").replace("\r", "\n")


@given(st.text(st.characters()))
def test_offsets_stay(text):
    assert len(printable(text)) == len(text)


def test_words_stay_as_they_are():
    assert printable("尖閣 “a”\n\tb 🛰") == "尖閣 “a”\n\tb 🛰"
