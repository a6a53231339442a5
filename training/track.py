"""What was trained, written to MLflow: parameters, figures by language, hashes. By default into a folder, without any server."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from time import time
from typing import TYPE_CHECKING, Any

from coach.errors import InputError

if TYPE_CHECKING:
    from training.evaluate import Row

FOLDER = "runs/track"
_EXPERIMENT = "reply-coach"
# It tells its makers what is called unless it is asked not to, and asks before it writes to a plain folder.
_QUIET = {"MLFLOW_DISABLE_TELEMETRY": "true", "DO_NOT_TRACK": "true", "MLFLOW_ALLOW_FILE_STORE": "true"}
_LONGEST, _MOST = 500, 1000  # characters of a parameter, figures in one request


@dataclass(frozen=True)
class Outcome:
    """``params`` say what was asked for, ``metrics`` what was measured; the files of ``folder`` are what was made."""

    params: Mapping[str, Any]
    metrics: Mapping[str, float]
    folder: Path


def check_tracking() -> None:
    """InputError where MLflow is not installed: before hours are spent."""
    if find_spec("mlflow") is None:
        raise InputError("--track: mlflow missing; it needs the extra 'track': pip install 'reply-coach[track]'")


def log(where: str, name: str, outcome: Outcome) -> str:
    """Write a run called ``name`` into the folder or to the address ``where``; its id."""
    os.environ.update(_QUIET)
    from mlflow.entities import Metric, Param, RunTag
    from mlflow.tracking import MlflowClient

    client = MlflowClient(tracking_uri=where if "://" in where else Path(where).resolve().as_uri())
    known = client.get_experiment_by_name(_EXPERIMENT)
    run: str = client.create_run(
        known.experiment_id if known else client.create_experiment(_EXPERIMENT), run_name=name
    ).info.run_id
    now = int(time() * 1000)
    metrics = [Metric(key, value, now, 0) for key, value in outcome.metrics.items()]
    for start in range(0, len(metrics), _MOST):
        client.log_batch(run, metrics[start : start + _MOST])
    params = [Param(key, str(value)[:_LONGEST]) for key, value in outcome.params.items()]
    client.log_batch(run, params=params, tags=[RunTag(key, value) for key, value in _hashes(outcome.folder)])
    client.set_terminated(run)
    return run


def _hashes(folder: Path) -> Iterator[tuple[str, str]]:
    """The digest by which the registry knows models or a risk model; the SHA-256 of each other file."""
    from coach.models import Artifact
    from coach.risk import RiskModel

    if (folder / "card.json").is_file():
        yield "models", Artifact(folder).digest
    elif (folder / "risk.json").is_file():
        yield "risk", RiskModel(folder).digest
    else:
        yield from ((path.name, sha256(path.read_bytes()).hexdigest()) for path in sorted(folder.glob("*.json")))


def of_rows(rows: Sequence[Row]) -> dict[str, float]:
    """``<language>/<label>/<figure>``; where several sides were measured, ``<side>/`` before it."""
    several = len({row.model for row in rows}) > 1
    return {
        f"{row.model.replace(', ', '/') + '/' if several else ''}{row.lang}/{row.label}/{figure}": value
        for row in rows
        for figure, value in _figures(row)
    }


def _figures(row: Row) -> Iterator[tuple[str, float]]:
    yield "ranking", row.ranking.value
    if row.f1:
        yield "f1", row.f1.value
    if row.error is not None:
        yield "error", row.error


def of_risk(measured: Mapping[str, Any]) -> dict[str, float]:
    """The figures of the card of a risk model that are numbers."""
    ranked = {"auc": measured["auc"]["value"]} if measured.get("auc") else {}
    return {key: float(value) for key, value in measured.items() if isinstance(value, int | float)} | ranked


def flat(data: Mapping[str, Any], before: str = "") -> dict[str, Any]:
    """Nested tables as ``table.key``."""
    found: dict[str, Any] = {}
    for key, value in data.items():
        found |= flat(value, f"{before}{key}.") if isinstance(value, Mapping) else {f"{before}{key}": value}
    return found
