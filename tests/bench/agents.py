"""Agents who type, each over a stream of their own, and what they were answered, when."""

from __future__ import annotations

import asyncio
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import count
from time import perf_counter
from typing import Any

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from coach.client.stream import Draft, opening
from coach.text import LANGUAGES

from . import texts
from .keystrokes import TICK, typed

ANSWERED_WITHIN = 60  # seconds, after which an answer counts as lost
_REFUSED = 1013


@dataclass
class Log:
    """What all agents together saw. Times in milliseconds."""

    times: list[float] = field(default_factory=list)
    sent: int = 0
    reports: int = 0
    finals: list[tuple[dict[str, Any], dict[str, Any]]] = field(default_factory=list)  # the row, what was said of it
    lost: int = 0
    refused: int = 0
    errors: list[str] = field(default_factory=list)


@cache
def replies(lang: str) -> list[dict[str, Any]]:
    return texts.rows(lang, 120)


def conversations(agent: int) -> Iterator[dict[str, Any]]:
    """Rows for one agent to type, no text the same as another agent's."""
    lang = LANGUAGES[agent % len(LANGUAGES)]
    rows = replies(lang)
    for n in count(agent // len(LANGUAGES)):
        row = rows[n % len(rows)]
        yield {**row, "id": None, "text": f"{row['text']} ({agent}-{n})"}


class Agent:
    """One agent: types reply after reply until told to stop."""

    def __init__(self, number: int, url: str, log: Log) -> None:
        self._number, self._url, self._log = number, url, log
        self._chance = random.Random(number)
        self._draft = Draft("codepoint")
        self._waiting: dict[int, float] = {}
        self._answered = asyncio.Event()

    async def work(self, until: float) -> None:
        """Until the clock (perf_counter) says ``until``; the reply that is begun then is settled and its answer awaited."""
        await asyncio.sleep(self._number % 50 / 25)
        try:
            async with connect(self._url, open_timeout=60, max_size=None, ping_timeout=None) as socket:
                for row in conversations(self._number):
                    await self._reply(socket, row, until)
                    if perf_counter() > until:
                        return
        except ConnectionClosed as closed:
            self._log.refused += closed.rcvd is not None and closed.rcvd.code == _REFUSED
            if not (closed.rcvd and closed.rcvd.code == _REFUSED):
                self._log.errors.append(str(closed))
        except (OSError, TimeoutError) as e:
            self._log.errors.append(f"{type(e).__name__}: {e}")

    async def _reply(self, socket: ClientConnection, row: dict[str, Any], until: float) -> None:
        conversation: Any = {k: v for k, v in row.items() if k not in ("id", "text")}
        hearing = asyncio.create_task(self._hear(socket))
        try:
            await socket.send(json.dumps(opening(conversation, "codepoint", None)))
            await self._type(socket, row["text"], until)
            await self._settle(socket, {**row, "text": self._draft.text})
        finally:
            hearing.cancel()
            await asyncio.gather(hearing, return_exceptions=True)

    async def _type(self, socket: ClientConnection, text: str, until: float) -> None:
        due = perf_counter()
        await self._send(socket, self._draft.edit("", typing=True))
        for state in typed(text, self._chance):
            due += TICK
            await asyncio.sleep(max(0.0, due - perf_counter()))
            await self._send(socket, self._draft.edit(state, typing=True))
            if perf_counter() > until:
                return

    async def _settle(self, socket: ClientConnection, row: dict[str, Any]) -> None:
        await self._send(socket, self._draft.edit(self._draft.text, typing=False))
        try:
            async with asyncio.timeout(ANSWERED_WITHIN):
                while self._waiting:
                    self._answered.clear()
                    await self._answered.wait()
        except TimeoutError:
            self._log.lost += len(self._waiting)
            self._waiting.clear()
            return
        self._log.finals.append((row, dict(self._draft.state)))

    async def _send(self, socket: ClientConnection, message: dict[str, Any]) -> None:
        self._waiting[message["version"]] = perf_counter()
        self._log.sent += 1
        await socket.send(json.dumps(message))

    async def _hear(self, socket: ClientConnection) -> None:
        """An update counts as answered when a report of its version or a newer one comes."""
        async for raw in socket:
            self._draft.hear(json.loads(raw))
            now = perf_counter()
            done = [v for v in self._waiting if v <= self._draft.answered]
            self._log.reports += bool(done)
            self._log.times += [(now - self._waiting.pop(v)) * 1000 for v in done]
            self._answered.set()


async def replay(url: str, agents: int, seconds: float) -> Log:
    """``agents`` typing at once for ``seconds``."""
    for lang in LANGUAGES:
        replies(lang)
    log = Log()
    until = perf_counter() + seconds
    await asyncio.gather(*(Agent(n, url, log).work(until) for n in range(agents)))
    return log
