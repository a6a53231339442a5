"""What a rewrite takes away and puts in, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

_WORD = re.compile(r"\s+|\S+")


@dataclass(frozen=True)
class Piece:
    """A stretch of text, and whether the other text lacks it."""

    text: str
    changed: bool


def differences(before: str, after: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Both texts in pieces; put together, the pieces are the text."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    left = _joined((old[a:b], kind != "equal") for kind, a, b, _, _ in steps)
    right = _joined((new[c:d], kind != "equal") for kind, _, _, c, d in steps)
    return left, right


def _joined(pieces: Iterable[tuple[list[str], bool]]) -> tuple[Piece, ...]:
    """Without those of no words; a space alone between two changed pieces is changed too."""
    made: list[Piece] = []
    for words, changed in pieces:
        text = "".join(words)
        if len(made) > 1 and changed and text and not made[-1].text.strip() and made[-2].changed:
            text = made.pop(-2).text + made.pop().text + text
        if text:
            made.append(Piece(text, changed))
    return tuple(made)
