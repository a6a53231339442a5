"""How far each edit may move what the coach says (``training/recipes/robustness.toml``)."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from coach.errors import InputError
from training.robustness.measure import ANOTHER, GROUPS, Figures

SHIPPED = Path(__file__).parent.parent / "recipes" / "robustness.toml"  # training.recipe needs torch


@dataclass(frozen=True)
class Bound:
    """Mean shifts of each group that may not be exceeded, in points of 100; ``aim`` is where every measure should be one day."""

    aim: float
    scores: float
    manner: float
    customer: float
    risk: float


@dataclass(frozen=True)
class Bounds:
    """``sample`` conversations a language. A quick run takes ``quick`` texts of each kind, and bounds ``slack`` times as wide."""

    edits: Mapping[str, Bound]
    seed: int = 0
    sample: int = 40
    quick: int = 12
    slack: float = 2.0
    fewest: int = 10  # texts, under which a language is not held to a bound


@dataclass(frozen=True)
class Broken:
    """A group of measures, or one, that an edit moved further than it may."""

    edit: str
    lang: str
    what: str
    found: float
    allowed: float

    def __str__(self) -> str:
        return f"{self.edit}, {self.lang}: {self.what} moved by {self.found:.1f} points, {self.allowed:g} allowed"


def load_bounds(path: Path = SHIPPED) -> Bounds:
    """InputError names the file and the key that is wrong."""
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise InputError(f"{path}: {error}; give a file like {SHIPPED.name} with --bounds") from error
    edits = {name: Bound(**_checked(path, Bound, own, f"edits.{name}")) for name, own in data.get("edits", {}).items()}
    return Bounds(**_checked(path, Bounds, {**data, "edits": edits}, "the file"))


def broken(found: Sequence[Figures], bounds: Bounds, slack: float = 1.0) -> list[Broken]:
    """In the order of ``found``."""
    return [b for of in found if of.edit != ANOTHER for b in _broken(of, bounds, slack)]


def missed(found: Sequence[Figures], bounds: Bounds) -> list[Broken]:
    """Each measure that moves further than aimed at, bounds broken or not."""
    known = [(of, bounds.edits[of.edit].aim) for of in found if of.edit in bounds.edits]
    return [
        Broken(of.edit, of.lang, name, shift.mean, aim)
        for of, aim in known
        for name, shift in of.shifts.items()
        if shift.mean > aim and shift.n >= bounds.fewest
    ]


def _broken(of: Figures, bounds: Bounds, slack: float) -> Iterator[Broken]:
    bound = bounds.edits.get(of.edit)
    for group in GROUPS if bound else ():
        value, allowed = of.group(group), slack * getattr(bound, group)
        if value is not None and value > allowed and _count(of, group) >= bounds.fewest:
            yield Broken(of.edit, of.lang, group, value, allowed)


def _count(of: Figures, group: str) -> int:
    return max(of.shifts[name].n for name in GROUPS[group] if name in of.shifts)


def _checked(path: Path, kind: type, data: Mapping[str, Any], where: str) -> dict[str, Any]:
    names = {f.name for f in fields(kind)}
    if unknown := data.keys() - names:
        raise InputError(f"{path}: unknown keys {sorted(unknown)} in {where}; known: {sorted(names)}")
    required = {"aim", *GROUPS} if kind is Bound else set()
    if absent := required - data.keys():
        raise InputError(f"{path}: {where} lacks {sorted(absent)}; give each in points of 100")
    return dict(data)
