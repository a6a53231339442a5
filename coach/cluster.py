"""Chunks scored by the actors of a Ray cluster, each of which loads the models once. A killed actor is started anew."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from itertools import cycle
from typing import Any

from coach.errors import InputError


class RayPool:
    """What a pool of processes is to ``coach.batch``, on a cluster: ``submit`` and results in any order.

    ``address``: of a running cluster (``auto``, ``ray://host:10001``); empty starts one on this machine while it is needed.
    """

    def __init__(self, start: Callable[[], Any], workers: int, address: str = "") -> None:
        self._ray = _ray()
        local: dict[str, Any] = {"num_cpus": workers, "include_dashboard": False} if not address else {"address": address}
        self._ray.init(ignore_reinit_error=True, log_to_driver=False, logging_level="ERROR", **local)
        actor = self._ray.remote(num_cpus=1, max_restarts=-1, max_task_retries=-1)(_Actor)
        self._actors = cycle([actor.remote(start) for _ in range(workers)])

    def submit(self, work: Callable[..., str], *args: Any, **options: Any) -> _Result:
        return _Result(self._ray, next(self._actors).run.remote(work, args, options))

    def __enter__(self) -> RayPool:
        return self

    def __exit__(self, *_: object) -> None:
        self._ray.shutdown()


class _Actor:
    def __init__(self, start: Callable[[], Any]) -> None:
        start()

    def run(self, work: Callable[..., str], args: tuple[Any, ...], options: dict[str, Any]) -> str:
        return work(*args, **options)


class _Result:
    def __init__(self, ray: Any, reference: Any) -> None:
        self._ray, self._reference = ray, reference

    def result(self) -> str:
        found: str = self._ray.get(self._reference)
        return found


def _ray() -> Any:
    try:
        return import_module("ray")
    except ModuleNotFoundError:
        raise InputError("ray missing; --engine ray needs the extra 'batch': pip install 'reply-coach[batch]'") from None
