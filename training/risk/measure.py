"""How good the risk is on conversations that it has not seen, overall, by language and by kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from training.metrics import Figure, Floats, calibration_error, ranking
from training.risk.calibrate import accuracy_by_coverage
from training.risk.cases import Case

CAPACITIES = (0.05, 0.1, 0.2)


@dataclass(frozen=True)
class Told:
    """A case and the probability that the model gave it."""

    case: Case
    probability: float


def summary(told: Sequence[Told], coverage: float | None) -> dict[str, Any]:
    """The figures of the card: AUC, Brier, ECE, pairs, interval coverage, lift at capacity, accuracy by share answered."""
    probabilities, lost = arrays(told)
    ranked = ranking("lost", probabilities, lost)
    return {
        "conversations": len(told),
        "auc": _figure(ranked),
        "brier": round(float(((probabilities - lost) ** 2).mean()), 4),
        "ece": round(calibration_error(probabilities, lost), 4),
        "pairs": pairs(told),
        "interval_coverage": None if coverage is None else round(coverage, 3),
        "lift": {f"top {share:.0%}": round(lift(probabilities, lost, share), 2) for share in CAPACITIES},
        "accuracy_by_share_answered": [(s, round(a, 3)) for s, a in accuracy_by_coverage(probabilities, lost)],
    }


def arrays(told: Sequence[Told]) -> tuple[Floats, Floats]:
    return np.array([t.probability for t in told]), np.array([float(t.case.lost) for t in told])


def split(told: Sequence[Told], by: str) -> Mapping[str, list[Told]]:
    """By language or kind, in the order of the alphabet."""
    groups: dict[str, list[Told]] = {}
    for t in told:
        groups.setdefault(t.case.talk.lang if by == "language" else t.case.kind, []).append(t)
    return dict(sorted(groups.items()))


def pairs(told: Sequence[Told]) -> tuple[float, int] | None:
    """The share of contrasts of which the riskier one got the higher probability, and how many there are."""
    groups: dict[str, list[Told]] = {}
    for t in told:
        groups.setdefault(t.case.group, []).append(t)
    twos = [sorted(g, key=lambda t: -t.case.target) for g in groups.values() if len(g) == 2]
    right = [a.probability > b.probability for a, b in twos if a.case.target > b.case.target]
    return (round(float(np.mean(right)), 3), len(right)) if right else None


def lift(probabilities: Floats, lost: Floats, share: float) -> float:
    """How many times more of the lost are among the riskiest ``share`` than among as many taken blindly."""
    top = np.argsort(-probabilities, kind="stable")[: max(1, round(share * len(lost)))]
    return float(lost[top].mean() / max(lost.mean(), 1e-9))


def _figure(found: Figure | None) -> dict[str, float] | None:
    return {"value": round(found.value, 3), "low": round(found.low, 3), "high": round(found.high, 3)} if found else None
