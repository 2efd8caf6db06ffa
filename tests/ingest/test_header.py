from datetime import date

import pytest

from redshank.errors import UnreadableError
from redshank.ingest import ingest_text
from redshank.ingest.header import split_header

BODY = "Japan summoned the Chinese ambassador on Friday and protested."


def test_fields_in_front_of_a_text_are_taken():
    header = split_header("x", f"Title: A protest\nPublisher: A wire\nPublished: 2025-11-14\n\n{BODY}\n")
    told = header.title, header.publisher, header.published, header.text
    assert told == ("A protest", "A wire", date(2025, 11, 14), BODY + "\n")


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"{BODY}\n\nPublished: 2025-11-14",
        f"Title: only a title\n\n{BODY}",
        f"Publisher: A wire\nNote: unknown field\n\n{BODY}",
        "Publisher: A wire\nPublished: 2025-11-14",
    ],
)
def test_a_text_without_a_whole_header_is_all_text(text):
    assert split_header("x", text).text == text


def test_a_day_that_is_none_is_told():
    with pytest.raises(UnreadableError, match="give a day as"):
        split_header("x", f"Published: yesterday\n\n{BODY}")


def test_a_document_carries_its_header_and_offsets_count_in_the_text():
    document = ingest_text("x", f"Publisher: A wire\nPublished: 2025-11-14\n\n{BODY}")
    assert document.text.startswith("Japan")
    assert document.publisher == "A wire"
    assert document.published_because == "the report's header"


def test_what_the_caller_knows_outweighs_the_header():
    text = f"Publisher: A wire\nPublished: 2025-11-14\n\n{BODY}"
    document = ingest_text("x", text, date(2025, 11, 15), "Another")
    assert (document.publisher, document.published_at) == ("Another", date(2025, 11, 15))
