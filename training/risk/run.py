"""From labelled conversations to a risk model and its report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from rich.console import Console

from coach.models import WEIGHTS, Artifact, Encoder
from coach.risk import RiskModel
from training.risk import calibrate
from training.risk.cases import Case, with_beginnings
from training.risk.export import export, replicates
from training.risk.fit import Floats, Table, fit, read, table
from training.risk.leaks import leaks
from training.risk.measure import Told, summary
from training.risk.page import write_page

console = Console(stderr=True)
_LEAST_CHANGE = 0.03  # of probability; less is not worth an agent's glance
_BANDS = (0.35, 0.65)
_FEW = 5_000  # conversations; of more, their beginnings would teach little that is new


def train(cases: Sequence[Case], folder: Path, calibrated_on: str, *, models: Path = WEIGHTS) -> dict[str, Any]:
    """Fit on the train part, calibrate on its folds, measure on the test part; files and report go into ``folder``.

    ``models`` is the artifact that reads the conversations: the risk model holds for it alone.
    """
    artifact = Artifact(models)
    artifact.check()
    encoder = Encoder(artifact)
    learned, unseen = ([c for c in cases if c.part == part] for part in ("train", "test"))
    whole = [c for c in learned if c.whole]
    console.print(f"reading {len(whole)} conversations to learn from and {len(unseen)} to measure on")
    data = table(read(with_beginnings(learned) if len(learned) <= _FEW else learned, encoder))
    suspects = leaks(data)
    for name, auc in suspects.items():
        console.print(f"[yellow]{name} alone tells the outcome (AUC {auc:.2f}): is it known before the outcome is?[/]")
    fitted, drawn = fit(data), replicates(data)
    card = _calibrated(data) | {
        "encoder": encoder.artifact.digest, "languages": _languages(whole), "calibrated_on": calibrated_on, "bands": _BANDS,
        "least_change": _LEAST_CHANGE, "trained": _trained(whole), "leaks": {n: round(a, 3) for n, a in suspects.items()},
    }  # fmt: skip
    export(folder, data, fitted, drawn, card)
    told = _told(unseen, RiskModel(folder), encoder)
    measured = summary(told, _coverage(told, card["reach"])) if told else {}
    export(folder, data, fitted, drawn, card | {"measured": measured})
    write_page(folder, RiskModel(folder).card, measured, told)
    return measured


def _calibrated(data: Table) -> dict[str, Any]:
    """On whole conversations of the folds that a model has not seen."""
    whole = np.array([i for i, case in enumerate(data.cases) if case.whole])
    logits, kept = calibrate.held_out(data)[whole], data.rows(whole)
    lost, targets = kept.lost.astype(float), np.array([case.target for case in kept.cases])
    card = calibrate.calibration(logits, lost)
    probabilities = calibrate.curve(card)(logits)
    graded = len(set(targets)) > 2
    reach = calibrate.reach(probabilities, targets) if graded else calibrate.reach_of_rates(probabilities, lost)
    return {
        "calibration": card, "coverage": calibrate.COVERAGE, "reach": round(reach, 3),
        "unsure": calibrate.unsure(probabilities, lost),
    }  # fmt: skip


def _told(cases: Sequence[Case], model: RiskModel, encoder: Encoder) -> list[Told]:
    """By the files as the run time reads them."""
    return [Told(case, model.probability(model.logit(found))) for case, found in read(cases, encoder)]


def _coverage(told: Sequence[Told], reach: float) -> float | None:
    """How many intervals hold what a reader thought; None where only outcomes are known."""
    if {t.case.target for t in told} <= {0.0, 1.0}:
        return None
    within: Floats = np.array([abs(t.case.target - t.probability) <= reach for t in told], dtype=float)
    return float(within.mean())


def _languages(cases: Sequence[Case], fewest: int = 40) -> list[str]:
    counts = Counter(case.talk.lang for case in cases)
    return sorted(lang for lang, n in counts.items() if n >= min(fewest, len(cases)))


def _trained(cases: Sequence[Case]) -> dict[str, Any]:
    lines = sorted(f"{case.group} {case.lost} {case.target} {case.talk}" for case in cases)
    return {
        "conversations": len(cases), "lost": round(float(np.mean([case.lost for case in cases])), 3),
        "sha256": sha256("\n".join(lines).encode()).hexdigest(), "on": datetime.now(UTC).date().isoformat(),
    }  # fmt: skip
