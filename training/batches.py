"""Examples as tensors: units of like length together, what the frozen layers make of them kept in memory."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations

import torch
from rich.progress import track
from torch import Tensor
from torch.nn.utils.rnn import pad_sequence

from coach.models.labels import LABELS
from training.data import Example
from training.network import Network

_APART = 0.3  # of register, 0..1


@dataclass(frozen=True)
class Batch:
    """``hidden`` (units, tokens, width), ``mask`` (units, tokens), ``owner`` (units,) the example of each unit, ``targets``
    (examples, labels) with NaN where unknown, ``weights`` (examples,), ``contrasts`` (pairs, 2) examples of one group of which
    the first is the more formal."""

    hidden: Tensor
    mask: Tensor
    owner: Tensor
    targets: Tensor
    weights: Tensor
    contrasts: Tensor


class Units:
    """The output of the frozen layers for each distinct unit, as 16-bit floats: some 770 bytes a token."""

    def __init__(self, network: Network, examples: Iterable[Example]) -> None:
        texts = list(dict.fromkeys(unit for e in examples for unit in e.units))
        texts.sort(key=len)
        self.hidden: dict[str, Tensor] = {}
        chunks = [texts[i : i + 64] for i in range(0, len(texts), 64)]
        for chunk in track(chunks, "Frozen layers", transient=True):
            self._read(network, chunk)

    def _read(self, network: Network, texts: Sequence[str]) -> None:
        ids = [torch.tensor(network.ids(text)) for text in texts]
        padded = pad_sequence(ids, batch_first=True, padding_value=network.pad)
        mask = (torch.arange(padded.shape[1]) < torch.tensor([[len(i)] for i in ids])).float()
        for text, row, own in zip(texts, network.below(padded.to(network.device), mask.to(network.device)), ids, strict=True):
            self.hidden[text] = row[: len(own)].half().cpu()

    def batch(self, examples: Sequence[Example], device: torch.device) -> Batch:
        rows = [self.hidden[unit] for e in examples for unit in e.units]
        hidden = pad_sequence([row.float() for row in rows], batch_first=True)
        mask = (torch.arange(hidden.shape[1]) < torch.tensor([[len(row)] for row in rows])).float()
        owner = torch.tensor([i for i, e in enumerate(examples) for _ in e.units])
        targets = torch.tensor([[e.targets.get(label, torch.nan) for label in LABELS] for e in examples])
        weights = torch.tensor([e.weight for e in examples])
        apart = torch.tensor(list(contrasts(examples)), dtype=torch.long).reshape(-1, 2)
        return Batch(*(t.to(device) for t in (hidden, mask, owner, targets, weights, apart)))

    def length(self, example: Example) -> int:
        return max(len(self.hidden[unit]) for unit in example.units)

    def order(self, examples: Sequence[Example], tokens: int, seed: int) -> list[list[Example]]:
        """Batches of up to ``tokens`` padded tokens, of examples of like length, in an order drawn from ``seed``.

        The examples of a group stay together.
        """
        draw = random.Random(seed)  # noqa: S311 - sampling, no secrets
        groups: dict[str, list[Example]] = defaultdict(list)
        for example in examples:
            groups[example.group or example.text].append(example)
        jittered = sorted(groups.values(), key=lambda group: max(map(self.length, group)) + draw.random() * 6)
        batches = list(self._cut(jittered, tokens))
        draw.shuffle(batches)
        return batches

    def _cut(self, groups: Sequence[Sequence[Example]], tokens: int) -> Iterator[list[Example]]:
        batch: list[Example] = []
        longest = count = 0
        for group in groups:
            length, units = max(map(self.length, group)), sum(len(e.units) for e in group)
            if batch and max(longest, length) * (count + units) > tokens:
                yield batch
                batch, longest, count = [], 0, 0
            batch, longest, count = [*batch, *group], max(longest, length), count + units
        if batch:
            yield batch


def contrasts(examples: Sequence[Example]) -> Iterator[tuple[int, int]]:
    """Indices of pairs of one group whose registers lie clearly apart, the more formal one first."""
    groups: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for i, e in enumerate(examples):
        if e.group and "register" in e.targets:
            groups[e.group].append((i, e.targets["register"]))
    for of in groups.values():
        yield from ((i, j) for (i, high), (j, low) in permutations(of, 2) if high - low >= _APART)
