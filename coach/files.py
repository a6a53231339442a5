"""Rows in files: JSONL, CSV and Parquet, read in a stream and written atomically."""

from __future__ import annotations

import csv
import json
import logging
import os
import re
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import IO, Any

from coach.errors import InputError, RowError
from coach.types import ROW_FIELDS, SIGNALS

_LOG = logging.getLogger("coach")
_JSON_COLUMNS = ("history", "customer", "turns", "outcome")  # an outcome may be a plain word too
_ABOUT = ("conversation", "turn", "agent", "team", "via", "started_at", "waited", "minutes", "turns", "text")  # of a reply
_FLAGS = {"true": True, "1": True, "false": False, "0": False, "": None}
_GROUP = 1024  # rows of Parquet held at a time
FORMATS = (".jsonl", ".csv", ".parquet")
_MAX_LINE = 16 << 20  # bytes
_SURROGATE = re.compile("[\ud800-\udfff]")

Rows = Iterator[Any]  # a dict, or a RowError in the place of a row that could not be read
Sink = Callable[[dict[str, Any]], None]


def kind_of(path: Path) -> str:
    """The format by the file's ending; InputError names the endings that work."""
    suffix = path.suffix.lower().replace(".ndjson", ".jsonl")
    if suffix not in FORMATS:
        raise InputError(f"{path}: cannot tell the format from the name; use one of {', '.join(FORMATS)}")
    return suffix


def read_rows(path: Path, advance: Callable[[int], None] = lambda _: None, *, more: frozenset[str] = frozenset()) -> Rows:
    """Every row of ``path``; ``advance`` hears how many bytes were read. A broken row is yielded as its RowError.

    Of a table the columns of a row are kept, and those in ``more``; where there is such a one, the text may be left out.
    """
    if not path.is_file():
        raise InputError(f"{path}: no such file")
    kind = kind_of(path)
    if kind == ".jsonl":
        return _read_jsonl(path, advance)
    return {".csv": _read_csv, ".parquet": _read_parquet}[kind](path, advance, more)


def _read_jsonl(path: Path, advance: Callable[[int], None]) -> Rows:
    with path.open("rb") as file:
        number = 0
        while line := file.readline(_MAX_LINE):
            number += 1
            advance(len(line))
            if len(line) == _MAX_LINE and not line.endswith(b"\n"):
                _skip_line(file, advance)
                yield RowError("too_long", f"line {number} is longer than {_MAX_LINE} bytes; give one row a line")
            elif line.strip():
                yield _json_row(line, number)


def _skip_line(file: IO[bytes], advance: Callable[[int], None]) -> None:
    while rest := file.readline(_MAX_LINE):
        advance(len(rest))
        if rest.endswith(b"\n"):
            return


def _json_row(line: bytes, number: int) -> Any:
    try:
        return json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as e:
        return RowError("not_utf8", f"line {number} is not UTF-8 (byte {e.start}); save the file as UTF-8")
    except (ValueError, RecursionError) as e:
        return RowError("bad_json", f"line {number} is not JSON: {e}"[:200])


def _read_csv(path: Path, advance: Callable[[int], None], more: frozenset[str]) -> Rows:
    csv.field_size_limit(_MAX_LINE)
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        reader = csv.DictReader(_told(file, advance))
        try:
            _need_columns(path, reader.fieldnames or (), more)
            yield from (_from_cells(row, f"line {reader.line_num}", more) for row in reader)
        except csv.Error as e:
            raise InputError(f"{path}: after line {reader.line_num}: {e}; look for a quote that is not closed") from e


def _need_columns(path: Path, columns: Sequence[str], more: frozenset[str]) -> None:
    if not ({"text"} | more) & set(columns):
        shown = [column[:40] for column in columns[:20]]
        raise InputError(f"{path}: no column 'text'; the columns are {shown}")
    if extra := sorted(column[:40] for column in columns if column not in ROW_FIELDS | more)[:20]:
        _LOG.warning("%s: columns that are no part of a row are left out: %s", path.name, ", ".join(extra))


def _told(file: IO[str], advance: Callable[[int], None]) -> Iterator[str]:
    for line in file:
        advance(len(line.encode("utf-8", "replace")))
        yield line.replace("\0", "")


def _from_cells(cells: dict[Any, Any], place: str, more: frozenset[str]) -> Any:
    if None in cells:
        return RowError("bad_csv", f"{place} has more cells than the first line has columns; quote cells that hold commas")
    row = {key: value for key, value in cells.items() if key == "text" or (key in ROW_FIELDS | more and value not in (None, ""))}
    for key in _JSON_COLUMNS:
        if isinstance(row.get(key), str) and (key != "outcome" or row[key].startswith("{")):
            try:
                row[key] = json.loads(row[key])
            except (ValueError, RecursionError) as e:
                return RowError("bad_json", f"{place}, column {key} is not JSON: {e}"[:200])
    return row | {key: _FLAGS.get(str(row[key]).lower(), row[key]) for key in ("rewrite", "risk", "typing") if key in row}


