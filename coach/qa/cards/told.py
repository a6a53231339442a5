"""The report of ``coach agree`` in Markdown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from coach.qa.cards.agreement import FEWEST, Agreement, Line

_HEAD = """# Agreement of people with the scorecard

Cohen's weighted kappa (quadratic) on five bands of 20 points; in brackets its 95 % interval by bootstrap over conversations. 1 is
full agreement, 0 is what chance would give. “Within a band” is the share of pairs at most one band apart. A category scores in a
language where kappa is at least {least:g} on at least {fewest} reviews; else it is advice: shown, with no weight.

| category | language | reviews | people–scorecard | within a band | pairs | people–people | within a band | gate |
|---|---|---|---|---|---|---|---|---|
"""


def markdown(lines: Sequence[Line], left_out: Mapping[tuple[str, str], int], least: float) -> str:
    """Every category and language, then every review that was left out, and why."""
    return _HEAD.format(least=least, fewest=FEWEST) + "".join(_row(line, least) for line in lines) + _left(left_out)


def _row(line: Line, least: float) -> str:
    gate = line.gate(least).gate
    cells = (line.category, line.lang, *_cells(line.machine), *_cells(line.people), f"**{gate}**" if gate == "advice" else gate)
    return f"| {' | '.join(map(_cell, cells))} |\n"


def _cells(found: Agreement) -> tuple[str, str, str]:
    near = "–" if found.near is None else f"{found.near:.0%}"
    if found.kappa is None:
        return str(found.n), "–", near
    return str(found.n), f"{found.kappa:.2f} ({found.low:.2f}..{found.high:.2f})", near


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _left(left_out: Mapping[tuple[str, str], int]) -> str:
    if not left_out:
        return "\nNo review was left out.\n"
    whys = sorted({why for why, _ in left_out})
    return "\n## Reviews left out\n" + "".join(_list(why, {w: n for (y, w), n in left_out.items() if y == why}) for why in whys)


def _list(why: str, found: Mapping[str, int]) -> str:
    items = "".join(f"- {_cell(what)}" + (f" × {n}\n" if n > 1 else "\n") for what, n in sorted(found.items()))
    return f"\n### {why.capitalize()}: {sum(found.values())}\n{items}"
