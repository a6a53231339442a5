"""Around every request: its time is counted, and its answer tells browsers what they may do with it."""

from __future__ import annotations

from collections.abc import Mapping
from time import perf_counter

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from serving.metrics import Metrics

_SAFE: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors {frames}"
)


class Guard:
    """Security headers on every answer, times by route and status."""

    def __init__(self, app: ASGIApp, metrics: Metrics, frames: tuple[str, ...]) -> None:
        self._app, self._metrics = app, metrics
        self._headers = {**_SAFE, "Content-Security-Policy": _POLICY.format(frames=" ".join(frames) or "'none'")}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        start, status = perf_counter(), 500

        async def guarded(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                self._mark(MutableHeaders(scope=message), scope["path"])
            await send(message)

        try:
            await self._app(scope, receive, guarded)
        finally:
            route = getattr(scope.get("route"), "path", "other")
            self._metrics.requests.labels(route, str(status)).observe(perf_counter() - start)

    def _mark(self, headers: MutableHeaders, path: str) -> None:
        headers.update(self._headers)
        if path.startswith("/static/"):  # the composer is loaded by pages elsewhere
            headers["Cross-Origin-Resource-Policy"] = "cross-origin"
            headers["Access-Control-Allow-Origin"] = "*"
        else:
            headers.setdefault("Cache-Control", "no-store")
