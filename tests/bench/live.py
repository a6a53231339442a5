"""``make bench-live``: agents who type, too many of them, the memory of the server; beside a plain echo. ARGS="--quick"."""

from __future__ import annotations

import argparse
import asyncio
import os
import statistics
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

from coach.engine import load
from coach.wire import score_rows

from . import texts
from .agents import Log, replay
from .page import LIVE, machine, table, write
from .server import ECHO, SERVE, Running, post, server

_CLOCK = os.sysconf("SC_CLK_TCK")


def main() -> None:
    options = argparse.ArgumentParser("bench.live", description=__doc__)
    options.add_argument("--quick", action="store_true", help="a short look: 20 agents, 10 seconds; the page is not written")
    quick = options.parse_args().quick
    agents, seconds, minutes = (20, 10, 0.5) if quick else (100, 60, 10)
    parts = [machine()]
    for part in (typing(agents, seconds), overload(5 * agents, seconds), memory(agents, minutes)):
        print(part, end="\n\n", flush=True)
        parts.append(part)
    if not quick:
        write("\n\n".join(parts), LIVE)


def url(running: Running) -> str:
    return f"ws://127.0.0.1:{running.connection.port}/v1/stream"


def typing(agents: int, seconds: float) -> str:
    rows = []
    for name, command in (("coach serve", SERVE), ("FastAPI echo", ("-c", ECHO, "PORT"))):
        with server(*command) as running:
            warm(running, name == "coach serve")
            log, used, mine = run(running, agents, seconds)
        checked = judged(log) if name == "coach serve" else ""
        rows.append((name, *figures(log), f"{used:.0f} %", f"{mine:.0f} %"))
        print(f"{name}: {checked}", flush=True)
        if name == "coach serve":
            verdict = checked
    head = ("", "updates", "reports", "p50 ms", "p95 ms", "p99 ms", "CPU of the server", "of the agents")
    return f"### {agents} agents who type, two updates a second each, {seconds:.0f} s\n\n{table(rows, *head)}\n\n{verdict}"


def overload(agents: int, seconds: float) -> str:
    counts: Counter[int] = Counter()
    times: list[float] = []
    with server(*SERVE) as running:
        warm(running, True)
        with asking(running.connection.port, counts, times):
            log, used, mine = run(running, agents, seconds)
    head = ("", "updates", "reports", "p50 ms", "p95 ms", "p99 ms", "CPU of the server", "of the agents")
    told = ", ".join(f"{n} answered {status}" for status, n in sorted(counts.items()))
    http = f"Meanwhile one client asked `/v1/coach` over and over: {told}; p95 {statistics.quantiles(times, n=20)[-1]:.0f} ms."
    rows = [("coach serve", *figures(log), f"{used:.0f} %", f"{mine:.0f} %")]
    return f"### Five times as many: {agents} agents, {seconds:.0f} s\n\n{table(rows, *head)}\n\n{judged(log)}\n\n{http}"


def memory(agents: int, minutes: float) -> str:
    seen: list[tuple[float, float]] = []
    with server(*SERVE) as running:
        warm(running, True)
        with watching(running, seen):
            log, _, _ = run(running, agents, 60 * minutes)
    later = [(t, mb) for t, mb in seen if t >= min(2, minutes / 2)]
    slope = statistics.linear_regression(*zip(*later, strict=True)).slope
    every = max(1, len(seen) // 11)
    rows = [(f"{t:.1f}", f"{mb:.0f}") for t, mb in seen[::every]]
    return (
        f"### Memory of the server over {minutes:g} minutes, {agents} agents typing\n\n{table(rows, 'minute', 'MB')}\n\n"
        f"Slope after the first two minutes: {slope:+.2f} MB a minute. {judged(log)}"
    )


def warm(running: Running, ours: bool) -> None:
    """Texts of all languages, other ones than the agents type."""
    for lang in ("en", "tr", "fa", "lv") if ours else ():
        for row in texts.rows(lang, 160)[120:]:
            post(running.connection, row)


def run(running: Running, agents: int, seconds: float) -> tuple[Log, float, float]:
    """What the agents saw; share of one core that the server used, and that the agents did."""
    start, before, own = perf_counter(), cpu(running.pid), process_time()
    log = asyncio.run(replay(url(running), agents, seconds))
    took = perf_counter() - start
    return log, 100 * (cpu(running.pid) - before) / took, 100 * (process_time() - own) / took


def cpu(pid: int) -> float:
    """Seconds of processor time so far."""
    fields = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _CLOCK


def figures(log: Log) -> tuple[str, ...]:
    cuts = statistics.quantiles(log.times, n=100)
    return f"{log.sent}", f"{log.reports}", f"{cuts[49]:.1f}", f"{cuts[94]:.1f}", f"{cuts[98]:.1f}"


def judged(log: Log) -> str:
    """Whether what was said last of each reply is what the engine says of it, called in process."""
    coach = load()
    outs = score_rows(coach, [row for row, _ in log.finals])
    wrong = sum(not same(state, out) for (_, state), out in zip(log.finals, outs, strict=True))
    partial = sum(state["partial"] for _, state in log.finals)
    errors = f"; errors: {Counter(log.errors).most_common(3)}" if log.errors else ""
    return (
        f"{len(log.finals)} replies finished, {wrong} with another report than the engine gives in process ({partial} partial); "
        f"{log.lost} updates never answered, {log.refused} streams refused, {len(log.errors)} errors{errors}."
    )


def same(state: dict[str, Any], out: dict[str, Any]) -> bool:
    found = [{k: v for k, v in f.items() if k != "id"} for f in state["findings"]]
    wanted = sorted(out["findings"], key=lambda f: (f["start"], f["end"], f["rule"]))
    parts = ("lang", "overall", "scores", "measures", "rewrite", "customer", "risk")
    return found == wanted and all(state[part] == out[part] for part in parts)


@contextmanager
def asking(port: int, counts: Counter[int], times: list[float]) -> Iterator[None]:
    """A client that asks over HTTP, one request after the other."""
    import http.client
    import json

    rows = [json.dumps(row).encode() for lang in ("en", "tr", "fa", "lv") for row in texts.rows(lang, 50)]
    stop = threading.Event()

    def ask() -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        for i in range(10**9):
            if stop.is_set():
                return
            start = perf_counter()
            connection.request("POST", "/v1/coach", rows[i % len(rows)], {"Content-Type": "application/json"})
            response = connection.getresponse()
            response.read()
            counts[response.status] += 1
            times.append((perf_counter() - start) * 1000)

    thread = threading.Thread(target=ask)
    thread.start()
    yield
    stop.set()
    thread.join()


@contextmanager
def watching(running: Running, seen: list[tuple[float, float]]) -> Iterator[None]:
    """Samples of minutes and MB, every five seconds."""
    stop, start = threading.Event(), perf_counter()

    def look() -> None:
        while not stop.wait(5):
            seen.append(((perf_counter() - start) / 60, running.megabytes()))

    thread = threading.Thread(target=look)
    thread.start()
    yield
    stop.set()
    thread.join()


if __name__ == "__main__":
    main()
