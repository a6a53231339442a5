"""Where events wait on disk while the database is away: masked already, in order, no more than fits.

A post becomes one file, a segment, written whole under another name first: no segment is ever half there, and several processes
may add and deliver at once.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Lock

from coach.files import to_json
from serving.errors import StoreError
from serving.events.form import Stored


class Spool:
    """Segments in ``folder``, at most ``most`` bytes together."""

    def __init__(self, folder: Path, most: int) -> None:
        self.folder, self._most, self._lock = folder, most, Lock()
        self._bytes = 0
        self._last = max((int(path.stem.partition("-")[0]) for path in self.segments()[-1:]), default=0)
        self.recount()

    @property
    def waiting(self) -> bool:
        return self._bytes > 0

    def append(self, tenant: str, events: Sequence[Stored]) -> None:
        """Keep ``events`` of ``tenant`` behind all that wait; StoreError where they do not fit or the disk does not take them."""
        lines = "".join(to_json({"tenant": tenant, "event": event}) + "\n" for event in events).encode()
        with self._lock:
            if self._bytes + len(lines) > self._most:
                raise StoreError(f"the database does not answer, and {self.folder} is full (REPLY_COACH_SPOOL_MB)")
            self._write(lines)
            self._bytes += len(lines)

    def _write(self, lines: bytes) -> None:
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            target = self._next()
            part = target.with_suffix(".part")
            with part.open("wb") as file:
                file.write(lines)
                file.flush()
                os.fsync(file.fileno())
            part.rename(target)
        except OSError as e:
            raise StoreError(f"the database does not answer, and {self.folder} cannot be written ({type(e).__name__})") from None

    def _next(self) -> Path:
        """Names sort by time, also where the clock was set back meanwhile."""
        self._last = max(time.time_ns(), self._last + 1)
        return self.folder / f"{self._last:020}-{os.getpid()}.jsonl"

    def segments(self) -> list[Path]:
        """Oldest first."""
        return sorted(self.folder.glob("*.jsonl"))

    def delivered(self, segment: Path) -> None:
        """``segment`` is in the database: forget it."""
        size = _size(segment)
        segment.unlink(missing_ok=True)
        with self._lock:
            self._bytes = max(0, self._bytes - size)

    def set_aside(self, segment: Path) -> None:
        """Keep ``segment``, which the database will never take, out of the way of the others."""
        segment.rename(segment.with_suffix(".refused"))

    def recount(self) -> None:
        """What lies there now: other processes add and deliver too."""
        with self._lock:
            self._bytes = sum(map(_size, self.segments()))


def read_segment(segment: Path) -> Iterator[tuple[str, Stored]]:
    """Tenant and event, in order; nothing where another process has delivered it meanwhile."""
    try:
        with segment.open(encoding="utf-8", newline="\n") as lines:
            kept = [json.loads(line) for line in lines]
    except FileNotFoundError:
        return
    yield from ((line["tenant"], line["event"]) for line in kept)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0
