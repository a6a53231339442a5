"""What agents did with suggestions is no label: they see what we chose to show, and one of them may click for many.

Acceptance of a rule is estimated by inverse propensity, clipped and self-normalised (Swaminathan and Joachims 2015), with each
agent's weight capped. Whether a stream may teach anything is then decided against the frozen gold.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

from coach.errors import InputError
from training.data import read_jsonl

_TAKEN = frozenset({"accepted", "edited"})
_LEFT = frozenset({"ignored", "reverted", "snoozed"})


@dataclass(frozen=True)
class Shown:
    """One suggestion that an agent saw. ``weight`` is the inverse of how likely it was to be shown."""

    rule: str
    agent: str
    taken: bool
    weight: float


@dataclass(frozen=True)
class Acceptance:
    """Of one rule, 0..1. ``effective`` is the number of suggestions that weigh as much (Kish)."""

    rate: float
    shown: int
    effective: float
    agents: int


@dataclass(frozen=True)
class Stream:
    """A stream as a whole: share taken, share of the weight that the loudest agent has before the cap, rules."""

    taken: float
    loudest: float
    rules: Mapping[str, Acceptance]


def read_events(path: Path, clip: float) -> list[Shown]:
    """Suggestions in an export of events. Events for evaluation teach nothing; one that was sent twice counts once."""
    if not path.is_file():
        raise InputError(f"{path}: no such file; give an export of events as JSONL")
    once = {(row.get("tenant"), row.get("id", n)): row for n, row in enumerate(read_jsonl(path), 1)}
    return [shown for row in once.values() if row.get("purpose") == "coaching" for shown in _shown(row, clip, path)]


def _shown(row: Mapping[str, Any], clip: float, path: Path) -> Iterator[Shown]:
    for told in row.get("shown") or ():
        action, propensity = told.get("action"), told.get("propensity")
        if action not in _TAKEN | _LEFT or not isinstance(propensity, (int, float)) or not 0 <= propensity <= 1:
            raise InputError(
                f"{path}, event {row.get('id')}: action {action!r}, propensity {propensity!r}; "
                f"give one of {sorted(_TAKEN | _LEFT)} and a number from 0 to 1"
            )
        yield Shown(str(told.get("rule")), str(row.get("agent") or ""), action in _TAKEN, 1 / max(propensity, clip))


def capped(shown: Sequence[Shown], share: float) -> dict[str, float]:
    """By agent what to multiply weights with, so that none has more than ``share`` of what is left.

    Of fewer agents than that allows each weighs the same. Who is not named is one agent.
    """
    totals = _totals(shown)
    cap = _cap(sorted(totals.values()), share)
    return {agent: min(1.0, cap / total) for agent, total in totals.items()}


def _totals(shown: Iterable[Shown]) -> dict[str, float]:
    totals: dict[str, float] = defaultdict(float)
    for one in shown:
        totals[one.agent] += one.weight
    return totals


def _cap(weights: Sequence[float], share: float) -> float:
    """The largest cap that is ``share`` of what the capped ``weights``, in order, sum to; where there is none the smallest."""
    for loud in range(len(weights)):
        quiet = weights[: len(weights) - loud]
        if loud * share >= 1:
            break
        cap = share * sum(quiet) / (1 - loud * share)
        if cap >= quiet[-1]:
            return cap
    return weights[0]


def estimated(shown: Sequence[Shown], share: float) -> Stream:
    """Per-rule acceptance, corrected for exposure; InputError where nothing was shown."""
    if not shown:
        raise InputError("no event for coaching shows a suggestion; export events with suggestions")
    factors, totals = capped(shown, share), _totals(shown)
    weighed = [(one, one.weight * factors[one.agent]) for one in shown]
    groups: dict[str, list[tuple[Shown, float]]] = defaultdict(list)
    for one, weight in weighed:
        groups[one.rule].append((one, weight))
    rules = {rule: _acceptance(group) for rule, group in sorted(groups.items())}
    return Stream(_acceptance(weighed).rate, max(totals.values()) / sum(totals.values()), rules)


def _acceptance(weighed: Sequence[tuple[Shown, float]]) -> Acceptance:
    whole = sum(weight for _, weight in weighed)
    rate = sum(weight for one, weight in weighed if one.taken) / whole
    effective = whole**2 / sum(weight**2 for _, weight in weighed)
    return Acceptance(rate, len(weighed), effective, len({one.agent for one, _ in weighed}))


def agreement(rules: Mapping[str, Acceptance], gold: Mapping[str, float]) -> float | None:
    """How often a rule that is right by ``gold`` (precision 0.5 and more) is accepted more than one that is wrong there.

    One half is chance. None where the stream shows no rule of either kind.
    """
    right = [a.rate for rule, a in rules.items() if gold.get(rule, -1.0) >= 0.5]
    wrong = [a.rate for rule, a in rules.items() if 0 <= gold.get(rule, -1.0) < 0.5]
    pairs = [(a > b) + (a == b) / 2 for a, b in product(right, wrong)]
    return sum(pairs) / len(pairs) if pairs else None


def faults(stream: Stream, gold: Mapping[str, float], limits: Mapping[str, float]) -> list[str]:
    """Why nothing may be learned from ``stream``; none: it may teach."""
    agreed = agreement(stream.rules, gold)
    found = {
        f"{stream.taken:.2f} of what was shown was accepted, over {limits['most']}": stream.taken > limits["most"],
        f"{stream.taken:.2f} of what was shown was accepted, under {limits['least']}": stream.taken < limits["least"],
        f"one agent has {stream.loudest:.2f} of the weight, over {limits['loud']}": stream.loudest > limits["loud"],
        "no rule that the gold calls wrong was shown beside right ones, so agreement is unknown": agreed is None,
        f"agrees with the gold in {agreed or 0:.2f}, under {limits['agreement']}": (agreed or 1) < limits["agreement"],
    }
    return [why for why, is_so in found.items() if is_so]
