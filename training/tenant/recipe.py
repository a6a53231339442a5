"""What retraining the heads does, as data (``training/recipes/heads.toml``)."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from coach.errors import InputError
from training.recipe import known_keys, read_recipe

_BOUNDS = {"pull": (0, 1000), "weight": (0, 1000), "held_out": (0, 0.9), "dev": (0, 0.9), "fewest": (2, 10_000)}


@dataclass(frozen=True)
class HeadsRecipe:
    """``pull`` holds the weights near the shipped ones, ``weight`` is of a tenant's text beside one of the project's.

    ``held_out`` and ``dev`` are shares of the tenant's texts, ``fewest`` the train texts with and without a label
    that are needed.
    """

    pull: float
    weight: float
    held_out: float
    dev: float
    fewest: int

    @property
    def told(self) -> dict[str, float]:
        return asdict(self)


def load_heads_recipe(name: str) -> HeadsRecipe:
    """The recipe at path ``name``, or the shipped one of that name. InputError names the key that is wrong or missing."""
    path, data = read_recipe(name)
    known = known_keys(path, HeadsRecipe, data)
    if missing := sorted(_BOUNDS.keys() - known.keys()):
        raise InputError(f"{path}: {', '.join(missing)} missing; training/recipes/heads.toml has every key")
    for key, (low, high) in _BOUNDS.items():
        _check(path, key, known[key], (low, high))
    return HeadsRecipe(**known)


def _check(path: Path, key: str, value: Any, bounds: tuple[float, float]) -> None:
    low, high = bounds
    if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
        raise InputError(f"{path}: {key} = {value!r}; give a number from {low} to {high}")
