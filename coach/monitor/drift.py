"""Each measure of each group, before and now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

import numpy as np

from coach.monitor.distance import Counts, Distance, binned, ks, median, psi, psi_by_chance
from coach.monitor.limits import Limits
from coach.monitor.tally import ALL, CUSTOMER, MIXES, RULE, SCORES, SHARES, Group, Tally
from coach.qa.page.measures import share

Level = Literal["well", "warning", "alert", "too few"]
_EDGES: dict[str, tuple[float, ...]] = {
    "words": (5, 10, 20, 40, 80, 160),
    "sentiment": (-0.8, -0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8),
    **dict.fromkeys(SCORES, tuple(range(10, 100, 10))),
    **dict.fromkeys(CUSTOMER[1:], (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)),
}
_ONE_KIND = {"language": lambda group: bool(group.lang), "via": lambda group: bool(group.channel)}


@dataclass(frozen=True)
class Drift:
    """One measure in one group. ``before`` and ``now`` are medians of numbers, shares in percent, None for a mix of kinds.

    ``bins`` are shares in percent: what, before, now. ``psi`` and ``ks`` are None where there are too few, ``by_chance`` also
    where the index is no warning anyway.
    """

    group: Group
    measure: str
    n_before: int
    n_now: int
    before: float | None
    now: float | None
    level: Level
    psi: float | None = None
    by_chance: float | None = None
    ks: Distance | None = None
    bins: tuple[tuple[str, float, float], ...] = ()


def drifts(before: Tally, now: Tally, limits: Limits) -> Iterator[Drift]:
    """The whole first, then languages, channels, and both together."""
    groups = sorted({*before.counts, *now.counts}, key=lambda group: (bool(group.lang) + bool(group.channel), group))
    for group in groups:
        for measure in _measures(before, now, group):
            made = _Pair(before, now, group, measure, limits)
            yield made.drift()


def _measures(before: Tally, now: Tally, group: Group) -> Iterator[str]:
    both = {*before.counts.get(group, ()), *now.counts.get(group, ())}
    rules = sorted(name for name in both if name.startswith(RULE))
    yield from (name for name in MIXES if name in both and not (name in _ONE_KIND and _ONE_KIND[name](group)))
    yield from (name for name in ("words", *SHARES, *SCORES, *CUSTOMER) if name in both)
    yield from rules


@dataclass(frozen=True)
class _Pair:
    """What is compared."""

    tally_before: Tally
    tally_now: Tally
    group: Group
    measure: str
    limits: Limits

    def drift(self) -> Drift:
        names, before, now = self._bins()
        n = int(before.sum()), int(now.sum())
        if min(n) < self.limits.least:
            return Drift(self.group, self.measure, *n, *self._middles(n), level="too few")
        index = float(psi(before, now))
        by_chance = round(psi_by_chance(before, now, self.limits.chance), 3) if index >= self.limits.warning else None
        bins = tuple(
            (name, share(int(a), n[0]) or 0.0, share(int(b), n[1]) or 0.0) for name, a, b in zip(names, before, now, strict=True)
        )
        level = _level(index, by_chance, self.limits)
        return Drift(
            self.group, self.measure, *n, *self._middles(n), level, round(index, 3), by_chance, self._ks(), bins
        )  # fmt: skip

    def _values(self) -> tuple[Counter[float], Counter[float]]:
        return self.tally_before.of(self.group, self.measure), self.tally_now.of(self.group, self.measure)

    def _bins(self) -> tuple[Sequence[str], Counts, Counts]:
        before, now = self._values()
        if edges := _EDGES.get(self.measure):
            return _names(edges), binned(before, edges), binned(now, edges)
        if self.measure in MIXES:
            kinds = sorted({*map(str, before), *map(str, now)})
            return kinds, _of_kinds(before, kinds), _of_kinds(now, kinds)
        return (
            ("yes", "no"),
            _of_share(before, self.tally_before.replies[self.group]),
            _of_share(now, self.tally_now.replies[self.group]),
        )

    def _middles(self, n: tuple[int, int]) -> tuple[float | None, float | None]:
        before, now = self._values()
        if self.measure in _EDGES:
            return median(before), median(now)
        return (None, None) if self.measure in MIXES else (share(before[True], n[0]), share(now[True], n[1]))

    def _ks(self) -> Distance | None:
        return ks(*self._values()) if self.measure in _EDGES else None


def _level(index: float, by_chance: float | None, limits: Limits) -> Level:
    if by_chance is None or index <= by_chance:
        return "well"
    return "alert" if index >= limits.alert else "warning"


def _names(edges: Sequence[float]) -> list[str]:
    between = [f"{low:g} to {high:g}" for low, high in pairwise(edges)]
    return [f"below {edges[0]:g}", *between, f"from {edges[-1]:g}"]


def _of_kinds(counts: Counter[float], kinds: Iterable[str]) -> Counts:
    named = {str(kind): n for kind, n in counts.items()}
    return np.array([named.get(kind, 0) for kind in kinds], np.int64)


def _of_share(counts: Counter[float], replies: int) -> Counts:
    return np.array([counts[True], replies - counts[True]], np.int64)


def of_whole(found: Iterable[Drift], *measures: str) -> list[Drift]:
    return [drift for drift in found if drift.group == ALL and drift.measure in measures]
