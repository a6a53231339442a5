"""Gemma 3 (Gemma Team 2025, "Gemma 3 Technical Report") for short texts, with the cache of keys and values in the open.

Windows of attention are wider than any text here, so that layers differ in the base of their rotations alone.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as F  # noqa: N812 - the name everybody knows
from torch import Tensor, nn

LONGEST = 512  # tokens, the question and what is said
_FAR = -1e9


@dataclass(frozen=True)
class Shape:
    """Of the network: sizes as numbers of units, ``bases`` of the rotations by layer."""

    vocabulary: int
    width: int
    inner: int
    queries: int
    head: int
    bases: tuple[float, ...]
    epsilon: float


class Norm(nn.Module):
    """Root mean square, scaled by one and the weight."""

    def __init__(self, width: int, epsilon: float) -> None:
        super().__init__()
        self.weight, self.epsilon = nn.Parameter(torch.zeros(width)), epsilon

    def forward(self, x: Tensor) -> Tensor:
        x = x.float()
        return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + self.epsilon) * (1 + self.weight.float())


class Attention(nn.Module):
    """Several queries, one key and one value."""

    def __init__(self, shape: Shape, base: float) -> None:
        super().__init__()
        self.queries, self.head = shape.queries, shape.head
        self.q_proj = nn.Linear(shape.width, shape.queries * shape.head, bias=False)
        self.k_proj = nn.Linear(shape.width, shape.head, bias=False)
        self.v_proj = nn.Linear(shape.width, shape.head, bias=False)
        self.o_proj = nn.Linear(shape.queries * shape.head, shape.width, bias=False)
        self.q_norm, self.k_norm = Norm(shape.head, shape.epsilon), Norm(shape.head, shape.epsilon)
        turns = torch.outer(torch.arange(LONGEST), base ** -(torch.arange(0, shape.head, 2) / shape.head)).repeat(1, 2)
        self.register_buffer("cos", turns.cos(), persistent=False)
        self.register_buffer("sin", turns.sin(), persistent=False)

    def forward(self, x: Tensor, past: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """``x`` (batch, tokens, width), ``past`` (batch, 2, before, head), ``mask`` (tokens, before + tokens): what is added."""
        batch, tokens, before = x.shape[0], x.shape[1], past.shape[2]
        query = self.q_norm(self.q_proj(x).view(batch, tokens, self.queries, self.head)).transpose(1, 2)
        key, value = self.k_norm(self.k_proj(x)), self.v_proj(x)
        cos, sin = self.cos[before : before + tokens], self.sin[before : before + tokens]
        query, key = _turned(query, cos, sin), _turned(key, cos, sin)
        now = torch.cat((past, torch.stack((key, value.float()), 1)), 2)
        weights = query @ now[:, :1].transpose(2, 3) * self.head**-0.5 + mask
        said = torch.softmax(weights, -1) @ now[:, 1:]
        added: Tensor = self.o_proj(said.transpose(1, 2).reshape(batch, tokens, -1))
        return added, now


def _turned(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    first, second = x.chunk(2, -1)
    return x * cos + torch.cat((-second, first), -1) * sin


class Inner(nn.Module):
    """The gated layer of each token by itself."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.gate_proj, self.up_proj = (nn.Linear(shape.width, shape.inner, bias=False) for _ in range(2))
        self.down_proj = nn.Linear(shape.inner, shape.width, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        found: Tensor = self.down_proj(F.gelu(self.gate_proj(x), approximate="tanh") * self.up_proj(x))
        return found


class Layer(nn.Module):
    """Attention and the inner layer, each between two norms."""

    def __init__(self, shape: Shape, base: float) -> None:
        super().__init__()
        self.self_attn, self.mlp = Attention(shape, base), Inner(shape)
        norms = [Norm(shape.width, shape.epsilon) for _ in range(4)]
        self.input_layernorm, self.post_attention_layernorm = norms[:2]
        self.pre_feedforward_layernorm, self.post_feedforward_layernorm = norms[2:]

    def forward(self, x: Tensor, past: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        added, now = self.self_attn(self.input_layernorm(x), past, mask)
        x = x + self.post_attention_layernorm(added)
        return x + self.post_feedforward_layernorm(self.mlp(self.pre_feedforward_layernorm(x))), now


class Gemma(nn.Module):
    """Embedded tokens in, the last layer out. ``embed_tokens`` (vocabulary, width) is not trained."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.embed_tokens = nn.Embedding(shape.vocabulary, shape.width).requires_grad_(False)
        self.layers = nn.ModuleList(Layer(shape, base) for base in shape.bases)
        self.norm = Norm(shape.width, shape.epsilon)

    def embedded(self, ids: Tensor) -> Tensor:
        found: Tensor = self.embed_tokens(ids) * self.shape.width**0.5
        return found

    def forward(self, x: Tensor, past: Tensor) -> tuple[Tensor, Tensor]:
        """``x`` (batch, tokens, width), ``past`` (layers, batch, 2, before, head): the last layer, and the new past."""
        tokens, before = x.shape[1], past.shape[3]
        later = torch.arange(before + tokens)[None] > before + torch.arange(tokens)[:, None]
        mask = later.float() * _FAR
        now = []
        for layer, held in zip(self.layers, past.unbind(), strict=True):
            x, kept = layer(x, held, mask)
            now.append(kept)
        last: Tensor = self.norm(x)
        return last, torch.stack(now)

    def nothing(self, batch: int) -> Tensor:
        """The past before the first token."""
        return torch.zeros(len(self.layers), batch, 2, 0, self.shape.head)
