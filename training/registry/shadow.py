"""A shadow run: recorded rows read by what runs and by a candidate, and how far apart they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from coach.engine import Coach
from coach.errors import InputError, RowError
from coach.files import read_rows, write_rows
from coach.types import SIGNALS
from coach.wire import score_rows


def run(sides: tuple[Coach, Coach], traffic: Path, target: Path) -> dict[str, Any]:
    """Write a row with the figures of both for each row of ``traffic``, without any text; give the summary of shifts."""
    rows = [row for row in read_rows(traffic) if not isinstance(row, RowError)]
    told: list[dict[str, Any]] = []
    with write_rows(target) as write:
        for row in rows:
            if (found := _both(sides, row)) is not None:
                write(found)
                told.append(found)
    if not told:
        raise InputError(f"{traffic}: no row in it that can be scored; give rows of coach score, each with a text")
    return {"rows": len(told), "left_out": len(rows) - len(told), "shifts": summary(told)}


def _both(sides: tuple[Coach, Coach], row: Any) -> dict[str, Any] | None:
    outs = [score_rows(coach, [row])[0] for coach in sides]
    if any("error" in out for out in outs):
        return None
    old, new = map(_figures, outs)
    return {"id": outs[0]["id"], "lang": outs[0]["lang"], "old": old, "new": new}


def _figures(out: Mapping[str, Any]) -> dict[str, Any]:
    scores: dict[str, float | None] = {signal: out["scores"][signal]["value"] for signal in SIGNALS}
    return {"overall": out["overall"], **scores, "rules": sorted(f["rule"] for f in out["findings"])}


def summary(told: Sequence[Mapping[str, Any]]) -> dict[str, dict[str, dict[str, float]]]:
    """By language and signal: rows that both score, mean shift, 95th percentile of its size, rows that only one scores."""
    groups: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for row in told:
        groups[row["lang"]].append(row)
    return {lang: {name: _shift(group, name) for name in ("overall", *SIGNALS)} for lang, group in sorted(groups.items())}


def _shift(group: Sequence[Mapping[str, Any]], name: str) -> dict[str, float]:
    pairs = [(row["old"][name], row["new"][name]) for row in group]
    apart = [new - old for old, new in pairs if old is not None and new is not None]
    one = sum((old is None) != (new is None) for old, new in pairs)
    if not apart:
        return {"rows": 0, "one_sided": one}
    mean, far = float(np.mean(apart)), float(np.percentile(np.abs(apart), 95))
    return {"rows": len(apart), "mean": round(mean, 2), "p95": round(far, 2), "one_sided": one}
