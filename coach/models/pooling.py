"""From the units of a text to the text: some labels hold if any unit shows them, some are the mean of all."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from coach.models.labels import LABELS

_OF_THE_WHOLE = {"register", "politeness", "sentiment"}
MEAN = tuple(label in _OF_THE_WHOLE for label in LABELS)


def pooled(logits: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """(units, labels) → (labels,): the mean over units, or the log of the sum of the odds."""
    any_of: npt.NDArray[np.float32] = np.log(np.exp(logits.clip(-30, 30)).sum(0))
    return np.where(MEAN, logits.mean(0), any_of)
