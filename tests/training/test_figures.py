"""Areas and F1 are computed here for speed; they are those of scikit-learn."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.metrics import f1_score, roc_auc_score

from training.metrics import f1, ranking


@pytest.mark.parametrize("digits", [1, 2, 6])
def test_figures_are_those_of_scikit_learn(digits: int) -> None:
    draw = np.random.default_rng(digits)
    scores = np.round(draw.random(300), digits)  # few digits: many ties
    targets = (draw.random(300) < 0.2).astype(float)
    area, share = ranking("refusal", scores, targets), f1(scores, targets, 0.5)
    assert area is not None
    assert share is not None
    assert area.value == pytest.approx(roc_auc_score(targets, scores))
    assert share.value == pytest.approx(f1_score(targets, scores >= 0.5))
    assert area.low <= area.value <= area.high


def test_nothing_flagged_is_a_zero() -> None:
    found = f1(np.zeros(40), np.repeat([0.0, 1.0], 20), 0.5)
    assert found is not None
    assert found.value == 0
