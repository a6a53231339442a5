"""What a logit is worth: Platt or isotonic, whichever holds up better; how far off it is; when it says too little."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression

from training.risk.fit import Floats, Table, fit

COVERAGE = 0.8
_FOLDS = 5
_CHANCE = 0.6  # an answer that is right no oftener is none
_GRID = np.arange(0.02, 0.16, 0.01)
Curve = Callable[[Floats], Floats]


def held_out(data: Table) -> Floats:
    """(cases,): the logit of each case from a model that has not seen its fold."""
    folds = np.array([case.fold for case in data.cases])
    logits = np.zeros(len(folds))
    for fold in sorted(set(folds)):
        seen, unseen = np.flatnonzero(folds != fold), np.flatnonzero(folds == fold)
        logits[unseen] = fit(data.rows(seen)).logits(data.rows(unseen))
    return logits


def calibration(logits: Floats, lost: Floats) -> dict[str, Any]:
    """The better of the two by the Brier score over folds, fitted on all, as numbers for the card."""
    scores = {kind: _brier(maker, logits, lost) for kind, maker in (("platt", _platt), ("isotonic", _isotonic))}
    kind = min(scores, key=lambda k: scores[k])
    measured = {"brier": {k: round(v, 4) for k, v in scores.items()}}
    return measured | (_platt_card(logits, lost) if kind == "platt" else _isotonic_card(logits, lost))


def curve(card: Mapping[str, Any]) -> Curve:
    """The calibration of a card as a function."""
    if card["kind"] == "platt":
        return lambda x: 1 / (1 + np.exp(-np.clip(card["slope"] * x + card["shift"], -30, 30)))
    return lambda x: np.interp(x, card["logits"], card["probabilities"])


def reach(probabilities: Floats, targets: Floats) -> float:
    """Split-conformal: half the width of an interval in which ``COVERAGE`` of the held-out targets lie."""
    off = np.sort(np.abs(targets - probabilities))
    return float(off[min(len(off) - 1, int(np.ceil((len(off) + 1) * COVERAGE)) - 1)])


def reach_of_rates(probabilities: Floats, lost: Floats, bins: int = 10) -> float:
    """The same where only outcomes are known, of which none lies near its probability: how far the rates of groups of like
    probability are from it, with the error that such a group leaves."""
    groups = [g for g in np.array_split(np.argsort(probabilities, kind="stable"), bins) if len(g)]
    rates = np.array([lost[g].mean() for g in groups])
    error = np.sqrt(np.maximum(rates * (1 - rates), 0.01) / np.array([len(g) for g in groups]))
    off = np.abs(rates - np.array([probabilities[g].mean() for g in groups])) + 1.28 * error
    return float(np.quantile(off, COVERAGE))


def unsure(probabilities: Floats, lost: Floats) -> float:
    """How near to one half a probability tells nothing: the widest zone in which fewer than six of ten are right."""
    zones = [width for width in _GRID if _right(probabilities, lost, width) < _CHANCE]
    return round(float(max(zones, default=_GRID[0])), 2)


def accuracy_by_coverage(probabilities: Floats, lost: Floats) -> list[tuple[float, float]]:
    """(share answered, share right) when the least sure are left out, from all to a tenth."""
    order = np.argsort(-np.abs(probabilities - 0.5), kind="stable")
    right = ((probabilities >= 0.5) == lost)[order]
    return [(share, float(right[: max(1, round(share * len(right)))].mean())) for share in np.arange(1.0, 0.09, -0.1).round(1)]


def _right(probabilities: Floats, lost: Floats, width: float) -> float:
    near = np.abs(probabilities - 0.5) < width
    return float(((probabilities >= 0.5) == lost)[near].mean()) if near.any() else 1.0


def _brier(maker: Callable[[Floats, Floats], Curve], logits: Floats, lost: Floats) -> float:
    fold = np.arange(len(logits)) % _FOLDS
    found = np.zeros(len(logits))
    for k in range(_FOLDS):
        found[fold == k] = maker(logits[fold != k], lost[fold != k])(logits[fold == k])
    return float(((found - lost) ** 2).mean())


def _platt(logits: Floats, lost: Floats) -> Curve:
    return curve(_platt_card(logits, lost))


def _isotonic(logits: Floats, lost: Floats) -> Curve:
    return curve(_isotonic_card(logits, lost))


def _platt_card(logits: Floats, lost: Floats) -> dict[str, Any]:
    found = LogisticRegression(C=100.0).fit(logits[:, None], lost)
    return {"kind": "platt", "slope": round(float(found.coef_[0, 0]), 6), "shift": round(float(found.intercept_[0]), 6)}


def _isotonic_card(logits: Floats, lost: Floats) -> dict[str, Any]:
    found = IsotonicRegression(y_min=0.01, y_max=0.99).fit(logits, lost)
    return {
        "kind": "isotonic",
        "logits": found.X_thresholds_.round(6).tolist(),
        "probabilities": found.y_thresholds_.round(6).tolist(),
    }
