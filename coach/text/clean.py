"""Cleaning: what carries no meaning is taken out before reading, and every place is mapped back to the text as received."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from coach.text.fold import is_ignorable
from coach.types import Span

_SUSPECT = re.compile(
    r"[^\n\t\r\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u0621-\u063a\u0641-\u064a\u0660-\u0669\u067e-\u06d3\u06f0-\u06f9]"
)


@dataclass(frozen=True, slots=True)
class Clean:
    """``text`` without ignorable code points; ``cuts`` are the places in it where something was taken out."""

    text: str
    cuts: tuple[tuple[int, int], ...] = ()  # (offset in text, code points removed up to and including there)

    def received(self, span: Span) -> Span:
        """The same range in the text as received. What was taken out inside the range stays inside it."""
        return Span(self._at(span.start), self._at(span.end - 1) + 1 if span.end > span.start else self._at(span.end))

    def _at(self, offset: int) -> int:
        i = bisect_right(self.cuts, offset, key=lambda cut: cut[0])
        return offset + (self.cuts[i - 1][1] if i else 0)


def clean(text: str) -> Clean:
    """Drop ignorable code points; lone surrogates become U+FFFD, so that the text can always be encoded."""
    if not _SUSPECT.search(text):
        return Clean(text)
    kept: list[str] = []
    cuts: list[tuple[int, int]] = []
    for i, char in enumerate(text):
        if is_ignorable(char):
            cuts.append((len(kept), i + 1 - len(kept)))
        else:
            kept.append("\ufffd" if "\ud800" <= char <= "\udfff" else char)
    return Clean("".join(kept), tuple(dict(cuts).items()))
