"""The report of a risk model: a page in Markdown with its plots beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Canvas

from training.metrics import Floats, calibration_error, ranking
from training.risk.measure import CAPACITIES, Told, arrays, lift, pairs, split

mpl.use("Agg")
_BINS = 8
_BLUE = "#1f5fa8"


def write_page(folder: Path, card: Mapping[str, Any], measured: Mapping[str, Any], told: Sequence[Told]) -> None:
    """``report.md`` and ``report.png``."""
    if told:
        _plot(told, measured, folder / "report.png")
    parts = [_head(card, measured), _table("language", told), _table("kind", told), _features(card), "![report](report.png)\n"]
    (folder / "report.md").write_text("\n".join(parts), "utf-8")


def _head(card: Mapping[str, Any], measured: Mapping[str, Any]) -> str:
    lines = [
        "# Risk model\n",
        f"Calibrated on: {card['calibrated_on']}. Learned from {card['trained']['conversations']} conversations, of which "
        f"{card['trained']['lost']:.0%} were lost. Calibration: {card['calibration']['kind']} (Brier score over folds: "
        + ", ".join(f"{kind} {value}" for kind, value in card["calibration"]["brier"].items())
        + f"). Intervals reach {card['reach']} to either side; within {card['unsure']} of one half it abstains.\n",
    ]
    if measured:
        auc = measured["auc"]
        ranked = f"AUC {auc['value']} ({auc['low']}–{auc['high']}), " if auc else ""
        held = measured["interval_coverage"]
        lines.append(
            f"On {measured['conversations']} conversations not learned from: {ranked}Brier {measured['brier']}, calibration "
            f"error {measured['ece']}{'' if held is None else f', {held:.0%} of intervals hold the target'}. Lift: "
            + ", ".join(f"{share} {value}" for share, value in measured["lift"].items()) + ".\n"
        )  # fmt: skip
    return "\n".join(lines)


def _table(by: str, told: Sequence[Told]) -> str:
    lines = [
        f"| {by} | conversations | lost | AUC | calibration error | right | pairs right |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for name, own in split(told, by).items():
        probabilities, lost = arrays(own)
        auc, two = ranking("lost", probabilities, lost), pairs(own)
        right = ((probabilities >= 0.5) == lost).mean()
        error = f"{calibration_error(probabilities, lost, 5):.3f}" if len(own) >= 30 else "–"
        lines.append(
            f"| {name} | {len(own)} | {lost.mean():.2f} | {f'{auc.value:.3f}' if auc else '–'} | {error} | {right:.2f} "
            f"| {f'{two[0]:.2f} of {two[1]}' if two else '–'} |"
        )
    return "\n".join(lines) + "\n"


def _features(card: Mapping[str, Any]) -> str:
    weights = {name: f["weight"] for name, f in card.get("features", {}).items() if abs(f["weight"]) >= 0.01}
    ordered = sorted(weights, key=lambda name: -abs(weights[name]))
    lines = [f"| {name} | {weights[name]:+.2f} |" for name in ordered]
    return (
        "\n".join(["| feature | weight (logits for one standard deviation) |", "| --- | ---: |", *lines]) + "\n" if lines else ""
    )


def _plot(told: Sequence[Told], measured: Mapping[str, Any], path: Path) -> None:
    probabilities, lost = arrays(told)
    canvas = Canvas(figsize=(12, 3.8), layout="constrained")
    reliable, sure, capacity = canvas.subplots(1, 3)
    _reliability(reliable, probabilities, lost)
    shares, right = zip(*measured["accuracy_by_share_answered"], strict=True)
    sure.plot(shares, right, marker="o", color=_BLUE)
    sure.set(
        title="accuracy where it answers", xlabel="share answered", ylabel="share right", xlim=(1.02, 0.05), ylim=(0.5, 1.01)
    )
    grid = np.linspace(0.02, 1, 50)
    capacity.plot(grid, [lift(probabilities, lost, s) * s for s in grid], color=_BLUE)
    capacity.plot([0, 1], [0, 1], color="0.7", linewidth=1)
    for share in CAPACITIES:
        capacity.axvline(share, color="0.85", linewidth=1)
    capacity.set(title="lost customers found", xlabel="share of conversations looked at", ylabel="share of the lost found")
    canvas.savefig(path, dpi=110)


def _reliability(panel: Axes, probabilities: Floats, lost: Floats) -> None:
    parts = [part for part in np.array_split(np.argsort(probabilities, kind="stable"), _BINS) if len(part)]
    x, y = [probabilities[p].mean() for p in parts], [lost[p].mean() for p in parts]
    spread = [1.96 * np.sqrt(max(lost[p].var(), 1e-4) / len(p)) for p in parts]
    panel.plot([0, 1], [0, 1], color="0.7", linewidth=1)
    panel.errorbar(x, y, spread, marker="o", markersize=4, linewidth=1.2, color=_BLUE, ecolor="#9db9da")
    panel.set(title="reliability", xlabel="predicted", ylabel="found", xlim=(0, 1), ylim=(0, 1))
