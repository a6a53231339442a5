"""The clients over HTTP."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Self, cast

from coach.client import messages
from coach.client.messages import Offsets, Problem, Request, Verdict
from coach.client.rows import Coached, Conversation, ErrorRow, Meta, Policy, Rewrite, Row, Rule
from coach.client.stream import AsyncStream, Stream, opening

if TYPE_CHECKING:
    from httpx2 import AsyncClient as AsyncHttp
    from httpx2 import Client as Http
    from httpx2 import Response

_META, _RULES, _POLICIES = (Request("GET", f"/v1/{name}") for name in ("meta", "rules", "policies"))
_READY = Request("GET", "/readyz")


class _Base:
    """Where the server is, and how patient the client."""

    def __init__(self, url: str, key: str | None = None, *, timeout: float = 30.0, retries: int = 2) -> None:
        """``timeout`` in seconds, of one try; ``retries`` of requests that the server was too busy for, or never got."""
        self.url, self._key, self._timeout, self._retries = url.rstrip("/"), key, timeout, retries

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.url!r})"

    @property
    def _headers(self) -> dict[str, str]:
        return {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {self._key}"} if self._key else {})

    def _again(self, found: Response | Exception, tries: int) -> float | None:
        """Seconds to wait before another try; None where this is the answer."""
        if tries >= self._retries:
            return None
        if isinstance(found, Exception):
            return 0.5 * 2.0**tries
        seconds: float | None = messages.wait(found.status_code, found.headers.get("Retry-After"), tries)
        return seconds

    def _answer(self, found: Response | Exception) -> Any:
        if isinstance(found, Exception):
            raise Problem(0, "unreachable", f"{self.url} does not answer ({type(found).__name__})") from None
        return messages.read(found.status_code, found.content)


class Client(_Base):
    """A client for programs that wait. Close it, or use it in a ``with`` block; safe to share between threads."""

    def __init__(self, url: str, key: str | None = None, *, timeout: float = 30.0, retries: int = 2) -> None:
        super().__init__(url, key, timeout=timeout, retries=retries)
        self._http: Http = messages.needed("httpx2").Client(base_url=self.url, headers=self._headers, timeout=timeout)

    def coach(self, row: Row, *, offsets: Offsets = "codepoint", deadline_ms: int | None = None) -> Coached:
        """One draft, coached."""
        return cast("Coached", self._ask(messages.coach(row, offsets, deadline_ms)))

    def coach_many(self, rows: Sequence[Row], *, offsets: Offsets = "codepoint") -> list[Coached | ErrorRow]:
        """Each of ``rows`` coached, in order; a wrong one becomes its error row."""
        asked = [messages.coach({"items": part}, offsets, None) for part in messages.parts(rows)]
        return [out for request in asked for out in self._ask(request)["items"]]

    def rewrite(self, row: Row) -> Rewrite:
        return cast("Rewrite", self._ask(Request("POST", "/v1/rewrite", row))["rewrite"])

    def rules(self) -> list[Rule]:
        return cast("list[Rule]", self._ask(_RULES)["rules"])

    def policies(self) -> list[Policy]:
        return cast("list[Policy]", self._ask(_POLICIES)["policies"])

    def meta(self) -> Meta:
        return cast("Meta", self._ask(_META))

    def ready(self) -> bool:
        """Whether the server is up and warm."""
        return not isinstance(found := self._once(_READY), Exception) and found.status_code == 200

    def feedback(self, rule: str, verdict: Verdict, lang: str = "und") -> None:
        self._ask(Request("POST", "/v1/feedback", {"rule": rule, "verdict": verdict, "lang": lang}))

    def stream(self, conversation: Conversation | None = None, *, offsets: Offsets = "codepoint") -> Stream:
        """A draft that is typed; use it in a ``with`` block."""
        return Stream(self.url, opening(conversation or {}, offsets, self._key), self._timeout)

    def _ask(self, request: Request) -> Any:
        tries = 0
        while (seconds := self._again(found := self._once(request), tries)) is not None:
            time.sleep(seconds)
            tries += 1
        return self._answer(found)

    def _once(self, request: Request) -> Response | Exception:
        try:
            return self._http.request(request.method, request.path, content=request.content, params=dict(request.params))
        except messages.needed("httpx2").TransportError as e:
            return cast("Exception", e)

    def close(self) -> None:
        self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()


class AsyncClient(_Base):
    """The same for programs that await."""

    def __init__(self, url: str, key: str | None = None, *, timeout: float = 30.0, retries: int = 2) -> None:
        super().__init__(url, key, timeout=timeout, retries=retries)
        self._http: AsyncHttp = messages.needed("httpx2").AsyncClient(base_url=self.url, headers=self._headers, timeout=timeout)

    async def coach(self, row: Row, *, offsets: Offsets = "codepoint", deadline_ms: int | None = None) -> Coached:
        """One draft, coached."""
        return cast("Coached", await self._ask(messages.coach(row, offsets, deadline_ms)))

    async def coach_many(self, rows: Sequence[Row], *, offsets: Offsets = "codepoint") -> list[Coached | ErrorRow]:
        """Each of ``rows`` coached, in order; a wrong one becomes its error row."""
        asked = [messages.coach({"items": part}, offsets, None) for part in messages.parts(rows)]
        return [out for request in asked for out in (await self._ask(request))["items"]]

    async def rewrite(self, row: Row) -> Rewrite:
        return cast("Rewrite", (await self._ask(Request("POST", "/v1/rewrite", row)))["rewrite"])

    async def rules(self) -> list[Rule]:
        return cast("list[Rule]", (await self._ask(_RULES))["rules"])

    async def policies(self) -> list[Policy]:
        return cast("list[Policy]", (await self._ask(_POLICIES))["policies"])

    async def meta(self) -> Meta:
        return cast("Meta", await self._ask(_META))

    async def ready(self) -> bool:
        """Whether the server is up and warm."""
        return not isinstance(found := await self._once(_READY), Exception) and found.status_code == 200

    async def feedback(self, rule: str, verdict: Verdict, lang: str = "und") -> None:
        await self._ask(Request("POST", "/v1/feedback", {"rule": rule, "verdict": verdict, "lang": lang}))

    def stream(self, conversation: Conversation | None = None, *, offsets: Offsets = "codepoint") -> AsyncStream:
        """A draft that is typed; use it in an ``async with`` block."""
        return AsyncStream(self.url, opening(conversation or {}, offsets, self._key), self._timeout)

    async def _ask(self, request: Request) -> Any:
        tries = 0
        while (seconds := self._again(found := await self._once(request), tries)) is not None:
            await asyncio.sleep(seconds)
            tries += 1
        return self._answer(found)

    async def _once(self, request: Request) -> Response | Exception:
        try:
            return await self._http.request(request.method, request.path, content=request.content, params=dict(request.params))
        except messages.needed("httpx2").TransportError as e:
            return cast("Exception", e)

    async def close(self) -> None:
        await self._http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_error: object) -> None:
        await self.close()
