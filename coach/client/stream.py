"""The clients of ``/v1/stream``: texts in, what the coach says of the newest one out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import AsyncExitStack, ExitStack
from typing import TYPE_CHECKING, Any, Self, cast

from coach.client.messages import Offsets, Problem, needed
from coach.client.rows import Coached, Conversation, Finding

if TYPE_CHECKING:
    from websockets.asyncio.client import ClientConnection as AsyncConnection
    from websockets.sync.client import ClientConnection

State = Coached
_PARTS = ("lang", "overall", "measures", "rewrite", "customer", "risk", "partial")


def opening(conversation: Conversation, offsets: Offsets, key: str | None) -> dict[str, Any]:
    """The message that opens a stream."""
    return {"type": "open", "draft": conversation, "offsets": offsets} | ({"key": key} if key else {})


class Draft:
    """The text as it is typed, and all that was said of it. Pure: it knows no socket."""

    def __init__(self, offsets: Offsets) -> None:
        self.text, self.version, self.answered = "", 0, -1
        self._offsets = offsets
        self._state: dict[str, Any] = {"id": None, "scores": {}, "findings": []}

    def edit(self, text: str, *, typing: bool) -> dict[str, Any]:
        """The message that makes ``text`` of what the server has."""
        most = min(len(self.text), len(text))
        start = next((i for i in range(most) if self.text[i] != text[i]), most)
        tail = next((i for i in range(most - start) if self.text[-1 - i] != text[-1 - i]), most - start)
        edit = {"start": self._at(start), "end": self._at(len(self.text) - tail), "text": text[start : len(text) - tail]}
        edits = [edit] if text != self.text else []
        self.text, self.version = text, self.version + 1
        return {"type": "edit", "version": self.version, "edits": edits, "typing": typing}

    def whole(self) -> dict[str, Any]:
        """The message that sets the text anew."""
        self.version += 1
        return {"type": "text", "version": self.version, "text": self.text, "typing": False}

    def _at(self, place: int) -> int:
        if self._offsets == "codepoint":
            return place
        return len(self.text[:place].encode("utf-16-le", "surrogatepass")) // 2

    def hear(self, message: Mapping[str, Any]) -> dict[str, Any] | None:
        """Take in a message; what must be sent because of it, if anything. Problem where it tells of one."""
        kind = message["type"]
        if kind == "problem":
            raise Problem(message["status"], message["code"], message["detail"])
        if kind == "resync":
            self.version = max(self.version, message["version"])
            return self.whole()
        if kind == "opened":
            self._state["versions"] = message["versions"]
        else:
            self._merge(message)
        return None

    def _merge(self, message: Mapping[str, Any]) -> None:
        self.answered = message["version"]
        self._state |= {part: message[part] for part in _PARTS if part in message}
        self._state["scores"] = self._state["scores"] | message.get("scores", {})
        told = message.get("findings", {"upsert": [], "remove": []})
        kept = {f["id"]: f for f in self._state["findings"] if f["id"] not in told["remove"]}
        found: list[Finding] = list((kept | {f["id"]: f for f in told["upsert"]}).values())
        self._state["findings"] = sorted(found, key=lambda f: (f["start"], f["end"], f["rule"]))

    @property
    def is_answered(self) -> bool:
        return self.answered >= self.version

    @property
    def state(self) -> State:
        return cast("State", dict(self._state))


class Stream:
    """One draft that is typed. After a lost connection make a new one and set the text again."""

    def __init__(self, url: str, opening: Mapping[str, Any], timeout: float) -> None:
        self._url, self._opening, self._timeout = _address(url), opening, timeout
        self._draft = Draft(opening["offsets"])
        self._socket: ClientConnection | None = None
        self._held = ExitStack()

    def set_text(self, text: str, *, typing: bool = True) -> None:
        """The draft as it stands now. While ``typing``, an unfinished last sentence is not judged."""
        self._send(self._draft.edit(text, typing=typing))

    def settle(self) -> None:
        """The agent pauses or is about to send: judge everything."""
        self._send(self._draft.edit(self._draft.text, typing=False))

    def report(self) -> State:
        """What is said of the newest text: waits for it. Problem where the server refuses, TimeoutError where it is too slow."""
        while not self._draft.is_answered:
            answer = self._draft.hear(json.loads(self._connection.recv(self._timeout)))
            if answer is not None:
                self._send(answer)
        return self._draft.state

    @property
    def _connection(self) -> ClientConnection:
        if self._socket is None:
            raise Problem(0, "closed", "the stream is not open; use it in a with block")
        return self._socket

    def _send(self, message: Mapping[str, Any]) -> None:
        self._connection.send(json.dumps(message))

    def __enter__(self) -> Self:
        connect = needed("websockets.sync.client").connect
        self._socket = self._held.enter_context(connect(self._url, open_timeout=self._timeout, max_size=None))
        self._send(self._opening)
        return self

    def __exit__(self, *_error: object) -> None:
        self._held.close()
        self._socket = None


class AsyncStream:
    """The same for programs that await."""

    def __init__(self, url: str, opening: Mapping[str, Any], timeout: float) -> None:
        self._url, self._opening, self._timeout = _address(url), opening, timeout
        self._draft = Draft(opening["offsets"])
        self._socket: AsyncConnection | None = None
        self._held = AsyncExitStack()

    async def set_text(self, text: str, *, typing: bool = True) -> None:
        """The draft as it stands now. While ``typing``, an unfinished last sentence is not judged."""
        await self._send(self._draft.edit(text, typing=typing))

    async def settle(self) -> None:
        """The agent pauses or is about to send: judge everything."""
        await self._send(self._draft.edit(self._draft.text, typing=False))

    async def report(self) -> State:
        """What is said of the newest text: waits for it. Problem where the server refuses, TimeoutError where it is too slow."""
        import asyncio

        while not self._draft.is_answered:
            async with asyncio.timeout(self._timeout):
                answer = self._draft.hear(json.loads(await self._connection.recv()))
            if answer is not None:
                await self._send(answer)
        return self._draft.state

    @property
    def _connection(self) -> AsyncConnection:
        if self._socket is None:
            raise Problem(0, "closed", "the stream is not open; use it in an async with block")
        return self._socket

    async def _send(self, message: Mapping[str, Any]) -> None:
        await self._connection.send(json.dumps(message))

    async def __aenter__(self) -> Self:
        connect = needed("websockets.asyncio.client").connect
        opened = connect(self._url, open_timeout=self._timeout, max_size=None)
        self._socket = await self._held.enter_async_context(opened)
        await self._send(self._opening)
        return self

    async def __aexit__(self, *_error: object) -> None:
        await self._held.aclose()
        self._socket = None


def _address(url: str) -> str:
    return url.replace("http", "ws", 1) + "/v1/stream"
