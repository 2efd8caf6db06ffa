"""The bundle in a real browser; runs only where playwright and a Chromium are found."""

import pytest
from tests.present.exports.feed_pictures import NASTY, copied, nasty

from redshank.present.exports.bundle import FORM

WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture
def open_bundle(browser, tmp_path):
    """Opens a picture's bundle and gives it with the list of what it asked for."""
    contexts = []

    def opened(picture, **context):
        (tmp_path / "bundle.html").write_text(FORM.write(picture, "neutral"), encoding="utf-8")
        contexts.append(browser.new_context(**context))
        page, asked = contexts[-1].new_page(), []
        page.on("request", lambda request: asked.append(request.url))
        page.goto((tmp_path / "bundle.html").as_uri())
        return page, asked

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("text", ["A" * 2_000, NASTY[0], "word " * 500])
def test_nothing_makes_the_page_scroll_sideways(open_bundle, width, text):
    page, _ = open_bundle(nasty(text), viewport={"width": width, "height": 600})
    assert page.evaluate(WIDE) == 0


@pytest.mark.parametrize("text", NASTY[:3])
def test_markup_runs_nothing_and_nothing_is_asked_of_the_net(open_bundle, text):
    page, asked = open_bundle(nasty(text))
    assert asked == [page.url] and page.locator("script, img").count() == 0


def test_a_status_is_chosen_by_the_keyboard(open_bundle):
    page, _ = open_bundle(copied(), java_script_enabled=False)
    page.locator("#show-disputed").focus()
    page.keyboard.press("Space")
    assert page.locator("tbody tr:visible").count() == 1


def test_a_citation_leads_to_its_sentence(open_bundle):
    page, _ = open_bundle(copied(), viewport={"width": 360, "height": 600})
    page.locator("#i1 .side a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.id == 'd1-s1'", timeout=5000)


def test_the_page_prints_with_its_reasons(open_bundle):
    page, _ = open_bundle(copied(), color_scheme="dark")
    page.emulate_media(media="print")
    assert page.locator("details li").first.is_visible()
    assert page.pdf(format="A4").startswith(b"%PDF")
