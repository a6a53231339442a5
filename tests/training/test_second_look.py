"""``coach train rewrites``: the second look, from labelled pairs."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from coach.cli import main
from coach.models import WEIGHTS, Artifact, Encoder
from coach.rewrite import SecondLook
from coach.rewrite.second_look import SECOND_LOOK

DATASETS = Path(__file__).parents[2] / "datasets"


def test_the_shipped_one_fits_the_shipped_models() -> None:
    card = json.loads(SECOND_LOOK.read_text("utf-8"))
    assert card["encoder"] == Artifact(WEIGHTS).digest
    assert card["over_folds"]["caught"] >= 0.9


def test_it_is_fitted_on_pairs_of_ones_own(tmp_path: Path) -> None:
    for lang in ("en", "tr"):
        folder = tmp_path / "mine" / "rewrite_facts" / "data" / lang
        folder.mkdir(parents=True)
        shutil.copy(DATASETS / "rewrite_facts" / "data" / lang / "dev.jsonl", folder)
    assert main(["train", "rewrites", "--datasets", str(tmp_path / "mine"), "--out", str(tmp_path / "out")]) == 0
    look = SecondLook.load(Encoder(Artifact(WEIGHTS)), tmp_path / "out" / "second_look.json")
    assert look is not None
    assert look("We can't refund sale items.", "We will gladly refund sale items.", "en")
    assert not look("We open at nine on Sunday.", "On Sunday we open at nine.", "en")
