"""The shipped models as a folder of files, each checked against its SHA-256 before it is read."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from coach.errors import CoachError
from coach.models.labels import LABELS

WEIGHTS = Path(__file__).parent / "weights"
FORMAT = 1
_REMEDY = "install the package anew, or give the folder of a trained model"


class ModelError(CoachError):
    """The models cannot be used: files are missing, damaged, or of another format."""


def read_card(path: Path, form: int, remedy: str) -> dict[str, Any]:
    """The card of a model; ModelError, with the ``remedy``, where it is missing, damaged or not of the format ``form``."""
    try:
        card: dict[str, Any] = json.loads(path.read_text("utf-8"))
    except FileNotFoundError as error:
        raise ModelError(f"{path}: no such file; {remedy}") from error
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        raise ModelError(f"{path}: {error}; {remedy}") from error
    if card.get("format") != form:
        raise ModelError(f"{path}: of format {card.get('format')}, this program reads format {form}; {remedy}")
    return card


def check_file(path: Path, expected: str, remedy: str) -> None:
    """ModelError, with the ``remedy``, unless the file is there and has the SHA-256 ``expected``."""
    if not path.is_file():
        raise ModelError(f"{path}: no such file; {remedy}")
    with path.open("rb") as file:
        found = file_digest(file, "sha256").hexdigest()
    if found != expected:
        raise ModelError(f"{path}: damaged, SHA-256 {found[:12]}…, not {expected[:12]}…; {remedy}")


@dataclass(frozen=True)
class Artifact:
    """A folder with ``card.json``: ``files`` (name → SHA-256), ``labels``, ``thresholds``, ``tokens`` and metrics."""

    folder: Path

    @cached_property
    def card(self) -> dict[str, Any]:
        """The card; ModelError where it is missing, damaged, or speaks of other labels than this program knows."""
        path = self.folder / "card.json"
        card = read_card(path, FORMAT, _REMEDY)
        if tuple(card.get("labels", ())) != LABELS:
            raise ModelError(f"{path}: with other labels than those of format {FORMAT}; {_REMEDY}")
        return card

    @property
    def digest(self) -> str:
        """Twelve hex digits that change with any file, weight or threshold."""
        return sha256(json.dumps(self.card, sort_keys=True).encode()).hexdigest()[:12]

    def check(self) -> None:
        """ModelError unless every file is there and is what the card says."""
        for name, expected in self.card["files"].items():
            check_file(self.folder / name, expected, _REMEDY)

    def file(self, name: str) -> Path:
        return self.folder / name

    def heads(self) -> dict[str, npt.NDArray[np.float32]]:
        """``weight`` (labels, width), ``bias`` and ``temperature`` (labels,)."""
        from safetensors.numpy import load_file

        return load_file(self.folder / "heads.safetensors")

    def pieces(self) -> tuple[npt.NDArray[np.int8], npt.NDArray[np.float32]]:
        """The embedding table, (pieces, width), left on disk until a row is needed, and the scale of each row."""
        return np.load(self.folder / "pieces.npy", mmap_mode="r"), np.load(self.folder / "scales.npy")
