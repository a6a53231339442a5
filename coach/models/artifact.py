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


class ModelError(CoachError):
    """The models cannot be used: files are missing, damaged, or of another format."""


@dataclass(frozen=True)
class Artifact:
    """A folder with ``card.json``: ``files`` (name → SHA-256), ``labels``, ``thresholds``, ``tokens`` and metrics."""

    folder: Path

    @cached_property
    def card(self) -> dict[str, Any]:
        """The card; ModelError where it is missing, damaged, or speaks of other labels than this program knows."""
        path = self.folder / "card.json"
        try:
            card: dict[str, Any] = json.loads(path.read_text("utf-8"))
        except FileNotFoundError as error:
            raise ModelError(f"{path}: no such file; install the package anew, or give the folder of a trained model") from error
        except (json.JSONDecodeError, UnicodeDecodeError) as error:
            raise ModelError(f"{path}: {error}; install the package anew") from error
        if card.get("format") != FORMAT or tuple(card.get("labels", ())) != LABELS:
            raise ModelError(f"{path}: of format {card.get('format')} or with other labels; this program reads format {FORMAT}")
        return card

    @property
    def digest(self) -> str:
        """Twelve hex digits that change with any file, weight or threshold."""
        return sha256(json.dumps(self.card, sort_keys=True).encode()).hexdigest()[:12]

    def check(self) -> None:
        """ModelError unless every file is there and is what the card says."""
        for name, expected in self.card["files"].items():
            path = self.folder / name
            if not path.is_file():
                raise ModelError(f"{path}: no such file; install the package anew, or give the folder of a trained model")
            with path.open("rb") as file:
                found = file_digest(file, "sha256").hexdigest()
            if found != expected:
                raise ModelError(f"{path}: damaged, SHA-256 {found[:12]}…, not {expected[:12]}…; install the package anew")

    def file(self, name: str) -> Path:
        return self.folder / name

    def heads(self) -> dict[str, npt.NDArray[np.float32]]:
        """``weight`` (labels, width), ``bias`` and ``temperature`` (labels,)."""
        from safetensors.numpy import load_file

        return load_file(self.folder / "heads.safetensors")

    def pieces(self) -> tuple[npt.NDArray[np.int8], npt.NDArray[np.float32]]:
        """The embedding table, (pieces, width), left on disk until a row is needed, and the scale of each row."""
        return np.load(self.folder / "pieces.npy", mmap_mode="r"), np.load(self.folder / "scales.npy")
