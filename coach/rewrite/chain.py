"""Two rewrites, one made from the other, as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from coach.rewrite.proposals import Rewrite
from coach.rules.edits import apply
from coach.types import Edit, Span


@dataclass(frozen=True)
class _Made:
    """An edit, and where in the text between the rewrites it stands: what it made there, or what it changes there."""

    edit: Edit
    name: str
    between: Span
    by_first: bool


def chained(draft: str, first: Rewrite, then: Rewrite) -> Rewrite:
    """``then``, a rewrite of ``first``, as one of ``draft``: edits that meet become one, named as that of ``first``."""
    if first.text is None or then.text is None:
        return then if first.text is None else replace(first, withheld=then.withheld)
    made = _between(first.changes)
    made += [_Made(edit, name, edit.span, by_first=False) for edit, name in then.changes]
    changes = [
        (edit, name)
        for edit, name in (_merged(first, made, group) for group in _groups(made))
        if edit.span.of(draft) != edit.text
    ]
    return replace(then, changes=tuple(sorted(changes, key=lambda c: (c[0].span, c[0].text))))


def _between(changes: Sequence[tuple[Edit, str]]) -> list[_Made]:
    found, moved = list[_Made](), 0
    for edit, name in changes:
        start = edit.span.start + moved
        found.append(_Made(edit, name, Span(start, start + len(edit.text)), by_first=True))
        moved += len(edit.text) - (edit.span.end - edit.span.start)
    return found


def _groups(made: Sequence[_Made]) -> list[list[_Made]]:
    """Edits that overlap together, and words that come in at one place: which would stand first is not to be told."""
    found = list[list[_Made]]()
    for one in sorted(made, key=lambda m: m.between):
        met = [group for group in found if any(_meet(one, other) for other in group)]
        found = [group for group in found if group not in met] + [[*(m for group in met for m in group), one]]
    return found


def _meet(one: _Made, other: _Made) -> bool:
    a, b = one.between, other.between
    come = one.edit.span.start == one.edit.span.end and other.edit.span.start == other.edit.span.end
    return a.overlaps(b) or (come and (a.end == b.start or b.end == a.start))


def _merged(first: Rewrite, made: Sequence[_Made], group: Sequence[_Made]) -> tuple[Edit, str]:
    low, high = min(m.between.start for m in group), max(m.between.end for m in group)
    inside = sorted((m for m in group if m.by_first), key=lambda m: m.edit.span)
    others = [m for m in made if m.by_first and m not in inside]
    before = [m for m in others if (m.edit.span < inside[0].edit.span if inside else m.between.end <= low)]
    start = low - sum(map(_longer, before))
    end = high - sum(map(_longer, (*before, *inside)))
    later = [Edit(Span(m.between.start - low, m.between.end - low), m.edit.text) for m in group if not m.by_first]
    text = apply((first.text or "")[low:high], later)
    return Edit(Span(start, end), text), (inside or group)[0].name


def _longer(made: _Made) -> int:
    return len(made.edit.text) - (made.edit.span.end - made.edit.span.start)
