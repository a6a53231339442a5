"""Measure an artifact on the frozen test parts: figures per label and language, plots, a page to read."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch

from coach.models.encoder import Encoder
from coach.models.labels import HEADS, LABELS
from coach.models.pooling import pooled
from training.data import Example
from training.metrics import GRADED, Figure, calibration_error, f1, ranking
from training.network import Network
from training.plots import reliability

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Row:
    """One label in one language ("all" for all together), by one model."""

    label: str
    lang: str
    model: str
    ranking: Figure
    f1: Figure | None
    error: float | None  # of calibration; None for models that give no probability


def predicted(encoder: Encoder, examples: Sequence[Example]) -> Floats:
    """(examples, labels) probabilities by the artifact, read as the service reads it."""
    encoded = encoder([unit for e in examples for unit in e.units])
    logits = np.stack([pooled(np.stack([encoded[unit].logits for unit in e.units])) for e in examples])
    return 1 / (1 + np.exp(-logits.astype(np.float64)))


@torch.no_grad()
def parity(
    network: Network, temperature: torch.Tensor, encoder: Encoder, examples: Sequence[Example]
) -> dict[str, dict[str, float]]:
    """By language: the mean, and the 99th percentile, of how far the artifact's probabilities are from the float network's."""
    network.eval().cpu()
    texts = list(dict.fromkeys((e.lang, unit) for e in examples for unit in e.units))
    read = encoder([unit for _, unit in texts])
    apart: dict[str, list[Floats]] = defaultdict(list)
    for lang, unit in texts:
        ids = torch.tensor([network.ids(unit)])
        mask = torch.ones_like(ids, dtype=torch.float32)
        exact = (network(network.below(ids, mask), mask)[0] / temperature).sigmoid().double().numpy()
        apart[lang].append(np.abs(exact - 1 / (1 + np.exp(-read[unit].logits.astype(np.float64)))))
    return {
        lang: {"mean": round(float(np.mean(found)), 4), "p99": round(float(np.percentile(found, 99)), 4)}
        for lang, found in sorted(apart.items())
    }


def rows(model: str, scores: Floats, examples: Sequence[Example], thresholds: Mapping[str, float] | None) -> Iterator[Row]:
    """Figures for every label and language with enough texts. With ``thresholds``, ``scores`` are probabilities."""
    for column, label in enumerate(LABELS):
        for lang in ("all", *sorted({e.lang for e in examples})):
            chosen = [i for i, e in enumerate(examples) if label in e.targets and lang in ("all", e.lang)]
            if len(chosen) < 20:
                continue
            targets = np.array([examples[i].targets[label] for i in chosen])
            given = scores[chosen, column]
            if (figure := ranking(label, given, targets)) is None:
                continue
            scored = f1(given, targets, thresholds[label]) if thresholds and label not in GRADED else None
            error = calibration_error(given, targets) if thresholds else None
            yield Row(label, lang, model, figure, scored, error)


def report(encoder: Encoder, examples: Sequence[Example], folder: Path, others: Mapping[str, Floats] | None = None) -> list[Row]:
    """Write ``report.md``, ``metrics.json`` and ``reliability-<head>.png`` into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    probabilities = predicted(encoder, examples)
    found = list(rows("shipped", probabilities, examples, encoder.artifact.card["thresholds"]))
    for name, scores in (others or {}).items():
        found += rows(name, scores, examples, None)
    for head, labels in HEADS.items():
        reliability(labels, probabilities, examples, folder / f"reliability-{head}.png")
    (folder / "metrics.json").write_text(json.dumps([asdict(row) for row in found], indent=1) + "\n", "utf-8")
    (folder / "report.md").write_text(_page(found, encoder.artifact.card), "utf-8")
    return found


def _page(found: Sequence[Row], card: Mapping[str, Any]) -> str:
    parts = [
        "# Models: measurement", "",
        f"Base: {card.get('base')}. Test parts of the datasets, never trained on. {', '.join(GRADED)}: Spearman's correlation;",
        "other labels: area under the ROC curve. In brackets the 95 % bootstrap interval.", "",
    ]  # fmt: skip
    for head, labels in HEADS.items():
        parts += [f"## {head}", "", *_table([r for r in found if r.label in labels]), ""]
        parts += [f"![{head}](reliability-{head}.png)", ""]
    parts += ["## int8 against float", "", "| language | mean difference of probabilities | 99th percentile |"]
    parts += ["| --- | ---: | ---: |"]
    parts += [f"| {lang} | {of['mean']} | {of['p99']} |" for lang, of in card.get("parity", {}).items()]
    return "\n".join([*parts, ""])


def _table(found: Sequence[Row]) -> Iterator[str]:
    models = list(dict.fromkeys(r.model for r in found))
    yield "| label | language | n | " + " | ".join(models) + " | F1 | calibration error |"
    yield "| --- | --- | ---: |" + " ---: |" * (len(models) + 2)
    for label, lang in dict.fromkeys((r.label, r.lang) for r in found):
        of = {r.model: r for r in found if (r.label, r.lang) == (label, lang)}
        figures = " | ".join(_shown(of[m].ranking) if m in of else "" for m in models)
        own = of.get("shipped")
        rest = f"{_shown(own.f1) if own and own.f1 else ''} | {f'{own.error:.3f}' if own and own.error is not None else ''}"
        yield f"| {label} | {lang} | {next(iter(of.values())).ranking.n} | {figures} | {rest} |"


def _shown(figure: Figure) -> str:
    return f"{figure.value:.3f} [{figure.low:.2f}, {figure.high:.2f}]"
