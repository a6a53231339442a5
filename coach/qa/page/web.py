"""The report as one HTML page that needs nothing else: no script, no network."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from coach.errors import InputError
from coach.qa.page import tables
from coach.qa.page.charts import charts, load_matplotlib
from coach.qa.page.differences import differences
from coach.qa.page.figures import Figures
from coach.qa.page.glance import glance
from coach.qa.page.tables import Cell, Score
from coach.qa.page.words import LABELS, NONE, SIGNAL_NOTES, amount, arrow, direction, interval, language_name, plain_name, written

if TYPE_CHECKING:
    from jinja2 import Environment

_STEPS = (40, 50, 60, 75)  # where the shade of a score changes


def to_html(figures: Figures, title: str) -> str:
    """The page; it needs what ``ready`` looks for."""
    page = _environment().get_template("page.html.j2")
    return page.render(figures=figures, title=title, charts=charts(figures), glance=glance(figures), notes=SIGNAL_NOTES)


def ready() -> None:
    """InputError where a library that the page needs is missing."""
    _environment()
    load_matplotlib()


def _environment() -> Environment:
    try:
        from jinja2 import Environment, FileSystemLoader, StrictUndefined
    except ModuleNotFoundError as e:
        raise InputError("Jinja is missing; the report needs the extra 'qa': pip install 'reply-coach[qa]'") from e
    made = Environment(
        loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    made.filters |= {
        "written": written, "language": language_name, "dir": direction, "cell": _cell_class, "kind": _kind, "arrow": arrow,
        "amount": amount, "plain": plain_name,
    }  # fmt: skip
    made.globals |= {"tables": tables, "labels": LABELS, "differences": differences, "interval": interval}
    return made


def _cell_class(cell: Cell) -> str:
    """Scores are shaded."""
    return f"number shade-{sum(cell >= step for step in _STEPS)}" if isinstance(cell, Score) else _kind(cell)


def _kind(cell: Cell) -> str:
    """Numbers stand below each other."""
    return "number" if not isinstance(cell, str) or cell == NONE or cell.lstrip("−")[:1].isdecimal() else "text"
