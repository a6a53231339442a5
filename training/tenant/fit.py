"""The heads of some labels fitted anew: the tenant's texts beside the project's, pulled to the shipped weights."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import torch
from torch import nn

from coach.models.labels import LABELS
from training.calibrate import fault_thresholds, temperatures, thresholds
from training.heads import fitted
from training.tenant.read import Heads, Read, cooled


def refit(shipped: Heads, labels: Sequence[str], read: Read, pull: float) -> Heads:
    """New heads for ``labels``, from the train part; those of the others stay as they are, bit for bit."""
    start = nn.Linear(shipped["weight"].shape[1], len(LABELS))
    with torch.no_grad():
        start.weight.copy_(torch.from_numpy(shipped["weight"]))
        start.bias.copy_(torch.from_numpy(shipped["bias"]))
    found = fitted(start, read.where(lambda e: e.part == "train").tensors(), pull, pulled=True)
    chosen = [LABELS.index(label) for label in labels]
    made = {name: array.copy() for name, array in shipped.items()}
    made["weight"][chosen] = found.weight.detach().numpy()[chosen]
    made["bias"][chosen] = found.bias.detach().numpy()[chosen]
    logits, targets = _on_dev(made, read)
    made["temperature"][chosen] = temperatures(logits, targets).numpy()[chosen]
    return made


def _on_dev(heads: Heads, read: Read) -> tuple[torch.Tensor, torch.Tensor]:
    dev = read.where(lambda e: e.part == "dev")
    return torch.from_numpy(dev.logits(heads)), torch.from_numpy(dev.targets)


def limits(card: Mapping[str, Any], heads: Heads, labels: Sequence[str], read: Read) -> dict[str, dict[str, float]]:
    """``thresholds`` and ``faults`` of the card, chosen anew for ``labels``.

    A fault is never told at a lower threshold than the shipped one, nor one that was not told: how often a head is wrong on texts
    that are no support replies is not measured here.
    """
    calibrated, targets = _on_dev(cooled(heads), read)
    best = thresholds(calibrated, targets)
    sure = fault_thresholds(calibrated, targets, torch.zeros(len(targets), dtype=torch.bool))
    told = {
        act: max(of, sure[act]) if act in labels else of for act, of in card["faults"].items() if act not in labels or act in sure
    }
    return {"thresholds": card["thresholds"] | {label: best[label] for label in labels}, "faults": told}


def moved(shipped: Heads, heads: Heads, labels: Sequence[str]) -> dict[str, float]:
    """By label how far the weights went, as a share of the length of the shipped ones."""
    chosen = {label: LABELS.index(label) for label in labels}
    return {
        label: round(float(np.linalg.norm(heads["weight"][i] - shipped["weight"][i]) / np.linalg.norm(shipped["weight"][i])), 3)
        for label, i in chosen.items()
    }
