"""Temperatures (Guo et al. 2017, one a label) and thresholds, from the dev part."""

from __future__ import annotations

import torch
import torch.nn.functional as F  # noqa: N812
from scipy.optimize import minimize_scalar
from torch import Tensor

from coach.models.evidence import FAULTS
from coach.models.labels import LABELS
from training.metrics import Floats, best_threshold, sure_threshold

_FEWEST = 30


def temperatures(logits: Tensor, targets: Tensor) -> Tensor:
    """(labels,): what the logits of each label are divided by so that the log loss is lowest; 1 where little is known."""
    return torch.tensor([_temperature(logits[:, i], targets[:, i]) for i in range(len(LABELS))])


def _temperature(logits: Tensor, targets: Tensor) -> float:
    known = ~targets.isnan()
    if known.sum() < _FEWEST:
        return 1.0
    x, y = logits[known], targets[known]
    found = minimize_scalar(lambda t: F.binary_cross_entropy_with_logits(x / t, y).item(), bounds=(0.3, 4), method="bounded")
    return float(found.x)


def thresholds(logits: Tensor, targets: Tensor) -> dict[str, float]:
    """The probability from which each label counts as given."""
    return {label: best_threshold(*_known(logits, targets, label)) for label in LABELS}


def fault_thresholds(logits: Tensor, targets: Tensor, others: Tensor) -> dict[str, float]:
    """The probability from which an act is told to the agent as a fault: nine in ten of those are right on the dev part.

    ``others`` (texts,) marks the rows that are no support replies. An act that is never that sure is left out.
    """
    strays = logits[others].sigmoid().double().numpy()
    found = {act: sure_threshold(*_known(logits, targets, act), strays[:, LABELS.index(act)]) for act in FAULTS}
    return {act: threshold for act, threshold in found.items() if threshold is not None}


def _known(logits: Tensor, targets: Tensor, label: str) -> tuple[Floats, Floats]:
    """Probabilities and targets where the target is known."""
    column = LABELS.index(label)
    known = ~targets[:, column].isnan()
    return logits[known, column].sigmoid().double().numpy(), targets[known, column].double().numpy()
