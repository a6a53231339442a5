"""Applying edits to a text."""

from __future__ import annotations

from collections.abc import Iterable

from coach.types import Edit


def apply(text: str, edits: Iterable[Edit]) -> str:
    """``text`` with ``edits`` made, from the end to the start. Of two that overlap the earlier one is made."""
    chosen: list[Edit] = []
    for edit in sorted(edits, key=lambda e: (e.span, e.text)):
        if not chosen or edit.span.start >= chosen[-1].span.end:
            chosen.append(edit)
    for edit in reversed(chosen):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text
