"""Paired bars, before and now, as figures of the page: SVG in its colours, light or dark."""

from __future__ import annotations

from dataclasses import dataclass

from coach.monitor.drift import Drift
from coach.monitor.health import Health, measure_name
from coach.monitor.tally import ALL, SCORES

HEIGHT, WIDTH = 90, 260


@dataclass(frozen=True)
class Bar:
    """A rectangle in units of the drawing; ``old`` is that of the reference."""

    x: float
    y: float
    width: float
    height: float
    old: bool
    title: str


@dataclass(frozen=True)
class Chart:
    name: str
    level: str
    bars: tuple[Bar, ...]


def charts(health: Health) -> list[Chart]:
    """Length and scores of all replies, where there are enough of them."""
    wanted = [d for d in health.drifts if d.group == ALL and d.measure in ("words", *SCORES) and d.bins]
    return [Chart(measure_name(drift.measure), drift.level, _bars(drift)) for drift in wanted]


def _bars(drift: Drift) -> tuple[Bar, ...]:
    highest = max(max(before, now) for _, before, now in drift.bins)
    step = WIDTH / len(drift.bins)
    return tuple(
        _bar(step * (place + shift), step * 0.38, told, value / highest, old=old)
        for place, told in enumerate(drift.bins)
        for shift, value, old in ((0.1, told[1], True), (0.5, told[2], False))
    )


def _bar(x: float, width: float, told: tuple[str, float, float], tall: float, *, old: bool) -> Bar:
    name, before, now = told
    height = round(HEIGHT * tall, 1)
    return Bar(round(x, 1), round(HEIGHT - height, 1), round(width, 1), height, old, f"{name}: {before} % before, {now} % now")
