"""What the scores of the models are made of: numbers of about 0..1 read from the heads, by name."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from coach.models.labels import ACTS, CUSTOMER, EMPATHY
from coach.models.readings import Reading
from coach.policy import Policy
from coach.types import Channel

_OPEN = ("refusal", "deflection")  # what an alternative in the same reply makes good
FEATURES = (*ACTS, *EMPATHY, "politeness", "too_low", "too_high", "no_way_out", "coldness", "need", "warmth")


def customer_reading(turns: Sequence[Reading]) -> dict[str, float]:
    """The customer's state over their turns: each turn counts half of the one after it; ``leaving`` also keeps its highest."""
    if not turns:
        return {}
    weights = [0.5 ** (len(turns) - 1 - i) for i in range(len(turns))]
    mean = {n: sum(w * t.whole[n] for w, t in zip(weights, turns, strict=True)) / sum(weights) for n in CUSTOMER}
    highest = max(t.whole["leaving"] for t in turns)
    return mean | {"sentiment": 2 * mean["sentiment"] - 1, "leaving": 0.5 * mean["leaving"] + 0.5 * highest}


def features(reply: Reading, customer: Mapping[str, float], policy: Policy, locale: str, channel: Channel) -> dict[str, float]:
    """Each of FEATURES; ``too_low`` and ``too_high`` are distances of the register from the policy's band."""
    whole = reply.whole
    low, high = policy.band(locale, channel)
    need = max(customer.get("frustration", 0.0), abs(customer.get("sentiment", 0.0)) * 0.7)
    warmth = 1 - math.prod(1 - whole[part] for part in ("reaction", "interpretation"))
    blocked = 1 - math.prod(1 - whole[act] for act in _OPEN)
    return {name: whole[name] for name in (*ACTS, *EMPATHY, "politeness")} | {
        "too_low": max(0.0, low - whole["register"]),
        "too_high": max(0.0, whole["register"] - high),
        "no_way_out": blocked * (1 - whole["alternative"]),
        "coldness": need * (1 - warmth),
        "need": need,
        "warmth": warmth,
    }
