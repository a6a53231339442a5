"""Texts typed with the key for capitals locked, for the encoder: it knows few words in capitals, and takes them for anger.

That somebody shouts is for rules and evidence to weigh; what the words say is read as if they had not.
"""

from __future__ import annotations

import re

_FEWEST_LETTERS = 8  # an order code or an acronym is no shouting
_CAPITALS = 0.8  # of the letters
_INNER = re.compile(r"(?<![.!?…]\s)(?<!^)\S")  # all but what begins a sentence
_TURKISH = frozenset("İĞŞ")  # in these texts I is the capital of ı


def unshouted(text: str) -> str:
    """``text`` as it would be without the key for capitals, code point by code point; unchanged where it is not shouted."""
    cased = [c for c in text if c.isupper() or c.islower()]
    if len(cased) < _FEWEST_LETTERS or " " not in text.strip() or sum(map(str.isupper, cased)) < _CAPITALS * len(cased):
        return text
    small = {"I": "ı", "İ": "i"} if not _TURKISH.isdisjoint(text) else {}
    return _INNER.sub(lambda found: "".join(small.get(c) or _small(c) for c in found[0]), text)


def _small(char: str) -> str:
    low = char.lower()
    return low if len(low) == 1 else char
