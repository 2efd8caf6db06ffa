"""Of a page only its article is read; its metadata are taken at their word, its scripts never."""

from datetime import date

import pytest

from redshank.errors import NothingToReadError
from redshank.ingest.pages import is_page, read_page

SAID = "Japan said on Wednesday that Chinese jets locked radar onto its fighters. "
ARTICLE = (
    f"<article><h1>Radar</h1><p>{SAID * 3}</p><p>Beijing denied the claim on Thursday.</p></article>"
)


def page(body=ARTICLE, head=""):
    return f"<!DOCTYPE html><html><head><title>Radar</title>{head}</head><body>{body}</body></html>"


@pytest.mark.parametrize(
    "text",
    ["<!doctype html><p>x", "\n <html lang=en>", "<!-- saved --><html>", "<div>x</div>",
     '<?xml version="1.0"?>\n<html xmlns="x">'],
)  # fmt: skip
def test_a_page_is_known_by_how_it_opens(text):
    assert is_page("a", text)


@pytest.mark.parametrize(
    "text", ["Japan said <b>so</b>.", "< 5 ships", "<3", "", "<<Radar>>", "x<script>1</script>"]
)
def test_a_text_with_a_tag_inside_is_no_page(text):
    assert not is_page("a.txt", text)


def test_a_file_called_html_with_tags_is_a_page():
    assert is_page("a.HTML", "Radar <p>x</p>")
    assert not is_page("a.html", "Japan said so.")


def test_the_article_is_read_and_the_menu_is_not():
    found = read_page("a", page(f"<nav><a href=/>Home</a></nav>{ARTICLE}<footer>Terms</footer>"))
    assert "Beijing denied the claim on Thursday." in found.text
    assert "Home" not in found.text
    assert "Terms" not in found.text
    assert found.title == "Radar"


def test_scripts_styles_and_handlers_have_no_effect_and_leave_no_text():
    hostile = (
        "<script>document.write('Iran bombed Oman on Friday, officials said.')</script>"
        "<style>p{content:'Oman'}</style><p onclick='Iran()'>Beijing denied it on Friday.</p>"
    )
    found = read_page("a", page(f"<article><p>{SAID * 3}</p>{hostile}</article>"))
    assert "Iran" not in found.text
    assert "Oman" not in found.text
    assert "Beijing denied it on Friday." in found.text


def test_marks_hidden_in_entities_are_dropped_too():
    found = read_page(
        "a", page(f"<article><p>{SAID * 3} Bei&#x202E;ji&#8203;ng denied it.</p></article>")
    )
    assert "Beijing denied it." in found.text


@pytest.mark.parametrize(
    "body",
    ["", "<nav><ul><li><a href=/>Home</a></li><li><a href=/b>World</a></li></ul></nav>",
     "<script>var a = 'Japan said that four ships went to sea.';</script>",
     "<form><p>Please sign in to continue reading this article</p><input></form>",
     "<div>" * 20_000],
)  # fmt: skip
def test_a_page_without_an_article_has_nothing_to_read(body):
    with pytest.raises(NothingToReadError, match=r"^a: this page has no article"):
        read_page("a", page(body))


@pytest.mark.parametrize(
    "head",
    ['<meta property="article:published_time" content="2025-12-10T23:30:00+09:00">',
     '<meta name="date" content="2025-12-10">',
     '<meta itemprop="datePublished" content="20251210">',
     '<script type="application/ld+json">{"@graph": [{"datePublished": "2025-12-10"}]}</script>',
     '<time pubdate datetime="2025-12-10">'],
)  # fmt: skip
def test_the_day_of_publication_is_the_one_in_the_metadata(head):
    assert read_page("a", page(head=head)).published_at == date(2025, 12, 10)


@pytest.mark.parametrize(
    "head",
    ["", '<meta name="date" content="yesterday">', '<meta name="date" content="2025-13-40">',
     '<meta property="article:modified_time" content="2025-12-10">',
     '<script type="application/ld+json">{"datePublished": </script>',
     '<script type="application/ld+json">' + "[" * 100_000 + "</script>"],
)  # fmt: skip
def test_without_such_a_day_there_is_none(head):
    body = ARTICLE + "<p>Copyright 2019. It happened on March 4, 2021.</p>"
    assert read_page("a", page(body, head)).published_at is None


def test_publisher_and_address_come_from_the_metadata():
    head = (
        '<meta property="og:site_name" content="The Harbour\u200b Post">'
        '<link rel="canonical" href="https://example.org/radar">'
    )
    found = read_page("a", page(head=head))
    assert (found.publisher, found.url) == ("The Harbour Post", "https://example.org/radar")


def test_an_address_that_could_run_is_not_taken():
    assert read_page("a", page(head='<link rel="canonical" href="javascript:x()">')).url is None
