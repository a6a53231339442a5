"""How far two distributions lie apart: the population stability index, and the distance of Kolmogorov and Smirnov."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

_SEED, _DRAWN, _RESAMPLES = 20, 4000, 500
_HALF = 0.5  # added to each bin, so that an empty one is not infinitely far

Counts = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


def psi(before: Counts, now: Counts) -> Floats:
    """The index of counts by bin (…, bins): the sum of (q - p) ln(q / p) over the shares p before and q now."""
    p, q = _shares(before), _shares(now)
    return np.asarray(((q - p) * np.log(q / p)).sum(-1))


def _shares(counts: Counts) -> Floats:
    raised = counts + _HALF
    return np.asarray(raised / raised.sum(-1, keepdims=True))


def psi_by_chance(before: Counts, now: Counts, share: float) -> float:
    """The index that ``share`` of pairs do not pass that are drawn from both files together: it grows as they get smaller."""
    rng, pooled = np.random.default_rng(_SEED), _shares(before + now)
    one, other = (rng.multinomial(int(counts.sum()), pooled, _DRAWN) for counts in (before, now))
    return float(np.quantile(psi(one, other), share))


@dataclass(frozen=True)
class Distance:
    """The largest difference 0..1 of the shares up to a value, and its 95 % interval."""

    value: float
    low: float
    high: float


def ks(before: Counter[float], now: Counter[float]) -> Distance:
    """Of two counts by value, neither empty. The interval is a percentile bootstrap: on two like files it lies above zero."""
    values = sorted({*before, *now})
    one, other = (np.array([counts[value] for value in values], np.int64) for counts in (before, now))
    rng = np.random.default_rng(_SEED)
    again = (rng.multinomial(int(counts.sum()), counts / counts.sum(), _RESAMPLES) for counts in (one, other))
    low, high = np.quantile(_largest(*again), (0.025, 0.975))
    return Distance(*(round(float(x), 3) for x in (_largest(one, other), low, high)))


def _largest(one: Counts, other: Counts) -> Floats:
    up_to = [np.cumsum(counts, -1) / counts.sum(-1, keepdims=True) for counts in (one, other)]
    return np.asarray(np.abs(up_to[0] - up_to[1]).max(-1))


def binned(counts: Counter[float], edges: Sequence[float]) -> Counts:
    """How many lie from each edge to below the next; the first and the last bin are open."""
    found = np.zeros(len(edges) + 1, np.int64)
    for value, n in counts.items():
        found[int(np.searchsorted(edges, value, "right"))] += n
    return found


def median(counts: Counter[float]) -> float | None:
    """The lower of the middle values."""
    half, seen = sum(counts.values()) / 2, 0
    for value in sorted(counts):
        if (seen := seen + counts[value]) >= half:
            return value
    return None
