"""What the customer's words show: sentiment, frustration, leaving intent. Cues only, until a model joins them."""

from __future__ import annotations

import math

from coach.evidence.scale import cap
from coach.text import Doc


def customer(doc: Doc) -> dict[str, float]:
    """``sentiment`` -1..1, ``frustration`` and ``leaving`` 0..1, from all customer turns; empty without one."""
    said = doc.customer
    if not said.text.strip():
        return {}
    marks = 0.2 * cap(said.text.count("!"), 3) + 0.3 * (said.text.isupper() and len(said.words) > 2)
    bad = said.count("upset") + 0.5 * cap(said.count("problem"), 2) + 0.7 * said.has("escalation") + 0.5 * said.has("again")
    good = said.count("praise") * 0.6 + said.count("joy")
    return {
        "sentiment": round(math.tanh(0.7 * (good - bad)), 3),
        "frustration": round(math.tanh(0.5 * (bad + marks)), 3),
        "leaving": round(1 - math.exp(-1.2 * said.count("leaving") - 0.4 * said.count("escalation") - 0.1 * bad), 3),
    }
