"""Features that know too much: what alone tells the outcome was probably written down after it."""

from __future__ import annotations

import numpy as np
from sklearn.metrics import roc_auc_score

from coach.risk.features import SIGNS
from training.risk.fit import Table

_TOO_GOOD = 0.9


def leaks(data: Table) -> dict[str, float]:
    """Account fields (words of the conversation may tell) whose own AUC on whole conversations is 0.9 and more, either way."""
    whole = np.array([i for i, case in enumerate(data.cases) if case.whole])
    kept = data.rows(whole)
    own = {name: float(roc_auc_score(kept.lost, kept.named[:, i])) for i, name in enumerate(kept.names) if name not in SIGNS}
    return {name: max(auc, 1 - auc) for name, auc in own.items() if max(auc, 1 - auc) >= _TOO_GOOD}
