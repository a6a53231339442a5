"""Charts as SVG that stands inside a page: its colours and letters are those of the page, light or dark."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from coach.errors import InputError
from coach.qa.page.figures import Figures
from coach.qa.page.kpis import Link
from coach.qa.page.risks import Bin
from coach.qa.page.scores import BINS, Group
from coach.qa.page.talks import MEASURES
from coach.qa.page.words import LABELS, language_name

# Colours that matplotlib writes and the page replaces by those of its own; no other part of a chart has them.
_INK, _SOFT, _GRID, _ACCENT = "#000001", "#000002", "#000003", "#000004"
_SERIES = ("#000011", "#000012", "#000013", "#000014", "#000015", "#000016")
_NAMES = dict(zip((_INK, _SOFT, _GRID, _ACCENT), ("ink", "soft", "grid", "accent"), strict=True))
_VARIABLES = _NAMES | {colour: f"series-{n}" for n, colour in enumerate(_SERIES, 1)}
_MARKERS = "osD^vP"
_NEEDLESS = (
    r"<metadata>.*?</metadata>|<style.*?</style>|<g id=\"[^\"]*\"/>|(?<=<g) id=\"[^\"]*\"|font-family: [^;\"]*;?|<!--.*?-->"
)
_STYLE = {
    "svg.fonttype": "none", "svg.hashsalt": "reply-coach", "font.family": "DejaVu Sans", "font.size": 8.5,
    "text.color": _INK, "axes.edgecolor": _GRID, "axes.labelcolor": _SOFT, "axes.labelsize": 8.5, "axes.titlesize": 9.5,
    "axes.titlelocation": "left", "axes.spines.top": False, "axes.spines.right": False, "axes.spines.left": False,
    "axes.axisbelow": True, "axes.grid": True, "grid.color": _GRID, "grid.linewidth": 0.7, "xtick.color": _GRID,
    "ytick.color": _GRID, "xtick.labelcolor": _SOFT, "ytick.labelcolor": _SOFT, "xtick.major.size": 0, "ytick.major.size": 0,
    "xtick.major.pad": 5, "legend.frameon": False, "figure.constrained_layout.use": True,
}  # fmt: skip


def charts(figures: Figures) -> dict[str, str]:
    """Those for which there are figures, by name."""
    mpl = load_matplotlib()
    with mpl.rc_context():
        mpl.rcdefaults()  # whatever a reader's own settings say
        mpl.rcParams.update(_STYLE)
        return {name: _svg(name, draw(figures)) for name, draw, wanted in _CHARTS if wanted(figures)}


def load_matplotlib() -> Any:
    """InputError where it is missing."""
    try:
        import matplotlib
        import matplotlib.figure
    except ModuleNotFoundError as e:
        raise InputError("matplotlib is missing; the report needs the extra 'qa': pip install 'reply-coach[qa]'") from e
    return matplotlib


def _figure(width: float, height: float) -> Any:
    """An empty chart; 10 inches are the width of the page."""
    return load_matplotlib().figure.Figure(figsize=(width, height))


def _svg(name: str, figure: Any) -> str:
    """Names inside are made the chart's own, since a page may not have one twice; colours become the page's."""
    file = io.StringIO()
    figure.savefig(file, format="svg", transparent=True, metadata={"Date": None})
    svg = file.getvalue()
    svg = re.sub(_NEEDLESS, "", svg[svg.index("<svg") :], flags=re.DOTALL)
    svg = re.sub(r"(\bid=\"|href=\"#|url\(#)", rf"\1{name}-", svg)
    svg = re.sub("|".join(_VARIABLES), lambda found: f"var(--{_VARIABLES[found[0]]})", svg)
    head = rf'<svg class="chart" role="img" aria-labelledby="{name}-caption" \1>'
    return re.sub(r"<svg [^>]*?(viewBox=\"[^\"]*\")[^>]*>", head, svg, count=1)


def _signals(figures: Figures) -> Any:
    """For each score and language the median, and a line from quartile to quartile."""
    most = sorted(figures.languages, key=lambda group: -group.measures["overall"].n)[: len(_SERIES)]
    groups = [group for group in figures.languages if group in most and group.measures["overall"].n]
    figure = _figure(10, 1.2 + len(MEASURES) * (0.12 + 0.11 * len(groups)))
    axes = figure.subplots()
    for place, group in enumerate(groups):
        _dots(axes, group, place, (place - (len(groups) - 1) / 2) * 0.7 / len(groups))
    axes.set(xlim=(0, 100), ylim=(len(MEASURES) - 0.45, -0.55), yticks=range(len(MEASURES)), xticks=range(0, 101, 10))
    axes.set_yticklabels([LABELS[name] for name in MEASURES], color=_INK)
    axes.grid(visible=False, axis="y")
    axes.axvline(50, color=_SOFT, linewidth=0.9, linestyle=(0, (3, 3)), zorder=1)
    figure.legend(loc="outside upper left", ncols=len(_SERIES), handletextpad=0.2, columnspacing=1.6)
    return figure


def _dots(axes: Any, group: Group, number: int, shift: float) -> None:
    known = [(n + shift, group.measures[name]) for n, name in enumerate(MEASURES) if group.measures[name].n]
    colour, at = _SERIES[number], [y for y, _ in known]
    axes.hlines(at, [s.q1 for _, s in known], [s.q3 for _, s in known], color=colour, linewidth=2, alpha=0.55)
    medians, label = [s.median for _, s in known], language_name(group.name)
    axes.plot(medians, at, _MARKERS[number], color=colour, markersize=5, label=label, linestyle="none", zorder=3)


def _histograms(figures: Figures) -> Any:
    figure = _figure(10, 4)
    grid = figure.subplots(2, 4)
    for axes, name in zip(grid.flat, MEASURES, strict=True):
        counts, total = figures.histograms[name], max(1, sum(figures.histograms[name]))
        wide = 100 / BINS
        axes.bar([wide * n for n in range(BINS)], [100 * n / total for n in counts], wide * 0.86, align="edge", color=_ACCENT)
        axes.set_title(LABELS[name])
        axes.set(xlim=(0, 100), xticks=(0, 25, 50, 75, 100))
        axes.grid(visible=False, axis="x")
        axes.locator_params(axis="y", nbins=4, integer=True)
        axes.axvline(figures.whole.measures[name].median or 0, color=_INK, linewidth=1.1)
    return figure


def _trend(figures: Figures) -> Any:
    figure = _figure(10, 2.8)
    axes = figure.subplots()
    known = [(_monday(week), week.measures["overall"]) for week in figures.weeks if week.measures["overall"].n]
    days, low, high = [day for day, _ in known], [s.q1 or 0.0 for _, s in known], [s.q3 or 0.0 for _, s in known]
    axes.fill_between(days, low, high, color=_ACCENT, alpha=0.18, linewidth=0)
    axes.plot(days, [s.median for _, s in known], "o-", color=_ACCENT, linewidth=1.8, markersize=3.6)
    axes.grid(visible=False, axis="x")
    axes.set(ylabel="overall score", ylim=(min(low) // 10 * 10, min(100, max(high) // 10 * 10 + 10)))  # tens: noise stays small
    axes.locator_params(axis="y", nbins=5, integer=True)
    return _dated(figure, axes, days)


def _volume(figures: Figures) -> Any:
    figure = _figure(10, 2.2)
    axes = figure.subplots()
    days = [_monday(week) for week in figures.weeks]
    axes.bar(days, [week.conversations for week in figures.weeks], 5.4, color=_ACCENT)
    axes.grid(visible=False, axis="x")
    axes.set_ylabel("conversations")
    axes.yaxis.get_major_locator().set_params(integer=True)
    return _dated(figure, axes, days)


def _dated(figure: Any, axes: Any, days: Sequence[date]) -> Any:
    """A label for each of about ten weeks, in the words of no country's order of day and month."""
    step = -(-len(days) // 10)
    axes.set_xticks(days[::step], [f"{day:%Y-%m-%d}" for day in days[::step]])
    axes.margins(x=0.02)
    return figure


def _monday(week: Group) -> date:
    return date.fromisoformat(week.name)


def _calibration(figures: Figures) -> Any:
    figure = _figure(4, 3.5)
    axes = figure.subplots()
    axes.plot([0, 100], [0, 100], color=_SOFT, linewidth=0.9, linestyle=(0, (3, 3)))
    for told in figures.risks.bins:
        _point(axes, told)
    axes.set(xlim=(0, 100), ylim=(0, 100), xticks=range(0, 101, 20), yticks=range(0, 101, 20))
    axes.set(xlabel="predicted risk, %", ylabel="went wrong, %", aspect="equal")
    return figure


def _point(axes: Any, told: Bin) -> None:
    if told.predicted is not None:
        axes.vlines(told.predicted, told.low, told.high, color=_ACCENT, linewidth=2, alpha=0.55)
        axes.plot(told.predicted, told.observed, "o", color=_ACCENT, markersize=6)


def _links(figures: Figures) -> Any:
    known = [link for link in figures.links if link.rho is not None]
    figure = _figure(4, 0.8 + 0.3 * len(known))
    axes = figure.subplots()
    for place, link in enumerate(known):
        _range(axes, link, place)
    axes.set(xlim=(-1, 1), ylim=(len(known) - 0.4, -0.6), yticks=range(len(known)), xticks=(-1, -0.5, 0, 0.5, 1))
    axes.set_yticklabels([LABELS[link.measure] for link in known], color=_INK)
    axes.grid(visible=False, axis="y")
    axes.axvline(0, color=_SOFT, linewidth=0.9, linestyle=(0, (3, 3)), zorder=1)
    axes.set_xlabel("Spearman’s ρ with CSAT")
    return figure


def _range(axes: Any, link: Link, place: int) -> None:
    axes.hlines(place, link.low, link.high, color=_ACCENT, linewidth=2, alpha=0.55)
    axes.plot(link.rho, place, "o", color=_ACCENT, markersize=5.5, zorder=3)


_CHARTS = (
    ("signals", _signals, lambda f: f.whole.measures["overall"].n),
    ("histograms", _histograms, lambda f: f.whole.measures["overall"].n),
    ("trend", _trend, lambda f: sum(1 for week in f.weeks if week.measures["overall"].n) > 1),
    ("volume", _volume, lambda f: len(f.weeks) > 1),
    ("calibration", _calibration, lambda f: f.risks.bins),
    ("links", _links, lambda f: any(link.rho is not None for link in f.links)),
)
