"""How far two judge alike: Cohen's weighted kappa on five bands of 20 points, with an interval by bootstrap."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import numpy.typing as npt

from coach.qa.cards.gates import Gate
from coach.qa.cards.reviews import Matched
from coach.qa.cards.tables import Graded

BANDS, WIDTH = 5, 20
FEWEST = 30  # reviews on which a category may be let to score
_RESAMPLES, _SEED = 2000, 20
_STEPS = np.arange(BANDS)
_COST = (_STEPS[:, None] - _STEPS[None, :]) ** 2 / (BANDS - 1) ** 2
_NEAR = np.abs(_STEPS[:, None] - _STEPS[None, :]) <= 1

Counts = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Pair:
    """Two scores 0..100 of one conversation."""

    conversation: str
    one: float
    other: float


@dataclass(frozen=True)
class Agreement:
    """``kappa``, and its 95 % interval, are None where all scores lie in one band; ``near`` is the share within one band."""

    n: int
    kappa: float | None = None
    low: float | None = None
    high: float | None = None
    near: float | None = None


@dataclass(frozen=True)
class Line:
    """One category in one language: people beside the machine, and beside each other."""

    category: str
    lang: str
    machine: Agreement
    people: Agreement

    def gate(self, least: float) -> Gate:
        kappa = self.machine.kappa
        scores = kappa is not None and kappa >= least and self.machine.n >= FEWEST
        return Gate(self.category, self.lang, "score" if scores else "advice", _rounded(kappa), self.machine.n)


def lines(graded: Graded, matched: Matched) -> Iterator[Line]:
    """A line for each category and language of the graded file."""
    for category in graded.categories:
        for lang in sorted(set(graded.langs.values())):
            own = [key for key in matched.scores if key[1] == category and graded.langs[key[0]] == lang]
            machine = [Pair(k[0], graded.scores[k], s) for k in own if k in graded.scores for s in matched.scores[k].values()]
            yield Line(category, lang, agreement(machine), agreement([p for k in own for p in _between(k[0], matched.scores[k])]))


def _between(conversation: str, scores: Mapping[str, float]) -> Iterator[Pair]:
    """Each two reviewers, in the order of their names, so that a pair of them is one table."""
    for one, other in combinations(sorted(scores), 2):
        yield Pair(conversation, scores[one], scores[other])


def agreement(pairs: Sequence[Pair]) -> Agreement:
    """The interval is over conversations drawn anew: judgements of one conversation are not independent."""
    if not pairs:
        return Agreement(0)
    tables = _tables(pairs)
    total = tables.sum(0)
    kappa = float(kappas(total))
    near = float(total[_NEAR].sum() / total.sum())
    if np.isnan(kappa):
        return Agreement(len(pairs), near=near)
    drawn = kappas(_resampled(tables))
    low, high = np.nanpercentile(drawn, [2.5, 97.5])
    return Agreement(len(pairs), kappa, float(low), float(high), near)


def _tables(pairs: Sequence[Pair]) -> Counts:
    """For each conversation how often which bands met: (conversations, BANDS, BANDS)."""
    places = {name: i for i, name in enumerate(dict.fromkeys(pair.conversation for pair in pairs))}
    tables = np.zeros((len(places), BANDS, BANDS), np.int64)
    for pair in pairs:
        tables[places[pair.conversation], band(pair.one), band(pair.other)] += 1
    return tables


def band(score: float) -> int:
    """0 for 0..19, up to 4 for 80..100."""
    return min(BANDS - 1, int(score // WIDTH))


def kappas(tables: Counts) -> Floats:
    """Cohen's kappa with quadratic weights of tables (…, BANDS, BANDS); nan where chance alone cannot disagree."""
    seen = (tables * _COST).sum((-2, -1))
    by_chance = np.einsum("...i,...j,ij->...", tables.sum(-1), tables.sum(-2), _COST)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(np.where(by_chance > 0, 1 - seen * tables.sum((-2, -1)) / by_chance, np.nan))


def _resampled(tables: Counts) -> Counts:
    """Sums of conversations drawn with replacement; those that look alike are drawn together, which is the same and quick."""
    kinds, often = np.unique(tables.reshape(len(tables), -1), axis=0, return_counts=True)
    drawn = np.random.default_rng(_SEED).multinomial(len(tables), often / len(tables), size=_RESAMPLES)
    return (drawn @ kinds).reshape(-1, BANDS, BANDS)


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 3)
