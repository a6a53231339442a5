"""Signed logistic regression on named features and on the vectors of the customer's words.

One convex problem: log loss toward the targets, a ranking loss on conversations written as contrasts, ridges; weights whose
sign is known are bounded by it. A second per fold on two cores.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from coach.models import Encoder
from coach.risk.features import SIGNS, Features, features
from training.risk.cases import Case

Floats = npt.NDArray[np.float64]
_VECTOR_SCALE = 0.35  # vectors have 2 * 384 numbers of some 0.3; this brings their sum to the size of a named feature
_RIDGE_WORDS, _RIDGE_NAMED = 0.006, 0.03  # the best pairs and AUC over folds of 0.001 … 0.1 each
_RANKING = 1.0
_ACTS = ("reply_", "answer_")  # the same acts, in the same order, before and after the customer's last turn
_TIE = 0.3  # what an act does is much the same whether the customer's reaction is known or still to come
_STEPS = 300


@dataclass(frozen=True)
class Table:
    """Cases and features: ``named`` (cases, names), centred and scaled, zero where unknown; ``vectors`` (cases, 2 * width)."""

    cases: Sequence[Case]
    names: tuple[str, ...]
    means: Floats
    scales: Floats
    named: Floats
    vectors: Floats

    @cached_property
    def matrix(self) -> Floats:
        return np.hstack([self.vectors * _VECTOR_SCALE, self.named])

    @property
    def lost(self) -> npt.NDArray[np.bool_]:
        return np.array([case.lost for case in self.cases])

    def rows(self, chosen: npt.NDArray[np.intp]) -> Table:
        return Table(
            [self.cases[i] for i in chosen], self.names, self.means, self.scales, self.named[chosen], self.vectors[chosen]
        )


@dataclass(frozen=True)
class Fitted:
    """``words`` (2 * width,) weighs the vectors as they come; ``named`` (names,) the scaled features."""

    words: Floats
    named: Floats
    bias: float

    def logits(self, table: Table) -> Floats:
        found: Floats = table.vectors @ self.words + table.named @ self.named + self.bias
        return found


def read(cases: Sequence[Case], encoder: Encoder) -> list[tuple[Case, Features]]:
    """Those in which the customer says something."""
    found = ((case, features(case.talk, encoder)) for case in cases)
    return [(case, f) for case, f in found if f is not None]


def table(pairs: Sequence[tuple[Case, Features]], like: Table | None = None, fewest: int = 8) -> Table:
    """Names, means and scales are those of ``like``, else of these cases; what fewer than ``fewest`` know is left out."""
    cases, found = [case for case, _ in pairs], [f for _, f in pairs]
    names = like.names if like else _names(found, fewest)
    raw = np.array([[f.named[n].value if n in f.named else np.nan for n in names] for f in found]).reshape(len(found), len(names))
    means = like.means if like else np.nan_to_num(np.nanmean(raw, axis=0))
    scales = like.scales if like else np.maximum(np.nan_to_num(np.nanstd(raw, axis=0)), 1e-3)
    flags = np.array([("=" in n) for n in names], dtype=bool)  # a word of the account that is not there is a no, not unknown
    means, filled = np.where(flags, 0.0, means), np.where(flags & np.isnan(raw), 0.0, raw)
    named = np.nan_to_num((filled - means) / np.where(flags, 1.0, scales))
    return Table(
        cases, names, means, np.where(flags, 1.0, scales), named, np.array([f.vectors.ravel() for f in found], dtype=float)
    )


def _names(found: Sequence[Features], fewest: int) -> tuple[str, ...]:
    counts: dict[str, int] = {}
    for f in found:
        for name in f.named:
            counts[name] = counts.get(name, 0) + 1
    return tuple(sorted(name for name, n in counts.items() if n >= min(fewest, len(found))))


def fit(data: Table, weights: Floats | None = None) -> Fitted:
    """``weights`` (cases,) multiply those of the cases."""
    x, width = data.matrix, data.vectors.shape[1]
    targets = np.array([case.target for case in data.cases])
    weight = np.array([case.weight for case in data.cases]) * (1.0 if weights is None else weights)
    above, below = _contrasts(data.cases, weight)
    ridge = np.concatenate([np.full(width, _RIDGE_WORDS), np.full(len(data.names), _RIDGE_NAMED), [0.0]])

    reply, answer = (
        np.array([width + i for i, n in enumerate(data.names) if n.startswith(start)], dtype=np.intp) for start in _ACTS
    )

    def loss(theta: Floats) -> tuple[float, Floats]:
        logits = x @ theta[:-1] + theta[-1]
        off = weight * (_sigmoid(logits) - targets) / weight.sum()
        entropy = float((weight * (np.logaddexp(0, logits) - targets * logits)).sum() / weight.sum())
        gap = logits[below] - logits[above]
        slope = _RANKING * _sigmoid(gap) / max(1, len(gap))
        np.add.at(off, below, slope)
        np.add.at(off, above, -slope)
        ranking = _RANKING * float(np.logaddexp(0, gap).sum()) / max(1, len(gap))
        gradient = np.append(x.T @ off, off.sum()) + 2 * ridge * theta
        apart = theta[reply] - theta[answer]
        gradient[reply] += 2 * _TIE * apart
        gradient[answer] -= 2 * _TIE * apart
        return entropy + ranking + float((ridge * theta**2).sum() + _TIE * (apart**2).sum()), gradient

    bounds = [(None, None)] * width + [_bound(name) for name in data.names] + [(None, None)]
    found = minimize(loss, np.zeros(x.shape[1] + 1), jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": _STEPS}).x
    return Fitted(found[:width] * _VECTOR_SCALE, found[width:-1], float(found[-1]))


def _bound(name: str) -> tuple[float | None, float | None]:
    sign = SIGNS.get(name, 0)
    return (0.0, None) if sign > 0 else (None, 0.0) if sign < 0 else (None, None)


def _contrasts(cases: Sequence[Case], weight: Floats) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """The places of the riskier and of the safer one of each pair of whole conversations."""
    groups: dict[str, list[int]] = {}
    for i, case in enumerate(cases):
        if case.whole and weight[i] > 0:
            groups.setdefault(case.group, []).append(i)
    pairs = [sorted(g, key=lambda i: -cases[i].target) for g in groups.values() if len(g) == 2]
    told = [(a, b) for a, b in pairs if cases[a].target > cases[b].target]
    return np.array([a for a, _ in told], dtype=np.intp), np.array([b for _, b in told], dtype=np.intp)


def _sigmoid(x: Floats) -> Floats:
    found: Floats = 1 / (1 + np.exp(-np.clip(x, -30, 30)))
    return found
