"""``coach train heads``: a tenant's labels move their heads alone, on the encoder as it is shipped; MLflow tells of it."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest
from few import ENERGY, few_datasets
from mlflow.tracking import MlflowClient

from coach.cli import main
from coach.models import WEIGHTS, Artifact
from coach.models.labels import LABELS
from coach.risk import RiskModel
from training.registry.store import Registry

OWN = ("next_step", "refusal", "blame")


@dataclass(frozen=True)
class Trained:
    folder: Path
    datasets: Path

    @property
    def model(self) -> Artifact:
        return Artifact(self.folder / "run" / "model")


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Trained:
    folder = tmp_path_factory.mktemp("heads")
    made = Trained(folder, few_datasets(folder / "datasets"))
    data = ["--data", str(ENERGY), "--tenant", "acme", "--datasets", str(made.datasets)]
    assert main(["train", "heads", *data, "--out", str(folder / "run"), "--track", str(folder / "my track")]) == 0
    return made


def test_only_the_heads_of_the_labels_move(trained: Trained) -> None:
    trained.model.check()
    shipped = Artifact(WEIGHTS)
    files = trained.model.card["files"]
    assert {n for n, digest in shipped.card["files"].items() if files[n] != digest} == {"heads.safetensors"}
    old, new = shipped.heads(), trained.model.heads()
    for column, label in enumerate(LABELS):
        same = all(old[name][column].tobytes() == new[name][column].tobytes() for name in ("weight", "bias", "temperature"))
        assert same == (label not in OWN), label
        if label not in OWN:
            assert trained.model.card["thresholds"][label] == shipped.card["thresholds"][label]
    for act, threshold in trained.model.card["faults"].items():
        assert threshold >= shipped.card["faults"][act]


def test_the_card_tells_whose_labels_they_are_and_no_text(trained: Trained) -> None:
    told = trained.model.card["tenant"]
    assert (told["name"], set(told["labels"])) == ("acme", set(OWN))
    assert told["files"] == {"energy.csv": sha256(ENERGY.read_bytes()).hexdigest()}
    with ENERGY.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    refused = sum(row["lang"] == "tr" and row["refusal"] == "1" for row in rows)
    assert told["counts"]["refusal"]["tr"] == {"texts": sum(row["lang"] == "tr" for row in rows), "with": refused}
    assert sum(told["parts"].values()) == len(rows)
    pages = [p for p in (trained.folder / "run").rglob("*") if p.suffix in {".md", ".json"} and p.name != "tokenizer.json"]
    written = "".join(p.read_text("utf-8") for p in pages)
    assert "## Retrained for acme" in written
    assert "| refusal | project | en |" in written
    assert not [row["text"] for row in rows if row["text"] in written]


def test_it_coaches_and_goes_into_a_registry(trained: Trained, tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"id": 1, "lang": "en", "text": "You ignored the bill, so we cannot help."}\n', "utf-8")
    asked = ["score", str(rows), "--models", str(trained.model.folder), "--risk-model", str(trained.folder / "run" / "risk")]
    assert main([*asked, "--output", str(tmp_path / "out.jsonl")]) == 0
    assert json.loads((tmp_path / "out.jsonl").read_text("utf-8"))["versions"]["models"] == trained.model.digest
    entry, risk = Registry(tmp_path / "models").add(trained.model.folder, risk=trained.folder / "run" / "risk")
    assert risk is not None
    assert (entry.digest, entry.risk) == (trained.model.digest, RiskModel(trained.folder / "run" / "risk").digest)


def test_what_was_tracked_can_be_read_back(trained: Trained) -> None:
    client = MlflowClient(tracking_uri=(trained.folder / "my track").as_uri())
    experiment = client.get_experiment_by_name("reply-coach")
    assert experiment is not None
    [run] = client.search_runs([experiment.experiment_id])
    assert run.info.status == "FINISHED"
    assert (run.data.params["tenant"], run.data.params["pull"]) == ("acme", "0.03")
    assert run.data.tags["models"] == trained.model.digest
    kept = json.loads((trained.folder / "run" / "report" / "metrics.json").read_text("utf-8"))
    [figure] = [r["ranking"]["value"] for r in kept if (r["label"], r["lang"], r["model"]) == ("refusal", "en", "project, new")]
    assert run.data.metrics["project/new/en/refusal/ranking"] == pytest.approx(figure)


def test_a_hard_pull_leaves_the_weights_where_they_are(trained: Trained, tmp_path: Path) -> None:
    shipped = (Path(__file__).parents[2] / "training/recipes/heads.toml").read_text("utf-8")
    (tmp_path / "hard.toml").write_text(shipped.replace("pull = 0.03", "pull = 900"), "utf-8")
    data = ["--data", str(ENERGY), "--tenant", "acme", "--datasets", str(trained.datasets), "--labels", "blame"]
    assert main(["train", "heads", *data, "--recipe", str(tmp_path / "hard.toml"), "--out", str(tmp_path / "run")]) == 0
    hard, column = Artifact(tmp_path / "run" / "model"), LABELS.index("blame")
    start = Artifact(WEIGHTS).heads()["weight"]
    far, near = (np.abs(a.heads()["weight"] - start)[column].max() for a in (trained.model, hard))
    assert near < 0.05 * far
    assert hard.heads()["weight"][LABELS.index("refusal")].tobytes() == start[LABELS.index("refusal")].tobytes()
