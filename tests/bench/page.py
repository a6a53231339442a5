"""The figures as a page: docs/benchmarks.md, between its markers."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from coach.engine import load

PAGE = Path(__file__).parents[2] / "docs" / "benchmarks.md"
BENCH = ("<!-- figures: begin (make bench) -->", "<!-- figures: end -->")
FACTS = ("<!-- facts: begin (make bench-facts) -->", "<!-- facts: end -->")
BATCH = ("<!-- batch: begin (make bench-batch) -->", "<!-- batch: end -->")
LIVE = ("<!-- live: begin (make bench-live) -->", "<!-- live: end -->")


def table(rows: Iterable[Sequence[str]], *head: str) -> str:
    rule = ["---", *("---:" for _ in head[1:])]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in (head, rule, *rows))


def write(figures: str, marks: tuple[str, str]) -> None:
    """Put ``figures`` in the place of those of the last run."""
    begin, end = marks
    before, _, rest = PAGE.read_text("utf-8").partition(begin)
    _, _, after = rest.partition(end)
    PAGE.write_text(f"{before}{begin}\n\n{figures}\n\n{end}{after}", "utf-8")


def machine() -> str:
    """The day, the machine, the versions."""
    about = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    cpu = next((line.split(":", 1)[1].strip() for line in about if "model name" in line), platform.processor())
    busy = ", ".join(f"{x:.1f}" for x in os.getloadavg())
    versions = ", ".join(f"{name} {version}" for name, version in load().versions.items())
    return (
        f"{datetime.now(UTC):%Y-%m-%d}, {cpu}, {os.cpu_count()} cores, load average at start {busy}. "
        f"Python {platform.python_version()}; {versions}."
    )
