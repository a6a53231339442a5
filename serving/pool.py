"""Where drafts are computed: a few threads, a short line before them, never the event loop."""

from __future__ import annotations

import asyncio
import logging
import math
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from time import monotonic
from typing import TypeVar

from serving.metrics import Metrics
from serving.problems import Problem, internal

T = TypeVar("T")
_LOG = logging.getLogger("serving")
_SMOOTH = 0.05  # weight of the newest job in the mean time and the mean wait of a job
_CROWDED, _FRESH = 0.5, 2.0  # seconds: a mean wait of so much, seen so lately


class Pool:
    """At most ``threads`` jobs run at once and ``max_waiting`` wait; a further one is a ``busy`` problem (503)."""

    def __init__(self, threads: int, max_waiting: int, metrics: Metrics | None = None) -> None:
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="coach")
        self._count, self._most, self._jobs = threads, threads + max_waiting, 0
        self._mean, self._wait, self._seen = 0.02, 0.0, 0.0
        self._metrics = metrics or Metrics()

    @property
    def crowded(self) -> bool:
        """Whether those who are served wait so long that nobody should be let in."""
        return self._wait > _CROWDED and monotonic() - self._seen < _FRESH

    async def __call__(self, job: Callable[[], T], *, deadline: float = math.inf, refused: bool = True) -> T:
        """What ``job`` returns. Any error that is no Problem becomes an ``internal`` one, logged without values.

        A job whose turn comes after ``deadline`` (seconds of the monotonic clock) is not begun: that is ``busy`` too. Without
        ``refused`` the job always finds a place in the line: whoever asks so sees to it that such jobs are few.
        """
        if refused and self._jobs >= self._most:
            raise self._busy()
        self._jobs += 1
        future = asyncio.get_running_loop().run_in_executor(self._threads, self._begin, job, monotonic(), deadline)
        future.add_done_callback(self._done)
        await asyncio.wait([future])
        error = future.exception()
        if error is not None and not isinstance(error, Problem):
            _LOG.error("%s at %s", type(error).__name__, _place(error))
            raise internal() from None
        return future.result()

    def _begin(self, job: Callable[[], T], asked: float, deadline: float) -> T:
        start = monotonic()
        self._metrics.waits.observe(start - asked)
        self._wait += _SMOOTH * (start - asked - self._wait)
        self._seen = start
        if start > deadline:
            raise self._busy()
        try:
            return job()
        finally:
            took = monotonic() - start
            self._metrics.jobs.observe(took)
            self._mean += _SMOOTH * (took - self._mean)

    def _busy(self) -> Problem:
        """Come back when those who wait now have had their turn."""
        seconds = max(1, min(60, math.ceil(self._mean * self._jobs / self._count)))
        return Problem("busy", f"too many requests are waiting; try again in {seconds} s", headers={"Retry-After": str(seconds)})

    def _done(self, _future: asyncio.Future[T]) -> None:
        self._jobs -= 1

    def close(self) -> None:
        """Wait for what runs; nothing new is taken."""
        self._threads.shutdown()


def _place(error: BaseException) -> str:
    """File, line and function of the innermost frame: no message, which might hold a customer's words."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{frame.filename}:{frame.lineno} in {frame.name}"
