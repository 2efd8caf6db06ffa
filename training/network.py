"""The reading network: a MiniLM-L6 sentence encoder with heads for triggers, roles, factuality.

Encoder: Wang et al. 2020, MiniLM (arXiv 2002.10957), as fine-tuned in all-MiniLM-L6-v2 (Apache-2.0).
Role scoring: deep biaffine attention, Dozat & Manning 2017 (arXiv 1611.01734).
"""

import math
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

WIDTH = 384
LAYERS = 6
ATTENTION_HEADS = 12
INNER = 1536
VOCABULARY = 30522
POSITIONS = 512
PAIR_WIDTH = 128
FARTHEST = 32


@dataclass(frozen=True)
class Labels:
    """How many labels each head has."""

    triggers: int
    roles: int
    factualities: int


class Layer(nn.Module):
    """One post-norm transformer layer of BERT's kind."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.attention_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.output_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(0.1)

    def forward(self, hidden: Tensor, bias: Tensor) -> Tensor:
        """`hidden` (batch, length, WIDTH), `bias` (batch, 1, 1, length) added to the scores."""
        batch, length = hidden.shape[0], hidden.shape[1]

        def heads(flat: Tensor) -> Tensor:
            return flat.view(batch, length, ATTENTION_HEADS, -1).transpose(1, 2)

        query, key, value = (heads(m(hidden)) for m in (self.query, self.key, self.value))
        scores = query @ key.transpose(-1, -2) / math.sqrt(WIDTH // ATTENTION_HEADS) + bias
        mixed = self.dropout(scores.softmax(-1)) @ value
        mixed = mixed.transpose(1, 2).reshape(batch, length, WIDTH)
        hidden = self.attention_norm(hidden + self.dropout(self.out(mixed)))
        inner = nn.functional.gelu(self.inner(hidden))
        return self.output_norm(hidden + self.dropout(self.outer(inner)))


class Encoder(nn.Module):
    """Token ids and mask (batch, length) to vectors (batch, length, WIDTH)."""

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Encode padded token ids; masked positions are never attended to."""
        positions = torch.arange(ids.shape[1], device=ids.device)
        hidden = self.dropout(self.norm(self.words(ids) + self.positions(positions)))
        bias = (1.0 - mask.to(hidden.dtype))[:, None, None, :] * -1e4
        for layer in self.layers:
            hidden = layer(hidden, bias)
        return hidden


class Reader(nn.Module):
    """The encoder with its three heads, all at word level."""

    def __init__(self, labels: Labels) -> None:
        super().__init__()
        self.labels = labels
        self.encoder = Encoder()
        self.dropout = nn.Dropout(0.2)
        self.trigger = nn.Linear(WIDTH, labels.triggers)
        self.factuality = nn.Sequential(
            nn.Linear(WIDTH, WIDTH), nn.GELU(), nn.Linear(WIDTH, labels.factualities)
        )
        self.from_trigger = nn.Sequential(nn.Linear(WIDTH, PAIR_WIDTH), nn.GELU())
        self.to_word = nn.Sequential(nn.Linear(WIDTH, PAIR_WIDTH), nn.GELU())
        self.pair = nn.Parameter(torch.zeros(labels.roles, PAIR_WIDTH, PAIR_WIDTH))
        self.word_only = nn.Linear(PAIR_WIDTH, labels.roles)
        self.distance = nn.Embedding(2 * FARTHEST + 1, labels.roles)
        nn.init.normal_(self.pair, std=0.02)

    def forward(self, ids: Tensor, mask: Tensor, first: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Score a batch.

        `ids`, `mask`: (batch, tokens). `first`: (batch, words), the first token of each word, 0 where
        padded. Returns triggers (batch, words, labels), factualities (batch, words, labels),
        roles (batch, roles, words as trigger, words as filler); all logits.
        """
        hidden = self.encoder(ids, mask)
        index = first.unsqueeze(-1).expand(-1, -1, WIDTH)
        words = self.dropout(torch.gather(hidden, 1, index))
        query, key = self.from_trigger(words), self.to_word(words)
        pairs = (query.unsqueeze(1) @ self.pair) @ key.unsqueeze(1).transpose(-1, -2)
        place = torch.arange(first.shape[1], device=first.device)
        apart = (place[None, :] - place[:, None]).clamp(-FARTHEST, FARTHEST) + FARTHEST
        pairs = pairs + self.distance(apart).permute(2, 0, 1)
        pairs = pairs + self.word_only(key).transpose(1, 2).unsqueeze(2)
        return self.trigger(words), self.factuality(words), pairs


def load_encoder(encoder: Encoder, weights: Path) -> None:
    """Fill the encoder from a BERT-shaped safetensors file; every tensor must be found."""
    stored = load_file(str(weights))
    stored = {name.removeprefix("bert."): tensor for name, tensor in stored.items()}
    filled = encoder.state_dict()
    for name in filled:
        filled[name] = stored[_bert_name(name)].clone()
    token_type = stored["embeddings.token_type_embeddings.weight"][0]
    filled["positions.weight"] += token_type
    encoder.load_state_dict(filled)


def _bert_name(name: str) -> str:
    if not name.startswith("layers."):
        kinds = {
            "words": "word_embeddings",
            "positions": "position_embeddings",
            "norm": "LayerNorm",
        }
        part, _, kind = name.partition(".")
        return f"embeddings.{kinds[part]}.{kind}"
    _, layer, part, kind = name.split(".")
    inside = {
        "query": "attention.self.query", "key": "attention.self.key",
        "value": "attention.self.value", "out": "attention.output.dense",
        "attention_norm": "attention.output.LayerNorm", "inner": "intermediate.dense",
        "outer": "output.dense", "output_norm": "output.LayerNorm",
    }[part]  # fmt: skip
    return f"encoder.layer.{layer}.{inside}.{kind}"
