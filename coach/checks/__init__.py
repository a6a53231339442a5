"""What patterns cannot say: detectors in Python that rule files name with ``check``. Each yields places, no words."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from coach.checks.hit import Hit
from coach.policy import Policy
from coach.text import Doc

Check = Callable[..., Iterator[Hit]]
CHECKS: dict[str, Check] = {}

__all__ = ["CHECKS", "Check", "Hit"]
