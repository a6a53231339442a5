"""Whether a proposal says what the draft says: every fact of the one is a fact of the other, or the difference is named.

Facts with a value must be the same. Of words that bind, none of a kind may come in or go out altogether: a proposal may word a
condition anew, but not leave the last one out. Where words of two kinds can say the same, they count as one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from coach.rewrite.facts import Fact, Kind, binds, values

_FREE = frozenset({"placeholder"})  # may be added: what only the agent can know
_MAY_COME: frozenset[Kind] = frozenset({"condition"})  # "until", "once": courtesies are full of them
_SAME: Mapping[Kind, frozenset[Kind]] = {  # a kind, and those that may stand for it
    "refusal": frozenset({"negation", "prohibition", "only"}),
    "prohibition": frozenset({"negation", "refusal", "only"}),
    "free": frozenset({"negation"}),
    "negation": frozenset({"refusal", "prohibition", "free", "only"}),
    "obligation": frozenset({"condition", "only"}),
    "permission": frozenset({"free", "negation"}),
    "condition": frozenset({"only"}),
    "promise": frozenset({"due"}),
}
_STANDS_IN: frozenset[Kind] = frozenset({"only", "due"})  # not compared themselves: they only stand for others


Compare = Callable[[Kind, Sequence[Fact], Sequence[Fact]], tuple[list[Fact], list[Fact]]]


@dataclass(frozen=True, slots=True)
class Difference:
    """Facts of one kind that only the draft has (``lost``) or only the proposal has (``added``), in the words of each."""

    kind: Kind
    lost: tuple[str, ...]
    added: tuple[str, ...]


def verify(draft: str, proposal: str, lang: str, declared: frozenset[Kind] = frozenset()) -> tuple[Difference, ...]:
    """Every difference of fact but those of a ``declared`` kind of binding words; none: the proposal may be shown."""
    exact = _all(draft, values(draft, lang), proposal, values(proposal, lang), _by_value)
    bound = _all(draft, binds(draft, lang), proposal, binds(proposal, lang), _by_kind)
    return (*exact, *(d for d in bound if d.kind not in declared))


def kinds(texts: Iterable[str], lang: str) -> frozenset[Kind]:
    """The kinds of binding words in ``texts``."""
    return frozenset(fact.kind for text in texts for fact in binds(text, lang))


def _all(draft: str, before: Iterable[Fact], proposal: str, after: Iterable[Fact], difference: Compare) -> list[Difference]:
    """One difference at most for each kind of fact."""
    sides = (tuple(before), tuple(after))
    named: dict[Kind, None] = dict.fromkeys(fact.kind for side in sides for fact in side)
    found = (difference(kind, *sides) for kind in named)
    return [
        Difference(kind, tuple(f.span.of(draft) for f in lost), tuple(f.span.of(proposal) for f in added))
        for kind, (lost, added) in zip(named, found, strict=True)
        if lost or added
    ]


def _by_value(kind: Kind, before: Sequence[Fact], after: Sequence[Fact]) -> tuple[list[Fact], list[Fact]]:
    old, new = ({fact.value: fact for fact in side if fact.kind == kind} for side in (before, after))
    lost = [fact for value, fact in old.items() if value not in new]
    return lost, [] if kind in _FREE else [fact for value, fact in new.items() if value not in old]


def _by_kind(kind: Kind, before: Sequence[Fact], after: Sequence[Fact]) -> tuple[list[Fact], list[Fact]]:
    """All of a kind where the other side has none of it, nor of one that may stand for it. Actors and gifts count one by one."""
    if kind in _STANDS_IN:
        return [], []
    if kind in {"actor", "gift"}:
        return _by_value(kind, before, after)
    alike = {kind} | _SAME.get(kind, frozenset())
    lost = [] if any(fact.kind in alike for fact in after) else [fact for fact in before if fact.kind == kind]
    added = [] if kind in _MAY_COME or any(fact.kind in alike for fact in before) else [f for f in after if f.kind == kind]
    return lost, added


def reason(difference: Difference) -> str:
    """A difference in words that an agent can check."""
    lost, added = (", ".join(f"“{words}”" for words in side) for side in (difference.lost, difference.added))
    if lost and added:
        return f"{difference.kind}: {lost} would become {added}"
    return f"{difference.kind}: {lost} would be lost" if lost else f"{difference.kind}: {added} would be added"
