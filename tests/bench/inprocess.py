"""One language in a fresh process: ``python -m bench.inprocess LANG COUNT`` prints its figures as JSON."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from time import perf_counter
from typing import Any

from coach.engine import Coach, load
from coach.scorer import Scorer
from coach.types import Draft, Turn
from coach.wire import score_rows

from . import texts
from .timing import each, summary

WARM_UP = 120  # texts of their own; a service sees as many in its first seconds


def draft_of(row: dict[str, Any]) -> Draft:
    history = tuple(Turn(turn["role"], turn["text"]) for turn in row["history"])
    return Draft(row["text"], lang=row["lang"], channel=row["channel"], history=history)


def measure(lang: str, count: int) -> dict[str, Any]:
    coach = load()
    only_rules: tuple[Scorer, ...] = (coach.rules,)
    rules = replace(coach, scorers=only_rules)
    rows = texts.rows(lang, WARM_UP + 2 * count)
    first = summary(each(lambda row: score_rows(coach, [row]), rows[:10]))
    for row in rows[10:WARM_UP]:
        score_rows(coach, [row])
    drafts, rows = [draft_of(row) for row in rows[WARM_UP:-count]], rows[-count:]
    out = {
        "the first ten texts of a process": first,
        "rules only": summary(each(lambda draft: rules([draft]), drafts)),
        "everything": summary(each(lambda row: score_rows(coach, [row]), rows)),
        "the same texts again": summary(each(lambda row: score_rows(coach, [row]), rows)),
        "one sentence edited": summary(each(lambda row: score_rows(coach, [row]), texts.edited(lang, count))),
    }
    words = sum(len(row["text"].split()) for row in rows) / len(rows)
    return {"times": out, "words": words, "batch": rows_per_second(coach, rows)}


def rows_per_second(coach: Coach, rows: list[dict[str, Any]]) -> float:
    """All rows in one call."""
    start = perf_counter()
    score_rows(coach, rows)
    return len(rows) / (perf_counter() - start)


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1], int(sys.argv[2]))))
