"""The shipped risk model beside the new heads: it reads them, so what that does to it is measured and told."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from rich.progress import Progress

from coach.models import Artifact, Encoder
from coach.risk import RISK_WEIGHTS, RiskModel
from training.metrics import calibration_error
from training.risk.cases import Case, shipped
from training.risk.fit import read
from training.risk.measure import Told, arrays, summary


def bring_risk(model: Path, folder: Path, datasets: Path, progress: Progress) -> dict[str, float]:
    """Write the risk model for the heads in ``model`` into ``folder``; give its calibration error on the test conversations
    with the new heads, and that of its card."""
    encoder = Encoder(Artifact(model))
    cases = [case for case in shipped(datasets) if case.part == "test"]
    bar = progress.add_task("conversations read", total=len(cases))
    told = []
    for case in cases:
        told += _told([case], encoder)
        progress.advance(bar)
    _write(folder, encoder, summary(told, None))
    return {"shipped": RiskModel(RISK_WEIGHTS).card["measured"]["ece"], "new": calibration_error(*arrays(told))}


def _told(cases: list[Case], encoder: Encoder) -> list[Told]:
    model = RiskModel(RISK_WEIGHTS)
    return [Told(case, model.probability(model.logit(found))) for case, found in read(cases, encoder)]


def _write(folder: Path, encoder: Encoder, measured: dict[str, object]) -> None:
    """Its weights and calibration stay; the card says which heads it goes with, from where it came, and how good it is there."""
    source = RiskModel(RISK_WEIGHTS)
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(RISK_WEIGHTS / "risk.safetensors", folder / "risk.safetensors")
    card = source.card | {"encoder": encoder.artifact.digest, "from": source.digest, "measured": measured}
    (folder / "risk.json").write_text(json.dumps(card, ensure_ascii=False, indent=1) + "\n", "utf-8")
