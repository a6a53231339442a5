"""From evidence to a score."""

from __future__ import annotations

import math


def score(logit: float) -> float:
    """0..100 for a sum of evidence: 0 is 50, +2 is 88, -2 is 12."""
    return round(100 / (1 + math.exp(-max(-20.0, min(20.0, logit)))), 1)


def cap(count: float, most: float) -> float:
    """``count`` up to ``most``: more of the same says no more."""
    return min(count, most)
