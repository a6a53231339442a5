"""The conversations that most likely end with the customer gone or complaining elsewhere: as many as there is time for.

Read in a stream: what is held grows with how many are asked for, by day with the days too, never with the file.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Literal

from coach.errors import InputError, RowError
from coach.files import flat, read_rows
from coach.qa.page.kept import Best

_COLUMNS = frozenset(flat({}))  # of a table that coach score wrote
_REMEDY = "score conversations, or rows with risk true: coach score conversations.jsonl -o scored.jsonl"
Kind = Literal["told", "silent", "failed", "unasked", "reply"]


@dataclass(frozen=True, slots=True)
class AtRisk:
    """``probability`` lies in ``low`` to ``high``, 0..1; where it ``abstained`` it is there to rank by, and there is no band.

    ``day`` is the one on which the conversation ended (UTC, ISO 8601), None where no time is known. ``reasons`` are in the
    language of the reply, each with an arrow for the way it moves the risk.
    """

    day: str | None
    id: str | int | None
    lang: str
    probability: float
    low: float | None
    high: float | None
    band: str | None
    abstained: bool
    reasons: tuple[str, ...]


@dataclass
class Riskiest:
    """The ``most`` riskiest of all, or with ``by_day`` of each day; of equals the first in the file. ``counts`` says what the
    rows were: conversations with a probability, those without, failed rows, rows of which no risk was asked, single replies."""

    most: int
    by_day: bool = False
    counts: Counter[Kind] = field(default_factory=Counter)
    _kept: dict[str | None, Best[AtRisk]] = field(default_factory=dict)

    def add(self, found: AtRisk) -> None:
        best = self._kept.setdefault(found.day if self.by_day else None, Best(self.most))
        best.add((-found.probability,), found)

    def __iter__(self) -> Iterator[AtRisk]:
        """Day by day, those without one last; the riskiest of each first."""
        for day in sorted(self._kept, key=lambda day: (day is None, day or "")):
            yield from self._kept[day].items()


def riskiest(path: Path, most: int, *, by_day: bool = False) -> Riskiest:
    """Of what ``coach score`` wrote to ``path``. InputError where no row has a risk."""
    found = Riskiest(most, by_day)
    for number, row in enumerate(read_rows(path, more=_COLUMNS), 1):
        if isinstance(row, RowError):
            raise InputError(f"{path}: {row}")
        kind, risk = _read(row, f"{path}, row {number}")
        found.counts[kind] += 1
        if kind == "told":
            found.add(_at_risk(row, risk))
    if not found.counts["told"] + found.counts["silent"]:
        raise InputError(f"{path}: no row has a risk; {_REMEDY}")
    return found


def _read(row: Any, place: str) -> tuple[Kind, Mapping[str, Any]]:
    """What a row is, and its risk. Of a conversation only the row of the whole has one, its replies have none."""
    if not isinstance(row, Mapping):
        raise InputError(f"{place}: {type(row).__name__} in the place of an object; give what coach score wrote")
    if row.get("error"):
        return "failed", {}
    risk = _json(row.get("risk"), place)
    if not risk:
        return "unasked" if row.get("turn") in (None, "") else "reply", {}
    if not isinstance(risk, Mapping) or "probability" not in risk:
        raise InputError(f"{place}: its risk is none that coach score wrote; {_REMEDY}")
    return "silent" if risk["probability"] is None else "told", risk


def _json(value: Any, place: str) -> Any:
    """Tables hold a risk as text."""
    if not isinstance(value, str) or not value:
        return value
    try:
        return json.loads(value)
    except ValueError as error:
        raise InputError(f"{place}: its risk is not JSON: {error}; give what coach score wrote") from error


def _at_risk(row: Mapping[str, Any], risk: Mapping[str, Any]) -> AtRisk:
    reasons = tuple(f"{'↑' if reason['effect'] == 'raises' else '↓'} {reason['text']}" for reason in risk["reasons"])
    told = (risk["probability"], risk["low"], risk["high"], risk["band"], risk["abstained"])
    name = row.get("conversation") or row.get("id")
    return AtRisk(_day(row), name, str(row.get("lang") or "und"), *told, reasons)


def _day(row: Mapping[str, Any]) -> str | None:
    """Of the last turn: when the conversation began, and how long it went on. None where that is no date."""
    if not row.get("started_at"):
        return None
    try:
        ended = datetime.fromisoformat(str(row["started_at"])) + timedelta(minutes=float(row.get("minutes") or 0))
        return (ended.astimezone(UTC) if ended.tzinfo else ended).date().isoformat()
    except (ValueError, OverflowError):
        return None
