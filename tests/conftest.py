import shutil
from datetime import date

import pytest

from redshank.annotate import RawFrame, annotate
from redshank.gazetteer import load_gazetteer
from redshank.ingest import plain_document
from redshank.ontology import load_ontology
from redshank.pipeline import read_document
from redshank.resolve.surroundings import survey


class ScriptedReader:
    """A Reader that gives the frames it was told: {trigger: (type, factuality, {role: [words]})}."""

    def __init__(self, script=None):
        self.script = script or {}

    def read(self, sentences):
        for sentence in sentences:
            yield [
                self._frame(sentence, trigger, *told)
                for trigger, told in self.script.items()
                if trigger in sentence
            ]

    def _frame(self, sentence, trigger, event_type, factuality, roles):
        def span(words):
            start = sentence.index(words)
            return start, start + len(words)

        found = {
            role: tuple(span(words) for words in fillers if words in sentence)
            for role, fillers in roles.items()
        }
        return RawFrame(span(trigger), event_type, 0.9, ((factuality, 0.9),), found)


@pytest.fixture
def scripted():
    return ScriptedReader


@pytest.fixture
def surroundings():
    def build(text, day=date(2025, 12, 11), script=None):
        annotation = annotate(plain_document(text, day), load_gazetteer(), ScriptedReader(script))
        return survey(annotation, load_gazetteer(), day)

    return build


@pytest.fixture
def read():
    """Reads a text through the whole pipeline with the frames that a script gives."""

    def report(text, script=None, day=date(2025, 12, 11)):
        document = plain_document(text, day)
        return read_document(document, load_gazetteer(), load_ontology(), ScriptedReader(script))

    return report


@pytest.fixture(scope="module")
def browser():
    """A real Chromium; without one, or without playwright, the tests that ask for it are skipped."""
    sync_api = pytest.importorskip(
        "playwright.sync_api", reason="needs playwright: pip install playwright"
    )
    names = ("chromium", "chromium-browser", "google-chrome")
    chromium = next((place for place in map(shutil.which, names) if place), None)
    if chromium is None:
        pytest.skip("needs a Chromium: apt-get install chromium")
    arguments = [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ]  # fmt: skip
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=arguments)
        yield browser
        browser.close()
