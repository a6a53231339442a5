"""From a tenant's labels to an artifact, its risk model and its report."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import monotonic
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from safetensors.numpy import save_file

from coach.models import WEIGHTS, Artifact, Encoder
from training.data import DATASETS, SOURCES, Example, shipped
from training.evaluate import Row
from training.export import write_card
from training.tenant.checks import check_enough, check_unseen, labels_of
from training.tenant.fit import limits, moved, refit
from training.tenant.page import compared, write_page, write_readme
from training.tenant.read import Heads, Read, read_all
from training.tenant.recipe import HeadsRecipe
from training.tenant.risk import bring_risk
from training.tenant.rows import Labelled, files_of, read_labels

console = Console(stderr=True)


@dataclass(frozen=True)
class Order:
    """What is asked for: the labels in ``data`` (all, or ``wanted``) of ``tenant``, fitted by ``recipe`` into ``folder``."""

    data: Path
    tenant: str
    folder: Path
    recipe: HeadsRecipe
    wanted: Sequence[str] = ()
    datasets: Path = field(default=DATASETS)


def train(order: Order) -> list[Row]:
    """Write ``model``, ``risk`` and ``report`` into the folder of the order; give the figures of both sides."""
    start = monotonic()
    rows, labels = _checked(order)
    shipped_one = Artifact(WEIGHTS)
    shipped_one.check()
    encoder, heads = Encoder(shipped_one), shipped_one.heads()
    with _progress() as progress:
        read = read_all(encoder, _examples(order, rows, labels), progress)
        made = refit(heads, labels, read, order.recipe.pull)
        card = shipped_one.card | limits(shipped_one.card, made, labels, read)
        told = _told(order, rows, labels) | {"moved": moved(heads, made, labels)}
        model = _export(order.folder / "model", made, card | {"tenant": told})
        risk = bring_risk(model, order.folder / "risk", order.datasets, progress)
    found = _measured(order, read, (heads, shipped_one.card), (made, card))
    write_page(order.folder / "report", told, found, risk)
    write_readme(model, told, found)
    console.print(f"{len(rows)} texts, heads of {', '.join(labels)}: {model} in {monotonic() - start:.0f} s")
    return found


def _checked(order: Order) -> tuple[list[Labelled], tuple[str, ...]]:
    rows = read_labels(order.data, order.tenant, order.recipe)
    labels = labels_of(rows, order.wanted)
    check_enough(rows, labels, order.recipe)
    check_unseen(rows, order.datasets)
    return rows, labels


def _examples(order: Order, rows: Sequence[Labelled], labels: Sequence[str]) -> list[Example]:
    """The tenant's, and of the project's those that know one of ``labels``; what is known of other labels is left out."""
    everything = [*shipped(order.datasets, SOURCES), *(row.example for row in rows)]
    of = [replace(e, targets={label: e.targets[label] for label in labels if label in e.targets}) for e in everything]
    return [e for e in of if e.targets]


def _progress() -> Progress:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    return Progress(*columns, console=console, transient=True)


def _told(order: Order, rows: Sequence[Labelled], labels: Sequence[str]) -> dict[str, Any]:
    """What the card says of the tenant's data. Never a text."""
    counts = Counter((label, row.example.lang) for row in rows for label in labels if row.example.targets.get(label, 0) >= 0.5)
    known = Counter((label, row.example.lang) for row in rows for label in labels if label in row.example.targets)
    return {
        "name": order.tenant, "labels": list(labels), "recipe": order.recipe.told, "files": files_of(order.data),
        "parts": dict(Counter(row.example.part for row in rows)),
        "counts": {
            label: {lang: {"texts": n, "with": counts[label, lang]} for (of, lang), n in sorted(known.items()) if of == label}
            for label in labels
        },
    }  # fmt: skip


def _export(folder: Path, heads: Heads, card: dict[str, Any]) -> Path:
    """The shipped files with other heads; figures and hashes of the card are those of what is written."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in Artifact(WEIGHTS).card["files"]:
        shutil.copyfile(WEIGHTS / name, folder / name)
    save_file(dict(heads), folder / "heads.safetensors")
    write_card({key: value for key, value in card.items() if key != "files"}, folder)
    return folder


Side = tuple[Heads, dict[str, Any]]


def _measured(order: Order, read: Read, old: Side, new: Side) -> list[Row]:
    """On what was never learned from: the project's frozen test parts, and the tenant's held-out texts."""
    test = read.where(lambda e: e.part == "test")
    of_tenant = test.where(lambda e: e.source == order.tenant)
    others = test.where(lambda e: e.source != order.tenant)
    parts = {"project": others, order.tenant: of_tenant}
    return [row for where, part in parts.items() if part.examples for row in compared(where, part, old, new)]
