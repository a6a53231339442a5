"""The shipped artifact, and artifacts that cannot be used."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from coach.engine import load
from coach.models import WEIGHTS, Artifact, ModelError
from coach.types import Draft

MOST_BYTES = 60_000_000


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    return Path(shutil.copytree(WEIGHTS, tmp_path / "model", ignore=shutil.ignore_patterns("phraser")))


def test_the_shipped_files_are_what_the_card_says() -> None:
    Artifact(WEIGHTS).check()
    assert sum(path.stat().st_size for path in WEIGHTS.iterdir()) <= MOST_BYTES
    assert "licence" in (WEIGHTS / "README.md").read_text("utf-8").lower()


def test_a_damaged_file_is_named_and_rules_alone_score(copied: Path) -> None:
    path = copied / "heads.safetensors"
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    coach = load(models=copied)
    assert "heads.safetensors: damaged" in coach.notices[0]
    assert coach.versions["models"] == "none"
    [report] = coach([Draft("We can't do that.", "en")])
    assert report.scores["positivity"].value is not None


@pytest.mark.parametrize("name", ["card.json", "encoder.onnx", "pieces.npy"])
def test_a_missing_file_is_named(copied: Path, name: str) -> None:
    (copied / name).unlink()
    with pytest.raises(ModelError, match=f"{name}: no such file"):
        Artifact(copied).check()


@pytest.mark.parametrize("change", [{"format": 99}, {"labels": ["greeting"]}])
def test_an_artifact_of_another_format_is_refused(copied: Path, change: dict[str, object]) -> None:
    card = copied / "card.json"
    card.write_text(json.dumps({**json.loads(card.read_text("utf-8")), **change}), "utf-8")
    with pytest.raises(ModelError, match="format"):
        Artifact(copied).check()


def test_a_card_that_is_no_json_is_refused(copied: Path) -> None:
    (copied / "card.json").write_text("{", "utf-8")
    with pytest.raises(ModelError, match=r"card\.json"):
        Artifact(copied).check()


def test_the_digest_changes_with_any_file(copied: Path) -> None:
    card = copied / "card.json"
    data = json.loads(card.read_text("utf-8"))
    data["files"]["encoder.onnx"] = "0" * 64
    card.write_text(json.dumps(data), "utf-8")
    assert Artifact(copied).digest != Artifact(WEIGHTS).digest
