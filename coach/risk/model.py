"""The risk model at run time: a sum of signed parts, calibrated, with an interval and a rule for when to stay silent.

``risk.json`` holds names, scales, weights, calibration and what was measured; ``risk.safetensors`` the two rows that weigh the
vectors of the customer's words and the bootstrap replicates of the weights. No pickle.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from coach.models import ModelError
from coach.models.artifact import read_card
from coach.risk.features import Features

RISK_WEIGHTS = Path(__file__).parent / "weights"
FORMAT = 1
Floats = npt.NDArray[np.float32]


@dataclass(frozen=True)
class RiskModel:
    """A folder with ``risk.json`` and ``risk.safetensors``."""

    folder: Path

    @cached_property
    def card(self) -> dict[str, Any]:
        """ModelError where it is missing, damaged, or of another format."""
        return read_card(self.folder / "risk.json", FORMAT, "give the folder that `coach train risk` wrote, or train it anew")

    @property
    def digest(self) -> str:
        """Twelve hex digits that change with any weight."""
        return sha256(json.dumps(self.card, sort_keys=True).encode()).hexdigest()[:12]

    def check(self, encoder: str) -> None:
        """ModelError unless the arrays are what the card says, and were fitted on the encoder with the digest ``encoder``."""
        path = self.folder / "risk.safetensors"
        if not path.is_file() or sha256(path.read_bytes()).hexdigest() != self.card["arrays"]:
            raise ModelError(f"{path}: missing or damaged; train the risk model anew")
        if self.card["encoder"] != encoder:
            raise ModelError(f"{self.folder}: fitted on models {self.card['encoder']}, not {encoder}; train the risk model anew")

    @cached_property
    def arrays(self) -> Mapping[str, Floats]:
        """``words`` (2, width), ``replicates`` (replicates, features) in the order of the card's ``features``."""
        from safetensors.numpy import load_file

        return load_file(self.folder / "risk.safetensors")

    def parts(self, found: Features) -> dict[str, float]:
        """What each feature adds to the logit. What is not known adds nothing."""
        values = self.standard(found)
        return {name: self.card["features"][name]["weight"] * value for name, value in values.items()}

    def standard(self, found: Features) -> dict[str, float]:
        """The features that the model knows, centred and scaled."""
        named = {name: feature.value for name, feature in found.named.items()} | {"words": self.words(found)}
        known = self.card["features"]
        return {n: (value - known[n]["mean"]) / known[n]["scale"] for n, value in named.items() if n in known}

    def words(self, found: Features) -> float:
        """The drift of the customer's words: linear in the vectors of their last turn and of those before it."""
        return float((self.arrays["words"] * found.vectors).sum())

    def logit(self, found: Features) -> float:
        return float(self.card["bias"]) + sum(self.parts(found).values())

    def probability(self, logit: float) -> float:
        """Calibrated, 0..1."""
        how = self.card["calibration"]
        if how["kind"] == "platt":
            return 1 / (1 + math.exp(-max(-30.0, min(30.0, how["slope"] * logit + how["shift"]))))
        return float(np.interp(logit, how["logits"], how["probabilities"]))

    def interval(self, probability: float) -> tuple[float, float]:
        """Conformal: of held-out conversations like this one, ``card["coverage"]`` lay within."""
        reach = self.card["reach"]
        return max(0.0, probability - reach), min(1.0, probability + reach)

    def change(self, before: Features, after: Features) -> tuple[float, float, float]:
        """The change of probability from one to the other: the estimate, and the 10th and 90th percentile of the replicates."""
        old, new = self.standard(before), self.standard(after)
        names = [n for n in self.card["features"] if n in old or n in new]
        moved = np.array([new.get(n, 0.0) - old.get(n, 0.0) for n in names])
        start = self.logit(before)
        order = {name: i for i, name in enumerate(self.card["features"])}
        replicas = self.arrays["replicates"][:, [order[n] for n in names]] @ moved
        weights = np.array([self.card["features"][n]["weight"] for n in names])
        at = self.probability(start)
        low, high = (float(np.quantile([self.probability(start + d) - at for d in replicas], q)) for q in (0.1, 0.9))
        return self.probability(start + float(weights @ moved)) - at, low, high
