"""``/v1/stream``: a draft coached while it is typed. The newest version is answered, overtaken ones never are."""

from __future__ import annotations

import asyncio
import math
from contextlib import suppress
from time import monotonic
from typing import Any
from urllib.parse import urlsplit

from fastapi import APIRouter
from pydantic import TypeAdapter, ValidationError
from starlette.websockets import WebSocket, WebSocketDisconnect, WebSocketState

from coach.files import to_json
from serving.messages import StreamEdit, StreamIn, StreamOpen
from serving.metrics import Metrics
from serving.problems import Problem, document
from serving.session import Asked, OutOfStep, Reader, Session
from serving.settings import Settings

router = APIRouter()
_MESSAGES: TypeAdapter[StreamIn] = TypeAdapter(StreamIn)
_CLOSES = {"unauthorized": 4401, "forbidden": 4403, "rate_limited": 4429, "busy": 1013}
_OPEN_WITHIN = 10  # seconds
_PACE = 200  # messages of one stream in a second: many times a quick typist
_TRIES = 3  # answers to one version, each with more of the models than the one before


@router.websocket("/v1/stream")
async def stream(socket: WebSocket) -> None:
    """Edits in, what changed out."""
    settings: Settings = socket.app.state.settings
    if not _same_site(socket, settings.origins):
        await socket.close(4403)
        return
    await socket.accept()
    metrics: Metrics = socket.app.state.metrics
    metrics.streams.inc()
    try:
        await Stream(socket).run()
    except Problem as problem:
        await _close(socket, problem)
    finally:
        metrics.streams.dec()


def _same_site(socket: WebSocket, origins: tuple[str, ...]) -> bool:
    """Browsers let any page open a socket to anywhere and tell which page it was; other programs tell none."""
    origin = socket.headers.get("origin")
    return origin is None or urlsplit(origin).netloc == socket.headers.get("host") or origin in origins


async def _close(socket: WebSocket, problem: Problem) -> None:
    with suppress(RuntimeError, WebSocketDisconnect):
        await socket.send_text(to_json({**document(problem), "type": "problem"}))
        await socket.close(_CLOSES.get(problem.code, 1011), problem.code)


class Stream:
    """One socket: a task that reads edits, a task that answers the newest."""

    def __init__(self, socket: WebSocket) -> None:
        self._socket, self._state = socket, socket.app.state
        self._session, self._reader = Session(tuple(self._state.coach.policies)), Reader(self._state.coach)
        self._changed, self._since = asyncio.Event(), 0.0
        self._within = self._state.settings.deadline_ms / 1000
        self._answered: Asked | None = None
        self._versions = dict(self._state.coach.versions)  # that the client was told
        self._last = 0
        self._second, self._messages = 0.0, 0

    async def run(self) -> None:
        """Until the client goes or a Problem ends it."""
        settings: Settings = self._state.settings
        if self._state.metrics.streams._value.get() > settings.max_streams or self._state.pool.crowded:
            raise Problem("busy", "too many streams are open; try again later")
        try:
            async with asyncio.timeout(_OPEN_WITHIN):
                first = await self._next()
        except TimeoutError:
            raise Problem("bad_message", f"no open message came within {_OPEN_WITHIN} s") from None
        if not isinstance(first, StreamOpen):
            raise Problem("bad_message", "the first message must be of type open")
        caller = await self._state.auth(first.key or _bearer(self._socket), _address(self._socket))
        self._state.limiter(caller.must("coach"))
        await self._open(first)
        await self._both(asyncio.create_task(self._listen()), asyncio.create_task(self._answer()))

    @staticmethod
    async def _both(*tasks: asyncio.Task[None]) -> None:
        """Until either ends: then the other has nothing to do."""
        done, left = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        for task in done:
            with suppress(WebSocketDisconnect):
                task.result()

    async def _next(self) -> StreamIn:
        raw = await self._socket.receive_text()
        if monotonic() - self._second >= 1:
            self._second, self._messages = monotonic(), 0
        self._messages += 1
        if self._messages > _PACE:
            raise Problem("rate_limited", f"more than {_PACE} messages in a second; gather edits for 100 ms or longer")
        try:
            return _MESSAGES.validate_json(raw)
        except ValidationError as e:
            raise Problem("bad_message", _wrong(e)) from None

    async def _listen(self) -> None:
        while True:
            try:
                await self._take(await self._next())
            except OutOfStep:
                await self._send({"type": "resync", "version": self._session.asked.version})
            except Problem as problem:
                if problem.code in _CLOSES:
                    raise
                await self._send({**document(problem), "type": "problem"})

    async def _take(self, message: StreamIn) -> None:
        if isinstance(message, StreamOpen):
            await self._open(message)
            return
        if isinstance(message, StreamEdit):
            edits = [(e.start, e.end, e.text) for e in message.edits]
            self._session.edit(message.version, edits, typing=message.typing)
        else:
            self._session.replace(message.version, message.text, typing=message.typing)
        self._announce()

    async def _open(self, message: StreamOpen) -> None:
        self._session.open(message.draft, message.offsets)
        self._within = min(message.deadline_ms or math.inf, self._state.settings.deadline_ms) / 1000
        self._versions = dict(self._state.coach.versions)
        await self._send({"type": "opened", "versions": self._versions, "limits": self._state.limits})
        self._announce()

    def _announce(self) -> None:
        self._since = monotonic()
        self._changed.set()

    async def _answer(self) -> None:
        while True:
            await self._changed.wait()
            self._changed.clear()
            for _ in range(_TRIES):
                if self._session.asked is self._answered or not await self._answer_newest():
                    break

    async def _answer_newest(self) -> bool:
        """Whether the answer was partial, so that more of it may come."""
        metrics: Metrics = self._state.metrics
        asked = self._session.asked
        row = self._reader.unchanged(asked) if self._reader.coach is self._state.coach else None
        if row is None:
            asked, row = await self._state.pool(self._coached, refused=False)
        if asked is not self._session.asked:
            return False  # a newer one came while this was read, and is next
        metrics.overtaken.inc(max(0, asked.version - self._last - 1))
        metrics.count(row)
        metrics.updates.observe(monotonic() - self._since)
        self._last = asked.version
        self._answered = None if row["partial"] else asked
        changed = {} if row["versions"] == self._versions else {"versions": row["versions"]}
        self._versions = row["versions"]
        await self._send(self._session.report(asked, row) | changed)
        return bool(row["partial"])

    def _coached(self) -> tuple[Asked, dict[str, Any]]:
        """The newest version of the moment when a thread is free, not of when one was asked for."""
        asked, coach = self._session.asked, self._state.coach
        if self._reader.coach is not coach:  # another was promoted: nothing that the old one read is kept
            self._reader = Reader(coach)
        return asked, self._reader(asked, monotonic() + self._within)

    async def _send(self, message: dict[str, Any]) -> None:
        if self._socket.client_state == WebSocketState.CONNECTED:
            await self._socket.send_text(to_json(message))


def _wrong(error: ValidationError) -> str:
    """What is wrong with a message, without what stood in it."""
    found = error.errors(include_input=False, include_url=False)[0]
    if found["type"] == "union_tag_invalid":
        return f"type: give one of {found['ctx']['expected_tags']}"
    return f"{'.'.join(map(str, found['loc']))}: {found['msg']}"[:300]


def _bearer(socket: WebSocket) -> str | None:
    kind, _, token = socket.headers.get("authorization", "").partition(" ")
    return token.strip() if kind.lower() == "bearer" else None


def _address(socket: WebSocket) -> str:
    return socket.client.host if socket.client else ""
