"""Answer keys parse, a perfect answer scores 1, and each fault costs its own value."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from evals.keys import KeyCount, read_keys, sentences_holding
from evals.scoring import f1, judge, match, rates, score

from redshank.ingest import plain_document
from redshank.ontology import load_ontology
from redshank.records import (
    ActorRef,
    Attribution,
    CountStatement,
    EventRecord,
    Evidence,
    Occurred,
    PlaceRef,
    Precision,
    Report,
    Sentence,
    Silence,
    Span,
)  # fmt: skip
from redshank.text.sentences import split_sentences

KEYS = read_keys()
PERFECT = {
    "type_f1", "precision", "recall", "whole_f1", "factuality", "speaker", "actors", "recipients", "date",
    "place", "published",
}  # fmt: skip
HEAD = '+++\ncrisis = "x"\nstyle = "wire"\npublished = 2020-01-02\ngiven = true\n+++\n'
TEXT = "Iran shelled Oman. Oman shelled Iran."


def party(code):
    return ActorRef(None if code == "?" else code, code, None, (), Span(0, 0, ""))


def perfect(key):
    """The report that a key describes, made from the key itself."""
    sentences = tuple(
        Sentence(at, Span.of(key.text, start, end), paragraph)
        for at, (start, end, paragraph) in enumerate(split_sentences(key.text))
    )
    bounds = [(one.span.start, one.span.end) for one in sentences]
    where = sentences_holding([event.start for event in key.events], bounds)
    events = tuple(
        record(key, event, sentences[at], number)
        for number, (event, at) in enumerate(zip(key.events, where, strict=True))
    )
    nowhere = Evidence(0, sentences[0].span, Span(0, 0, ""))
    return Report(
        replace(plain_document(key.text), published_at=key.published), sentences, events,
        tuple(CountStatement(c.value, "", "", None, None, None, None, nowhere) for c in key.counts),
        tuple(Silence(party(code), None, nowhere) for code in key.silences), (),
    )  # fmt: skip


def record(key, event, sentence, number):
    kind = load_ontology().event_types[event.event_type]
    nowhere = Span(0, 0, "")
    place = PlaceRef("P", event.place or "", {}, None, None, None, None, None, (), nowhere)
    spoken = Attribution(party(event.speaker or "?"), "", "", "paraphrase")
    return EventRecord(
        f"e{number}", event.event_type, (), (), kind.quad_class, kind.cameo, kind.goldstein, kind.score,
        tuple(map(party, sorted(event.actors))), tuple(map(party, sorted(event.recipients))),
        Occurred(*event.when, Precision.DAY, "", "") if event.when else None,
        (place,) if event.place else (), (), event.factuality, 1.0, (spoken,) if event.speaker else (),
        event.happening or f"own{number}", (),
        Evidence(sentence.index, sentence.span, Span.of(key.text, event.start, event.end)),
    )  # fmt: skip


@pytest.fixture
def one_key(tmp_path):
    def read(lines, text=TEXT):
        (tmp_path / "r.txt").write_text(f"{HEAD}{text}\n\n=== key\n{lines}\n", encoding="utf-8")
        (key,) = read_keys(tmp_path)
        return key

    return read


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.name)
def test_every_key_parses_and_each_trigger_lies_in_a_sentence(key):
    assert key.events and key.text.strip() and key.style
    bounds = [(start, end) for start, end, _ in split_sentences(key.text)]
    assert -1 not in list(sentences_holding([event.start for event in key.events], bounds))
    assert {event.event_type for event in key.events} <= load_ontology().event_types.keys()


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.name)
def test_a_perfect_answer_scores_one(key):
    found = rates(score(key, perfect(key)))
    assert {name: share for name, share in found.items() if name in PERFECT and share != 1} == {}
    assert key.counts == () or found["counts_f1"] == 1
    assert key.silences == () or found["silences_f1"] == 1


def test_an_answer_of_nothing_scores_nothing(one_key):
    key = one_key("ASSAULT asserted | shelled | a: IRN")
    found = rates(score(key, replace(perfect(key), events=())))
    assert found["recall"] == found["type_f1"] == found["whole_f1"] == 0


def test_an_invented_event_costs_precision_and_no_recall(one_key):
    key = one_key("ASSAULT asserted | shelled | a: IRN")
    report = perfect(key)
    found = rates(
        score(key, replace(report, events=(*report.events, replace(report.events[0], id="e9"))))
    )
    assert (found["precision"], found["recall"]) == (0.5, 1)


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("actors", {"actors": ()}),
        ("recipients", {"recipients": (party("FRA"),)}),
        ("date", {"occurred": None}),
        ("factuality", {"factuality": "denied"}),
        ("speaker", {"attribution": ()}),
        ("place", {"places": ()}),
    ],
)
def test_each_fault_costs_its_own_value_only(one_key, name, change):
    key = one_key("ASSAULT alleged | shelled | a: IRN | r: OMN | s: OMN | t: 2020-01-01 | p: Oman")
    report = perfect(key)
    (pair,) = match(key, replace(report, events=(replace(report.events[0], **change),)))
    assert [value for value, right in judge(pair).items() if not right] == [name]


def test_a_body_counts_as_its_state(one_key):
    key = one_key("ASSAULT asserted | shelled | a: IRN.NAVY")
    assert key.events[0].actors == {"IRN"}


def test_an_event_of_another_sentence_or_type_is_no_answer(one_key):
    key = one_key("ASSAULT asserted | shelled | a: IRN")
    report = perfect(key)
    event = report.events[0]
    elsewhere = replace(event, evidence=replace(event.evidence, sentence=1))
    for wrong in (elsewhere, replace(event, event_type="AID")):
        assert match(key, replace(report, events=(wrong,))) == []


def test_happenings_are_scored_by_their_links(one_key):
    key = one_key("ASSAULT asserted | shelled | h: 1\nASSAULT asserted | shelled#2 | h: 1")
    assert rates(score(key, perfect(key)))["happenings_f1"] == 1


def test_a_day_two_away_is_right_and_three_away_is_wrong(one_key):
    key = one_key("")
    for day, right in ((date(2020, 1, 4), 1), (date(2020, 1, 5), 0)):
        report = perfect(key)
        counts = score(key, replace(report, document=replace(report.document, published_at=day)))
        assert (counts["published"], counts["published wrong"]) == (right, 1 - right)


def test_counts_and_silences_of_a_key_are_read(one_key):
    key = one_key("count 1,200 boats | a: CHN | t: 2020-01-01..2020-01-31\nsilence USA")
    assert key.counts == (KeyCount(1200, "CHN", (date(2020, 1, 1), date(2020, 1, 31))),)
    assert key.silences == ("USA",)


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("ASSAULT asserted | bombed", "'bombed' is not in the report"),
        ("ASSAULT asserted | shelled#3", "'shelled#3': only 2 occurrences"),
        ("ASSAULT asserted | shelled | x: IRN", "'x: IRN' is none of a:"),
        ("ASSAULT asserted | shelled | t: Monday", "Invalid isoformat string"),
    ],
)
def test_a_faulty_line_is_told_with_file_and_line(one_key, line, fault):
    with pytest.raises(ValueError, match=rf"r\.txt:10: .*{fault}"):
        one_key(line)


def test_f1_of_nothing_right_is_nothing():
    assert (f1(0, 0, 0), f1(1, 1, 1), f1(1, 1, 3)) == (0, 1, 0.5)
    assert set(rates(Counter()).values()) == {0}
