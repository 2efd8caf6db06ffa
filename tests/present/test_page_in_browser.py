"""The page in a real browser; runs only where playwright and a Chromium are found."""

from dataclasses import replace

import pytest

from redshank.present import render_html

EVIL = (
    "<script>document.title='owned'</script><img src=http://192.0.2.1/x onerror=document.title='owned'>"
)
WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
FOCUS = "document.activeElement.getAttribute('href') || '#' + document.activeElement.id"
RING = """(() => { const at = document.activeElement, box = at.getBoundingClientRect();
  return at.matches(':focus-visible') && getComputedStyle(at).outlineStyle == 'solid'
    && box.bottom > 0 && box.top < innerHeight })()"""


@pytest.fixture
def open_page(browser, tmp_path):
    """Opens a report's page and gives it with the list of what it asked for."""
    contexts = []

    def opened(report, **context):
        (tmp_path / "page.html").write_text(render_html(report), encoding="utf-8")
        contexts.append(browser.new_context(**context))
        page, asked = contexts[-1].new_page(), []
        page.on("request", lambda request: asked.append(request.url))
        page.goto((tmp_path / "page.html").as_uri())
        return page, asked

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_the_keyboard_goes_from_the_words_to_the_item_and_back(report, open_page, width):
    page, _ = open_page(report, viewport={"width": width, "height": 600})
    event = report.events[0]
    for key, reached in (
        ("Tab", "#events-head"), ("Tab", f"#{event.id}"), ("Enter", f"#{event.id}"),
        ("Tab", f"#s{event.evidence.sentence}"), ("Enter", f"#s{event.evidence.sentence}"),
        ("Tab", f"#{event.id}"),
    ):  # fmt: skip
        page.keyboard.press(key)
        page.wait_for_function(f"({FOCUS}) == '{reached}' && {RING}", timeout=5000)


@pytest.mark.parametrize("scripts", [True, False])
def test_markup_runs_nothing_and_nothing_is_asked_of_the_net(read, open_page, scripts):
    script = {"shelled": ("ASSAULT", "asserted", {"actor": [EVIL]})}
    report = read(f"{EVIL} shelled Kharkiv.", script)
    report = replace(report, document=replace(report.document, title=EVIL, publisher=EVIL))
    page, asked = open_page(report, java_script_enabled=scripts)
    assert asked == [page.url] and page.title().startswith("<script>")
    assert page.locator("script, img").count() == 0
    assert page.locator("h1").inner_text() == EVIL


@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("name", ["A" * 10_000, "וזיר " * 400 + "\u202e", EVIL])
def test_no_name_makes_the_page_scroll_sideways(read, open_page, width, name):
    script = {"shelled": ("ASSAULT", "alleged", {"actor": [name], "speaker": [name]})}
    report = read(f"{name} shelled Kharkiv, {name} said.", script)
    page, _ = open_page(report, viewport={"width": width, "height": 600})
    assert page.evaluate(WIDE) == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_link_is_large_enough_for_a_finger(report, open_page, scheme):
    page, _ = open_page(report, viewport={"width": 360, "height": 600}, color_scheme=scheme)
    boxes = [link.bounding_box() for link in page.locator("a:not(.skip)").all()]
    assert boxes and all(min(box["width"], box["height"]) >= 24 for box in boxes)


def test_the_page_prints(report, open_page):
    page, _ = open_page(report, java_script_enabled=False, color_scheme="dark")
    assert page.pdf(format="A4").startswith(b"%PDF")
