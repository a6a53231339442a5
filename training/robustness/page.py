"""The report: robustness.md with a table a language, and a heat map beside it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from coach.errors import InputError
from training.robustness.bounds import Broken
from training.robustness.edits import LANGS
from training.robustness.measure import ANOTHER, MEASURES, Figures, Share

_NAMES = {"en": "English", "tr": "Turkish", "fa": "Persian", "lv": "Latvian"}
_MOST_LOST, _WORST = 8, 15  # rules named; points at which the map is darkest


def write_page(
    folder: Path, found: Sequence[Figures], versions: Mapping[str, str], over: Sequence[Broken], far: Sequence[Broken]
) -> None:
    """``robustness.md`` and ``robustness.png``. ``over`` are broken bounds, ``far`` aims that are missed."""
    folder.mkdir(parents=True, exist_ok=True)
    _plot(found, folder / "robustness.png")
    tables = [part for lang in LANGS for part in _language(lang, [f for f in found if f.lang == lang])]
    lines = [*_head(versions), *_broken(over), *_missed(far), *tables]
    (folder / "robustness.md").write_text("\n".join([*lines, ""]), "utf-8")


def _head(versions: Mapping[str, str]) -> Iterator[str]:
    yield "# Robustness: measurement\n"
    yield "How far edits that leave the meaning move what the coach says: mean, and after the stroke the 90th percentile, of the"
    yield "absolute shift in points of 100 (sentiment too, over its whole range), over the texts that the edit changes."
    yield f'"{ANOTHER}" is how far two different texts of the language are apart: a shift as large says nothing any more.\n'
    yield ", ".join(f"{name} {value}" for name, value in versions.items()) + ".\n"
    yield "![heat map](robustness.png)\n"


def _broken(over: Sequence[Broken]) -> Iterator[str]:
    yield "## Bounds that are broken\n"
    yield "\n".join(f"- {one}" for one in over) + "\n" if over else "None.\n"


def _missed(far: Sequence[Broken]) -> Iterator[str]:
    """A line for each edit and language."""
    yield "## Aims that are missed\n"
    lines = [
        f"- {edit}, {lang}, more than {aim:g}: " + ", ".join(f"{one.what} {one.found:.1f}" for one in own)
        for (edit, lang, aim), own in groupby(far, key=lambda one: (one.edit, one.lang, one.allowed))
    ]
    yield "\n".join(lines) + "\n" if lines else "None.\n"


def _language(lang: str, found: Sequence[Figures]) -> Iterator[str]:
    yield f"## {_NAMES[lang]}\n"
    yield "| edit | texts | " + " | ".join(MEASURES) + " | silent | findings stay | new a reply | pairs flip | identified |"
    yield "| --- |" + " ---: |" * (len(MEASURES) + 6)
    yield from (_line(figures) for figures in found)
    lost = sum((Counter(figures.lost) for figures in found), Counter[str]()).most_common(_MOST_LOST)
    yield "\nRules most often lost: " + (", ".join(f"`{rule}` {n}" for rule, n in lost) or "none") + ".\n"


def _line(of: Figures) -> str:
    shifts = [f"{s.mean:.1f}/{s.p90:.1f}" if (s := of.shifts.get(name)) else "–" for name in MEASURES]
    new = f"{of.new.part / of.new.whole:.2f}" if of.new.whole else "–"
    shares = [_percent(of.silent), _percent(of.kept), new, _percent(of.flips), _percent(of.identified)]
    return f"| {of.edit} | {of.texts} | " + " | ".join([*shifts, *shares]) + " |"


def _percent(share: Share) -> str:
    return f"{share.percent:.0f} %" if share.percent is not None else "–"


def check_plots() -> None:
    """InputError where matplotlib is missing: told before anything is measured."""
    try:
        import matplotlib  # noqa: F401
    except ModuleNotFoundError as e:
        raise InputError(
            "matplotlib is missing; the heat map needs the extra 'qa' or 'train': pip install 'reply-coach[qa]'"
        ) from e


def _plot(found: Sequence[Figures], path: Path) -> None:
    from matplotlib.figure import Figure as Canvas

    canvas = Canvas(figsize=(15, 12), layout="constrained")
    panels = canvas.subplots(2, 2)
    for lang, panel in zip(LANGS, panels.flat, strict=True):
        shown = _panel(panel, [f for f in found if f.lang == lang])
        panel.set_title(_NAMES[lang])
    canvas.colorbar(shown, ax=panels, label="mean shift, points of 100", shrink=0.5)
    canvas.savefig(path, dpi=90)


def _panel(panel: Any, found: Sequence[Figures]) -> Any:
    values = [[s.mean if (s := of.shifts.get(name)) else float("nan") for name in MEASURES] for of in found]
    shown = panel.imshow(values or [[float("nan")] * len(MEASURES)], cmap="YlOrRd", vmin=0, vmax=_WORST, aspect="auto")
    panel.set_xticks(range(len(MEASURES)), MEASURES, rotation=45, ha="right")
    panel.set_yticks(range(len(found)), [of.edit for of in found])
    for y, line in enumerate(values):
        _label(panel, y, line)
    return shown


def _label(panel: Any, y: int, line: Sequence[float]) -> None:
    for x, value in enumerate(line):
        if not math.isnan(value):
            panel.text(x, y, f"{value:.0f}", ha="center", va="center", fontsize=8, color="white" if value > 10 else "black")
