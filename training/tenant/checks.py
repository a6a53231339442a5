"""What is refused before anything is learned: too few texts, and texts that the project measures on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from coach.errors import InputError
from coach.models.labels import LABELS
from training.data import read_jsonl
from training.leaks import between, text_of
from training.metrics import GRADED
from training.tenant.recipe import HeadsRecipe
from training.tenant.rows import Labelled

_SHOWN = 5


def labels_of(rows: Sequence[Labelled], wanted: Sequence[str]) -> tuple[str, ...]:
    """The labels to refit: those of the data, or the ``wanted`` ones of them. InputError names one that is not there."""
    there = tuple(label for label in LABELS if any(label in row.example.targets for row in rows))
    if missing := [label for label in wanted if label not in there]:
        raise InputError(f"--labels {missing[0]}: no row has it; the data have {', '.join(there)}")
    return tuple(label for label in there if label in wanted or not wanted)


def check_enough(rows: Sequence[Labelled], labels: Sequence[str], recipe: HeadsRecipe) -> None:
    """InputError where the train part has too few texts with or without a label."""
    for label in labels:
        known = [row.example.targets[label] for row in rows if row.example.part == "train" and label in row.example.targets]
        high = sum(value >= 0.5 for value in known)
        told = f"{high} with and {len(known) - high} without"
        enough = (
            len({*known}) > 2 and len(known) >= recipe.fewest
            if label in GRADED
            else min(high, len(known) - high) >= recipe.fewest
        )
        if not enough:
            raise InputError(
                f"{label}: {told} it among the {len(known)} texts to learn from, at least {recipe.fewest} of either are needed;"
                f" label more, or name the labels to refit with --labels"
            )


def check_unseen(rows: Sequence[Labelled], datasets: Path) -> None:
    """InputError names the rows whose text stands, or nearly, in a frozen test part."""
    frozen = [text_of(row) for path in sorted(datasets.glob("*/data/*/test.jsonl")) for row in read_jsonl(path)]
    by_text = {row.example.text: row.place for row in rows}
    if found := sorted({by_text[leak.train] for leak in between(frozen, list(by_text))}):
        more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
        raise InputError(
            f"{'; '.join(found[:_SHOWN])}{more}: the text stands, or nearly, in a test part of {datasets}, which figures and"
            f" gates are measured on; leave these rows out"
        )
