"""Whole files through the coach: in chunks, in order, by one process or several, going on where it was stopped.

Each chunk of input rows becomes a file in a folder beside the target, written whole or not at all; when all are there they are
put together. Chunks do not depend on each other: a run that was killed gives the same bytes in the end as one that was not.
"""

from __future__ import annotations

import json
import os
import shutil
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Literal, Protocol

from coach.cluster import RayPool
from coach.conversations import FIELDS, is_conversation, rows_of, told
from coach.engine import Coach
from coach.errors import CoachError, InputError, RowError
from coach.files import kind_of, read_rows, to_json, write_rows
from coach.wire import error_row, row_id, score_rows

CHUNK = 64  # input rows; a conversation is one
_HEAD = 1 << 20  # bytes of the input that tell it from another
Make = Callable[[], Coach]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many rows came out, how many of them are errors, and how many came from an earlier run."""

    rows: int
    failed: int
    resumed: int = 0


@dataclass(frozen=True)
class Job:
    """What is scored, how, and where to. ``make`` gives the coach, in each process anew."""

    source: Path
    target: Path
    make: Make
    keep_text: bool = False
    workers: int = 1
    engine: Literal["local", "ray"] = "local"
    address: str = ""  # of a Ray cluster; empty: one on this machine
    resume: bool = False
    advance: Callable[[int], None] = field(default=lambda _: None)

    @property
    def folder(self) -> Path:
        return self.target.with_name(f".{self.target.name}.parts")


def score_file(job: Job) -> Outcome:
    """Score ``job.source`` into ``job.target``; memory does not grow with the file."""
    if job.target.resolve() == job.source.resolve():
        raise InputError(f"{job.target}: is the input itself; give another file with --output")
    if not job.source.is_file():
        raise InputError(f"{job.source}: no such file")
    for path in (job.source, job.target):
        kind_of(path)
    if job.target.is_dir():
        raise InputError(f"{job.target}: is a folder; give the name of a file")
    if not job.target.parent.is_dir():
        raise InputError(f"{job.target.parent}: no such folder; make it first")
    done = _prepare(job)
    try:
        _score_missing(job, done)
        return _put_together(job, len(done))
    finally:
        if not any(job.folder.glob("[0-9]*.jsonl")):  # nothing that a later run could go on with
            shutil.rmtree(job.folder, ignore_errors=True)


def _score_missing(job: Job, done: frozenset[int]) -> None:
    chunks = _chunks(read_rows(job.source, job.advance, more=FIELDS))
    wanted = ((n, rows) for n, rows in enumerate(chunks) if n not in done)
    with _pool(job) as pool:
        for number, text in _scored(job, pool, wanted):
            _write(job.folder / f"{number:08}.jsonl", text)


def score_all(coach: Coach, rows: Iterable[Any], *, keep_text: bool = False) -> Iterator[dict[str, Any]]:
    """Output rows in the order of ``rows``: one for a row, one for each reply of a conversation and one for the whole."""
    for chunk in _chunks(rows):
        yield from _score_chunk(coach, chunk, keep_text=keep_text)


def _score_chunk(coach: Coach, chunk: list[Any], *, keep_text: bool) -> list[dict[str, Any]]:
    """Rows of the chunk that are alike are scored once."""
    wanted = [item for row in chunk for item in _expanded(row)]
    keys = [None if isinstance(row, RowError) else _key(row) for row, _ in wanted]
    distinct = {key: row for key, (row, _) in zip(keys, wanted, strict=True) if key is not None}
    scored = dict(zip(distinct, score_rows(coach, list(distinct.values())), strict=True))
    return [_told(row, about, scored.get(key or ""), keep_text=keep_text) for key, (row, about) in zip(keys, wanted, strict=True)]


def _key(row: Any) -> str:
    """Rows that differ in nothing but their id have the same."""
    return json.dumps({**row, "id": None} if isinstance(row, dict) else row, default=str)


def _expanded(row: Any) -> list[tuple[Any, dict[str, Any] | None]]:
    if not is_conversation(row):
        return [(row, None)]
    try:
        return list(rows_of(row))
    except RowError as error:
        return [(error, {"conversation": row.get("conversation")})]


def _told(row: Any, about: dict[str, Any] | None, out: dict[str, Any] | None, *, keep_text: bool) -> dict[str, Any]:
    if out is None:
        return error_row(None, row) | (about or {})
    own = out | {"id": row_id(row)}
    return told(own, row, about, keep_text=keep_text) if about is not None else own


def _chunks(rows: Iterable[Any]) -> Iterator[list[Any]]:
    stream = iter(rows)
    while chunk := list(islice(stream, CHUNK)):
        yield chunk


def _prepare(job: Job) -> frozenset[int]:
    """The numbers of the chunks that are there already; InputError where they are of another input."""
    stamp = to_json(_stamp(job))
    if job.folder.is_dir() and not job.resume:
        shutil.rmtree(job.folder)
    job.folder.mkdir(exist_ok=True)
    about = job.folder / "job.json"
    if about.is_file() and about.read_text("utf-8") != stamp:
        raise InputError(f"{job.folder}: of another input, coach or options; leave out --resume to begin anew")
    _write(about, stamp)
    return frozenset(int(path.stem) for path in job.folder.glob("[0-9]*.jsonl"))


def _stamp(job: Job) -> dict[str, Any]:
    """What must be the same for a run to go on: the input by size and beginning, the coach by its versions."""
    with job.source.open("rb") as file:
        head = sha256(file.read(_HEAD)).hexdigest()
    coach = dict(job.make().versions)
    return {"size": job.source.stat().st_size, "head": head, "keep_text": job.keep_text, "chunk": CHUNK, "versions": coach}


class _Pending(Protocol):
    def result(self) -> str: ...


class _Pool(Protocol):
    """A pool of processes, or the actors of a cluster."""

    def submit(self, work: Callable[..., str], /, *args: Any, **options: Any) -> _Pending: ...


def _pool(job: Job) -> AbstractContextManager[_Pool | None]:
    if job.engine == "ray":
        return RayPool(partial(_start, job.make), job.workers, job.address)
    if job.workers == 1:
        return nullcontext(None)
    return ProcessPoolExecutor(job.workers, get_context("spawn"), _start, (job.make,))


_COACH: list[Coach] = []  # of a worker process


def _start(make: Make) -> None:
    _COACH.append(make())


def _work(chunk: list[Any], *, keep_text: bool) -> str:
    return _lines(_score_chunk(_COACH[0], chunk, keep_text=keep_text))


def _lines(rows: Iterable[dict[str, Any]]) -> str:
    return "".join(f"{to_json(row)}\n" for row in rows)


def _scored(job: Job, pool: _Pool | None, chunks: Iterator[tuple[int, list[Any]]]) -> Iterator[tuple[int, str]]:
    """Each chunk's number and lines, in order; a few chunks a worker are under way at once."""
    if pool is None:
        coach = job.make()
        yield from ((n, _lines(_score_chunk(coach, chunk, keep_text=job.keep_text))) for n, chunk in chunks)
        return
    under_way: deque[tuple[int, _Pending]] = deque()
    try:
        for number, chunk in chunks:
            under_way.append((number, pool.submit(_work, chunk, keep_text=job.keep_text)))
            if len(under_way) > 2 * job.workers:
                first, future = under_way.popleft()
                yield first, future.result()
        yield from ((n, future.result()) for n, future in under_way)
    except BrokenProcessPool as error:
        raise CoachError(f"a worker was killed; what is done lies in {job.folder}: go on with --resume") from error


def _write(path: Path, text: str) -> None:
    """Whole or not at all, and on the disk before the next begins."""
    temporary = path.with_suffix(".part")
    with temporary.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)


def _put_together(job: Job, resumed: int) -> Outcome:
    rows = failed = 0
    with write_rows(job.target) as sink:
        for path in sorted(job.folder.glob("[0-9]*.jsonl")):
            with path.open(encoding="utf-8") as file:
                for line in file:
                    out = json.loads(line)
                    sink(out)
                    rows, failed = rows + 1, failed + ("error" in out)
    shutil.rmtree(job.folder)
    return Outcome(rows, failed, resumed)
