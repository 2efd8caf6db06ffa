"""Bytes to clean text. Offsets count in the text that comes out here, and never change."""

import codecs
import re
import unicodedata

from redshank.errors import NothingToReadError, UnreadableError

LARGEST_TEXT = 5_000_000
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG", "an image (PNG)"),
    (b"\xff\xd8\xff", "an image (JPEG)"),
    (b"GIF8", "an image (GIF)"),
    (b"II*\x00", "an image (TIFF)"),
    (b"MM\x00*", "an image (TIFF)"),
    (b"PK\x03\x04", "a zip archive or an office file"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"Rar!", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0", "an old office file"),
    (b"{\\rtf", "an RTF file"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x7fELF", "a program"),
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\x0b\x0c\r\x1b")) + b"\x7f"
# Measured: random or compressed bytes hold 10 % of these, damaged reports under 1 %.
_MOST_CONTROLS = 0.05
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,30})", re.IGNORECASE)
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]")
_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_TERMINAL = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]")
_DROPPED = frozenset({"Cc", "Cf", "Cs"})


def decode(name: str, data: bytes) -> str:
    """The text in the bytes of a report, not yet cleaned.

    Raises:
        NothingToReadError: there are no bytes.
        UnreadableError: the bytes are not those of a text.
    """
    if not data.strip(b"\x00 \t\r\n"):
        raise NothingToReadError(f"{name}: empty, there is nothing to read")
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise UnreadableError(f"{name}: {kind}, not text; save it as plain text or HTML")
    text = _decode_marked(data)
    if text is not None:
        return text
    if len(data.translate(None, _CONTROLS)) < len(data) * (1 - _MOST_CONTROLS):
        raise UnreadableError(f"{name}: binary data, not text")
    return _decode_bare(data)


def clean(text: str) -> str:
    """Text with one kind of line end and no control, direction or zero-width characters.

    Characters of the Unicode categories Cc (but tab and line feed), Cf and Cs are dropped,
    terminal colour codes with them, so that a word never hides a mark inside it.
    """
    text = _TERMINAL.sub("", _LINE_END.sub("\n", text))
    dropped = {c for c in set(text) if c not in "\n\t" and unicodedata.category(c) in _DROPPED}
    return text.translate(dict.fromkeys(map(ord, dropped))) if dropped else text


def require_size(name: str, text: str) -> None:
    """Refuse a text that is larger than Redshank reads at once."""
    size = len(text) if text.isascii() else len(text.encode(errors="replace"))
    if size > LARGEST_TEXT:
        raise UnreadableError(
            f"{name}: {megabytes(size)} MB of text is too large, the limit is "
            f"{megabytes(LARGEST_TEXT)} MB; split it into its reports"
        )


def megabytes(size: int) -> str:
    """A size in megabytes of a million bytes, in as few digits as tell it."""
    return f"{size / 1_000_000:.1f}".removesuffix(".0")


def _decode_marked(data: bytes) -> str | None:
    """Text whose encoding shows: by its byte order mark, or as UTF-16 by its zero bytes."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    sample = data[:4000]
    if sample[1::2].count(0) > len(sample) * 0.4:
        return _decode_as(data, "utf-16-le")
    if sample[::2].count(0) > len(sample) * 0.4:
        return _decode_as(data, "utf-16-be")
    return None


def _decode_bare(data: bytes) -> str:
    text = _decode_as(data, "utf-8")
    if text is not None:
        return text
    declared = _DECLARED.search(data[:4000])
    if declared:
        text = _decode_as(data, declared.group(1).decode())
        if text is not None:
            return text
    high = len(_HIGH.findall(data))
    if sum(map(len, _MULTIBYTE.findall(data))) * 2 > high:
        return _decode_mixed(data)
    if high * 10 > len(data):
        return _guess(data)
    return _decode_western(data)


def _decode_as(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (LookupError, UnicodeError):
        return None


def _decode_mixed(data: bytes) -> str:
    """UTF-8 with strays in it from pastes out of another encoding."""
    codecs.register_error("redshank-western", _western_for_stray)
    return data.decode("utf-8", errors="redshank-western")


def _western_for_stray(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return _decode_western(error.object[error.start : error.end]), error.end


def _decode_western(data: bytes) -> str:
    """Windows Latin; the five bytes that it leaves undefined become U+FFFD."""
    return data.decode("cp1252", errors="replace")


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:50_000]).best()
    text = _decode_as(data, best.encoding) if best else None
    return _decode_western(data) if text is None else text
