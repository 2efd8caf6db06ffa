"""Corpus items as the arrays that the reading network learns from."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from tokenizers import Tokenizer
from torch import Tensor

from redshank.text.words import Word, split_words
from training.corpus import EVENT_TYPES, FACTUALITIES, CorpusEvent, CorpusItem, Stretch

ROLE_NAMES = ("actor", "recipient", "time", "place", "speaker", "denier")
TRIGGER_LABELS = ("O", *(f"{tag}-{name}" for name in EVENT_TYPES for tag in "BI"))
LONGEST = 160


@dataclass(frozen=True)
class Example:
    """One item: tokens, and per word its trigger label; per trigger its roles and factualities."""

    item: CorpusItem
    words: list[Word]
    ids: list[int]
    first: list[int]
    trigger_labels: list[int]
    trigger_words: list[int]
    factualities: list[list[int]]
    roles: list[list[set[int]]]


def make_example(item: CorpusItem, tokenizer: Tokenizer) -> Example | None:
    """Turn an item into an example; None when it is longer than the network is trained on."""
    words = split_words(item.text)
    encoding = tokenizer.encode([word.text for word in words], is_pretokenized=True)
    if len(encoding.ids) > LONGEST:
        return None
    first: list[int] = []
    for token, word in enumerate(encoding.word_ids):
        if word is not None and word == len(first):
            first.append(token)
    example = Example(item, words, encoding.ids, first, [0] * len(words), [], [], [])
    for event in item.events:
        _add_event(example, event)
    return example


def _covered(words: Sequence[Word], stretch: Stretch) -> list[int]:
    return [
        place
        for place, word in enumerate(words)
        if word.start < stretch.end and word.end > stretch.start
    ]


def _add_event(example: Example, event: CorpusEvent) -> None:
    covered = _covered(example.words, event.trigger)
    if not covered:
        return
    head = covered[0]
    if head not in example.trigger_words:
        kind = EVENT_TYPES.index(event.event_type)
        example.trigger_labels[head] = 1 + 2 * kind
        for place in covered[1:]:
            example.trigger_labels[place] = 2 + 2 * kind
        example.trigger_words.append(head)
        example.factualities.append([])
        example.roles.append([set() for _ in ROLE_NAMES])
    at = example.trigger_words.index(head)
    example.factualities[at].append(FACTUALITIES.index(event.factuality))
    for role, fillers in event.roles.items():
        name = "denier" if role == "speaker" and event.factuality == "denied" else role
        target = example.roles[at][ROLE_NAMES.index(name)]
        for filler in fillers:
            target.update(_covered(example.words, filler))


@dataclass(frozen=True)
class Batch:
    """Padded tensors of some examples; `triggers` rows are (example, word) of gold triggers."""

    ids: Tensor
    mask: Tensor
    first: Tensor
    word_mask: Tensor
    trigger_labels: Tensor
    triggers: Tensor
    factualities: Tensor
    roles: Tensor


def collate(examples: Sequence[Example]) -> Batch:
    """Pad examples to one batch."""
    size = len(examples)
    tokens = max(len(example.ids) for example in examples)
    words = max(len(example.words) for example in examples)
    ids, mask = torch.zeros(size, tokens, dtype=torch.long), torch.zeros(size, tokens)
    first = torch.zeros(size, words, dtype=torch.long)
    word_mask = torch.zeros(size, words)
    labels = torch.zeros(size, words, dtype=torch.long)
    rows: list[tuple[int, int]] = []
    facts: list[Tensor] = []
    roles: list[Tensor] = []
    for row, example in enumerate(examples):
        ids[row, : len(example.ids)] = torch.tensor(example.ids)
        mask[row, : len(example.ids)] = 1
        first[row, : len(example.first)] = torch.tensor(example.first)
        word_mask[row, : len(example.words)] = 1
        labels[row, : len(example.words)] = torch.tensor(example.trigger_labels)
        for at, word in enumerate(example.trigger_words):
            rows.append((row, word))
            fact = torch.zeros(len(FACTUALITIES))
            fact[example.factualities[at]] = 1
            facts.append(fact)
            role = torch.zeros(len(ROLE_NAMES), words)
            for kind, fillers in enumerate(example.roles[at]):
                role[kind, sorted(fillers)] = 1
            roles.append(role)
    return Batch(
        ids, mask, first, word_mask, labels,
        torch.tensor(rows, dtype=torch.long).reshape(-1, 2),
        torch.stack(facts) if facts else torch.zeros(0, len(FACTUALITIES)),
        torch.stack(roles) if roles else torch.zeros(0, len(ROLE_NAMES), words),
    )  # fmt: skip
