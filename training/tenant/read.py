"""Labelled texts as the frozen encoder reads them: vectors once, logits under any heads."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
import torch
from rich.progress import Progress

from coach.models import Encoder
from coach.models.labels import LABELS
from coach.models.pooling import pooled
from training.data import Example
from training.heads import Vectors

Floats = npt.NDArray[np.float32]
Heads = Mapping[str, Floats]  # weight (labels, width), bias (labels,), temperature (labels,)
_CHUNK = 64  # units between two looks at the bar


@dataclass(frozen=True)
class Read:
    """``vectors`` by the text of a unit: (width,) each, the mean of its tokens."""

    examples: Sequence[Example]
    vectors: Mapping[str, Floats]

    def where(self, wanted: Callable[[Example], bool]) -> Read:
        return Read([e for e in self.examples if wanted(e)], self.vectors)

    @cached_property
    def targets(self) -> npt.NDArray[np.float32]:
        """(examples, labels), NaN where unknown."""
        return np.array([[e.targets.get(label, np.nan) for label in LABELS] for e in self.examples], np.float32)

    def logits(self, heads: Heads) -> Floats:
        """(examples, labels), its temperatures not divided out."""
        weight, bias = heads["weight"].T, heads["bias"]
        return np.stack([pooled(self._units(e) @ weight + bias) for e in self.examples])

    def probabilities(self, heads: Heads) -> npt.NDArray[np.float64]:
        """(examples, labels), as the coach reads them."""
        found: npt.NDArray[np.float64] = 1 / (1 + np.exp(-self.logits(cooled(heads)).astype(np.float64)))
        return found

    def tensors(self) -> Vectors:
        owner = [i for i, e in enumerate(self.examples) for _ in e.units]
        return Vectors(
            torch.from_numpy(np.concatenate([self._units(e) for e in self.examples])), torch.tensor(owner),
            torch.from_numpy(self.targets), torch.tensor([e.weight for e in self.examples]), torch.empty(0, 2, dtype=torch.long),
        )  # fmt: skip

    def _units(self, example: Example) -> Floats:
        return np.stack([self.vectors[unit] for unit in example.units])


def cooled(heads: Heads) -> Heads:
    """With temperatures divided out, as the coach does before it pools the units of a text."""
    weight, bias = heads["weight"] / heads["temperature"][:, None], heads["bias"] / heads["temperature"]
    return {"weight": weight, "bias": bias, "temperature": np.ones_like(bias)}


def read_all(encoder: Encoder, examples: Sequence[Example], progress: Progress) -> Read:
    """Every distinct unit once; the bar moves with them."""
    units = list(dict.fromkeys(unit for e in examples for unit in e.units))
    bar = progress.add_task("texts read", total=len(units))
    vectors: dict[str, Floats] = {}
    for start in range(0, len(units), _CHUNK):
        chunk = units[start : start + _CHUNK]
        vectors |= {unit: found.vector for unit, found in encoder(chunk).items()}
        progress.advance(bar, len(chunk))
    return Read(examples, vectors)
