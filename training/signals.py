"""How the heads make up the scores of the signals: weights fitted on pairs of a worse and a better reply."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from coach.models.scorer import ModelScorer
from coach.text import read
from coach.types import Draft, Signal, Turn
from training.data import DATASETS, read_jsonl

Floats = npt.NDArray[np.float64]
_GOOD, _BAD = (0.0, 6.0), (-6.0, 0.0)  # bounds of weights: what may only raise, or only lower, a score
_CARE = dict.fromkeys(("reaction", "interpretation", "exploration", "empathy", "acknowledgement"), _GOOD)
_DEEDS = dict.fromkeys(("action_taken", "next_step", "timeline", "ownership", "follow_up"), _GOOD)
_RUDE = dict.fromkeys(("dismissal", "blame", "deflection"), _BAD)
BOUNDS: Mapping[Signal, Mapping[str, tuple[float, float]]] = {
    "empathy": {**_CARE, "canned": _BAD, "dismissal": _BAD, "blame": _BAD, "coldness": _BAD},
    "positivity": {**_RUDE, "alternative": _GOOD, "next_step": _GOOD, "politeness": _GOOD, "refusal": _BAD, "no_way_out": _BAD},
    "formality": {"too_low": (-20.0, 0.0), "too_high": (-20.0, 0.0), "politeness": _GOOD, "greeting": _GOOD, "closing": _GOOD},
    "ownership": {**_DEEDS, **_RUDE, "over_promise": _BAD, "transfer": _BAD},
    "listening": {**_RUDE, "restatement": _GOOD, "interpretation": _GOOD, "information": _GOOD, "action_taken": _GOOD,
                  "asks_for_details": _BAD, "canned": _BAD},
}  # fmt: skip
_RIDGE = 0.02
_MIDDLE = 0.6  # the logit of an ordinary reply: 65 of 100


@dataclass(frozen=True)
class Pair:
    """Two drafts that differ in one signal."""

    signal: Signal
    worse: Draft
    better: Draft


def read_pairs(split: str, folder: Path = DATASETS) -> list[Pair]:
    """The pairs of ``reply_pairs`` in all languages."""
    paths = sorted((folder / "reply_pairs" / "data").glob(f"*/{split}.jsonl"))
    return [_pair(row, path.parent.name) for path in paths for row in read_jsonl(path)]


def _pair(row: Mapping[str, str], lang: str) -> Pair:
    history = (Turn("customer", row["customer"]),)
    worse = Draft(row["worse"], lang, row["channel"], row["locale"], history)  # type: ignore[arg-type]
    return Pair(row["signal"], worse, replace(worse, text=row["better"]))  # type: ignore[arg-type]


def fit_signals(scorer: ModelScorer, pairs: Sequence[Pair]) -> dict[str, dict[str, float]]:
    """For each signal with pairs a bias and weights of features, so that the better reply of a pair gets the higher score."""
    drafts = [draft for pair in pairs for draft in (pair.worse, pair.better)]
    found = scorer.features([read(draft) for draft in drafts])
    return {signal: _fitted(signal, pairs, found) for signal in BOUNDS if any(pair.signal == signal for pair in pairs)}


def _fitted(signal: Signal, pairs: Sequence[Pair], found: Sequence[Mapping[str, float]]) -> dict[str, float]:
    names = list(BOUNDS[signal])
    values = np.array([[of[name] for name in names] for of in found])
    own = [i for i, pair in enumerate(pairs) if pair.signal == signal]
    apart = values[[2 * i + 1 for i in own]] - values[[2 * i for i in own]]

    def loss(weights: Floats) -> tuple[float, Floats]:
        margin = apart @ weights
        slope = -apart / (1 + np.exp(margin))[:, None]
        return float(np.logaddexp(0, -margin).mean() + _RIDGE * weights @ weights), slope.mean(0) + 2 * _RIDGE * weights

    solved = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", bounds=list(BOUNDS[signal].values())).x
    weights = {name: round(float(w), 3) for name, w in zip(names, solved, strict=True) if abs(w) > 0.01}
    return {"bias": round(_MIDDLE - float((values @ solved).mean()), 3), **weights}
