"""What the heads say of one text: probabilities of the whole, and the units and words that carried them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from coach.models.encoder import Encoded
from coach.models.labels import LABELS
from coach.models.pooling import pooled
from coach.types import Span

Floats = npt.NDArray[np.float32]
_WORD = re.compile(r"[^\W_]+(?:['’\u200c-][^\W_]+)*")
_COLUMN = {label: i for i, label in enumerate(LABELS)}


@dataclass(frozen=True)
class Reading:
    """The heads' view of a text whose units lie at ``spans`` and say ``texts``."""

    spans: tuple[Span, ...]
    texts: tuple[str, ...]
    encoded: tuple[Encoded, ...]

    @cached_property
    def _logits(self) -> Floats:
        return np.stack([e.logits for e in self.encoded])

    @cached_property
    def whole(self) -> Mapping[str, float]:
        """The probability of each label for the whole text."""
        return dict(zip(LABELS, _sigmoid(pooled(self._logits)).tolist(), strict=True))

    @property
    def vector(self) -> Floats:
        """(width,): the mean over the units."""
        mean: Floats = np.mean([e.vector for e in self.encoded], axis=0)
        return mean

    def units(self, label: str) -> list[float]:
        """The probability of ``label`` in each unit."""
        found: list[float] = _sigmoid(self._logits[:, _COLUMN[label]]).tolist()
        return found

    def words(self, unit: int, label: str, most: int = 3) -> tuple[Span, ...]:
        """The places of the words of a unit that speak most for ``label``, in the order of the text.

        The head is linear in the mean of the tokens, so that each word's share of the logit is exact.
        """
        read, start = self.encoded[unit], self.spans[unit].start
        ends, shares = read.spans[:, 1], read.shares[:, _COLUMN[label]]
        words = [m.span() for m in _WORD.finditer(self.texts[unit])]
        of = {(a, b): float(shares[(ends > a) & (ends <= b)].sum()) for a, b in words}
        best = sorted(of, key=lambda word: (-of[word], word))[:most]
        return tuple(Span(start + a, start + b) for a, b in sorted(best) if of[a, b] > 0)


def reading(units: Sequence[tuple[Span, str]], encoded: Mapping[str, Encoded]) -> Reading | None:
    """None for a text without units."""
    if not units:
        return None
    return Reading(tuple(s for s, _ in units), tuple(text for _, text in units), tuple(encoded[text] for _, text in units))


def _sigmoid(logits: Floats) -> Floats:
    probabilities: Floats = (1 / (1 + np.exp(-logits))).astype(np.float32)
    return probabilities
