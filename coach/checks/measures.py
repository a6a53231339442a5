"""Measures of a reply, each 0..1 or a count, from its cues."""

from __future__ import annotations

import math
import re

from coach.text import Doc, Reading
from coach.text.frequency import is_rare

EMOJI = re.compile(r"[\U0001F300-\U0001FAFF\u2600-\u27BF]|[:;]-?[)D(P](?!\w)")


def register_of(doc: Doc) -> float:
    """Register, 0 (slang) to 1 (officialese); 0.5 where nothing tells. Each cue weighs less in a longer reply."""
    polite = sum(a.kind == "V" for a in doc.addresses)
    familiar = sum(a.kind == "T" for a in doc.addresses)
    up = doc.count("formal") + 2 * doc.count("officialese") + 0.3 * min(polite, 3)
    down = (
        doc.count("informal") + 2 * doc.count("slang") + min(familiar, 3) + 0.7 * min(emoji(doc), 3) + 0.5 * doc.text.count("!!")
    )
    return round(0.5 + 0.5 * math.tanh(0.6 * (up - down) / (1 + 0.2 * len(doc.sentences))), 4)


def politeness_of(doc: Doc) -> float:
    """Politeness, 0 (rude) to 1; 0.5 where nothing tells."""
    kind = doc.count("polite", "thanks") + 0.5 * min(doc.count("apology"), 2) + 0.5 * doc.count("greeting", "closing")
    return round(0.5 + 0.5 * math.tanh(0.4 * (kind - 2 * doc.count("rude"))), 4)


def emoji(reading: Reading) -> int:
    """The number of emoji and emoticons."""
    return len(EMOJI.findall(reading.text))


def rare_words(reading: Reading) -> float:
    """Share of the longer words that are rare, 0..1."""
    plain = [w for w in reading.folded_words if len(w) > 3 and w.isalpha()]
    return sum(is_rare(w, reading.language.code) for w in plain) / len(plain) if plain else 0.0
