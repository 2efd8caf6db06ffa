"""Bytes become text in one way, and what is no text is refused with its kind."""

import unicodedata
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redshank.errors import NothingToReadError, RedshankError, UnreadableError
from redshank.ingest.decode import LARGEST_TEXT, clean, decode, require_size

REPORT = "Japan said on Wednesday that Chinese jets locked radar onto its fighters. "
QUOTED = "The minister voiced “grave concerns” – at a café in Ōsaka’s port. "


@pytest.mark.parametrize("data", [b"", b"  \n\t ", b"\x00\x00\x00"])
def test_empty_is_nothing_to_read(data):
    with pytest.raises(NothingToReadError, match=r"^a\.txt: empty"):
        decode("a.txt", data)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG"),
        (b"GIF89a", "GIF"),
        (b"PK\x03\x04\x14\x00", "zip"),
        (b"\x1f\x8b\x08", "gzip"),
        (b"{\\rtf1\\ansi", "RTF"),
    ],
)
def test_a_known_file_kind_is_refused_by_its_name(data, kind):
    with pytest.raises(UnreadableError, match=kind):
        decode("a", data)


def test_bytes_full_of_controls_are_binary():
    with pytest.raises(UnreadableError, match="binary data"):
        decode("a", b"\x01\x00" + zlib.compress(b"".join(b"%d" % n for n in range(9000))))


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_every_unicode_encoding_gives_the_same_text(encoding):
    assert decode("a", (QUOTED * 3).encode(encoding)) == QUOTED * 3


def test_windows_quotes_are_read_as_quotes():
    text = "“grave concerns” – café"
    assert decode("a", (text + REPORT).encode("cp1252")) == text + REPORT


def test_a_stray_windows_byte_does_not_spoil_the_rest_of_utf8():
    data = "“grave” ".encode() + "“calm” ".encode("cp1252") + "“resolute” café naïve".encode()
    assert decode("a", data) == "“grave” “calm” “resolute” café naïve"


def test_a_page_is_read_in_the_encoding_that_it_declares():
    page = '<html><meta charset="iso-8859-2"><p>Wałęsa</p></html>'
    assert "Wałęsa" in decode("a", page.encode("iso-8859-2"))


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r"])
def test_another_alphabet_is_recognised_without_a_mark(encoding):
    text = "Министр обороны заявил в среду, что корабли вошли в территориальные воды страны."
    assert decode("a", text.encode(encoding)) == text


def test_a_false_declaration_is_no_error():
    decode("a", b'<meta charset="hex">caf\xe9')
    decode("a", b'<meta charset="no-such-thing">caf\xe9')


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_line_end_becomes_a_line_feed(end):
    assert clean(f"one{end}two") == "one\ntwo"


@pytest.mark.parametrize(
    "mark", ["\x00", "\x07", "\x1b", "\u200b", "\u200e", "\u200f", "\u202e", "\u2066", "\ufeff",
             "\u00ad", "\U000e0041", "\ud800"],
)  # fmt: skip
def test_marks_that_cannot_be_seen_are_dropped_inside_words(mark):
    assert clean(f"Bei{mark}jing said") == "Beijing said"


def test_terminal_codes_are_dropped_whole():
    assert clean("\x1b[31mred\x1b[0m alert") == "red alert"


def test_tabs_and_quotation_marks_stay():
    assert clean("ships\t15\n“calm”, ‘firm’") == "ships\t15\n“calm”, ‘firm’"


@given(st.text())
def test_clean_text_is_clean_and_stays_as_it_is(text):
    once = clean(text)
    assert clean(once) == once
    once.encode()
    assert {unicodedata.category(c) for c in once if c not in "\n\t"}.isdisjoint({"Cc", "Cf", "Cs"})


@given(st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp"])))
def test_text_without_marks_is_not_altered(text):
    assert clean(text) == text


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_a_reason(data):
    try:
        assert isinstance(decode("a", data), str)
    except RedshankError as error:
        assert str(error).startswith("a: ")


def test_a_text_over_the_limit_is_refused_with_size_and_limit():
    require_size("a", "é" * (LARGEST_TEXT // 2))
    with pytest.raises(UnreadableError, match=r"a: 6 MB .* limit is 5 MB"):
        require_size("a", "é" * 3_000_000)
