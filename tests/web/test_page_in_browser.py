"""The page in a real browser; runs only where playwright, a Chromium and the built page are found."""

import socket
import threading
from pathlib import Path

import pytest
import uvicorn

from redshank.web import Settings, create_app

ROOT = Path(__file__).parent.parent.parent
AXE = ROOT / "page" / "node_modules" / "axe-core" / "axe.min.js"
BUILT = ROOT / "src" / "redshank" / "web" / "static" / "index.html"
pytestmark = pytest.mark.skipif(not BUILT.is_file(), reason="needs the built page")
VIEWS = [
    "/", "/incidents", "/timeline", "/map", "/positions", "/counts", "/tension", "/reports", "/search?q=radar",
    "/brief", "/review", "/judgements", "/exports", "/nowhere",
]  # fmt: skip
RULES = "{runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}}"
READY = "!document.querySelector('[aria-busy=true]') && !!document.querySelector('main h1')"
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
FOCUS = "(document.activeElement.textContent || '').trim()"


@pytest.fixture
def address(store):
    """Where a server over a copy of the store answers."""
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(create_app(Settings(store)), log_level="error"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    server.should_exit = True
    thread.join(timeout=10)


@pytest.fixture
def visit(browser, address):
    """Opens a view; whatever it asks of another server, or complains of, fails the test."""
    contexts, wrong = [], []

    def opened(path, width=1280, **context):
        contexts.append(browser.new_context(viewport={"width": width, "height": 900}, **context))
        page = contexts[-1].new_page()
        page.on(
            "request", lambda one: wrong.append(one.url) if not one.url.startswith(address) else None
        )
        page.on("pageerror", lambda error: wrong.append(str(error)))
        go(page, address + path)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert wrong == []


def go(page, url):
    page.goto(url)
    page.wait_for_function(READY)


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (1280, "dark")])
def test_no_view_breaks_a_rule_of_access_or_scrolls_sideways(visit, address, width, scheme):
    page = visit("/", width, color_scheme=scheme, bypass_csp=True)
    incident = page.request.get(f"{address}/api/v1/incidents?limit=1").json()["items"][0]["id"]
    report = page.request.get(f"{address}/api/v1/reports?limit=1").json()["items"][0]["id"]
    broken = {}
    for path in (*VIEWS, f"/incidents/{incident}", f"/reports/{report}", "/?as_of=2025-12-07"):
        go(page, address + path)
        page.evaluate(AXE.read_text(encoding="utf-8"))
        found = page.evaluate(f"axe.run(document, {RULES})")["violations"]
        if found or page.evaluate(SIDEWAYS) > 0:
            broken[path] = [one["id"] for one in found] or ["scrolls sideways"]
    assert broken == {}


def test_from_an_incident_to_its_sentence_by_keyboard_and_back(visit):
    page = visit("/incidents?status=disputed")
    page.wait_for_selector(".incident-item")
    page.keyboard.press("j")
    title = page.evaluate(FOCUS)
    page.keyboard.press("o")
    page.wait_for_selector(".accounts")
    assert page.locator("h1").inner_text() in title
    assert {"Japan", "China"} <= set(" ".join(page.locator(".account h3").all_inner_texts()).split())
    page.keyboard.press("j")
    page.keyboard.press("e")
    page.wait_for_selector("dialog[open] mark")
    assert "radar" in page.locator("dialog[open] mark").inner_text()
    page.keyboard.press("Escape")
    assert page.locator("dialog[open]").count() == 0


def test_a_correction_by_keyboard_changes_the_incident_and_is_logged(visit, address):
    page = visit("/incidents?status=disputed")
    page.wait_for_selector(".incident-item")
    page.keyboard.press("j")
    page.keyboard.press("o")
    page.wait_for_selector(".accounts")
    page.locator("input[name=kind][value=reject]").focus()
    page.keyboard.press("Space")
    page.get_by_label("Reason").fill("no such thing is told")
    page.get_by_label("Your name").fill("An analyst")
    page.locator("form:has(input[name=kind]) button[type=submit]").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".announced p")
    go(page, f"{address}/judgements")
    page.wait_for_selector(".judgements li")
    assert "no such thing is told" in page.locator(".judgements li").first.inner_text()
    assert page.request.get(f"{address}/api/v1/incidents?status=disputed").json()["total"] == 0


def test_by_touch_on_a_narrow_screen_an_account_opens_its_sentence(visit):
    page = visit("/incidents?status=disputed", 360, has_touch=True, is_mobile=True)
    page.locator(".incident-title").first.tap()
    page.wait_for_selector(".accounts")
    page.locator(".accounts .cell").first.tap()
    page.wait_for_selector("dialog[open] mark")


@pytest.mark.parametrize(("language", "heading"), [("ja", "出来事"), ("zh", "事件")])
def test_the_page_speaks_other_languages(visit, language, heading):
    page = visit(f"/incidents?lang={language}")
    assert page.evaluate("document.documentElement.lang").startswith(language)
    assert heading in page.locator("nav").first.inner_text()
