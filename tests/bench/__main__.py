"""``make bench``: measures, prints and writes docs/benchmarks.md. ARGS="--quick" for a short look that writes nothing."""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from coach.errors import CoachError
from coach.text import LANGUAGES

from . import texts
from .inprocess import WARM_UP
from .page import BENCH, machine, table, write
from .peers import peers
from .server import served
from .start import memory, starts
from .timing import child, over_rounds

BUDGETS = {"the first ten texts of a process": "20", "rules only": "2", "everything": "20", "one sentence edited": "6"}  # ms, p50
FAILURES = (CoachError, KeyError, OSError, RuntimeError, ValueError, subprocess.SubprocessError)
Measured = dict[str, list[dict[str, Any]]]  # language → what each round found
NAMES = {"en": "English", "tr": "Turkish", "fa": "Persian", "lv": "Latvian"}


def main() -> None:
    options = argparse.ArgumentParser("bench", description=__doc__)
    options.add_argument("--quick", action="store_true", help="few repetitions; the page is not written")
    quick = options.parse_args().quick
    count, rounds, repeats = (40, 1, 3) if quick else (200, 5, 9)
    parts = []
    for part in (machine(), *figures(count, rounds, repeats)):
        print(part, end="\n\n", flush=True)
        parts.append(part)
    if not quick:
        write("\n\n".join(parts), BENCH)


def figures(count: int, rounds: int, repeats: int) -> Iterator[str]:
    """The parts of the page; one that fails says so, and the others go on."""
    measured: Measured = {}
    for lang in LANGUAGES:
        try:
            measured[lang] = [child([sys.executable, "-m", "bench.inprocess", lang, str(count)]) for _ in range(rounds)]
        except FAILURES as e:
            yield f"{NAMES[lang]} not measured: {last_line(e)}"
    parts: dict[str, Callable[[], str]] = {
        "In process": partial(in_process, measured),
        "Other checkers": partial(beside_peers, measured, count),
        "HTTP": partial(over_http, count),
        "Cold start": partial(cold, repeats),
    }
    for name, part in parts.items():
        try:
            yield part()
        except FAILURES as e:
            yield f"{name} not measured: {last_line(e)}"


def last_line(error: BaseException) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[-1][:200]


def in_process(measured: Measured) -> str:
    rows = [
        (f"{NAMES[lang]}, {what}", *cells(over_rounds([r["times"][what] for r in found])), BUDGETS.get(what, ""))
        for lang, found in measured.items()
        for what in found[0]["times"]
    ]
    words = statistics.mean(r["words"] for found in measured.values() for r in found)
    batch = ", ".join(f"{NAMES[lang]} {statistics.median(r['batch'] for r in found):,.0f}" for lang, found in measured.items())
    return (
        f"### One reply, in process ({words:.0f} words on average)\n\n"
        + table(rows, "ms per reply", "p50", "p95", "budget for p50")
        + f"\n\nMany rows in one call, one core, rows per second: {batch}."
    )


def cells(times: Mapping[str, float]) -> tuple[str, str]:
    return f"{times['p50']:.2f}", f"{times['p95']:.2f}"


def beside_peers(measured: Measured, count: int) -> str:
    ours = over_rounds([r["times"]["rules only"] for r in measured["en"]])
    english = [row["text"] for row in texts.rows("en", WARM_UP + count)]
    found, notes = peers(english[:WARM_UP], english[WARM_UP:])
    rows = [("Reply Coach, rules only", *cells(ours), "1.0")]
    rows += [(f"{name} {f['version']}", *cells(f), f"{f['p50'] / ours['p50']:.1f}") for name, f in found.items()]
    return "\n\n".join(["### Beside other checkers, English", table(rows, "ms per text", "p50", "p95", "times ours"), *notes])


def over_http(count: int) -> str:
    found = served([row for lang in LANGUAGES for row in texts.rows(lang, count // 2)])
    names = {"http": "coach serve", "echo": "FastAPI echo", "in process": "the same rows in process"}
    rows = [(name, *cells(found["times"][key])) for key, name in names.items()]
    return (
        "### Over HTTP, one connection, four languages\n\n"
        + table(rows, "ms per row", "p50", "p95")
        + f"\n\nOverhead over the call in process: {found['overhead']:.2f} ms at p50 (budget 1.5). "
        f"Start to ready: {found['ready']:.2f} s (budget 3; the echo {found['echo ready']:.2f} s). "
        f"Memory of the server when ready: {found['memory']:.0f} MB (budget 500)."
    )


def cold(repeats: int) -> str:
    rows = [(name, f"{ms / 1000:.2f}") for name, ms in starts(repeats).items()]
    return (
        "### Cold start of a process\n\n"
        + table(rows, "seconds, median", "wall clock")
        + f"\n\nBudget for `coach check`: 1.5 s. Memory after reading all four languages: {memory():.0f} MB."
    )


if __name__ == "__main__":
    main()
