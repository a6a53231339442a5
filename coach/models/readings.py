"""What the heads say of one text: probabilities of the whole, and the units and words that carried them."""

from __future__ import annotations

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
_COLUMN = {label: i for i, label in enumerate(LABELS)}


@dataclass(frozen=True)
class Reading:
    """The heads' view of a text whose units lie at ``spans``."""

    spans: tuple[Span, ...]
    encoded: tuple[Encoded, ...]

    @cached_property
    def _logits(self) -> Floats:
        return np.stack([e.logits for e in self.encoded])

    @cached_property
    def whole(self) -> Mapping[str, float]:
        """The probability of each label for the whole text."""
        return dict(zip(LABELS, _sigmoid(pooled(self._logits)).tolist(), strict=True))

    def units(self, label: str) -> list[float]:
        """The probability of ``label`` in each unit."""
        found: list[float] = _sigmoid(self._logits[:, _COLUMN[label]]).tolist()
        return found

    def words(self, unit: int, label: str, most: int = 3) -> tuple[Span, ...]:
        """The places of the tokens of a unit that speak most for ``label``, in the order of the text.

        The head is linear in the mean of the tokens, so that each token's share of the logit is exact.
        """
        shares = self.encoded[unit].shares[:, _COLUMN[label]]
        best = [i for i in np.argsort(-shares, kind="stable")[:most].tolist() if shares[i] > 0]
        start = self.spans[unit].start
        places = (self.encoded[unit].spans[i].tolist() for i in sorted(best))
        return tuple(Span(start + a, start + b) for a, b in places if b > a)


def reading(units: Sequence[tuple[Span, str]], encoded: Mapping[str, Encoded]) -> Reading | None:
    """None for a text without units."""
    return Reading(tuple(s for s, _ in units), tuple(encoded[text] for _, text in units)) if units else None


def _sigmoid(logits: Floats) -> Floats:
    probabilities: Floats = (1 / (1 + np.exp(-logits))).astype(np.float32)
    return probabilities
