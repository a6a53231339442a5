"""What the models tell apart. Each label is a number 0..1 for one text; sentiment alone is later read as -1..1."""

from __future__ import annotations

ACTS = (
    "greeting", "name", "acknowledgement", "apology", "empathy", "restatement", "question", "information", "action_taken",
    "next_step", "timeline", "ownership", "alternative", "refusal", "deflection", "transfer", "asks_for_details",
    "over_promise", "blame", "dismissal", "canned", "closing", "follow_up",
)  # fmt: skip
EMPATHY = ("reaction", "interpretation", "exploration")  # EPITOME (Sharma et al. 2020), levels 0, 1, 2 as 0, 0.5, 1
MANNER = ("register", "politeness")
CUSTOMER = ("sentiment", "frustration", "leaving", "urgency")
HEADS = {"acts": ACTS, "empathy": EMPATHY, "manner": MANNER, "customer": CUSTOMER}
LABELS = tuple(label for labels in HEADS.values() for label in labels)
