"""How good predictions are: ranking, agreement, calibration, each with an interval."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.stats import rankdata, spearmanr

Floats = npt.NDArray[np.float64]
GRADED = ("register", "politeness", "sentiment")  # measured by rank correlation; the others as yes (0.5 and more) or no
_DRAWS = 200
_PRECISION, _STRAY = 0.9, 0.002
_FEWEST = 5  # of either kind, below which nothing is said


@dataclass(frozen=True)
class Figure:
    """A measurement and its 95 % bootstrap interval, over ``n`` texts."""

    value: float
    low: float
    high: float
    n: int


def ranking(label: str, scores: Floats, targets: Floats) -> Figure | None:
    """Spearman's correlation for graded labels, else the area under the ROC curve; None where there is too little to tell."""
    if label in GRADED:
        return _interval(lambda s, t: float(spearmanr(s, t).statistic), scores, targets) if len(set(targets)) > 2 else None
    return _interval(_area, scores, targets >= 0.5)


def _area(scores: Floats, wanted: npt.NDArray[np.bool_]) -> float:
    """From ranks: what scikit-learn's roc_auc_score gives, many times as fast, and it is asked thousands of times."""
    n = int(wanted.sum())
    return float((rankdata(scores)[wanted].sum() - n * (n + 1) / 2) / (n * (len(wanted) - n)))


def _f1(flagged: npt.NDArray[np.bool_], wanted: npt.NDArray[np.bool_]) -> float:
    """0 where nothing is flagged and nothing wanted, as scikit-learn has it."""
    return float(2 * (flagged & wanted).sum() / max(1, flagged.sum() + wanted.sum()))


def f1(probabilities: Floats, targets: Floats, threshold: float) -> Figure | None:
    return _interval(lambda p, t: _f1(p >= threshold, t), probabilities, targets >= 0.5)


def calibration_error(probabilities: Floats, targets: Floats, bins: int = 10) -> float:
    """Expected calibration error over bins with as many texts each (Naeini et al. 2015, with equal counts)."""
    order = np.argsort(probabilities, kind="stable")
    parts = [part for part in np.array_split(order, bins) if len(part)]
    gaps = [abs(probabilities[part].mean() - targets[part].mean()) * len(part) for part in parts]
    return float(sum(gaps) / len(probabilities))


def best_threshold(probabilities: Floats, targets: Floats) -> float:
    """The threshold with the highest F1; 0.5 where there are too few texts of either kind."""
    wanted = targets >= 0.5
    if min(wanted.sum(), (~wanted).sum()) < _FEWEST:
        return 0.5
    grid = np.arange(0.1, 0.91, 0.02)
    return round(float(grid[int(np.argmax([_f1(probabilities >= t, wanted) for t in grid]))]), 2)


def sure_threshold(probabilities: Floats, targets: Floats, others: Floats) -> float | None:
    """The lowest threshold of 0.5 and more from which nine in ten that are flagged are right; None if there is none.

    ``others`` are probabilities for texts that are no support replies: no more than one in five hundred may be flagged, since
    a head is never as sure of itself as on what it has not learned.
    """
    for threshold in np.arange(0.5, 0.96, 0.05):
        flagged = probabilities >= threshold
        right = flagged.sum() >= _FEWEST and (targets[flagged] >= 0.5).mean() >= _PRECISION
        if right and (others >= threshold).sum() <= _STRAY * len(others):
            return round(float(threshold), 2)
    return None


def _interval(measure: Callable[[Any, Any], float], scores: Floats, targets: npt.NDArray[Any]) -> Figure | None:
    if targets.dtype == bool and min(targets.sum(), (~targets).sum()) < _FEWEST:
        return None
    draw = np.random.default_rng(0)
    drawn = (draw.integers(0, len(scores), len(scores)) for _ in range(_DRAWS))
    values = [measure(scores[i], targets[i]) for i in drawn if len(set(targets[i])) > 1]
    low, high = np.percentile(values, [2.5, 97.5])
    return Figure(measure(scores, targets), float(low), float(high), len(scores))
