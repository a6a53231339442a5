"""Who may leave: bands, the riskiest conversations, and whether the predictions came true."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from coach.qa.page.kept import Best
from coach.qa.page.measures import share, wilson
from coach.qa.page.talks import went_wrong
from coach.qa.scored import Scored

BANDS = ("low", "medium", "high")
LEAST_OUTCOMES = 30
_BINS = 5
_MOST = 20


@dataclass(frozen=True)
class Reason:
    name: str
    text: str
    effect: str


@dataclass(frozen=True)
class AtRisk:
    """A conversation; probabilities in percent, ``low`` to ``high`` their interval."""

    conversation: str
    lang: str
    probability: float
    low: float | None
    high: float | None
    band: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class Bin:
    """Conversations with a risk of ``start`` to ``end``: the mean risk, and the share that went wrong with its 95 % interval.
    All in percent; None where there are none."""

    start: int
    end: int
    n: int
    predicted: float | None
    observed: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True)
class Risked:
    """``judged`` conversations have a risk, of which ``abstained`` no band; ``bins`` are empty below 30 ``outcomes``."""

    judged: int
    abstained: int
    bands: Mapping[str, int]
    riskiest: tuple[AtRisk, ...]
    outcomes: int
    bins: tuple[Bin, ...]
    calibrated_on: tuple[str, ...]


@dataclass
class _Sums:
    n: int = 0
    wrong: int = 0
    predicted: float = 0.0

    def add(self, probability: float, *, wrong: bool) -> None:
        self.n, self.wrong, self.predicted = self.n + 1, self.wrong + wrong, self.predicted + probability


class Risks:
    """Counts bands, keeps the riskiest, and sums predictions and outcomes bin by bin."""

    def __init__(self) -> None:
        self._judged = 0
        self._bands = Counter[str]()
        self._best: Best[AtRisk] = Best(_MOST)
        self._bins = [_Sums() for _ in range(_BINS)]
        self._on: set[str] = set()

    def add_conversation(self, whole: Scored) -> None:
        if not whole.risk:
            return
        self._judged += 1
        if whole.risk.get("calibrated_on"):
            self._on.add(whole.risk["calibrated_on"])
        if not whole.risk.get("abstained") and whole.risk.get("probability") is not None:
            self._add_told(whole, whole.risk)

    def _add_told(self, whole: Scored, risk: Mapping[str, Any]) -> None:
        probability, wrong = risk["probability"], went_wrong(whole)
        self._bands[risk["band"]] += 1
        self._best.add((-probability,), _at_risk(whole, risk))
        if wrong is not None:
            self._bins[min(_BINS - 1, int(probability * _BINS))].add(probability, wrong=wrong)

    def figures(self) -> Risked:
        outcomes = sum(sums.n for sums in self._bins)
        bins = tuple(map(_bin, range(_BINS), self._bins)) if outcomes >= LEAST_OUTCOMES else ()
        bands = {band: self._bands[band] for band in BANDS}
        abstained = self._judged - sum(bands.values())
        return Risked(self._judged, abstained, bands, self._best.items(), outcomes, bins, tuple(sorted(self._on)))


def _at_risk(whole: Scored, risk: Mapping[str, Any]) -> AtRisk:
    reasons = tuple(Reason(r["name"], r["text"], r["effect"]) for r in risk["reasons"])
    numbers = (_percent(risk["probability"]) or 0.0, _percent(risk["low"]), _percent(risk["high"]))
    return AtRisk(whole.conversation, whole.lang, *numbers, risk["band"], reasons)


def _percent(value: float | None) -> float | None:
    return None if value is None else round(100 * value, 1)


def _bin(number: int, sums: _Sums) -> Bin:
    wide = 100 // _BINS
    low, high = wilson(sums.wrong, sums.n) if sums.n else (None, None)
    predicted = _percent(sums.predicted / sums.n) if sums.n else None
    return Bin(number * wide, (number + 1) * wide, sums.n, predicted, share(sums.wrong, sums.n), low, high)
