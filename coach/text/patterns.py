"""Patterns over folded text: authors write in the language itself, RE2 runs them in linear time.

In a pattern, letters are folded like texts; a space matches any white space; a zero-width non-joiner matches itself,
a space or nothing; ``{name}`` stands for a class of the language. Everything else is RE2 syntax.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import re2

from coach.errors import PackError
from coach.text.fold import JOINER, ZWNJ, fold, is_ignorable
from coach.types import Span

_PIECE = re.compile(r"\\x(?:\{\w+\}|\w\w)|\\.|\{[a-z_][a-z0-9_]*\}|\(\?P<\w+>|\(\?[a-zA-Z-]*:?|.", re.S)
_DEPTH = 8
_OPTIONS = re2.Options()
_OPTIONS.encoding = re2.Options.Encoding.LATIN1
_OPTIONS.log_errors = False
_OPTIONS.max_mem = 64 << 20


def fold_pattern(pattern: str, classes: Mapping[str, str], depth: int = 0) -> str:
    """``pattern`` over folded text, with every class written out. Raises PackError on an unknown class."""
    out: list[str] = []
    brackets = 0
    for piece in _PIECE.findall(pattern):
        if piece == "[":
            brackets += 1
        elif piece == "]":
            brackets = 0
        out.append(_fold_piece(piece, classes, in_brackets=brackets > 0, depth=depth))
    return "".join(out)


def _fold_piece(piece: str, classes: Mapping[str, str], *, in_brackets: bool, depth: int) -> str:
    if len(piece) > 1:
        return _class(piece, classes, depth) if piece[0] == "{" else piece
    if is_ignorable(piece):
        return ""
    if piece == ZWNJ:
        return JOINER if in_brackets else rf"[{JOINER} ]?"
    if piece == " " and not in_brackets:
        return r"(?:\s+)"
    return fold(piece)


def _class(piece: str, classes: Mapping[str, str], depth: int) -> str:
    name = piece[1:-1]
    if name not in classes:
        raise PackError(f"unknown class {piece}; known: {', '.join(sorted(classes))}")
    if depth >= _DEPTH:
        raise PackError(f"class {piece} refers to itself")
    return f"(?:{fold_pattern(classes[name], classes, depth + 1)})"


def literal(words: str) -> str:
    """A pattern that matches ``words`` and nothing else."""
    return "".join(rf"\{c}" if c in r"\.^$|?*+()[]{}" else c for c in words)


class Pattern:
    """One compiled pattern. ``folded`` texts are given as Latin-1 bytes; places are code-point offsets."""

    def __init__(self, pattern: str, classes: Mapping[str, str]) -> None:
        self.source = pattern
        self.folded = fold_pattern(pattern, classes).encode("latin-1")
        try:
            self._re = re2.compile(self.folded, options=_OPTIONS)
        except re2.error as e:
            raise PackError(f"pattern {pattern!r}: {e}; see docs/rules.md for the syntax") from e
        if self._re.search(b"") is not None:
            raise PackError(f"pattern {pattern!r} matches empty text; make some part of it required")

    def spans(self, folded: bytes) -> Iterator[Span]:
        return (Span(*m.span()) for m in self._re.finditer(folded))

    def groups(self, folded: bytes) -> Iterator[tuple[Span, tuple[Span | None, ...]]]:
        """Each match with the places of its groups, None where a group took no part."""
        for m in self._re.finditer(folded):
            yield Span(*m.span()), tuple(Span(*m.span(i)) if m.span(i) != (-1, -1) else None for i in range(1, m.re.groups + 1))

    def found(self, folded: bytes) -> bool:
        return self._re.search(folded) is not None


class PatternSet:
    """Many patterns asked at once, in one pass: which of them occur in a text."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        self._all = list(range(len(patterns)))
        self._set = re2.Set.SearchSet(_OPTIONS)
        for folded in (*(p.folded for p in patterns), b""):  # the empty pattern always occurs: no answer means no memory
            self._set.Add(folded)
        self._set.Compile()

    def found(self, folded: bytes) -> list[int]:
        """The indices of the patterns that occur in ``folded``, in order; all of them where RE2's memory does not suffice."""
        found = self._set.Match(folded)
        return sorted(found)[:-1] if found else self._all
