"""Some lines of the project's datasets, so that tests take seconds."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
ENERGY = Path(__file__).parent / "data" / "energy.csv"


def few_datasets(folder: Path, langs: Sequence[str] = ("en", "tr"), every: int = 3) -> Path:
    """``folder`` with one row of so many of each part: like rows lie together."""
    for lang in langs:
        for source in (ROOT / "datasets").glob(f"*/data/{lang}/*.jsonl"):
            target = folder / source.relative_to(ROOT / "datasets")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text("".join(source.read_text("utf-8").splitlines(keepends=True)[::every]), "utf-8")
    return folder
