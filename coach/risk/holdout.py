"""What coaching changes, by experiment: some conversations see no risk, by lot, and their outcomes are compared.

The lot falls on a conversation, not on a request: it depends on the first turn and a salt, so that nothing needs to be stored and
every draft of a conversation gets the same arm. The interval of the difference is Newcombe's (Statistics in Medicine 17, 1998,
method 10), which holds for small and lopsided samples too.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from coach.types import Turn

_Z = 1.959964  # of 95 %


@dataclass(frozen=True)
class Lot:
    """``share`` (0..1) of conversations are held out; ``salt`` makes the lot another one."""

    share: float = 0.0
    salt: str = ""

    def holds_out(self, turns: Sequence[Turn]) -> bool:
        if not turns or not self.share:
            return False
        drawn = int(sha256(f"{self.salt}\0{turns[0].text}".encode()).hexdigest()[:8], 16) / 2**32
        return drawn < self.share


@dataclass(frozen=True)
class Arm:
    """How many of ``total`` conversations were lost."""

    lost: int
    total: int

    @property
    def rate(self) -> float:
        return self.lost / self.total

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's score interval of the rate, 95 %."""
        n, p, z2 = self.total, self.rate, _Z**2
        middle = (p + z2 / (2 * n)) / (1 + z2 / n)
        reach = _Z / (1 + z2 / n) * math.sqrt(p * (1 - p) / n + z2 / (4 * n * n))
        return max(0.0, middle - reach), min(1.0, middle + reach)


def difference(shown: Arm, held_out: Arm) -> tuple[float, float, float]:
    """Rate of ``shown`` less rate of ``held_out``, with its 95 % interval; below zero, coaching kept customers."""
    (l1, u1), (l2, u2) = shown.interval, held_out.interval
    gap = shown.rate - held_out.rate
    low = gap - math.hypot(shown.rate - l1, u2 - held_out.rate)
    high = gap + math.hypot(u1 - shown.rate, held_out.rate - l2)
    return gap, low, high
