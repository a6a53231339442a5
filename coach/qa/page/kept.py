"""What is kept of many: a few examples, the same ones each time, and nobody named who need not be."""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Callable
from typing import Generic, TypeVar
from zlib import crc32

from coach.qa.scored import Scored

Item = TypeVar("Item")
Key = tuple[float, ...]
Show = Callable[[Scored, str], str]  # a text of the record as it may be shown
_MARK = re.compile(r"agent-[0-9a-f]{8}")
_SHORTEST_NAME = 3  # letters


class Best(Generic[Item]):
    """The ``most`` items of the lowest keys; of equal items one, of equal keys the first."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: list[tuple[Key, Item]] = []

    def add(self, key: Key, item: Item) -> None:
        full = len(self._kept) == self._most
        if (full and key >= self._kept[-1][0]) or any(item == other for _, other in self._kept):
            return
        insort(self._kept, (key, item), key=lambda pair: pair[0])
        del self._kept[self._most :]

    def items(self) -> tuple[Item, ...]:
        return tuple(item for _, item in self._kept)


def lot(record: Scored) -> int:
    """A number that draws records as if by lot: the first in the file are no fair examples."""
    return crc32(record.id.encode("utf-8", "replace"))


def as_it_is(_record: Scored, text: str) -> str:
    return text


def unnamed(record: Scored, text: str) -> str:
    """Without the name of the agent who wrote it: a file scored with the text kept has it in greetings and closings."""
    if not record.agent or _MARK.fullmatch(record.agent):
        return text
    parts = [part for part in re.split(r"\W+", record.agent) if len(part) >= _SHORTEST_NAME]
    return re.sub(rf"(?<!\w)(?:{'|'.join(map(re.escape, parts))})(?!\w)", "[agent]", text) if parts else text
