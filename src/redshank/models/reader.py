"""The shipped reading model: int8 ONNX, run by onnxruntime on one thread."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
import numpy.typing as npt
import onnxruntime
from tokenizers import Tokenizer

from redshank.annotate.reading import RawFrame
from redshank.errors import ModelError
from redshank.text.words import Word, split_words

Floats = npt.NDArray[np.float32]
LONGEST_TOKENS = 256
BATCH = 16
# Of two neighbouring triggers of different types, one below this score is part of the other.
_WEAK = 0.5
# Marks inside a name that the model may leave out without parting it in two.
_BRIDGES = frozenset({"'", "’", "s", "-", ".", "of"})


@dataclass(frozen=True, slots=True)
class Labels:
    """The label lists and thresholds of the weights, from the card beside them."""

    triggers: tuple[str, ...]
    factualities: tuple[str, ...]
    roles: tuple[str, ...]
    trigger_bias: float
    role_threshold: float


class OnnxReader:
    """Holds the model session; `read` labels sentences in batches of like length."""

    def __init__(self, session: Any, tokenizer: Tokenizer, labels: Labels) -> None:
        self._session = session
        self._tokenizer = tokenizer
        self._labels = labels

    def read(self, sentences: Sequence[str]) -> Iterator[list[RawFrame]]:
        """The frames of each sentence, in the order given."""
        words = [split_words(sentence) for sentence in sentences]
        order = sorted(range(len(words)), key=lambda at: len(words[at]))
        frames: list[list[RawFrame]] = [[] for _ in words]
        for start in range(0, len(order), BATCH):
            chosen = [at for at in order[start : start + BATCH] if words[at]]
            if not chosen:
                continue
            for at, found in zip(chosen, self._read_batch([words[c] for c in chosen]), strict=True):
                frames[at] = found
        yield from frames

    def _read_batch(self, batch: Sequence[list[Word]]) -> Iterator[list[RawFrame]]:
        encodings = self._tokenizer.encode_batch(
            [[word.text for word in words] for words in batch], is_pretokenized=True
        )
        firsts = [_first_tokens(encoding.word_ids) for encoding in encodings]
        tokens = max(min(len(encoding.ids), LONGEST_TOKENS) for encoding in encodings)
        width = max(len(first) for first in firsts)
        ids = np.zeros((len(batch), tokens), np.int64)
        mask = np.zeros((len(batch), tokens), np.float32)
        first = np.zeros((len(batch), width), np.int64)
        for row, encoding in enumerate(encodings):
            kept = encoding.ids[:tokens]
            ids[row, : len(kept)] = kept
            mask[row, : len(kept)] = 1.0
            first[row, : len(firsts[row])] = firsts[row]
        triggers, facts, roles = self._session.run(None, {"ids": ids, "mask": mask, "first": first})
        for row, words in enumerate(batch):
            count = len(firsts[row])
            yield decode(
                words[:count], triggers[row, :count], facts[row, :count],
                roles[row, :, :count, :count], self._labels,
            )  # fmt: skip


def _first_tokens(word_ids: Sequence[int | None]) -> list[int]:
    first: list[int] = []
    for token, word in enumerate(word_ids[:LONGEST_TOKENS]):
        if word is not None and word == len(first):
            first.append(token)
    return first


def decode(
    words: Sequence[Word], triggers: Floats, facts: Floats, roles: Floats, labels: Labels
) -> list[RawFrame]:
    """Turn logits into frames.

    `triggers` (words, labels), `facts` (words, labels), `roles` (roles, words, words).
    """
    shifted = triggers.copy()
    shifted[:, 0] -= labels.trigger_bias
    probabilities = _softmax(shifted)
    runs = _joined([*_runs(probabilities, labels)])
    return [
        RawFrame(
            (words[run.first].start, words[run.last].end),
            run.event_type,
            run.score,
            _factualities(facts[run.head], labels),
            _fillers(words, roles[:, run.head], labels),
        )
        for run in runs
    ]


@dataclass(frozen=True, slots=True)
class _Run:
    """Words first..last as one trigger; the heads of the network were trained at its first word."""

    first: int
    last: int
    head: int
    event_type: str
    score: float


def _runs(probabilities: Floats, labels: Labels) -> Iterator[_Run]:
    """Triggers where any type outweighs none; the type is the strongest one at the first word."""
    begins = [at for at, name in enumerate(labels.triggers) if name.startswith("B-")]
    insides = [at for at, name in enumerate(labels.triggers) if name.startswith("I-")]
    begin, inside = probabilities[:, begins].sum(-1), probabilities[:, insides].sum(-1)
    none = probabilities[:, 0]
    at = 0
    while at < len(none):
        if begin[at] <= max(none[at], inside[at]):
            at += 1
            continue
        last = at
        while last + 1 < len(none) and inside[last + 1] > max(none[last + 1], begin[last + 1]):
            last += 1
        best = begins[int(probabilities[at, begins].argmax())]
        yield _Run(at, last, at, labels.triggers[best][2:], float(probabilities[at, best]))
        at = last + 1


def _joined(runs: list[_Run]) -> list[_Run]:
    """Join neighbours that are one deed: of one type, or with a weak one beside a stronger."""
    joined: list[_Run] = []
    for run in runs:
        before = joined[-1] if joined and joined[-1].last + 1 == run.first else None
        weak = before is not None and min(before.score, run.score) < _WEAK
        if before is None or (before.event_type != run.event_type and not weak):
            joined.append(run)
            continue
        strong = max(before, run, key=lambda one: one.score)
        joined[-1] = _Run(before.first, run.last, strong.head, strong.event_type, strong.score)
    return joined


def _softmax(logits: Floats) -> Floats:
    raised = np.exp(logits - logits.max(-1, keepdims=True))
    return raised / raised.sum(-1, keepdims=True)  # type: ignore[no-any-return]


def _factualities(logits: Floats, labels: Labels) -> tuple[tuple[str, float], ...]:
    scores = 1.0 / (1.0 + np.exp(-logits))
    order = np.argsort(-scores)
    return tuple((labels.factualities[int(at)], float(scores[at])) for at in order)


def _fillers(
    words: Sequence[Word], logits: Floats, labels: Labels
) -> dict[str, tuple[tuple[int, int], ...]]:
    """For each role the runs of words above the threshold, trimmed of stray punctuation."""
    fillers = {}
    for kind, role in enumerate(labels.roles):
        chosen = np.flatnonzero(logits[kind] > labels.role_threshold).tolist()
        runs: list[list[int]] = []
        for at in chosen:
            if runs and all(words[gap].text in _BRIDGES for gap in range(runs[-1][-1] + 1, at)):
                runs[-1].append(at)
            else:
                runs.append([at])
        kept = [run for run in (_trimmed(words, run) for run in runs) if run]
        if kept:
            fillers[role] = tuple((words[run[0]].start, words[run[-1]].end) for run in kept)
    return fillers


def _trimmed(words: Sequence[Word], run: list[int]) -> list[int]:
    while run and not words[run[0]].text[0].isalnum():
        run = run[1:]
    while run and not words[run[-1]].text[-1].isalnum() and not words[run[-1]].text.endswith("."):
        run = run[:-1]
    return run


@cache
def load_reader(threads: int = 1) -> OnnxReader:
    """Load the weights that the package carries; their SHA-256 must be the card's."""
    folder = files("redshank.models") / "data"
    card = json.loads((folder / "reader.json").read_text(encoding="utf-8"))
    weights = (folder / "reader.onnx").read_bytes()
    found = hashlib.sha256(weights).hexdigest()
    if found != card["sha256"]:
        raise ModelError(
            f"reader.onnx has SHA-256 {found[:12]}…, its card says {card['sha256'][:12]}…; "
            "install redshank again"
        )
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(weights, options, ["CPUExecutionProvider"])
    tokenizer = Tokenizer.from_str((folder / "tokenizer.json").read_text(encoding="utf-8"))
    labels = Labels(
        tuple(card["triggers"]), tuple(card["factualities"]), tuple(card["roles"]),
        card["trigger_bias"], card["role_threshold"],
    )  # fmt: skip
    return OnnxReader(session, tokenizer, labels)
