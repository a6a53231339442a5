"""Graded conversations as a table: a row a conversation, a column a category. CSV, JSONL or Parquet."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coach.errors import InputError, RowError
from coach.files import Sink, kind_of, parquet_module, parquet_sink, read_rows, to_json, whole

FIXED = (
    "conversation", "team", "lang", "card", "card_hash", "replies", "unscored", "total", "passed", "auto_fail", "advice",
)  # fmt: skip


@dataclass(frozen=True)
class Graded:
    """A graded file as it is compared with reviews; ``scores`` lack what was not known."""

    categories: tuple[str, ...]
    langs: Mapping[str, str]  # conversation → language
    scores: Mapping[tuple[str, str], float]  # conversation, category → 0..100


@contextmanager
def write_graded(path: Path, categories: Sequence[str]) -> Iterator[Sink]:
    """A function that writes rows, which have the columns ``FIXED`` and some of ``categories``."""
    write = {".jsonl": _jsonl_sink, ".csv": _csv_sink, ".parquet": _parquet_sink}[kind_of(path)]
    with whole(path) as temporary, write(temporary, (*FIXED, *categories)) as sink:
        yield sink


@contextmanager
def _jsonl_sink(path: Path, columns: Sequence[str]) -> Iterator[Sink]:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        yield lambda row: print(to_json({name: row.get(name) for name in columns}), file=file)


@contextmanager
def _csv_sink(path: Path, columns: Sequence[str]) -> Iterator[Sink]:
    with path.open("w", encoding="utf-8", newline="", errors="replace") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        yield lambda row: writer.writerow({name: _cell(value) for name, value in _flat(row).items()})


def _cell(value: Any) -> Any:
    return str(value).lower() if isinstance(value, bool) else value


def _flat(row: Mapping[str, Any]) -> dict[str, Any]:
    """Lists as text that people read in a cell."""
    fails = [f"{fail['name']} ({fail['rule']}, turn {fail['turn']}): “{fail['text']}”" for fail in row["auto_fail"]]
    return {**row, "auto_fail": " | ".join(fails), "advice": ", ".join(row["advice"])}


def _parquet_sink(path: Path, columns: Sequence[str]) -> AbstractContextManager[Sink]:
    text = ("conversation", "team", "lang", "card", "card_hash", "auto_fail", "advice")
    kinds = dict.fromkeys(text, "string") | {"replies": "int64", "unscored": "int64", "passed": "bool"}
    return parquet_sink(path, {name: kinds.get(name, "float64") for name in columns}, _flat)


def read_graded(path: Path) -> Graded:
    """What `coach scorecard` wrote, in any of the formats. InputError where a conversation stands there twice."""
    langs: dict[str, str] = {}
    scores: dict[tuple[str, str], float] = {}
    categories: dict[str, None] = {}
    for number, row in enumerate(_rows(path), 1):
        name = _conversation(path, number, row)
        if name in langs:
            raise InputError(f"{path}, row {number}: conversation {name!r} a second time; keep one of the rows")
        langs[name] = str(row.get("lang") or "und")
        categories |= dict.fromkeys(column for column in row if column not in FIXED)
        scores |= {(name, c): _score(path, number, c, row[c]) for c in row if c not in FIXED and row[c] not in (None, "")}
    return Graded(tuple(categories), langs, scores)


def _conversation(path: Path, number: int, row: Any) -> str:
    if isinstance(row, RowError):
        raise InputError(f"{path}: {row}")
    if not isinstance(row, Mapping) or not row.get("conversation") or "card_hash" not in row:
        raise InputError(f"{path}, row {number}: no graded conversation; give what `coach scorecard` wrote")
    return str(row["conversation"])


def _score(path: Path, number: int, category: str, value: Any) -> float:
    try:
        return float(str(value).replace(",", "."))
    except ValueError as e:
        raise InputError(f"{path}, row {number}: {category} = {value!r}; give a number 0..100 or leave it empty") from e


def _rows(path: Path) -> Iterator[Any]:
    if not path.is_file():
        raise InputError(f"{path}: no such file")
    read = {".jsonl": read_rows, ".csv": read_cells, ".parquet": _parquet_rows}[kind_of(path)]
    return read(path)


def read_cells(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a CSV file with commas, or with the semicolons of spreadsheets in many countries."""
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        head = file.readline()
        file.seek(0)
        reader = csv.DictReader(file, delimiter=max(",;\t", key=head.count))
        try:
            yield from ({k: v for k, v in row.items() if isinstance(k, str) and isinstance(v, str)} for row in reader)
        except csv.Error as e:
            raise InputError(f"{path}: after line {reader.line_num}: {e}; look for a quote that is not closed") from e


def _parquet_rows(path: Path) -> Iterator[Any]:
    try:
        with parquet_module().ParquetFile(path) as file:
            for batch in file.iter_batches():
                yield from batch.to_pylist()
    except (ValueError, OSError) as e:
        raise InputError(f"{path}: not a sound Parquet file: {e}") from e
