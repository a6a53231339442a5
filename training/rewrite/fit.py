"""A ridge logistic regression on the dev part of ``datasets/rewrite_facts``; the test part is left for measuring."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from rich.console import Console
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_predict

from coach.errors import InputError
from coach.models import WEIGHTS, Artifact, Encoder
from coach.rewrite.second_look import FORMAT, HARD, Pair
from training.data import DATASETS, read_jsonl

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
_RIDGE = 0.03  # C of scikit-learn; of 0.01, 0.03, 0.1, 0.3 the best over folds
_CAUGHT = 0.95  # share of planted changes that the threshold must catch over folds
_FOLDS = 5
console = Console(stderr=True)


@dataclass(frozen=True)
class Case:
    """A draft, a proposal, and whether something was changed."""

    pair: Pair
    changed: bool


def train(path: Path, folder: Path = DATASETS) -> dict[str, float]:
    """Fit, choose the threshold over folds, write the card to ``path``; what was reached over folds."""
    encoder = Encoder(Artifact(WEIGHTS))
    cases = list(read("dev", encoder, folder))
    names = list(cases[0].pair.features)
    raw = np.array([[case.pair.features[n] for n in names] for case in cases])
    changed = np.array([case.changed for case in cases])
    means, scales = raw.mean(0), np.maximum(raw.std(0), 1e-6)
    model = LogisticRegression(C=_RIDGE, max_iter=5000)
    folds = StratifiedKFold(_FOLDS, shuffle=True, random_state=0)
    odds = cross_val_predict(model, (raw - means) / scales, changed, cv=folds, method="predict_proba")[:, 1]
    hard = np.array([any(d.kind in HARD for d in case.pair.differences) for case in cases])
    threshold, reached = _threshold(odds, hard, changed)
    model.fit((raw - means) / scales, changed)
    weights = {
        n: {"mean": round(float(m), 6), "scale": round(float(s), 6), "weight": round(float(w), 6)}
        for n, m, s, w in zip(names, means, scales, model.coef_[0], strict=True) if s > 1e-6
    }  # fmt: skip
    card = {
        "format": FORMAT, "encoder": encoder.artifact.digest, "pairs": len(cases), "over_folds": reached,
        "threshold": threshold, "bias": round(float(model.intercept_[0]), 6), "features": weights,
    }  # fmt: skip
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(card, indent=1) + "\n", "utf-8")
    console.print(f"{len(cases)} pairs; over folds {reached}; written to {path}")
    return reached


def read(part: str, encoder: Encoder, folder: Path = DATASETS) -> Iterator[Case]:
    """The pairs of one part, of every language."""
    paths = sorted((folder / "rewrite_facts" / "data").glob(f"*/{part}.jsonl"))
    if not paths:
        raise InputError(f"{folder}: no rewrite_facts/data/<language>/{part}.jsonl in it; give the folder of the datasets")
    for path in paths:
        for row in read_jsonl(path):
            yield Case(Pair(row["draft"], row["rewrite"], path.parent.name, encoder), row["change"] is not None)


def _threshold(odds: Floats, hard: Flags, changed: Flags) -> tuple[float, dict[str, float]]:
    """The highest threshold that still catches what must be caught, hard differences of fact being caught anyway."""
    for threshold in np.arange(0.9, 0.05, -0.01):
        withheld = (odds >= threshold) | hard
        if withheld[changed].mean() >= _CAUGHT:
            break
    told = {"caught": round(float(withheld[changed].mean()), 3), "false_alarms": round(float(withheld[~changed].mean()), 3)}
    return round(float(threshold), 2), told
