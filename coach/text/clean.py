"""Cleaning: what carries no meaning is taken out before reading, and every place is mapped back to the text as received."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field

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
    marks: Mapping[int, int] = field(default_factory=dict)  # offset in text → combining marks that followed the letter before

    def received(self, span: Span) -> Span:
        """The same range in the text as received. What was taken out inside it stays inside, and letters keep their marks."""
        if span.end == span.start:
            return Span(self._at(span.start), self._at(span.start))
        return Span(self._at(span.start), self._at(span.end - 1) + 1 + self.marks.get(span.end, 0))

    def cleaned(self, span: Span) -> Span:
        """The range of ``text`` that ``span`` of the text as received is: ``received`` the other way round."""
        places = range(len(self.text) + 1)
        return Span(bisect_left(places, span.start, key=self._at), bisect_left(places, span.end, key=self._at))

    def _at(self, offset: int) -> int:
        i = bisect_right(self.cuts, offset, key=lambda cut: cut[0])
        return offset + (self.cuts[i - 1][1] if i else 0)


def clean(text: str) -> Clean:
    """Drop ignorable code points; lone surrogates become U+FFFD, so that the text can always be encoded."""
    if not _SUSPECT.search(text):
        return Clean(text)
    kept: list[str] = []
    cuts: list[tuple[int, int]] = []
    marks: dict[int, int] = {}
    for i, char in enumerate(text):
        if is_ignorable(char):
            at = len(kept)
            before = marks.get(at, 0)
            if unicodedata.combining(char) and i > before and not is_ignorable(text[i - before - 1]):
                marks[at] = before + 1
            cuts.append((at, i + 1 - at))
        else:
            kept.append("\ufffd" if "\ud800" <= char <= "\udfff" else char)
    return Clean("".join(kept), tuple(dict(cuts).items()), marks)
