"""Risk: until a calibrated model is shipped, it abstains and says so."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def risk(measures: Mapping[str, float]) -> dict[str, Any]:
    """No probability is claimed; the reasons repeat what the customer's words show."""
    shown = [name for name in ("frustration", "leaving") if measures.get(name, 0.0) >= 0.3]
    return {
        "probability": None, "low": None, "high": None, "band": None, "abstained": True, "calibrated_on": None,
        "reasons": [f"{name} {measures[name]:.2f} from the customer's words" for name in shown] or ["not enough evidence"],
        "if_sent": None,
    }  # fmt: skip
