"""The corpus's form: literal strings, counted occurrences, faults with file and line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.corpus import parse_event, read_corpus, summary

HEAD = "@ crisis: nowhere-2020\n@ manner: wire\n"
TEXT = "Iran shelled Oman and Oman shelled Iran on Monday."


@pytest.fixture
def reading(tmp_path):
    def read(text):
        path = tmp_path / "some.txt"
        path.write_text(text, encoding="utf-8")
        return read_corpus([path]), str(path)

    return read


def quoted(line, text=TEXT):
    event = parse_event(line, text)
    return {
        role: [(text[one.start : one.end], one.start) for one in found]
        for role, found in event.roles.items()
    }


def test_an_item_carries_its_header_its_line_and_its_events(reading):
    found, path = reading(
        HEAD + f"# a note\n\n{TEXT}\n  ASSAULT asserted | shelled | a: Iran | r: Oman\n"
    )
    (item,) = found.items
    assert found.faults == [] and (item.path, item.line, item.crisis) == (path, 5, "nowhere-2020")
    assert [(event.event_type, event.factuality) for event in item.events] == [("ASSAULT", "asserted")]


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("ASSAULT asserted", "an event line needs 'TYPE factuality | trigger'"),
        ("ATTACK asserted | shelled", "event type 'ATTACK'; possible: AGREE"),
        ("ASSAULT surely | shelled", "factuality 'surely'; possible: asserted"),
        ("ASSAULT asserted | bombed", "'bombed' is not in the item"),
        ("ASSAULT asserted | shell", "'shell' does not begin and end at word edges"),
        ("ASSAULT asserted | shelled#3", "'shelled' occurs 2 times, not 3"),
        ("ASSAULT asserted | shelled | x: Iran", "role 'x: Iran'; possible: a: r: t: p: s:"),
        ("ASSAULT asserted | shelled | Iran", "role 'Iran'; possible"),
        ("ASSAULT asserted | shelled | a: Irak", "'Irak' is not in the item"),
    ],
)
def test_a_faulty_event_is_told_with_file_and_line_and_left_out(reading, line, fault):
    found, path = reading(HEAD + f"{TEXT}\n  {line}\n  ASSAULT asserted | shelled#2\n")
    assert len(found.faults) == 1 and found.faults[0].startswith(f"{path}:4: {fault}")
    assert len(found.items[0].events) == 1


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (TEXT, "1: an item before any '@ crisis:' line"),
        ("@ crisis:\n", "1: unknown header '@ crisis:'"),
        ("@ mood: grim\n", "1: unknown header '@ mood: grim'"),
        ("@ crisis: x\n@ manner: poem\n", "2: manner 'poem'; possible: wire"),
        (
            f"{HEAD}{TEXT}\n  AID denied | shelled\n  ASSAULT denied | shelled\n",
            "3: one trigger with two types",
        ),
        (f"{HEAD}{TEXT}\n" + "  AID denied | shelled\n" * 2, "3: the same event twice"),
        (f"{HEAD}{TEXT}\n  AID denied | Iran shelled\n  AID denied | shelled\n", "3: triggers overlap"),
    ],
)
def test_a_faulty_item_or_header_is_told_with_file_and_line(reading, text, fault):
    found, path = reading(text)
    assert [one for one in found.faults if one.startswith(f"{path}:{fault}")]


def test_a_claim_and_its_denial_may_share_a_trigger(reading):
    found, _ = reading(f"{HEAD}{TEXT}\n  AID alleged | shelled\n  AID denied | shelled\n")
    assert found.faults == [] and len(found.items[0].events) == 2


def test_a_number_sign_picks_the_occurrence():
    assert parse_event("ASSAULT asserted | shelled#2", TEXT).trigger.start == TEXT.rindex("shelled")
    assert quoted("ASSAULT asserted | shelled | a: Iran#2")["actor"] == [("Iran", TEXT.rindex("Iran"))]


def test_a_number_sign_that_the_text_itself_holds_is_literal():
    text = "Hull #2 and hull A#2 sank."
    assert parse_event("ASSAULT asserted | A#2", text).trigger.start == text.index("A#2")


def test_a_filler_is_the_occurrence_nearest_to_its_trigger():
    told = quoted("ASSAULT asserted | shelled#2 | a: Oman | r: Iran")
    assert told == {
        "actor": [("Oman", TEXT.rindex("Oman"))],
        "recipient": [("Iran", TEXT.rindex("Iran"))],
    }


def test_several_fillers_are_parted_by_semicolons():
    assert [words for words, _ in quoted("ASSAULT asserted | shelled | a: Iran ; Oman")["actor"]] == [
        "Iran", "Oman",
    ]  # fmt: skip


@given(st.lists(st.sampled_from(["ab", "cd", "abc", "-"]), min_size=1, max_size=12), st.data())
def test_every_counted_occurrence_is_found_again(pieces, data):
    text = " ".join(pieces)
    wanted = data.draw(st.sampled_from(pieces))
    nth = data.draw(st.integers(1, pieces.count(wanted)))
    trigger = parse_event(f"AID asserted | {wanted}#{nth}", text).trigger
    assert text[trigger.start : trigger.end] == wanted
    assert text.split()[: len(text[: trigger.start].split())].count(wanted) == nth - 1


def test_the_summary_counts_items_events_and_repeated_texts(reading):
    found, _ = reading(HEAD + f"{TEXT}\n  ASSAULT asserted | shelled\n{TEXT}\n")
    told = summary(found.items)
    assert told.startswith("2 items, 1 crises, 1 events, 1 items without one, 1 repeated texts")
    assert "ASSAULT 1" in told
