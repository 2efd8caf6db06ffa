import pytest

from redshank.annotate import annotate
from redshank.coding import code_silences
from redshank.gazetteer import load_gazetteer
from redshank.ingest import plain_document


@pytest.mark.parametrize(
    ("text", "who", "about"),
    [
        ("Beijing declined to comment on the report.", "Beijing", "the report"),
        ("The ministry has not responded.", "The ministry", None),
        ("Tokyo protested, but Seoul did not immediately comment.", "Seoul", None),
        ("The Pentagon did not return calls.", "The Pentagon", None),
        ("The alliance has yet to answer.", "The alliance", None),
        ("His office had nothing to say about the colonel.", "His office", "the colonel"),
        ("China, an old friend of both, declined to comment.", "China", None),
        ("India, which he likes to scold, had no immediate comment.", "India", None),
        ("No comment came from U.S. Central Command.", "U.S. Central Command", None),
        ("There was no immediate comment from Hezbollah.", "Hezbollah", None),
        (
            "Officials in Washington have refrained from making public comments on the issue.",
            "Officials in Washington",
            "the issue",
        ),
    ],
)
def test_a_silence_has_its_party_and_subject(scripted, text, who, about):
    (silence,) = code_silences(annotate(plain_document(text), load_gazetteer(), scripted()))
    assert (silence.actor.text, silence.about) == (who, about)


@pytest.mark.parametrize(
    "text",
    [
        "Beijing commented on the report and declined the invitation.",
        "Ankara did not respond with force at the time.",
        "Tehran refused to discuss its missiles with Oman.",
        "The guns fell silent at noon.",
    ],
)
def test_a_comment_or_deed_is_no_silence(scripted, text):
    assert list(code_silences(annotate(plain_document(text), load_gazetteer(), scripted()))) == []


@pytest.mark.parametrize(
    "text",
    ["There was no immediate comment from ...", "No comment came from , he said.", "No word from  ."],
)
def test_a_silence_that_names_nobody_has_no_party(read, text):
    assert all(silence.actor is None for silence in read(text).silences)


@pytest.mark.parametrize(
    "text",
    [
        "The embassy refused to confirm or deny the report.",
        "Seoul could not be reached for comment.",
        "Tehran kept silent.",
        "Ankara has so far made no public comment.",
        "Both countries remained conspicuously silent.",
        "Moscow ignored repeated questions.",
        "Manila hasn’t responded.",
    ],
)
def test_each_way_of_saying_nothing_is_a_silence_of_its_subject(scripted, text):
    found = list(code_silences(annotate(plain_document(text), load_gazetteer(), scripted())))
    assert len(found) == 1 and text.startswith(found[0].actor.text)
