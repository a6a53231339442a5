"""How well ``customer.leaving`` tells who wants to leave from what customers really wrote, none of which was learned from.

    python -m training.risk.leaving PUBLIC

PUBLIC is a folder with banking77_*.csv and multidogo_*.tsv (English lines of customers with the intent of each); beside them the
frozen turns of ``datasets/customer_turns`` are measured in every language. Each line is a conversation of its own, read by the
whole coach, rules and models, as ``coach score`` reads it. A few minutes on two cores.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import numpy as np

from coach.engine import Coach, load
from coach.errors import InputError
from coach.types import Draft, Turn
from training.data import DATASETS, read_jsonl
from training.metrics import Figure, Floats, ranking

LEAVING = frozenset({"terminate_account", "closeaccount", "cancelserviceintent"})  # intents; all others are something else
_BATCH = 256


@dataclass(frozen=True, slots=True)
class Line:
    """What a customer wrote, in the set ``source``, and whether it is about leaving."""

    source: str
    lang: str
    text: str
    leaves: bool


@dataclass(frozen=True, slots=True)
class Measured:
    """``auc`` is None where a set has lines of one kind only."""

    source: str
    lang: str
    leaving: int
    other: int
    auc: Figure | None


def lines(public: Path | None, datasets: Path = DATASETS) -> Iterator[Line]:
    """Set by set and language by language. InputError where a public set is missing."""
    for path in sorted((datasets / "customer_turns" / "data").glob("*/test.jsonl")):
        yield from (Line("customer_turns", path.parent.name, row["text"], row["leaving"] >= 1) for row in read_jsonl(path))
    if public:
        yield from _banking(public)
        yield from _multidogo(public)


def _banking(folder: Path) -> Iterator[Line]:
    for path in _needed(folder, "banking77_*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            yield from (Line("banking77", "en", row["text"], row["category"] in LEAVING) for row in csv.DictReader(file))


def _multidogo(folder: Path) -> Iterator[Line]:
    """Turns that carry an intent."""
    for path in _needed(folder, "multidogo_*.tsv"):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                if row["intent"] and row["utterance"].strip():
                    yield Line("multidogo", "en", row["utterance"], bool(LEAVING & set(row["intent"].split("<div>"))))


def _needed(folder: Path, glob: str) -> list[Path]:
    if not (found := sorted(folder.glob(glob))):
        raise InputError(f"{folder}: no {glob} in it; give the folder of the public sets")
    return found


def measured(found: Iterable[Line], coach: Coach) -> Iterator[Measured]:
    """A figure of each set and language, as they come together in ``found``."""
    for (source, lang), own in groupby(found, key=lambda line: (line.source, line.lang)):
        kept = list(own)
        leaves = np.array([float(line.leaves) for line in kept])
        scores = np.concatenate([_scores(kept[n : n + _BATCH], coach) for n in range(0, len(kept), _BATCH)])
        auc = ranking("leaving", scores, leaves) if 0 < leaves.sum() < len(leaves) else None
        yield Measured(source, lang, int(leaves.sum()), int(len(leaves) - leaves.sum()), auc)


def _scores(batch: list[Line], coach: Coach) -> Floats:
    reports = coach([Draft("", line.lang, history=(Turn("customer", line.text),)) for line in batch])
    return np.array([report.measures.get("leaving", 0.0) for report in reports])


def main() -> None:
    made = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("public", type=Path, nargs="?", help="without it only the project's own frozen turns are measured")
    print("| set | language | leaving | other | AUC |\n| --- | --- | ---: | ---: | ---: |")
    for row in measured(lines(made.parse_args().public), load()):
        figure = f"{row.auc.value:.3f} ({row.auc.low:.3f}–{row.auc.high:.3f})" if row.auc else "–"
        print(f"| {row.source} | {row.lang} | {row.leaving} | {row.other} | {figure} |")


if __name__ == "__main__":
    main()
