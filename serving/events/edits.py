"""Edits between two texts, and where a place lies after them. Words are compared, not letters: people read them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate

_LONG = 2_000  # words, spaces and stops of one text between where the two begin and end to differ
_PARTS = re.compile(r"\[\w[\w ]*\]|\w+(?:['’\u200c]\w+)*|\s+|[^\w\s]")  # what mask puts in a text is one word


@dataclass(frozen=True, slots=True)
class Edit:
    """Put ``text`` in the place of the code points from ``start`` to ``end``."""

    start: int
    end: int
    text: str


def edits(old: str, new: str) -> list[Edit]:
    """What makes ``new`` of ``old``: in order, apart, in places of ``old``."""
    before, after = _PARTS.findall(old), _PARTS.findall(new)
    same = _same_start(before, after)
    ending = _same_start(before[same:][::-1], after[same:][::-1])
    ends = [0, *accumulate(map(len, before))]
    return [
        Edit(ends[same + i], ends[same + j], "".join(after[same + k : same + m]))
        for i, j, k, m in _changes(before[same : len(before) - ending], after[same : len(after) - ending])
    ]


def _changes(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """Ranges of both that differ. Long ones are not compared, or a text made for it would take minutes: all of it changed."""
    if len(before) + len(after) > 2 * _LONG:
        yield 0, len(before), 0, len(after)
        return
    for tag, *places in SequenceMatcher(None, before, after).get_opcodes():
        if tag != "equal":
            yield places[0], places[1], places[2], places[3]


def _same_start(left: Sequence[str], right: Sequence[str]) -> int:
    """How many parts both begin with. Most drafts are sent as they were shown, or nearly: the slow comparison sees little."""
    return next((n for n, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))


def moved(start: int, end: int, made: Sequence[Edit]) -> tuple[int, int]:
    """The place of old ``start`` to ``end`` after ``made``; one that touches an edit takes in all of what that put there."""
    return _after(start, made, at_end=False), _after(end, made, at_end=True)


def _after(offset: int, made: Sequence[Edit], *, at_end: bool) -> int:
    shift = 0
    for edit in made:
        if offset < edit.end or (offset == edit.end and edit.start == edit.end and not at_end):
            inside = offset > edit.start
            return edit.start + shift + (len(edit.text) if at_end else 0) if inside else offset + shift
        shift += len(edit.text) - (edit.end - edit.start)
    return offset + shift
