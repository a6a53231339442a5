"""The network: some layers of a pretrained encoder, the mean of their tokens, one linear head a label."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn

from coach.errors import InputError
from coach.models.labels import LABELS
from coach.models.pooling import MEAN
from training.base import Base

MOST_TOKENS = 96
_SMALL = -1e9


class Network(nn.Module):
    """Logits (units, labels) from token ids. Word embeddings and the lowest ``frozen`` layers stay as pretrained."""

    def __init__(self, base: Base, layers: Sequence[int], frozen: int) -> None:
        super().__init__()
        known = base.model.config.num_hidden_layers
        if bad := [n for n in layers if not 0 <= n < known]:
            raise InputError(f"layers = {list(layers)}: {base.name} has layers 0 to {known - 1}, not {bad}")
        self.tokenizer = base.tokenizer
        self.pad = int(base.model.config.pad_token_id)
        self.embeddings = base.model.embeddings
        self.attention_heads = int(base.model.config.num_attention_heads)
        self.layers = nn.ModuleList(base.model.encoder.layer[n] for n in layers)
        self.frozen = frozen
        self.heads = nn.Linear(base.model.config.hidden_size, len(LABELS))
        nn.init.zeros_(self.heads.bias)
        nn.init.normal_(self.heads.weight, std=0.02)
        self.dropout = nn.Dropout(0.1)
        for part in (self.embeddings, *self.layers[:frozen]):
            part.requires_grad_(False)

    @property
    def device(self) -> torch.device:
        return self.heads.weight.device

    def train(self, mode: bool = True) -> Network:
        super().train(mode)
        for part in (self.embeddings, *self.layers[: self.frozen]):
            part.eval()  # what is cached must not depend on chance
        return self

    @torch.no_grad()
    def below(self, ids: Tensor, mask: Tensor) -> Tensor:
        """(units, tokens) → (units, tokens, width): what the frozen part makes of the tokens."""
        hidden: Tensor = self.embeddings(input_ids=ids)
        return self._through(self.layers[: self.frozen], hidden, mask)

    def above(self, hidden: Tensor, mask: Tensor) -> Tensor:
        """(units, tokens, width) → (units, width): the trained layers, then the mean over tokens."""
        hidden = self._through(self.layers[self.frozen :], hidden, mask)
        return (hidden * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)

    def forward(self, hidden: Tensor, mask: Tensor) -> Tensor:
        logits: Tensor = self.heads(self.dropout(self.above(hidden, mask)))
        return logits

    @staticmethod
    def _through(layers: Sequence[nn.Module], hidden: Tensor, mask: Tensor) -> Tensor:
        attended = ((1 - mask) * _SMALL)[:, None, None, :].to(hidden.dtype)
        for layer in layers:
            out = layer(hidden, attention_mask=attended)
            hidden = out[0] if isinstance(out, tuple) else out
        return hidden

    def ids(self, text: str) -> list[int]:
        found = self.tokenizer.encode(text).ids
        return found if len(found) <= MOST_TOKENS else [*found[: MOST_TOKENS - 1], found[-1]]

    def trained(self) -> dict[str, Tensor]:
        """What training changes, by name."""
        changing = {name for name, p in self.named_parameters() if p.requires_grad}
        return {name: value for name, value in self.state_dict().items() if name in changing}

    def save(self, path: Path) -> None:
        save_file({name: value.contiguous() for name, value in self.trained().items()}, path)

    def restore(self, path: Path) -> None:
        self.load_state_dict(load_file(path), strict=False)


def pooled(logits: Tensor, owner: Tensor, examples: int) -> Tensor:
    """(units, labels) → (examples, labels): the mean over an example's units, or how likely any of them is it."""
    means = torch.zeros(examples, logits.shape[1], device=logits.device).index_add(0, owner, logits)
    means = means / torch.bincount(owner, minlength=examples)[:, None]
    total = torch.zeros_like(means).index_add(0, owner, logits.clamp(-30, 30).exp())
    return torch.where(torch.tensor(MEAN, device=logits.device), means, total.log())