def _read_parquet(path: Path, advance: Callable[[int], None], more: frozenset[str]) -> Rows:
    try:
        yield from _parquet_rows(path, advance, more)
    except (ValueError, OSError) as e:
        raise InputError(f"{path}: not a sound Parquet file: {e}") from e


def _parquet_rows(path: Path, advance: Callable[[int], None], more: frozenset[str]) -> Rows:
    with parquet_module().ParquetFile(path) as file:
        _need_columns(path, file.schema_arrow.names, more)
        share, number = path.stat().st_size / max(1, file.metadata.num_rows), 0
        for batch in file.iter_batches(batch_size=512):
            for number, row in enumerate(batch.to_pylist(), number + 1):  # noqa: B020
                yield _from_cells({k: v for k, v in row.items() if v is not None or k == "text"}, f"row {number}", more)
            advance(int(share * batch.num_rows))


def parquet_module() -> Any:
    """``pyarrow.parquet``; InputError where it is not installed."""
    try:
        import pyarrow.parquet
    except ModuleNotFoundError as e:
        raise InputError("Parquet needs the extra 'batch': pip install 'reply-coach[batch]'; or use JSONL or CSV") from e
    return pyarrow.parquet


@contextmanager
def write_rows(path: Path) -> Iterator[Sink]:
    """A function that writes rows to ``path``; the file appears whole when the block ends well, else not at all."""
    write = {".jsonl": jsonl_sink, ".csv": _csv_sink, ".parquet": _parquet_sink}[kind_of(path)]
    with whole(path) as temporary, write(temporary) as sink:
        yield sink


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """A file to write that takes the place of ``path`` when the block ends well, else leaves no trace."""
    if not path.parent.is_dir():
        raise InputError(f"{path.parent}: no such folder; make it first")
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    os.close(handle)
    temporary = Path(name)
    try:
        yield temporary
        temporary.chmod(0o644)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


@contextmanager
def jsonl_sink(path: Path) -> Iterator[Sink]:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        yield lambda row: print(to_json(row), file=file)


def to_json(row: Any) -> str:
    """One line of JSON: the same row always gives the same bytes. Lone surrogates become U+FFFD."""
    return _writable(json.dumps(row, ensure_ascii=False, separators=(",", ":"), allow_nan=False))


def _writable(text: str) -> str:
    return _SURROGATE.sub("\ufffd", text)


def flat(row: dict[str, Any]) -> dict[str, Any]:
    """An output row as cells: one column a signal, findings and the rest as JSON."""
    scores = row.get("scores") or {}
    rest = {k: to_json(row[k]) if row.get(k) else None for k in ("findings", "rewrite", "customer", "risk", "versions", "error")}
    measures = row.get("measures") or {}
    names = ("register", "politeness", "words", "sentences")
    values: dict[str, Any] = {s: (scores.get(s) or {}).get("value") for s in SIGNALS}
    row_id = row.get("id")
    head = {"id": None if row_id is None else _writable(str(row_id)), "lang": row.get("lang"), "overall": row.get("overall")}
    about = {name: row.get(name) for name in _ABOUT} | {"outcome": to_json(row["outcome"]) if row.get("outcome") else None}
    return head | values | {n: measures.get(n) for n in names} | rest | about


@contextmanager
def _csv_sink(path: Path) -> Iterator[Sink]:
    with path.open("w", encoding="utf-8", newline="", errors="replace") as file:
        writer = csv.DictWriter(file, list(flat({})))
        writer.writeheader()
        yield lambda row: writer.writerow(flat(row))


def _parquet_sink(path: Path) -> AbstractContextManager[Sink]:
    numbers = dict.fromkeys(("overall", *SIGNALS, "register", "politeness", "waited", "minutes"), "float64")
    kinds = numbers | dict.fromkeys(("words", "sentences", "turn", "turns"), "int64")
    return parquet_sink(path, {name: kinds.get(name, "string") for name in flat({})}, flat)


@contextmanager
def parquet_sink(path: Path, columns: Mapping[str, str], cells: Callable[[dict[str, Any]], Mapping[str, Any]]) -> Iterator[Sink]:
    """A function that writes rows as ``cells`` in ``columns`` (name → type of pyarrow), some at a time."""
    parquet = parquet_module()
    import pyarrow as pa

    schema = pa.schema([(name, pa.type_for_alias(kind)) for name, kind in columns.items()])
    waiting: list[Mapping[str, Any]] = []
    with parquet.ParquetWriter(path, schema) as writer:

        def flush() -> None:
            if waiting:
                writer.write_table(pa.Table.from_pylist(waiting, schema=schema))
                waiting.clear()

        def sink(row: dict[str, Any]) -> None:
            waiting.append(cells(row))
            if len(waiting) >= _GROUP:
                flush()

        yield sink
        flush()
