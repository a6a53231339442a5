"""A fitted risk model as the files that the run time reads: ``risk.json`` and ``risk.safetensors``."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from safetensors.numpy import save_file

from coach.risk.model import FORMAT
from training.risk.fit import Fitted, Floats, Table, fit

_REPLICATES = 24


def replicates(data: Table) -> Floats:
    """(replicates, names): the named weights fitted on resampled groups, for the noise of a change."""
    groups = sorted({case.group for case in data.cases})
    index = {group: i for i, group in enumerate(groups)}
    owner = np.array([index[case.group] for case in data.cases])
    draw = np.random.default_rng(0)
    times = (np.bincount(draw.integers(0, len(groups), len(groups)), minlength=len(groups)) for _ in range(_REPLICATES))
    return np.array([fit(data, n[owner].astype(float)).named for n in times])


def export(folder: Path, data: Table, fitted: Fitted, drawn: Floats, card: dict[str, Any]) -> None:
    """Write both files; ``card`` holds calibration, languages, measurements and what else is known."""
    folder.mkdir(parents=True, exist_ok=True)
    scores = data.vectors @ fitted.words
    whole = [i for i, case in enumerate(data.cases) if case.whole]
    center = float(scores[whole].mean())
    names = {n: _feature(m, s, w) for n, m, s, w in zip(data.names, data.means, data.scales, fitted.named, strict=True)}
    names["words"] = _feature(center, 1.0, 1.0)
    width = data.vectors.shape[1] // 2
    arrays = {
        "words": fitted.words.reshape(2, width).astype(np.float32),
        "replicates": np.hstack([drawn, np.ones((len(drawn), 1))]).astype(np.float32),
    }
    save_file(arrays, folder / "risk.safetensors")
    digest = sha256((folder / "risk.safetensors").read_bytes()).hexdigest()
    told = {"format": FORMAT, "arrays": digest, "bias": round(fitted.bias + center, 6), "features": names, **card}
    (folder / "risk.json").write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", "utf-8")


def _feature(mean: float, scale: float, weight: float) -> dict[str, float]:
    return {"mean": round(float(mean), 6), "scale": round(float(scale), 6), "weight": round(float(weight), 6)}
