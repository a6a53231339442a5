"""Typing errors as hands make them: the key beside, two letters in the wrong order, one letter twice."""

from __future__ import annotations

import unicodedata
from functools import cache
from itertools import pairwise
from random import Random

_QWERTY = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_LAYOUTS = {
    "en": _QWERTY,
    "lv": _QWERTY,  # with a dead key for the marks
    "tr": ("qwertyuıopğü", "asdfghjklşi", "zxcvbnmöç"),
    "fa": ("ضصثقفغعهخحجچ", "شسیبلاتنمکگ", "ظطزرذدپو"),
}


@cache
def neighbours(lang: str) -> dict[str, str]:
    """The keys beside, above and below each key of the layout that ``lang`` is typed on."""
    rows = _LAYOUTS[lang]
    beside = [pair for row in rows for pair in pairwise(row)]
    below = [pair for upper, lower in pairwise(rows) for pair in zip(upper, lower, strict=False)]
    found: dict[str, str] = {}
    for one, other in (*beside, *below):
        found[one] = found.get(one, "") + other
        found[other] = found.get(other, "") + one
    return found


def typos(text: str, lang: str, rate: float, draw: Random) -> str:
    """Errors at ``rate`` of the letters, on average."""
    letters = [i for i, char in enumerate(text) if char.isalpha()]
    wrong = draw.sample(letters, min(len(letters), int(rate * len(letters) + draw.random())))
    for i in sorted(wrong, reverse=True):
        text = text[:i] + _slip(text[i : i + 2], lang, draw) + text[i + 2 :]
    return text


def _slip(two: str, lang: str, draw: Random) -> str:
    """``two`` is the letter and what follows it."""
    kind = draw.choices(("neighbour", "swap", "double"), (2, 1, 1))[0]
    if kind == "double":
        return two[0] + two
    if kind == "swap" and two.isalpha():
        return two[::-1]
    return _beside(two[0], lang, draw) + two[1:]


def _beside(letter: str, lang: str, draw: Random) -> str:
    small = letter.lower()
    keys = neighbours(lang).get(small) or neighbours(lang).get(unicodedata.normalize("NFD", small)[0], letter)
    other = draw.choice(keys)
    return other.upper() if letter.isupper() else other
