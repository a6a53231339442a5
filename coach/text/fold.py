"""Folding: every text and every pattern is brought to the same plain letters, one byte per code point.

Case, diacritics, typographic variants and (for Persian) letter variants disappear, so that "İADE", "iade" and a
Turkish or Latvian word typed without diacritics meet the same pattern. Arabic letters become capital Latin ones
(کتاب is ``KTAB``), Latin letters small ones: every folded text is Latin-1, RE2's ``\\b`` and ``\\w`` then hold for
all four languages, and byte offsets are code-point offsets. Length never changes: ``len(fold(t)) == len(t)``.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

ZWNJ = "\u200c"
NOT_FOLDED = "\x7f"  # stands for one code point that has no plain form (an emoji, a Chinese character)
BLANK = "\x1e"  # stands for one code point of a zone that no rule judges
JOINER = "\x1f"  # a folded zero-width non-joiner

_PERSIAN = {
    "اأإآٱ": "A", "ب": "B", "پ": "P", "تط": "T", "ثسص": "S", "ج": "J", "چ": "C", "حهةۀ": "H", "خ": "X", "د": "D",
    "ذزضظ": "Z", "ر": "R", "ژ": "I", "ش": "W", "ع": "E", "غ": "U", "ف": "F", "ق": "Q", "کك": "K", "گ": "G", "ل": "L",
    "م": "M", "ن": "N", "وؤ": "V", "یيىئ": "Y", "ء": "O",
}  # fmt: skip
_PLAIN = {
    "’‘ʼ`´＇": "'", "“”„«»‟″": '"', "‐‑‒–—−": "-", "…": ".", "؟": "?", "،": ",", "؛": ";", "٪": "%", "٫": ".", "٬": ",",
    "\u00a0\u202f\u2009\u2007\u3000": " ", "ıİI": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "s", "æ": "a", "œ": "o",
    ZWNJ: JOINER, JOINER: JOINER, "\r": " ",
}  # fmt: skip
_MAP = {c: plain for table in (_PERSIAN, _PLAIN) for letters, plain in table.items() for c in letters}
_DROPPED = frozenset("\u200b\u200d\u200e\u200f\u2060\ufeff\u00ad\u0640\u061c")


@cache
def fold_char(char: str) -> str:
    """The plain form of one code point: always one character below U+0080."""
    if char in _MAP:
        return _MAP[char]
    if "\x20" <= char < "\x7f" or char in "\n\t":
        return char.lower()
    if char.isspace():
        return " "
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    base = unicodedata.normalize("NFKD", char)[:1].lower()
    return base if "\x20" < base < "\x7f" else _MAP.get(base, NOT_FOLDED)


class _Table(dict[int, str]):
    def __missing__(self, code: int) -> str:
        self[code] = value = fold_char(chr(code))
        return value


_TABLE = _Table()


def fold(text: str) -> str:
    """``text`` in plain letters, code point by code point; ``len(fold(text)) == len(text)``."""
    return text.translate(_TABLE)


_VOWEL = re.compile(r"[\u0900-\u1aaf\u3099\u309a\ua800-\uabff]")  # marks of Indic, Thai, Khmer, Japanese: words change with them


def is_ignorable(char: str) -> bool:
    """Whether a code point carries nothing that is judged: marks, bidi controls, soft hyphens, other controls."""
    if char < "\x7f":
        return char < " " and char not in "\n\t\r"
    dropped = unicodedata.category(char) in {"Mn", "Me", "Cc", "Cf"} and char != ZWNJ and not _VOWEL.match(char)
    return char in _DROPPED or dropped
