"""Logits to frames, and weights that are not the pinned ones."""

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from redshank.errors import ModelError
from redshank.models import reader as reader_module
from redshank.models.reader import Labels, OnnxReader, decode, load_reader
from redshank.text.words import split_words

LABELS = Labels(
    ("O", "B-ASSAULT", "B-CONSULT", "I-ASSAULT", "I-CONSULT"), ("asserted", "denied"), ("actor", "speaker"),
    0.0, 0.0,
)  # fmt: skip
TEXT = "Iran ’s navy opened fire , Oman said ."
WORDS = split_words(TEXT)
OUTSIDE, ASSAULT, CONSULT, IN_ASSAULT, IN_CONSULT = range(5)


def logits(tags):
    """Trigger logits that are sure of the tag given for each word; {word: tag}, else outside."""
    told = np.full((len(WORDS), len(LABELS.triggers)), -8.0, np.float32)
    for at, word in enumerate(WORDS):
        told[at, tags.get(word.text, OUTSIDE)] = 8.0
    return told


def frames(tags, fillers=(), facts=None, labels=LABELS):
    """Frames of hand-made logits; `fillers` are (role number, trigger word, filler word)."""
    size = len(WORDS)
    at = {word.text: number for number, word in enumerate(WORDS)}
    roles = np.full((len(labels.roles), size, size), -8.0, np.float32)
    for role, trigger, filler in fillers:
        roles[role, at[trigger], at[filler]] = 8.0
    facts = np.tile(np.array(facts or [4.0, -4.0], np.float32), (size, 1))
    return decode(WORDS, tags if isinstance(tags, np.ndarray) else logits(tags), facts, roles, labels)


def words(*pairs):
    return [TEXT[start:end] for start, end in pairs]


def test_words_that_are_no_trigger_give_no_frame():
    assert frames({}) == []


def test_a_trigger_goes_on_over_its_inside_words():
    (frame,) = frames({"opened": ASSAULT, "fire": IN_ASSAULT})
    assert (words(frame.trigger), frame.event_type) == (["opened fire"], "ASSAULT")
    assert frame.score > 0.99


def test_an_inside_word_without_a_beginning_is_none():
    assert frames({"fire": IN_ASSAULT}) == []


def test_two_types_apart_are_two_frames_in_order():
    found = frames({"opened": ASSAULT, "said": CONSULT})
    assert [frame.event_type for frame in found] == ["ASSAULT", "CONSULT"]


def test_neighbours_of_one_type_are_one_deed():
    (frame,) = frames({"opened": ASSAULT, "fire": ASSAULT})
    assert words(frame.trigger) == ["opened fire"]


def test_a_weak_neighbour_joins_the_stronger_type():
    told = logits({"opened": ASSAULT})
    told[[word.text for word in WORDS].index("fire")] = [0, 0.5, 1.0, 0, 0]
    (frame,) = frames(told)
    assert (words(frame.trigger), frame.event_type) == (["opened fire"], "ASSAULT")


def test_the_trigger_bias_lowers_the_bar():
    told = logits({})
    told[3] = [1.0, 0.5, -8, -8, -8]
    lower = Labels(LABELS.triggers, LABELS.factualities, LABELS.roles, 2.0, 0.0)
    assert (len(frames(told)), len(frames(told, labels=lower))) == (0, 1)


def test_factualities_come_strongest_first():
    (frame,) = frames({"opened": ASSAULT}, facts=[-1.0, 3.0])
    assert [name for name, _ in frame.factualities] == ["denied", "asserted"]


def test_a_filler_bridges_small_words_and_loses_stray_punctuation():
    fillers = [(0, "opened", "Iran"), (0, "opened", "navy"), (1, "opened", "Oman"), (1, "opened", ",")]
    (frame,) = frames({"opened": ASSAULT}, fillers)
    assert words(*frame.roles["actor"]) == ["Iran ’s navy"]
    assert words(*frame.roles["speaker"]) == ["Oman"]


def test_a_role_of_punctuation_alone_is_left_out():
    (frame,) = frames({"opened": ASSAULT}, [(0, "opened", ",")])
    assert frame.roles == {}


def test_each_trigger_has_its_own_fillers():
    found = frames({"opened": ASSAULT, "said": CONSULT}, [(0, "opened", "Iran"), (0, "said", "Oman")])
    assert [words(*frame.roles["actor"]) for frame in found] == [["Iran"], ["Oman"]]


@given(arrays(np.float32, (len(WORDS), 5), elements=st.floats(-20, 20, width=32)))
def test_any_logits_give_ordered_triggers_that_do_not_overlap(told):
    end = -1
    for frame in frames(told):
        assert end < frame.trigger[0] < frame.trigger[1] <= len(TEXT) and 0 < frame.score <= 1
        end = frame.trigger[1] - 1


class FakeEncoding:
    def __init__(self, words):
        self.ids, self.word_ids = [1, *range(2, 2 + len(words)), 0], [None, *range(len(words)), None]


class FakeTokenizer:
    def encode_batch(self, batch, is_pretokenized):
        return [FakeEncoding(words) for words in batch]


class FakeSession:
    """Calls the first word of every sentence a sure ASSAULT."""

    def run(self, names, given):
        rows, width = given["first"].shape
        triggers = np.full((rows, width, 5), -8.0, np.float32)
        triggers[:, :, 0], triggers[:, 0, 0], triggers[:, 0, 1] = 8.0, -8.0, 8.0
        return triggers, np.zeros((rows, width, 2), np.float32), np.full((rows, 2, width, width), -8.0)


def test_frames_come_in_the_order_of_the_sentences_however_they_are_batched():
    sentences = [f"w{at} " + "x " * (at * 7 % 11) for at in range(40)] + ["", "   "]
    found = list(OnnxReader(FakeSession(), FakeTokenizer(), LABELS).read(sentences))
    told = [
        [sentence[slice(*frame.trigger)] for frame in given]
        for sentence, given in zip(sentences, found, strict=True)
    ]
    assert told == [[f"w{at}"] for at in range(40)] + [[], []]


def test_weights_that_are_not_the_pinned_ones_are_refused(tmp_path, monkeypatch):
    folder = Path(tmp_path, "data")
    folder.mkdir()
    (folder / "reader.onnx").write_bytes(b"other weights")
    (folder / "reader.json").write_text(json.dumps({"sha256": "0" * 64}))
    monkeypatch.setattr(reader_module, "files", lambda package: tmp_path)
    with pytest.raises(ModelError, match=r"reader.onnx has SHA-256 .* its card says 000000"):
        load_reader(threads=7)
