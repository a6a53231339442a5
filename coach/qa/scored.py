"""Scored conversations as `coach score` writes them, from any format: one record a reply, one a whole conversation."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coach.errors import InputError, RowError
from coach.files import read_rows
from coach.types import SIGNALS

_JSON = ("findings", "rewrite", "customer", "risk", "versions", "error", "outcome")
_ABOUT = ("conversation", "turn", "agent", "team", "via", "started_at", "waited", "minutes", "turns", "text")
_PLAIN = ("id", "lang", "overall", *SIGNALS, "register", "politeness", "words", "sentences", *_ABOUT)
_COLUMNS = frozenset({*_JSON, *_PLAIN, "scores"})


@dataclass(frozen=True)
class Scored:
    """A reply (``turn`` is its place), or with ``turn`` None the conversation as it ended, which alone has a ``risk``.

    ``scores`` are 0..100 or None; ``waited`` the minutes that the customer waited for the reply; ``minutes`` the length of the
    conversation; ``text`` is masked unless it was kept.
    """

    id: str
    conversation: str
    turn: int | None
    lang: str
    via: str
    team: str | None
    agent: str | None
    started_at: str | None
    overall: float | None
    scores: Mapping[str, float | None]
    findings: tuple[Mapping[str, Any], ...]
    rewrite: Mapping[str, Any] | None
    customer: Mapping[str, float | None]
    risk: Mapping[str, Any] | None
    outcome: Mapping[str, Any]
    text: str
    waited: float | None
    minutes: float | None
    turns: int | None
    versions: Mapping[str, str]


def read_scored(path: Path) -> Iterator[Scored | Mapping[str, Any]]:
    """The records in order; an error row as it is. InputError where the file holds no scored conversations."""
    for number, row in enumerate(read_rows(path, more=_COLUMNS), 1):
        if isinstance(row, RowError):
            raise InputError(f"{path}: {row}")
        yield _record(row, number, path)


def _record(row: Mapping[str, Any], number: int, path: Path) -> Scored | Mapping[str, Any]:
    told = {key: json.loads(row[key]) if isinstance(row.get(key), str) else row.get(key) for key in _JSON}
    if told["error"]:
        return {"id": row.get("id"), "conversation": row.get("conversation"), "error": told["error"]}
    if not row.get("conversation"):
        raise InputError(f"{path}, row {number}: no conversation in it; score what `coach import` wrote: rows with turns")
    scores = row.get("scores") or row
    return Scored(
        str(row.get("id")), str(row["conversation"]), _whole(row.get("turn")), str(row.get("lang") or "und"),
        str(row.get("via") or "chat"), row.get("team"), row.get("agent"), row.get("started_at"), _number(row.get("overall")),
        {s: _value(scores.get(s)) for s in SIGNALS}, tuple(told["findings"] or ()), told["rewrite"], told["customer"] or {},
        told["risk"], told["outcome"] or {}, str(row.get("text") or ""), _number(row.get("waited")), _number(row.get("minutes")),
        _whole(row.get("turns")), told["versions"] or {},
    )  # fmt: skip


def _value(score: Any) -> float | None:
    return _number(score.get("value") if isinstance(score, Mapping) else score)


def _number(value: Any) -> float | None:
    return None if value in (None, "") else float(value)


def _whole(value: Any) -> int | None:
    return None if value in (None, "") else int(value)
