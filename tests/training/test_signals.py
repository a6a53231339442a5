"""The weights of the scores: signs as fixed, pairs told apart."""

from __future__ import annotations

import pytest

from coach.engine import load
from coach.models import ModelScorer
from coach.text import read
from training.signals import BOUNDS, fit_signals, read_pairs

PAIRS = read_pairs("train")


@pytest.fixture(scope="module")
def scorer() -> ModelScorer:
    return next(s for s in load().scorers if isinstance(s, ModelScorer))


@pytest.fixture(scope="module")
def fitted(scorer: ModelScorer) -> dict[str, dict[str, float]]:
    return fit_signals(scorer, PAIRS)


def test_no_weight_has_the_wrong_sign(fitted: dict[str, dict[str, float]]) -> None:
    for signal, bounds in BOUNDS.items():
        for name, weight in fitted[signal].items():
            low, high = bounds.get(name, (-20.0, 20.0))
            assert low <= weight <= high, (signal, name)


@pytest.mark.parametrize("signal", ["empathy", "ownership", "positivity"])
def test_most_pairs_are_told_apart(scorer: ModelScorer, fitted: dict[str, dict[str, float]], signal: str) -> None:
    own = [p for p in PAIRS if p.signal == signal]
    worse, better = (scorer.features([read(getattr(p, side)) for p in own]) for side in ("worse", "better"))
    weights = {name: weight for name, weight in fitted[signal].items() if name != "bias"}
    higher = [sum(w * (b[n] - a[n]) for n, w in weights.items()) > 0 for a, b in zip(worse, better, strict=True)]
    assert sum(higher) / len(higher) > 0.75


def test_the_shipped_weights_are_those_of_the_shipped_pairs(scorer: ModelScorer, fitted: dict[str, dict[str, float]]) -> None:
    shipped = scorer.encoder.artifact.card["signals"]
    assert shipped.keys() == fitted.keys()
    assert all(shipped[s][n] == pytest.approx(w, abs=0.02) for s, of in fitted.items() for n, w in of.items())
