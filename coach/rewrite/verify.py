"""Whether a proposal says what the draft says: every fact of the one is a fact of the other, or the difference is named."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from coach.rewrite.facts import Fact, Kind, values

_FREE = frozenset({"placeholder"})  # may be added: what only the agent can know


@dataclass(frozen=True, slots=True)
class Difference:
    """Facts of one kind that only the draft has (``lost``) or only the proposal has (``added``), in the words of each."""

    kind: Kind
    lost: tuple[str, ...]
    added: tuple[str, ...]


def verify(draft: str, proposal: str, lang: str) -> tuple[Difference, ...]:
    """Every difference of fact; none: the proposal may be shown."""
    before, after = values(draft, lang), values(proposal, lang)
    kinds = dict.fromkeys(f.kind for f in (*before, *after))
    found = (_difference(kind, draft, _of(kind, before), proposal, _of(kind, after)) for kind in kinds)
    return tuple(d for d in found if d.lost or d.added)


def _of(kind: Kind, facts: Iterable[Fact]) -> Mapping[str, Fact]:
    return {fact.value: fact for fact in facts if fact.kind == kind}


def _difference(kind: Kind, draft: str, before: Mapping[str, Fact], proposal: str, after: Mapping[str, Fact]) -> Difference:
    lost = tuple(fact.span.of(draft) for value, fact in before.items() if value not in after)
    added = tuple(fact.span.of(proposal) for value, fact in after.items() if value not in before)
    return Difference(kind, lost, () if kind in _FREE else added)


def reason(difference: Difference) -> str:
    """A difference in words that an agent can check."""
    lost, added = (", ".join(f"“{words}”" for words in side) for side in (difference.lost, difference.added))
    if lost and added:
        return f"{difference.kind}: {lost} would become {added}"
    return f"{difference.kind}: {lost} would be lost" if lost else f"{difference.kind}: {added} would be added"
