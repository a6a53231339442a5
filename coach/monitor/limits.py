"""The thresholds, from alerts.toml and a file of one's own."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coach.errors import InputError

SHIPPED = Path(__file__).with_name("alerts.toml")
_COUNTS = ("least", "shown")


@dataclass(frozen=True)
class Limits:
    """``least`` and ``shown`` are counts, ``chance`` and ``acceptance`` shares, ``warning`` and ``alert`` stability indices."""

    least: int
    warning: float
    alert: float
    chance: float
    shown: int
    acceptance: float


def load_limits(path: Path | None = None) -> Limits:
    """The shipped limits, with those of ``path`` in their place."""
    values = _flat(_read(SHIPPED))
    for name, value in (_flat(_read(path)) if path else {}).items():
        if name not in values:
            raise InputError(f"{path}: {name} is no limit; those are {', '.join(values)}")
        values[name] = _checked(path, name, value)
    if values["drift.warning"] > values["drift.alert"]:
        raise InputError(f"{path}: drift.warning {values['drift.warning']} is above drift.alert {values['drift.alert']}")
    return Limits(**{name.split(".")[1]: value for name, value in values.items()})


def _read(path: Path | None) -> Mapping[str, Any]:
    if path is None or not path.is_file():
        raise InputError(f"{path}: no such file")
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as e:
        raise InputError(f"{path}: not TOML: {e}") from e


def _flat(tables: Mapping[str, Any]) -> dict[str, Any]:
    return {
        f"{table}.{name}": value for table, of in tables.items() for name, value in (of if isinstance(of, dict) else {}).items()
    }


def _checked(path: Path | None, name: str, value: Any) -> float:
    whole = name.split(".")[1] in _COUNTS
    if isinstance(value, bool) or not isinstance(value, int if whole else int | float) or value < whole:
        raise InputError(f"{path}: {name} = {value!r}; give a {'whole number from 1' if whole else 'number from 0'}")
    return value if whole else float(value)
