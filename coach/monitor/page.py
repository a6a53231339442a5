"""The report as one HTML page that needs no script and no network, as Markdown and as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import coach.qa.page
from coach.errors import InputError
from coach.monitor import tables
from coach.monitor.bars import HEIGHT, WIDTH, charts
from coach.monitor.health import Health
from coach.qa.page.tables import Cell, Table
from coach.qa.page.words import NONE, written

if TYPE_CHECKING:
    from jinja2 import Environment

_FOLDERS = (Path(__file__).parent, Path(coach.qa.page.__file__).parent)  # the style and the tables are those of coach report
_LEVELS = ("well", "warning", "alert", "too few")


def to_html(health: Health) -> str:
    page = _environment().get_template("health.html.j2")
    return page.render(health=health, verdict=verdict(health), drawings=charts(health), height=HEIGHT, width=WIDTH)


def ready() -> None:
    """InputError where a library that the page needs is missing."""
    _environment()


def _environment() -> Environment:
    try:
        from jinja2 import Environment, FileSystemLoader, StrictUndefined
    except ModuleNotFoundError as e:
        raise InputError("Jinja is missing; the page needs the extra 'qa': pip install 'reply-coach[qa]'") from e
    made = Environment(
        loader=FileSystemLoader(_FOLDERS), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    made.filters |= {"written": written, "cell": _cell, "kind": _kind}
    made.globals |= {"tables": tables}
    return made


def _cell(cell: Cell) -> str:
    """Verdicts are coloured."""
    return f"level {cell.replace(' ', '-')}" if isinstance(cell, str) and cell in _LEVELS else _kind(cell)


def _kind(cell: Cell) -> str:
    """Numbers stand below each other."""
    return "number" if not isinstance(cell, str) or cell == NONE or cell.lstrip("−")[:1].isdecimal() else "text"


def verdict(health: Health) -> str:
    """One sentence."""
    counts = {level: sum(alert.level == level for alert in health.alerts) for level in ("alert", "warning")}
    told = [f"{n} {level}{'s' if n > 1 else ''}" for level, n in counts.items() if n]
    few = min(health.before.replies, health.now.replies) < health.limits.least
    return " and ".join(told) or ("Too few replies to compare" if few else "Nothing moved that calls for attention")


def to_markdown(health: Health) -> str:
    head = f"{_cells(health.now.source)} beside {_cells(health.before.source)}: {verdict(health)}."
    alerts = "\n".join(f"- **{alert.level}** {_cells(alert.what)}" for alert in health.alerts)
    blocks = [_table(table) for table in tables.all_tables(health) if table.rows]
    return "\n\n".join(["# Health of the coach", head, *([alerts] if alerts else []), *blocks]) + "\n"


def _table(table: Table) -> str:
    rows = [[_cells(written(cell)) for cell in row] for row in (table.head, tuple("---" for _ in table.head), *table.rows)]
    return "\n".join([f"## {table.caption}", "", *(f"| {' | '.join(row)} |" for row in rows)])


def _cells(text: str) -> str:
    """Nothing in a name can end a cell or begin a mark-up."""
    return "".join(f"\\{mark}" if mark in "\\`*_[]<>|#" else mark for mark in " ".join(text.split()))


def to_json(health: Health) -> str:
    return json.dumps({"verdict": verdict(health)} | asdict(health), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


FORMATS = {"html": to_html, "md": to_markdown, "json": to_json}
