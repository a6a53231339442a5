"""What both clients share: requests made, answers read, waits worked out. No network here."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any, Literal

from coach.errors import CoachError, InputError

Offsets = Literal["codepoint", "utf16"]
Verdict = Literal["helpful", "not_helpful", "snoozed", "applied", "undone"]
MOST_ITEMS = 256  # of a request, unless the server says otherwise
LONGEST_WAIT = 30.0  # seconds
_WORTH_A_TRY = frozenset({429, 503})


class Problem(CoachError):  # noqa: N818
    """An answer that is no result. ``code`` is stable, ``status`` that of HTTP, the message for people; no draft's text in it."""

    def __init__(self, status: int, code: str, detail: str) -> None:
        super().__init__(f"{code} ({status}): {detail}")
        self.status, self.code, self.detail = status, code, detail


@dataclass(frozen=True, slots=True)
class Request:
    """One call of the service."""

    method: str
    path: str
    body: Any = field(default=None, repr=False)
    params: Mapping[str, str] = field(default_factory=dict)

    @property
    def content(self) -> bytes | None:
        return None if self.body is None else json.dumps(self.body).encode()


def read(status: int, content: bytes) -> Any:
    """The JSON of an answer; a Problem where it is none."""
    if status == 204:
        return None
    try:
        found = json.loads(content)
    except ValueError:
        raise Problem(status, "no_json", "the answer is no JSON; is this address a Reply Coach server?") from None
    if status < 400:
        return found
    raise Problem(status, str(found.get("code", "unknown")), str(found.get("detail", "")))


def wait(status: int, retry_after: str | None, tries: int) -> float | None:
    """Seconds until another try is worth it; None where it is not."""
    if status not in _WORTH_A_TRY:
        return None
    told = float(retry_after) if retry_after and retry_after.isdigit() else 0.5 * 2.0**tries
    return min(told, LONGEST_WAIT)


def coach(body: Any, offsets: Offsets, deadline_ms: int | None) -> Request:
    params = {"offsets": offsets} | ({"deadline_ms": str(deadline_ms)} if deadline_ms else {})
    return Request("POST", "/v1/coach", body, params)


def parts(rows: Sequence[Any], most: int = MOST_ITEMS) -> Iterator[Sequence[Any]]:
    """``rows`` in as many as a request may hold."""
    return (rows[i : i + most] for i in range(0, len(rows), most))


def needed(name: str) -> Any:
    """A library of the extra ``client``."""
    try:
        return import_module(name)
    except ModuleNotFoundError:
        raise InputError(f"{name.partition('.')[0]} missing; the client needs: pip install 'reply-coach[client]'") from None
