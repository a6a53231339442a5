"""Cold starts and memory, each in processes of their own."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from time import perf_counter

from .timing import ONE_THREAD, child

CHECK = "from coach.cli import main; raise SystemExit(main(['check', 'Unfortunately we cannot refund sale items.']))"
LOADED = """
import json, sys
from pathlib import Path
from coach.engine import load
from coach.text import LANGUAGES
from coach.wire import score_rows
coach = load()
score_rows(coach, [{"text": "Ok 12.", "lang": lang, "history": [{"role": "customer", "text": "Why?"}]} for lang in LANGUAGES])
status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
print(json.dumps(int(status["VmRSS"].split()[0]) / 1024))
"""


def process(code: str, repeats: int) -> float:
    """Milliseconds from start to end of a Python process that runs ``code``: the median, after one run to warm the disk."""
    times = []
    for _ in range(repeats + 1):
        start = perf_counter()
        subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env={**os.environ, **ONE_THREAD})
        times.append((perf_counter() - start) * 1000)
    return statistics.median(times[1:])


def starts(repeats: int) -> dict[str, float]:
    return {
        "Python alone": process("pass", repeats),
        "import coach.engine": process("import coach.engine", repeats),
        "load(): rules of all languages": process("from coach.engine import load; load()", repeats),
        "coach check": process(CHECK, repeats),
    }


def memory() -> float:
    """MB of resident memory once all four languages have been read."""
    return float(child([sys.executable, "-c", LOADED]))
