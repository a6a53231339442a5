"""What a candidate must keep to (``training/recipes/gates.toml``)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

from coach.errors import InputError

GATES = Path(__file__).parents[1] / "recipes" / "gates.toml"
Limits = Mapping[str, Mapping[str, float]]


def limits_of(path: Path = GATES) -> Limits:
    """The tables of a file; InputError where it is none or lacks a limit."""
    try:
        given: Limits = tomllib.loads(path.read_text("utf-8"))
        known: Limits = tomllib.loads(GATES.read_text("utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise InputError(f"{path}: {error}; {GATES} is an example") from error
    if missing := [f"{gate}.{key}" for gate, keys in known.items() for key in keys if key not in given.get(gate, {})]:
        raise InputError(f"{path}: {', '.join(missing)} missing; {GATES} has them all")
    return given
