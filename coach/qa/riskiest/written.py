"""The riskiest conversations as a file or as a table for people."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import asdict, fields
from pathlib import Path

from rich.table import Table
from rich.text import Text

from coach.errors import InputError
from coach.files import jsonl_sink, to_json, whole
from coach.qa.riskiest import AtRisk, Riskiest
from coach.show import visible

COLUMNS = tuple(f.name for f in fields(AtRisk))
ENDINGS = (".jsonl", ".csv")
_ISOLATE, _POP = "\u2068", "\u2069"  # each text in the direction of its own first letter
_COLOUR = {"high": "red", "medium": "yellow", "low": "green"}


def check_target(path: Path, source: Path) -> None:
    """InputError where ``path`` cannot be written: before a long file is read."""
    if path.suffix.lower() not in ENDINGS:
        raise InputError(f"{path}: cannot tell the format from the name; use one of {', '.join(ENDINGS)}")
    if path.resolve() == source.resolve():
        raise InputError(f"{path}: is the input itself; give another file with --output")


def write(path: Path, found: Iterable[AtRisk]) -> None:
    """JSONL or CSV by the ending; in CSV the reasons are one text."""
    with whole(path) as temporary:
        if path.suffix.lower() == ".csv":
            _write_csv(temporary, found)
            return
        with jsonl_sink(temporary) as sink:
            for one in found:
                sink(asdict(one))


def _write_csv(path: Path, found: Iterable[AtRisk]) -> None:
    with path.open("w", encoding="utf-8", newline="", errors="replace") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        for one in found:
            writer.writerow(asdict(one) | {"abstained": to_json(one.abstained), "reasons": "; ".join(one.reasons)})


def table(found: Riskiest) -> Table:
    """A row a conversation, the riskiest first; by day a line between days."""
    days = ("day",) if found.by_day else ()
    made = Table(*days, "conversation", "risk", "interval", "band", "reasons", box=None, pad_edge=False)
    last: str | None = None
    for number, one in enumerate(found):
        if found.by_day and number and one.day != last:
            made.add_section()
        made.add_row(*([one.day or "unknown"] if found.by_day else []), *_cells(one))
        last = one.day
    return made


def _cells(one: AtRisk) -> Iterator[Text]:
    """Who it abstained on ranks by the probability like the others, but is marked: not to be acted on as such."""
    yield Text(_isolated(str(one.id if one.id is not None else "–")))
    yield Text(f"{one.probability:.0%}")
    yield Text("" if one.low is None or one.high is None else f"{one.low:.0%}–{one.high:.0%}", "dim")
    yield Text("not sure", "dim") if one.abstained else Text(one.band or "", _COLOUR.get(one.band or "", ""))
    yield Text("\n".join(f"{reason[:2]}{_isolated(reason[2:])}" for reason in one.reasons))


def _isolated(text: str) -> str:
    return f"{_ISOLATE}{visible(text)}{_POP}"


def account(found: Riskiest) -> str:
    """How many there were, and what is not among them."""
    shown, counts = sum(1 for _ in found), found.counts
    rest = {
        "without a probability": counts["silent"], "failed to be scored": counts["failed"],
        "not asked for a risk": counts["unasked"],
    }  # fmt: skip
    left = [f"{n} {what}" for what, n in rest.items() if n]
    return "; ".join([f"{shown} of {counts['told']} conversations with a risk", *left])
