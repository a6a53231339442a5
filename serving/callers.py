"""The caller of a request: who it is, whether it may, and whether it asks too often."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Annotated, Any

from fastapi import Depends
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from starlette.requests import Request

from coach.errors import InputError
from serving.auth import Caller
from serving.problems import Problem

_bearer = HTTPBearer(auto_error=False, description="an API key (`coach keys create`) or a token of the identity provider")
_Shown = Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)]


def may(scope: str) -> Callable[[Request, _Shown], Awaitable[Caller]]:
    """A dependency: the caller, who has ``scope`` and is within the rate limit; else a Problem (401, 403, 429)."""

    async def caller(request: Request, shown: _Shown) -> Caller:
        state = request.app.state
        address = request.client.host if request.client else ""
        found: Caller = await state.auth(shown.credentials if shown else None, address)
        state.limiter(found.must(scope))
        return found

    return caller


def limiter(rate: str | None) -> Callable[[Caller], None]:
    """Raises a Problem (429) where a caller asks more often than ``rate``, such as 1200/minute; counts in this process only."""
    if rate is None:
        return lambda _caller: None
    from limits import parse
    from limits.storage import MemoryStorage
    from limits.strategies import SlidingWindowCounterRateLimiter

    try:
        item = parse(rate)
    except ValueError:
        raise InputError(f"REPLY_COACH_RATE = {rate!r}; give one such as 1200/minute or 50/second, or none") from None
    counter = SlidingWindowCounterRateLimiter(MemoryStorage())

    def check(caller: Caller) -> None:
        if not counter.hit(item, caller.tenant, caller.id):
            seconds = max(1, round(counter.get_window_stats(item, caller.tenant, caller.id).reset_time - _now()))
            raise Problem("rate_limited", f"more than {item}; try again in {seconds} s", headers={"Retry-After": str(seconds)})

    return check


def _now() -> Any:
    from time import time

    return time()
