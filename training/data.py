"""Examples: texts cut into what the encoder reads at once, and what is known of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from coach.errors import InputError
from coach.models.labels import ACTS
from coach.models.units import reply_units, turn_units

DATASETS = Path(__file__).parent.parent / "datasets"


@dataclass(frozen=True)
class Example:
    """One labelled text. ``targets`` are 0..1; a label that is not in it is unknown. ``part`` is train, dev or test."""

    units: tuple[str, ...]
    targets: Mapping[str, float]
    lang: str
    source: str
    part: str = "train"
    weight: float = 1.0
    group: str = ""  # what belongs together: the two sides of a contrast

    @property
    def text(self) -> str:
        return " ".join(self.units)


def read_jsonl(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a file; InputError names the line that is none."""
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            raise InputError(f"{path}:{number}: {error}; one JSON object a line") from error
        if not isinstance(row, dict):
            raise InputError(f"{path}:{number}: {type(row).__name__} where an object is expected")
        yield row


def part_of(text: str, dev: float = 0.1) -> str:
    """train or dev, by a hash of ``text``: the same on every machine, whatever else is in the data."""
    return "dev" if int(sha256(text.encode()).hexdigest()[:8], 16) < dev * 2**32 else "train"


def shipped(folder: Path = DATASETS, names: Iterable[str] = ()) -> list[Example]:
    """All examples of the project's own datasets, or of those with ``names``. InputError where one is not in ``folder``."""
    wanted = tuple(names) or SOURCES
    there = [name for name in wanted if any((folder / name).glob(_FILES))]
    if missing := sorted({*wanted} - {*there}):
        other = f"; it has {', '.join(there)}: coach train heads --data {folder} learns from those alone" if there else ""
        raise InputError(f"{folder}: no {missing[0]}/data/<language>/<split>.jsonl in it; give a folder like datasets/{other}")
    return [example for name in wanted for _, example in dataset(folder, name)]


def dataset(folder: Path, name: str) -> Iterator[tuple[str, Example]]:
    """Each example of the dataset ``name`` in ``folder``, after its place: file and line."""
    for path in sorted((folder / name).glob(_FILES)):
        for number, row in enumerate(read_jsonl(path), 1):
            units, targets = _READERS[name](row)
            part = "test" if path.stem == "test" else part_of(" ".join(units))
            if units:
                yield f"{path}:{number}", Example(units, targets, path.parent.name, name, part)


def _act(row: Mapping[str, Any]) -> tuple[tuple[str, ...], dict[str, float]]:
    acts = {act: float(act in row["acts"]) for act in ACTS}
    return (row["text"],), acts | {"register": row["register"], "politeness": row["politeness"]}


def _reply(row: Mapping[str, Any]) -> tuple[tuple[str, ...], dict[str, float]]:
    levels = {part: row[part] / 2 for part in ("reaction", "interpretation", "exploration")}
    manner = {name: row[name] for name in ("register", "politeness") if row.get(name) is not None}
    return reply_units(row["reply"]), levels | manner


def _turn(row: Mapping[str, Any]) -> tuple[tuple[str, ...], dict[str, float]]:
    known = {name: row[name] for name in ("frustration", "leaving", "urgency")}
    return turn_units(row["text"]), known | {"sentiment": (row["sentiment"] + 1) / 2}


_READERS = {"reply_acts": _act, "reply_ratings": _reply, "customer_turns": _turn}
SOURCES = tuple(_READERS)
_FILES = "data/*/*.jsonl"
