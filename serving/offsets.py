"""Places in UTF-16 code units, as browsers and Java count, instead of code points."""

from __future__ import annotations

from itertools import accumulate
from typing import Any, Literal

Offsets = Literal["codepoint", "utf16"]
_ASTRAL = "\U00010000"


def in_utf16(out: Any, text: str) -> Any:
    """``out`` with every ``start`` and ``end`` of ``text``, in code points, told in UTF-16 units."""
    if not text or max(text) < _ASTRAL:
        return out
    return _moved(out, list(accumulate((2 if char >= _ASTRAL else 1 for char in text), initial=0)))


def _moved(out: Any, places: list[int]) -> Any:
    if isinstance(out, dict):
        return {key: places[value] if key in ("start", "end") else _moved(value, places) for key, value in out.items()}
    return [_moved(item, places) for item in out] if isinstance(out, list) else out


def from_utf16(text: str, place: int) -> int:
    """The code point at which the UTF-16 unit ``place`` of ``text`` begins; ValueError past the end or inside a character."""
    if place < 0:
        raise ValueError(place)
    if not text or max(text) < _ASTRAL:
        at = place
    else:
        at = len(text.encode("utf-16-le", "surrogatepass")[: 2 * place].decode("utf-16-le"))
    if at > len(text):
        raise ValueError(place)
    return at
