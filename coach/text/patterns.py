"""Patterns over folded text: authors write in the language itself, RE2 runs them in linear time.

In a pattern, letters are folded like texts; a space matches any white space; a zero-width non-joiner matches itself,
a space or nothing; ``{name}`` stands for a class of the language. Everything else is RE2 syntax.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property
from typing import Any

import re2

from coach.errors import PackError
from coach.text.fold import JOINER, ZWNJ, fold, is_ignorable
from coach.types import Span

_PIECE = re.compile(r"[^\W\d_]+|\\x(?:\{\w+\}|\w\w)|\\.|\{[a-z_][a-z0-9_]*\}|\(\?P<\w+>|\(\?[a-zA-Z-]*:?|.", re.DOTALL)


def _options(*, capture: bool) -> re2.Options:
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.log_errors = False
    options.max_mem = 64 << 20
    options.never_capture = not capture  # places of groups cost several times a plain match
    return options


_OPTIONS = _options(capture=False)


class Classes:
    """What ``{name}`` stands for in the patterns of one language. Each is folded once, when first used."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        self.sources = sources
        self._folded: dict[str, str] = {}
        self._open: list[str] = []

    def folded(self, name: str) -> str:
        """The class as a group over folded text. Raises PackError on an unknown class and on one that holds itself."""
        if name not in self.sources:
            raise PackError(f"unknown class {{{name}}}; known: {', '.join(sorted(self.sources))}")
        if name in self._open:
            raise PackError(f"class {{{name}}} refers to itself")
        if name not in self._folded:
            self._open.append(name)
            try:
                self._folded[name] = f"(?:{fold_pattern(self.sources[name], self)})"
            finally:
                self._open.pop()
        return self._folded[name]


NO_CLASSES = Classes({})


def fold_pattern(pattern: str, classes: Classes) -> str:
    """``pattern`` over folded text, with every class written out."""
    out: list[str] = []
    in_brackets = False
    for piece in _PIECE.findall(pattern):
        if piece in "[]":
            in_brackets = piece == "["
        out.append(_fold_piece(piece, classes, in_brackets=in_brackets))
    return "".join(out)


def _fold_piece(piece: str, classes: Classes, *, in_brackets: bool) -> str:
    if piece.isalpha():
        return fold(piece)
    if len(piece) > 1:
        return classes.folded(piece[1:-1]) if piece[0] == "{" else piece
    if is_ignorable(piece):
        return ""
    if piece == ZWNJ:
        return JOINER if in_brackets else rf"[{JOINER} ]?"
    if piece == " " and not in_brackets:
        return r"(?:\s+)"
    return fold(piece)


def literal(words: str) -> str:
    """A pattern that matches ``words`` and nothing else."""
    return "".join(rf"\{c}" if c in r"\.^$|?*+()[]{}" else c for c in words)


class Pattern:
    """One compiled pattern. ``folded`` texts are given as Latin-1 bytes; places are code-point offsets."""

    def __init__(self, pattern: str, classes: Classes = NO_CLASSES) -> None:
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
        for m in self._capturing.finditer(folded):
            yield Span(*m.span()), tuple(Span(*m.span(i)) if m.span(i) != (-1, -1) else None for i in range(1, m.re.groups + 1))

    @cached_property
    def _capturing(self) -> Any:
        return re2.compile(self.folded, options=_options(capture=True))

    def found(self, folded: bytes) -> bool:
        return self._re.search(folded) is not None


class Either:
    """Several patterns as one: a single search tells whether any of them occurs."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        self._re = re2.compile(b"|".join(b"(?:" + p.folded + b")" for p in patterns), options=_OPTIONS)

    def found(self, folded: bytes) -> bool:
        return self._re.search(folded) is not None


@cache
def either(patterns: tuple[Pattern, ...]) -> Either:
    """``patterns`` as one, compiled once."""
    return Either(patterns)


class PatternSet:
    """Many patterns asked at once, in one pass: which of them occur in a text. Fastest on texts like those it has seen."""

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
