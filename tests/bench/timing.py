"""Timing: warm up, repeat, take medians. All times are milliseconds of wall clock."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
from collections.abc import Callable, Iterable, Mapping, Sequence
from time import perf_counter
from typing import Any

ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "RAYON_NUM_THREADS"), "1")
TIMEOUT = 900  # seconds for one child process


def each(work: Callable[[Any], object], items: Iterable[Any]) -> list[float]:
    """How long ``work`` took on each of ``items``."""
    times = []
    for item in items:
        start = perf_counter()
        work(item)
        times.append((perf_counter() - start) * 1000)
    return times


def summary(times: Sequence[float]) -> dict[str, float]:
    return {"p50": statistics.median(times), "p95": statistics.quantiles(times, n=20)[-1]}


def over_rounds(rounds: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """The median of each figure over several rounds."""
    return {name: statistics.median(r[name] for r in rounds) for name in rounds[0]}


def child(command: Sequence[str], given: object = None) -> Any:
    """What ``command`` prints, read as JSON; ``given`` goes to its standard input as JSON."""
    one = {**os.environ, **ONE_THREAD}
    done = subprocess.run(command, input=json.dumps(given), capture_output=True, text=True, timeout=TIMEOUT, check=False, env=one)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)} ended with {done.returncode}: {done.stderr[-1000:]}")
    return json.loads(done.stdout)
