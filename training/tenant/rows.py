"""A tenant's labelled texts: a table with a column for each label, or the folder that ``coach label import`` wrote.

The part of a row is told by a hash of its ``conversation``, or of its text where that is not given: what belongs together is
never both learned from and measured on.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from coach.errors import InputError, RowError
from coach.files import kind_of, parquet_module, read_rows
from coach.models.labels import CUSTOMER, EMPATHY, LABELS
from coach.models.units import reply_units, turn_units
from coach.text import LANGUAGES
from coach.types import ROW_FIELDS
from training.data import SOURCES, Example, dataset, part_of
from training.tenant.recipe import HeadsRecipe

_TOLD = frozenset({*LABELS, "conversation"})
_RANGES = {**dict.fromkeys(EMPATHY, (0.0, 2.0)), "sentiment": (-1.0, 1.0)}
_WORDS = {"true": 1.0, "yes": 1.0, "false": 0.0, "no": 0.0}


@dataclass(frozen=True)
class Labelled:
    """One text and where it stands: file and row."""

    place: str
    example: Example


def read_labels(path: Path, tenant: str, recipe: HeadsRecipe) -> list[Labelled]:
    """Every text with a label. InputError names file, row, value and remedy."""
    found = _folder(path) if path.is_dir() else _table(path, recipe)
    told = [Labelled(row.place, replace(row.example, source=tenant, weight=recipe.weight)) for row in found]
    if not told:
        raise InputError(f"{path}: no row in it has a label; the labels are columns: {', '.join(LABELS)}")
    return told


def files_of(path: Path) -> dict[str, str]:
    """The SHA-256 of the file, or of each file of the folder that is read, by name."""
    paths = [p for name in SOURCES for p in sorted((path / name).glob("data/*/*.jsonl"))] if path.is_dir() else [path]
    return {str(p.relative_to(path.parent)): sha256(p.read_bytes()).hexdigest() for p in paths}


def _folder(folder: Path) -> Iterator[Labelled]:
    there = [name for name in SOURCES if (folder / name).is_dir()]
    if not there:
        raise InputError(f"{folder}: none of {', '.join(SOURCES)} in it; give what coach label import wrote, or a table")
    for place, example in (found for name in there for found in dataset(folder, name)):
        _check_lang(place, example.lang)
        yield Labelled(place, example)


def _table(path: Path, recipe: HeadsRecipe) -> Iterator[Labelled]:
    rows = read_rows(path, more=_TOLD)
    if path.is_file():
        _check_columns(f"{path}", _columns(path))
    for number, row in enumerate(rows, 1):
        if isinstance(row, RowError):
            raise InputError(f"{path}: {row}")
        yield from _labelled(f"{path}, row {number}", row, recipe)


def _columns(path: Path) -> Sequence[str]:
    """Of a table; the rows of JSONL are checked one by one."""
    if kind_of(path) == ".jsonl":
        return ()
    if kind_of(path) == ".parquet":
        return list(parquet_module().read_schema(path).names)
    with path.open(encoding="utf-8-sig", newline="") as file:
        return next(csv.reader(file), [])


def _check_columns(where: str, columns: Sequence[str]) -> None:
    if unknown := sorted({*columns} - ROW_FIELDS - _TOLD):
        raise InputError(
            f"{where}: column {unknown[0]!r} is no label and no field of a row; remove it, or rename it: {', '.join(LABELS)}"
        )


def _labelled(place: str, row: Any, recipe: HeadsRecipe) -> Iterator[Labelled]:
    if not isinstance(row, dict):
        raise InputError(f"{place}: {type(row).__name__} where an object is expected")
    _check_columns(place, [*row])
    targets = {label: _target(place, label, row[label]) for label in LABELS if row.get(label) is not None}
    text, lang = row.get("text"), str(row.get("lang") or "")
    if not isinstance(text, str) or not text.strip():
        raise InputError(f"{place}: text = {text!r}; give the sentence, the reply or the customer's turn")
    _check_lang(place, lang)
    units = _units(place, text, targets)
    if targets and units:
        yield Labelled(place, Example(units, targets, lang, "", _part(str(row.get("conversation") or text), recipe)))


def _check_lang(place: str, lang: str) -> None:
    if lang not in LANGUAGES:
        raise InputError(
            f"{place}: lang = {lang!r}; the models are shipped for {', '.join(LANGUAGES)}: correct it or leave the row out"
        )


def _units(place: str, text: str, targets: Mapping[str, float]) -> tuple[str, ...]:
    """As the coach cuts it: a reply into sentences, a customer's turn into longer runs."""
    of_customer = sorted({*CUSTOMER} & targets.keys())
    if of_customer and len(of_customer) < len(targets):
        other = next(label for label in targets if label not in CUSTOMER)
        raise InputError(f"{place}: {of_customer[0]} is of a customer's turn, {other} of a reply; leave one empty")
    return turn_units(text) if of_customer else reply_units(text)


def _target(place: str, label: str, value: Any) -> float:
    """0..1, as the heads learn it."""
    low, high = _RANGES.get(label, (0.0, 1.0))
    number = _number(value)
    if number is None or not low <= number <= high:
        raise InputError(f"{place}: {label} = {value!r}; give a number from {low:g} to {high:g}, or nothing where it is unknown")
    return (number - low) / (high - low)


def _number(value: Any) -> float | None:
    word = str(value).strip().lower()
    if word in _WORDS:
        return _WORDS[word]
    try:
        return float(word)
    except ValueError:
        return None


def _part(group: str, recipe: HeadsRecipe) -> str:
    """By hashes that do not depend on each other."""
    if part_of(group, recipe.held_out) == "dev":
        return "test"
    return part_of(f"dev {group}", recipe.dev)
