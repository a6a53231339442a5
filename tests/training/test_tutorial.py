"""docs/tutorial.md, typed as it is printed."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from coach.models import Artifact
from training.registry.store import Registry

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"^```sh(?: (?P<where>\w+))?\n(?P<commands>.*?)^```$", re.DOTALL | re.MULTILINE)
SERVING = ROOT / ".venv" / "bin"
NEEDED = "DIGEST=$(awk '$2 == \"models\" { print $1 }' added.txt 2>/dev/null)\n"  # of an earlier block


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a reader has before them, in which what they write disturbs nobody."""
    folder = tmp_path_factory.mktemp("checkout")
    for name in ("coach", "tests", "datasets", "training"):
        (folder / name).symlink_to(ROOT / name)
    return folder


def typed(commands: str, folder: Path, *, serving: bool) -> str:
    """What the commands print. They stop at the first that fails."""
    path = os.pathsep.join([str(SERVING if serving else Path(sys.executable).parent), os.environ["PATH"]])
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", NEEDED * (not serving) * ("$DIGEST" in commands) + commands],
        cwd=folder, env=os.environ | {"PATH": path}, capture_output=True, text=True, timeout=900, check=False,
    )  # fmt: skip
    assert done.returncode == 0, f"{commands}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def test_the_tutorial_runs(checkout: Path) -> None:
    printed = []
    for block in BLOCK.finditer((ROOT / "docs" / "tutorial.md").read_text("utf-8")):
        serving = block["where"] == "serve"
        if not serving or (SERVING / "coach").exists():
            printed.append(typed(block["commands"], checkout, serving=serving))
    whole = "\n".join(printed)
    digest = Artifact(checkout / "runs" / "acme" / "model").digest
    assert f"{digest} runs" in whole
    assert "| refusal | acme | all |" in whole
    assert "tr: overall" in whole
    assert whole.rstrip().endswith("models shipped, risk shipped run")
    assert [line["action"] for line in Registry(checkout / "models").history()] == ["promote", "rollback"]
    if (checkout / "answer.json").exists():
        assert json.loads((checkout / "answer.json").read_text("utf-8"))["versions"]["models"] == digest
