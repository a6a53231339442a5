"""The name under a customer's message, where they signed it."""

from __future__ import annotations

import re

from coach.text import Doc

_PART = r"[^\W\d_a-zçğıöşü][^\W\d_]*(?:[’'-][^\W\d_]+)?\.?"
_ALONE = re.compile(rf"(?:\n|—| [–-]+ )\s*({_PART}(?: {_PART}){{0,3}})\s*$")  # on a line of its own, or after a dash
_BEHIND = re.compile(rf"[.!?,]\s+({_PART}(?: {_PART}){{1,3}})\s*\.?\s*$")  # behind the last sentence: two words at least
_MOST = 40


def signed(doc: Doc) -> str:
    """The name with which the customer's last message ends, as they write it; "" where it ends otherwise."""
    said = doc.customer_turns[-1].text.rstrip() if doc.customer_turns else ""
    found = _ALONE.search(said) or _BEHIND.search(said)
    if found is None or len(found[1]) > _MOST:
        return ""
    place = found.start(1)
    closes = any(span.start >= place for cue in ("closing", "thanks", "greeting") for span in doc.asked.cues.get(cue, ()))
    return "" if closes else found[1].strip()
