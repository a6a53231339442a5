"""What ``--track`` writes into a folder, MLflow reads back."""

from __future__ import annotations

from pathlib import Path

import pytest
from mlflow.entities import Run
from mlflow.tracking import MlflowClient

from coach.risk import RISK_WEIGHTS, RiskModel
from training.recipe import read_recipe
from training.track import Outcome, flat, log, of_risk


def logged(folder: Path, outcome: Outcome) -> Run:
    run = log(str(folder), "one", outcome)
    return MlflowClient(tracking_uri=folder.as_uri()).get_run(run)


def test_a_risk_model_is_told_by_its_digest(tmp_path: Path) -> None:
    measured = RiskModel(RISK_WEIGHTS).card["measured"]
    run = logged(tmp_path / "track", Outcome({"what": "risk"}, of_risk(measured), RISK_WEIGHTS))
    assert run.data.tags["risk"] == RiskModel(RISK_WEIGHTS).digest
    assert run.data.metrics["auc"] == pytest.approx(measured["auc"]["value"])
    assert run.data.metrics["conversations"] == measured["conversations"]


def test_a_recipe_becomes_parameters(tmp_path: Path) -> None:
    run = logged(tmp_path, Outcome(flat(read_recipe("multilingual")[1]), {}, tmp_path))
    assert (run.data.params["frozen"], run.data.params["blend.empathy"]) == ("2", "2")
    assert "reply_acts" in run.data.params["stages"]


def test_more_figures_than_one_request_takes(tmp_path: Path) -> None:
    figures = {f"en/label {n}/f1": n / 3000 for n in range(2500)}
    assert logged(tmp_path, Outcome({}, figures, tmp_path)).data.metrics == figures


def test_runs_gather_in_one_experiment(tmp_path: Path) -> None:
    first, second = (logged(tmp_path, Outcome({"n": n}, {}, tmp_path)) for n in (1, 2))
    assert first.info.experiment_id == second.info.experiment_id
    assert first.info.run_id != second.info.run_id
