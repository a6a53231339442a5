"""Whether a proposal says what the draft says: every fact of the one is a fact of the other, or the difference is named.

Facts with a value must be the same. Of words that bind, none of a kind may come in or go out altogether: a proposal may word a
condition anew, but not leave the last one out. Where words of two kinds can say the same, they count as one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from coach.rewrite.facts import Fact, Kind, facts, mentions

_FREE = frozenset({"placeholder"})  # may be added: what only the agent can know
_MAY_COME: frozenset[Kind] = frozenset({"condition", "limit"})  # "once", "before": courtesies are full of them
_SAME: Mapping[Kind, frozenset[Kind]] = {  # a kind, and those that may stand for it
    "refusal": frozenset({"negation", "prohibition", "only"}),
    "prohibition": frozenset({"negation", "refusal", "only"}),
    "free": frozenset({"negation"}),
    "negation": frozenset({"refusal", "prohibition", "free", "only"}),
    "obligation": frozenset({"condition", "only"}),
    "permission": frozenset({"free", "negation"}),
    "condition": frozenset({"only"}),
    "promise": frozenset({"due"}),
    "limit": frozenset({"hedge"}),
}
_BINDING: frozenset[Kind] = frozenset({"obligation", "prohibition", "refusal"})  # what a permission may have been, or become
_STANDS_IN: frozenset[Kind] = frozenset({"only", "due", "after"})  # not compared themselves: they only stand for others
_MAY_GO = "customer"  # the actor whom a rewrite may stop to blame
EXACT: frozenset[Kind] = frozenset({
    "amount", "percent", "number", "reference", "phone", "email", "url", "placeholder", "date", "clock", "weekday", "day",
    "duration", "rate",
})  # fmt: skip

Side = tuple[str, Sequence[Fact]]  # a text and its facts
Change = tuple[list[Fact], list[Fact]]  # lost, added
Compare = Callable[[Kind, Side, Side], Change]


@dataclass(frozen=True, slots=True)
class Difference:
    """Facts of one kind that only the draft has (``lost``) or only the proposal has (``added``), in the words of each."""

    kind: Kind
    lost: tuple[str, ...]
    added: tuple[str, ...]


def verify(draft: str, proposal: str, lang: str, declared: frozenset[Kind] = frozenset()) -> tuple[Difference, ...]:
    """Every difference of fact but those of a ``declared`` kind of binding words; none: the proposal may be shown."""
    old, new = facts(draft, lang), facts(proposal, lang)
    named: dict[Kind, None] = dict.fromkeys(fact.kind for fact in (*old, *new))
    found = (_difference(kind, (draft, old), (proposal, new)) for kind in named if kind not in declared)
    return tuple(difference for difference in found if difference.lost or difference.added)


def kinds(texts: Iterable[str], lang: str) -> frozenset[Kind]:
    """The kinds of names and binding words in ``texts``, which are pieces of sentences."""
    return frozenset(fact.kind for text in texts for fact in facts(f"~ {text}", lang)) - EXACT


def _difference(kind: Kind, before: Side, after: Side) -> Difference:
    lost, added = _compare(kind)(kind, before, after)
    return Difference(kind, tuple(f.span.of(before[0]) for f in lost), tuple(f.span.of(after[0]) for f in added))


def _compare(kind: Kind) -> Compare:
    if kind == "name":
        return _by_mention
    return _by_value if kind in EXACT or kind in {"actor", "gift"} else _by_kind


def _by_mention(kind: Kind, before: Side, after: Side) -> Change:
    """A name that no word of the other side may be a form of: where a sentence begins, a capital tells nothing."""
    lost = [fact for fact in before[1] if fact.kind == kind and not mentions(after[0], fact.value)]
    return lost, [fact for fact in after[1] if fact.kind == kind and not mentions(before[0], fact.value)]


def _by_value(kind: Kind, before: Side, after: Side) -> Change:
    old, new = ({fact.value: fact for fact in side[1] if fact.kind == kind} for side in (before, after))
    lost = [fact for value, fact in old.items() if value not in new and value != _MAY_GO]
    return lost, [] if kind in _FREE else [fact for value, fact in new.items() if value not in old]


def _by_kind(kind: Kind, before: Side, after: Side) -> Change:
    """All of a kind where the other side has none of it, nor of one that may stand for it."""
    if kind in _STANDS_IN:
        return [], []
    if kind == "permission":
        return _permission(before[1], after[1])
    alike = {kind} | _SAME.get(kind, frozenset())
    lost = [] if any(fact.kind in alike for fact in after[1]) else [fact for fact in before[1] if fact.kind == kind]
    may_come = kind in _MAY_COME or any(fact.kind in alike for fact in before[1])
    return lost, [] if may_come else [fact for fact in after[1] if fact.kind == kind]


def _permission(before: Sequence[Fact], after: Sequence[Fact]) -> Change:
    """A permission matters where it takes the place of what binds, or gives its place to it: a "can" is often only a manner."""
    old, new = ({fact.kind for fact in side} for side in (before, after))
    lost = [f for f in before if f.kind == "permission"] if "permission" not in new and (new - old) & _BINDING else []
    return lost, [f for f in after if f.kind == "permission"] if "permission" not in old and (old - new) & _BINDING else []


def reason(difference: Difference) -> str:
    """A difference in words that an agent can check."""
    lost, added = (", ".join(f"“{words}”" for words in side) for side in (difference.lost, difference.added))
    if lost and added:
        return f"{difference.kind}: {lost} would become {added}"
    return f"{difference.kind}: {lost} would be lost" if lost else f"{difference.kind}: {added} would be added"
