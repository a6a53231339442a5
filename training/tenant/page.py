"""What retraining changed, as a page and as part of the model card: both sides on texts that neither has learned from."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from coach.models import WEIGHTS
from training.evaluate import Row, rows
from training.tenant.read import Heads, Read

Side = tuple[Heads, Mapping[str, Any]]
_FEW = "Fewer than 20 texts, or fewer than five of either kind, give no figure."


def compared(where: str, read: Read, *sides: Side) -> Iterator[Row]:
    """Figures of what is shipped and of the new heads, named ``"<where>, shipped"`` and ``"<where>, new"``."""
    for name, (heads, card) in zip(("shipped", "new"), sides, strict=True):
        yield from rows(f"{where}, {name}", read.probabilities(heads), read.examples, card["thresholds"])


def write_page(folder: Path, told: Mapping[str, Any], found: Sequence[Row], risk: Mapping[str, float]) -> None:
    """``report.md`` and ``metrics.json``."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "metrics.json").write_text(json.dumps([asdict(row) for row in found], indent=1) + "\n", "utf-8")
    (folder / "report.md").write_text("\n".join([*_page(told, found, risk), ""]), "utf-8")


def write_readme(model: Path, told: Mapping[str, Any], found: Sequence[Row]) -> None:
    """The card of the shipped models, and what is other in these."""
    shipped = (WEIGHTS / "README.md").read_text("utf-8")
    own = [f"## Retrained for {told['name']}", "", "For these labels, the figures below stand in the place of those above.", ""]
    (model / "README.md").write_text("\n".join([shipped, *own, *_data(told), "", *_table(found), ""]), "utf-8")


def _page(told: Mapping[str, Any], found: Sequence[Row], risk: Mapping[str, float]) -> Iterator[str]:
    yield f"# Heads of {told['name']}: measurement"
    yield ""
    yield from _data(told)
    yield ""
    yield "Register, politeness, sentiment: Spearman's correlation; other labels: area under the ROC curve. In brackets the 95 %"
    yield f"bootstrap interval. {_FEW}"
    yield ""
    yield from _table(found)
    yield ""
    yield "Risk reads these heads too. Its calibration error on test conversations with the new heads:"
    yield f"{risk['new']:.3f}; its card says {risk['shipped']:.3f} of the shipped ones."


def _data(told: Mapping[str, Any]) -> Iterator[str]:
    yield ", ".join(f"{part} {n}" for part, n in told["parts"].items()) + " texts of the tenant's own, from"
    yield from (f"- `{name}`, SHA-256 `{digest}`" for name, digest in told["files"].items())
    yield ""
    yield "| label | language | texts | with it | weights moved |"
    yield "| --- | --- | ---: | ---: | ---: |"
    for label, langs in told["counts"].items():
        for lang, of in langs.items():
            yield f"| {label} | {lang} | {of['texts']} | {of['with']} | {told['moved'][label]:.0%} |"


def _table(found: Sequence[Row]) -> Iterator[str]:
    by = {(row.label, row.lang, row.model): row for row in found}
    yield "| label | texts of | language | n | shipped | new | F1 | calibration error |"
    yield "| --- | --- | --- | ---: | ---: | ---: | ---: | ---: |"
    for (label, lang, model), new in by.items():
        where, side = model.rsplit(", ", 1)
        if side == "new" and (old := by.get((label, lang, f"{where}, shipped"))):
            yield f"| {label} | {where} | {lang} | {old.ranking.n} | {_cells(old, new)} |"


def _cells(old: Row, new: Row) -> str:
    ranking = " | ".join(f"{row.ranking.value:.3f} [{row.ranking.low:.2f}, {row.ranking.high:.2f}]" for row in (old, new))
    f1 = " → ".join(f"{row.f1.value:.2f}" for row in (old, new) if row.f1)
    return f"{ranking} | {f1} | " + " → ".join(f"{row.error:.3f}" for row in (old, new) if row.error is not None)
