"""Small statistics, rounded here so that every format tells the same: quantiles, shares and intervals, rank correlation."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from coach.risk.holdout import Arm

LOW_SCORE = 50.0
_Z = 1.96  # of a 95 % interval


@dataclass(frozen=True)
class Spread:
    """How ``n`` scores lie: the quartiles, and the share below 50 in percent. All None where there is no score."""

    n: int
    q1: float | None
    median: float | None
    q3: float | None
    below: float | None


def spread(values: Sequence[float]) -> Spread:
    low = sum(value < LOW_SCORE for value in values)
    return Spread(len(values), quantile(values, 0.25), quantile(values, 0.5), quantile(values, 0.75), share(low, len(values)))


def quantile(values: Sequence[float], at: float) -> float | None:
    """Linear between the two nearest values, to one decimal."""
    return round(float(np.quantile(np.asarray(values), at)), 1) if len(values) else None


def mean(values: Sequence[float], digits: int = 2) -> float | None:
    return round(math.fsum(values) / len(values), digits) if len(values) else None


def share(part: int, whole: int) -> float | None:
    """Percent, to one decimal."""
    return round(100 * part / whole, 1) if whole else None


def wilson(part: int, whole: int) -> tuple[float, float]:
    """The 95 % interval of a share, in percent."""
    low, high = Arm(part, whole).interval
    return round(100 * low, 1), round(100 * high, 1)


def histogram(values: Sequence[float], bins: int) -> tuple[int, ...]:
    """How many of 0..100 lie in each of as many equal bins; 100 belongs to the last."""
    counts, _ = np.histogram(np.asarray(values), bins, (0.0, 100.0))
    return tuple(int(count) for count in counts)


def spearman(left: Sequence[float], right: Sequence[float]) -> tuple[float, float, float] | None:
    """Rank correlation and its 95 % interval (Bonett and Wright 2000); None where one side never changes."""
    a, b = _ranks(left), _ranks(right)
    if len(a) < 4 or not a.std() or not b.std():
        return None
    rho = float(np.corrcoef(a, b)[0, 1])
    error = _Z * math.sqrt((1 + rho * rho / 2) / (len(a) - 3))
    z = math.atanh(max(-0.9999, min(0.9999, rho)))
    return round(rho, 2), round(math.tanh(z - error), 2), round(math.tanh(z + error), 2)


def _ranks(values: Sequence[float]) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Places in order; of ties the mean place."""
    _, inverse, counts = np.unique(np.asarray(values, dtype=float), return_inverse=True, return_counts=True)
    places = np.cumsum(counts) - (counts - 1) / 2
    return np.asarray(places[inverse], dtype=float)
