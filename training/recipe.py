"""Recipes: what one training does, as data (``training/recipes/*.toml``)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from coach.errors import InputError
from coach.models.labels import HEADS, LABELS
from training.base import BUNDLED

RECIPES = Path(__file__).parent / "recipes"


@dataclass(frozen=True)
class Stage:
    """One pass of training. ``caps`` says at most how many examples of each source are drawn for an epoch."""

    caps: Mapping[str, int]
    epochs: int = 1
    rate: float = 8e-5  # of the encoder; the heads learn ten times as fast


@dataclass(frozen=True)
class Recipe:
    """``layers`` of the base are kept, the lowest ``frozen`` unchanged. ``weights`` are of heads or labels in the loss."""

    layers: tuple[int, ...]
    frozen: int
    stages: tuple[Stage, ...]
    weights: Mapping[str, float]
    base: str = BUNDLED
    prune: bool = True
    seed: int = 0
    tokens: int = 1500  # in a batch
    evaluations: int = 2  # an epoch
    patience: int = 3  # evaluations without a better loss, after which a head stops learning
    blend: Mapping[str, float] = field(default_factory=dict)  # weight beside the rules, of signals and measures; 1 if not named

    @property
    def caps(self) -> dict[str, int]:
        """The most examples of each source that any stage takes."""
        sources = {source for stage in self.stages for source in stage.caps}
        return {source: max(stage.caps.get(source, 0) for stage in self.stages) for source in sources}

    def weight(self, label: str) -> float:
        head = next(name for name, labels in HEADS.items() if label in labels)
        return self.weights.get(label, self.weights.get(head, 1.0))


def load_recipe(name: str) -> Recipe:
    """The recipe at path ``name``, or the shipped one of that name. InputError names the key that is wrong."""
    path, data = read_recipe(name)
    stages = tuple(Stage(**known_keys(path, Stage, stage)) for stage in data.pop("stages", ()))
    known = known_keys(path, Recipe, {**data, "stages": stages, "layers": tuple(data.get("layers", ()))})
    if wrong := known.get("weights", {}).keys() - {*HEADS, *LABELS}:
        raise InputError(f"{path}: weights of {sorted(wrong)}; there are heads {sorted(HEADS)} and their labels")
    return Recipe(**known)


def read_recipe(name: str) -> tuple[Path, dict[str, Any]]:
    """Where the recipe lies, and what it says. InputError where there is none or it is no TOML."""
    path = Path(name) if name.endswith(".toml") else RECIPES / f"{name}.toml"
    if not path.exists():
        raise InputError(f"recipe {name}: no such file; shipped ones: {sorted(p.stem for p in RECIPES.glob('*.toml'))}")
    try:
        return path, tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{path}: {error}") from error


def known_keys(path: Path, kind: type, data: Mapping[str, Any]) -> dict[str, Any]:
    names = {f.name for f in fields(kind)}
    if unknown := data.keys() - names:
        raise InputError(f"{path}: unknown keys {sorted(unknown)}; known: {sorted(names)}")
    return dict(data)
