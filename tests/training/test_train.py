"""``coach train`` from a recipe of one's own to a model that coaches, and ``coach evaluate`` on it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import tiny
from transformers import PreTrainedTokenizerFast

from coach.cli import main

RECIPE = """
base = "{base}"
layers = [0, 1, 3]
frozen = 1
prune = false
tokens = 400

[weights]
acts = 0.5

[blend]
empathy = 0.5

[[stages]]
epochs = 1
rate = 1e-3
caps = {{ reply_acts = 200, reply_ratings = 100, customer_turns = 100 }}
"""
REAL = Path(__file__).parents[2] / "datasets"


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("train")
    tiny.base().model.save_pretrained(folder / "base")
    fast = PreTrainedTokenizerFast(tokenizer_object=tiny.base().tokenizer, unk_token="<unk>", pad_token="<pad>")
    fast.save_pretrained(folder / "base")
    (folder / "recipe.toml").write_text(RECIPE.format(base=folder / "base"), "utf-8")
    few(folder / "data")
    command = ["train", "--recipe", str(folder / "recipe.toml"), "--datasets", str(folder / "data"), "--out", str(folder / "run")]
    assert main(command) == 0
    return folder


def few(folder: Path) -> None:
    """The first English lines of each dataset."""
    for source in REAL.glob("*/data/en/*.jsonl"):
        target = folder / source.relative_to(REAL)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("".join(source.read_text("utf-8").splitlines(keepends=True)[:80]), "utf-8")


def test_the_model_coaches(trained: Path, tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    asked = [{"role": "customer", "text": "My parcel is lost."}]
    rows.write_text(json.dumps({"id": 1, "text": "I am sorry about your parcel. We sent another one.", "history": asked}) + "\n")
    assert main(["score", str(rows), "--models", str(trained / "run" / "model"), "--output", str(tmp_path / "out.jsonl")]) == 0
    out = json.loads((tmp_path / "out.jsonl").read_text("utf-8"))
    assert out["versions"]["models"] != "none"
    assert out["scores"]["empathy"]["parts"].keys() == {"reaction", "interpretation", "exploration"}


def test_the_report_has_figures_plots_and_parity(trained: Path) -> None:
    report = (trained / "run" / "report" / "report.md").read_text("utf-8")
    assert "| refusal | en |" in report
    assert "int8 against float" in report
    for head in ("acts", "empathy", "manner", "customer"):
        assert (trained / "run" / "report" / f"reliability-{head}.png").read_bytes().startswith(b"\x89PNG")
    assert "## Measured" in (trained / "run" / "model" / "README.md").read_text("utf-8")


def test_evaluate_again_gives_the_same(trained: Path, tmp_path: Path) -> None:
    command = ["evaluate", str(trained / "run" / "model"), "--datasets", str(trained / "data"), "--out", str(tmp_path)]
    assert main(command) == 0
    assert (tmp_path / "metrics.json").read_bytes() == (trained / "run" / "report" / "metrics.json").read_bytes()


def test_a_stopped_command_can_be_given_again(trained: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["train", "--recipe", str(trained / "recipe.toml"), "--datasets", str(trained / "data")]
    assert main([*command, "--out", str(trained / "run")]) == 0
    assert "goes on at stage 1" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("change", "told"),
    [("layers = [0, 9]", "layers 0 to 3"), ("layers = [0]\ncolour = 1", "colour"), ("layers = [0]\n[weights]\nhats = 1", "hats")],
)
def test_a_wrong_recipe_is_told(
    trained: Path, tmp_path: Path, change: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = tmp_path / "wrong.toml"
    wrong.write_text(f'base = "{trained / "base"}"\nprune = false\nfrozen = 0\nweights = {{}}\n{change}\n', "utf-8")
    if "[weights]" in change:
        wrong.write_text(wrong.read_text("utf-8").replace("weights = {}\n", ""), "utf-8")
    assert main(["train", "--recipe", str(wrong), "--datasets", str(trained / "data"), "--out", str(tmp_path / "run")]) == 1
    assert told in capsys.readouterr().err


def test_missing_data_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["train", "--datasets", str(tmp_path), "--out", str(tmp_path / "run")]) == 1
    assert "data/<language>/<split>.jsonl" in capsys.readouterr().err
