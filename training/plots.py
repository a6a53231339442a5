"""Reliability diagrams."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import matplotlib as mpl
import numpy as np
import numpy.typing as npt
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Canvas

from coach.models.labels import LABELS
from training.data import Example

mpl.use("Agg")
_COLUMNS, _BINS = 4, 8


def reliability(labels: Sequence[str], probabilities: npt.NDArray[np.float64], examples: Sequence[Example], path: Path) -> None:
    """What was predicted against what was found, a panel for each label; bins hold as many texts each."""
    lines = -(-len(labels) // _COLUMNS)
    canvas = Canvas(figsize=(3 * _COLUMNS, 2.8 * lines), layout="constrained")
    panels = canvas.subplots(lines, _COLUMNS, sharex=True, sharey=True, squeeze=False).flat
    for panel, label in zip(panels, labels, strict=False):
        chosen = [i for i, e in enumerate(examples) if label in e.targets]
        targets = np.array([examples[i].targets[label] for i in chosen])
        _panel(panel, label, probabilities[chosen, LABELS.index(label)], targets)
    for panel in list(panels)[len(labels) :]:
        panel.set_axis_off()
    canvas.supxlabel("predicted"), canvas.supylabel("found")
    canvas.savefig(path, dpi=110)


def _panel(panel: Axes, label: str, given: npt.NDArray[np.float64], targets: npt.NDArray[np.float64]) -> None:
    parts = [part for part in np.array_split(np.argsort(given, kind="stable"), _BINS) if len(part)]
    x, y = [given[p].mean() for p in parts], [targets[p].mean() for p in parts]
    spread = [1.96 * np.sqrt(max(targets[p].var(), 1e-4) / len(p)) for p in parts]
    panel.plot([0, 1], [0, 1], color="0.7", linewidth=1)
    panel.errorbar(x, y, spread, marker="o", markersize=4, linewidth=1.2, color="#1f5fa8", ecolor="#9db9da")
    panel.set(title=f"{label} (n={len(given)})", xlim=(0, 1), ylim=(0, 1))
