"""Where requests are computed: a few threads, a short line before them, never the event loop."""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from serving.problems import Problem, internal

T = TypeVar("T")
_LOG = logging.getLogger("serving")


class Pool:
    """At most ``threads`` jobs run at once and ``max_waiting`` wait; a further one is a ``busy`` problem (503)."""

    def __init__(self, threads: int, max_waiting: int) -> None:
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="coach")
        self._most, self._jobs = threads + max_waiting, 0

    async def __call__(self, job: Callable[[], T]) -> T:
        """What ``job`` returns. Any error that is no Problem becomes an ``internal`` one, logged without values."""
        if self._jobs >= self._most:
            raise Problem("busy", "too many requests are waiting; try again in a second", headers={"Retry-After": "1"})
        self._jobs += 1
        future = asyncio.get_running_loop().run_in_executor(self._threads, job)
        future.add_done_callback(self._done)
        await asyncio.wait([future])
        error = future.exception()
        if error is not None and not isinstance(error, Problem):
            _LOG.error("%s at %s", type(error).__name__, _place(error))
            raise internal() from None
        return future.result()

    def _done(self, _future: asyncio.Future[T]) -> None:
        self._jobs -= 1

    def close(self) -> None:
        """Wait for what runs; nothing new is taken."""
        self._threads.shutdown()


def _place(error: BaseException) -> str:
    """File, line and function of the innermost frame: no message, which might hold a customer's words."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{frame.filename}:{frame.lineno} in {frame.name}"
