"""``make bench-batch``: whole files through the coach: rows a second here and on Ray, memory against rows, float32 one by one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from .page import BATCH, table, write

DATASETS = Path(__file__).parents[2] / "datasets"
_SIZES = (1_000, 5_000, 20_000)
_ONE = """
import json, sys
from functools import partial
from pathlib import Path
from coach.batch import Job, score_file
from coach.cli import loaded
source, target, workers, engine = sys.argv[1:]
score_file(Job(Path(source), Path(target), partial(loaded, None, None, None, None), workers=int(workers), engine=engine))
"""


def main() -> None:
    quick = "--quick" in sys.argv
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        speeds = [_speed(folder, engine, workers, 500 if quick else 2_000) for engine in ("local", "ray") for workers in (1, 2)]
        grown = [_memory(folder, rows) for rows in (_SIZES[:1] if quick else _SIZES)]
        speeds += _float32(folder)
    figures = table(speeds, "engine", "workers", "replies", "seconds", "replies/s") + "\n"
    figures += table(grown, "replies", "seconds", "largest memory, MB")
    print(figures)
    write(figures, BATCH)


def replies(folder: Path, n: int) -> Path:
    """``n`` replies with their conversations, none like another: the project's own, each with a number in it."""
    sources = sorted((DATASETS / "reply_pairs" / "data").glob("*/train.jsonl"))
    pairs = [(json.loads(line), source.parent.name) for source in sources for line in source.read_text("utf-8").splitlines()]
    target = folder / f"{n}.jsonl"
    with target.open("w", encoding="utf-8") as file:
        for i in range(n):
            pair, lang = pairs[i % len(pairs)]
            text = f"{pair['worse' if i // len(pairs) % 2 else 'better']} ({i})"
            history = [{"role": "customer", "text": f"{pair.get('customer') or ''} ({i})"}]
            file.write(json.dumps({"id": i, "lang": lang, "channel": pair["channel"], "text": text, "history": history}) + "\n")
    return target


def _speed(folder: Path, engine: str, workers: int, n: int) -> tuple[str, ...]:
    seconds, _ = _run(replies(folder, n), folder / "out.jsonl", workers, engine)
    return engine, str(workers), str(n), f"{seconds:.1f}", f"{n / seconds:.0f}"


def _memory(folder: Path, n: int) -> tuple[str, ...]:
    seconds, most = _run(replies(folder, n), folder / "out.jsonl", 1, "local")
    return str(n), f"{seconds:.1f}", f"{most:.0f}"


def _float32(folder: Path) -> list[tuple[str, ...]]:
    """Where there is an environment to train in."""
    python = Path(".venv-train/bin/python")
    if not python.is_file():
        return []
    told = subprocess.run(
        [python, "-m", "bench.float32", replies(folder, 500)], check=True, capture_output=True, text=True,
        env={**os.environ, "PYTHONPATH": "tests"},
    ).stdout  # fmt: skip
    return [("float32, one by one, encoding alone", "1", "150", "", f"{float(told):.1f}")]


def _run(source: Path, target: Path, workers: int, engine: str) -> tuple[float, float]:
    """Seconds, the start included, and the most memory of any process that has ended, in MB."""
    started = perf_counter()
    command = [sys.executable, "-c", _ONE, str(source), str(target), str(workers), engine]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{command} ended with {status}")
    return perf_counter() - started, used.ru_maxrss / 1024 if sys.platform != "darwin" else used.ru_maxrss / 2**20


if __name__ == "__main__":
    main()
