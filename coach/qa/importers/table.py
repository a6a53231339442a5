"""CSV of any helpdesk: one row a message."""

from __future__ import annotations

import csv
import logging
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from coach.errors import InputError, RowError
from coach.qa.importers import Message, RecordError, Talk, word

_LOG = logging.getLogger("coach")
_REQUIRED = ("conversation_id", "role", "text")
_OPTIONAL = ("author", "created_at", "channel", "lang", "locale", "team", "csat", "nps", "ces", "subject")
_LEFT_OUT = {"bot": "bot", "system": "system", "note": "private", "private": "private", "internal": "private"}
_LONGEST_CELL = 16 << 20


def read_table(path: Path) -> Iterator[Talk | RowError]:
    """What each row holds of its conversation. Cells may be cut by commas, semicolons or tabs, as spreadsheets do."""
    csv.field_size_limit(_LONGEST_CELL)
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        delimiter = max(",;\t", key=file.readline().count)
        file.seek(0)
        reader = csv.DictReader((line.replace("\0", "") for line in file), delimiter=delimiter)
        try:
            _check_columns(path, reader.fieldnames or ())
            yield from (_row(cells, reader.line_num) for cells in reader)
        except csv.Error as e:
            raise InputError(f"{path}: after line {reader.line_num}: {e}; look for a quote that is not closed") from e


def _check_columns(path: Path, columns: Sequence[str]) -> None:
    if missing := [name for name in _REQUIRED if name not in columns]:
        shown = [column[:40] for column in columns[:20]]
        raise InputError(f"{path}: no column {', '.join(missing)}; the columns are {shown}")
    if unknown := [column[:40] for column in columns if column not in _REQUIRED + _OPTIONAL][:20]:
        _LOG.warning("%s: columns that the import does not know are left out: %s", path.name, ", ".join(unknown))


def _row(cells: dict[Any, Any], line: int) -> Talk | RowError:
    if None in cells:
        return RecordError("bad_csv", f"line {line} has more cells than columns; quote cells that hold commas")
    kept = {name: word(cells.get(name)) for name in (*_REQUIRED, *_OPTIONAL)}
    if (key := kept["conversation_id"]) is None:
        return RecordError("no_id", f"line {line} has no conversation_id; give the same one to all messages of a conversation")
    about: dict[str, Any] = {name: kept[name] for name in ("locale", "team", "csat", "nps", "ces", "subject")}
    channel, lang = ((kept[name] or "").lower() or None for name in ("channel", "lang"))
    return Talk(key, channel, (_message(kept, cells.get("text") or "", line),), part=True, lang=lang, **about)


def _message(kept: dict[str, str | None], text: str, line: int) -> Message:
    role = (kept["role"] or "").lower()
    return Message(
        role=role,
        text=text,
        at=kept["created_at"],
        author=kept["author"],
        id=f"in line {line}",
        left_out=_LEFT_OUT.get(role, "") if role else "no_author",
        channel=(kept["channel"] or "").lower() or None,
    )
