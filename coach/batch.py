"""Whole files through the coach: in chunks, in order, bad rows kept as error rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from coach.engine import Coach
from coach.errors import InputError, RowError
from coach.files import read_rows, write_rows
from coach.wire import error_row, score_rows

CHUNK = 128  # rows


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many rows came in, and how many of them could not be scored."""

    rows: int
    failed: int


def score_file(coach: Coach, source: Path, target: Path, advance: Callable[[int], None] = lambda _: None) -> Outcome:
    """Score ``source`` into ``target``; memory does not grow with the file."""
    if target.resolve() == source.resolve():
        raise InputError(f"{target}: is the input itself; give another file with --output")
    rows = failed = 0
    with write_rows(target) as sink:
        for out in score_all(coach, read_rows(source, advance)):
            sink(out)
            rows, failed = rows + 1, failed + ("error" in out)
    return Outcome(rows, failed)


def score_all(coach: Coach, rows: Iterable[Any]) -> Iterator[dict[str, Any]]:
    """Output rows in the order of ``rows``; a RowError among them becomes its error row."""
    stream = iter(rows)
    while chunk := list(islice(stream, CHUNK)):
        scored = iter(score_rows(coach, [row for row in chunk if not isinstance(row, RowError)]))
        yield from (error_row(None, row) if isinstance(row, RowError) else next(scored) for row in chunk)
