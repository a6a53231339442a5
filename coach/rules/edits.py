"""Applying edits to a text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from coach.types import Edit


def chosen(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """The edits that can be made together, in the order of the text: of two that overlap the earlier one, of two alike one."""
    kept: list[Edit] = []
    for edit in sorted(set(edits), key=lambda e: (e.span, e.text)):
        if not kept or edit.span.start >= kept[-1].span.end:
            kept.append(edit)
    return tuple(kept)


def apply(text: str, edits: Iterable[Edit]) -> str:
    """``text`` with the ``chosen`` edits made."""
    return _made(text, chosen(edits))


def _made(text: str, edits: Sequence[Edit]) -> str:
    starts = [0, *(e.span.end for e in edits)]
    ends = [*(e.span.start for e in edits), len(text)]
    kept = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    return "".join(piece for pair in zip(kept, [*(e.text for e in edits), ""], strict=True) for piece in pair)
