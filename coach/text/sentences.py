"""Sentence boundaries, after UAX 29, with each language's abbreviations and ordinals ("14. maijā", "3. dersten")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from coach.types import Span

_STOP = re.compile(r"""[.!?…؟]+["”»')\]]*(?=\s|$)|\n+|[\U0001F300-\U0001FAFF\u2600-\u27BF]+(?=\s|$)""")
_ORDINAL = re.compile(r"(?:^|\s|\()\d{1,4}\.$")
_LAST_WORD = re.compile(r"([^\W\d_][\w.'-]*)\.$")
_BULLET = re.compile(r"^\W*\d{1,3}\.$")


def sentences(text: str, abbreviations: frozenset[str], zones: Sequence[Span]) -> tuple[Span, ...]:
    """Spans of the sentences of ``text``, without surrounding white space; nothing but white space lies between them."""
    return tuple(_trimmed(text, _stops(text, abbreviations, zones)))


def _stops(text: str, abbreviations: frozenset[str], zones: Sequence[Span]) -> Iterator[int]:
    start = 0
    for m in _STOP.finditer(text):
        inside = any(z.start < m.start() and m.end() < z.end for z in zones)
        if not inside and (m[0][0] != "." or not _goes_on(text, start, m, abbreviations)):
            yield m.end()
            start = m.end()
    yield len(text)


def _goes_on(text: str, start: int, stop: re.Match[str], abbreviations: frozenset[str]) -> bool:
    """Whether the full stop at ``stop`` ends an abbreviation or an ordinal and not the sentence."""
    before, after = text[start : stop.start() + 1], text[stop.end() : stop.end() + 2].strip()
    if _ORDINAL.search(before):
        return bool(_BULLET.match(before)) or not after[:1].isupper()
    word = _LAST_WORD.search(before)
    if word is None:
        return False
    if word[1].casefold() in abbreviations:
        return True
    return len(word[1]) == 1 and word[1].isupper() and after[:1].isupper()  # an initial: "J. Smith"


def _trimmed(text: str, stops: Iterator[int]) -> Iterator[Span]:
    start = 0
    for end in stops:
        piece = text[start:end]
        if piece.strip():
            left = len(piece) - len(piece.lstrip())
            yield Span(start + left, start + len(piece.rstrip()))
        start = end
