"""Other prose checkers on the same English texts. None of them reads Turkish, Persian or Latvian, or a conversation."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from .timing import child, summary

HERE = Path(__file__).parent
PLACE = HERE / ".peers"  # not in git
NODE = ("write-good@1.0.8", "alex@11.0.1", "retext@9.0.0", "retext-simplify@8.0.0")  # MIT
PROSELINT = "proselint==0.16.0"  # BSD-3-Clause


def peers(warm: Sequence[str], texts: Sequence[str]) -> tuple[dict[str, dict[str, Any]], list[str]]:
    """Version, p50 and p95 in ms by tool; and a note for each that could not be had."""
    given = {"warm": list(warm), "texts": list(texts)}
    found: dict[str, dict[str, Any]] = {}
    notes = []
    for name, run in (("write-good, alex and retext-simplify", _node), ("proselint", _proselint)):
        try:
            found |= {tool: {"version": f["version"], **summary(f["times"])} for tool, f in run(given).items()}
        except (OSError, RuntimeError, subprocess.SubprocessError, ValueError) as e:
            notes.append(f"{name} not measured: {' '.join(str(e).split())[:200]}")
    return found, notes


def _node(given: object) -> Any:
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        raise RuntimeError("node and npm are not installed")
    folder = PLACE / "node"
    if not (folder / "node_modules" / ".done").exists():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "package.json").write_text('{"private": true}\n', "utf-8")
        _quietly(npm, "install", "--ignore-scripts", "--no-audit", "--no-fund", "--silent", "--prefix", str(folder), *NODE)
        (folder / "node_modules" / ".done").touch()
    return child([node, str(HERE / "peers.mjs"), str(folder)], given)


def _proselint(given: object) -> Any:
    folder = PLACE / "proselint"
    python = folder / "bin" / "python"
    if not (folder / ".done").exists():
        _quietly(sys.executable, "-m", "venv", str(folder))
        _quietly(str(python), "-m", "pip", "install", "-qq", PROSELINT)
        (folder / ".done").touch()
    return child([str(python), str(HERE / "peers_proselint.py")], given)


def _quietly(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    if done.returncode:
        raise RuntimeError(f"{Path(command[0]).name} {command[1]} failed: {done.stderr[-300:] or done.stdout[-300:]}")
