"""Which language a short, noisy text is in: a linear model over the letters of each word, one table a script.

The weights lie in ``identify.bin``: zlib over a line of JSON (``step`` and, for each script, its languages and letter
groups) and one unsigned byte for each group and language. They start from the n-gram model of py3langid 0.4 (BSD-3-Clause,
Marco Lui and Adrien Barbaresi) and were refitted on short texts; docs/decisions/0002-language-identification.md has the
sources and the figures. No pickle, no numpy: the weights of one group are lanes of one integer, so adding integers adds
all languages at once.
"""

from __future__ import annotations

import json
import re
import unicodedata
import zlib
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import repeat
from math import exp
from pathlib import Path

WEIGHTS = Path(__file__).parent / "identify.bin"
UNDETERMINED = "und"
_LANE = 3  # bytes a language takes in a packed integer: room for 65,000 groups of letters
_CHARS, _WORDS, _WORD_CHARS = 2000, 10, 30  # more text than this adds nothing but time
_LEAST = 0.3  # probability below which no language is named
_MODESTY = 0.65  # factor of logits: measured on single words and short phrases of 45 languages in equal parts
_MARKS = ("@", "#", "://", "www.")  # what every address or number that is no prose has
_NOT_PROSE = re.compile(r"(?:https?://|www\.)\S*|[^\s@]*@\S+|#\S+")
_WORD = re.compile(r"(?:[^\W\d_]+|[\u0900-\u0963]+)+")
_KANA = re.compile(r"[\u3041-\u30ff]")
_TELLING = {  # scripts that one language above all is written in, and how sure that makes it
    "HANGUL": ("ko", 0.99), "GREEK": ("el", 0.99), "HEBREW": ("he", 0.98), "THAI": ("th", 0.99), "GEORGIAN": ("ka", 0.98),
    "ARMENIAN": ("hy", 0.99), "BENGALI": ("bn", 0.95), "GUJARATI": ("gu", 0.98), "GURMUKHI": ("pa", 0.98),
    "TAMIL": ("ta", 0.99), "TELUGU": ("te", 0.98), "KANNADA": ("kn", 0.98), "MALAYALAM": ("ml", 0.99),
    "SINHALA": ("si", 0.98), "KHMER": ("km", 0.98), "LAO": ("lo", 0.98), "MYANMAR": ("my", 0.95), "ETHIOPIC": ("am", 0.85),
    "HIRAGANA": ("ja", 0.99), "KATAKANA": ("ja", 0.97),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Identified:
    """``lang`` is an ISO 639-1 code, "und" where the text does not tell; ``confidence`` is 0..1, and 0 for "und"."""

    lang: str
    confidence: float


@dataclass(frozen=True, slots=True)
class _Table:
    """The weights of one script. ``groups`` maps letters to packed weights; the empty string has the prior."""

    languages: tuple[str, ...]
    groups: dict[str, int]


def identify(text: str) -> Identified:
    """The language of ``text`` and how likely it is right: of answers at 0.9 or above, 99 in 100 are.

    Names, brands, numbers, addresses and emoji alone tell no language. Of a long text 10 words from all over it are read.
    """
    by_script: dict[str, list[str]] = {}
    for word in dict.fromkeys(_WORD.findall(_prose(text))):
        by_script.setdefault(script_of(word[0]), []).append(word)
    if not by_script:
        return Identified(UNDETERMINED, 0.0)
    letters = Counter({script: _letters(script, words) for script, words in by_script.items()})
    script, most = letters.most_common(1)[0]
    words = by_script[script]
    best = _telling(script, words, most) or _weighed(script, words[:: -(-len(words) // _WORDS)])
    return Identified(best.lang, best.confidence * min(1.0, 1.5 * most / letters.total()))


def _prose(text: str) -> str:
    """The start of ``text`` in lower case, without addresses."""
    prose = unicodedata.normalize("NFC", text[:_CHARS])
    if any(mark in prose for mark in _MARKS):
        prose = _NOT_PROSE.sub(" ", prose)
    return prose.replace("İ", "i").lower()


def _letters(script: str, words: list[str]) -> int:
    """How much a script counts: Latin product names in a Persian reply do not make it English."""
    return sum(map(len, words)) * (1 if script == "LATIN" else 2)


@lru_cache(maxsize=4096)
def script_of(char: str) -> str:
    """The script of a letter as Unicode names it, such as LATIN, ARABIC or CJK; "" where it has no name."""
    return unicodedata.name(char, "").partition(" ")[0]


def _telling(script: str, words: list[str], letters: int) -> Identified | None:
    if script == "CJK":
        return Identified("ja", 0.99) if _KANA.search("".join(words)) else Identified("zh", 0.97 if letters >= 12 else 0.8)
    return Identified(*_TELLING[script]) if script in _TELLING else None


def _weighed(script: str, words: list[str]) -> Identified:
    table = _tables()[1].get(script)
    if table is None:
        return Identified(UNDETERMINED, 0.0)
    lanes = table.groups[""] + sum(weights(script, word[:_WORD_CHARS]) for word in words)
    packed = lanes.to_bytes(_LANE * len(table.languages), "little")
    unit = _tables()[0] * _MODESTY
    logits = [unit * int.from_bytes(packed[i : i + _LANE], "little") for i in range(0, len(packed), _LANE)]
    top = max(logits)
    best, probability = table.languages[logits.index(top)], 1 / sum(exp(logit - top) for logit in logits)
    return Identified(UNDETERMINED, 0.0) if best == UNDETERMINED or probability < _LEAST else Identified(best, probability)


@lru_cache(maxsize=8192)
def weights(script: str, word: str) -> int:
    """The packed weights of all groups of letters in ``word``, in lower case."""
    return sum(map(_tables()[1][script].groups.get, letter_groups(word), repeat(0)))


def letter_groups(word: str) -> list[str]:
    """Every 2 to 5 letters of ``word`` with a space before and after it, the whole, and single letters beyond ASCII."""
    padded = f" {word} "
    length = len(padded)
    sizes = range(2 if word.isascii() else 1, min(5, length) + 1)
    return [padded[i : i + size] for size in sizes for i in range(length - size + 1)] + [padded] * (length > 5)


@cache
def _tables() -> tuple[float, dict[str, _Table]]:
    """What one unit of weight is worth as a logit, and the table of each script."""
    head, _, body = zlib.decompress(WEIGHTS.read_bytes()).partition(b"\n")
    described = json.loads(head)
    tables, start = {}, 0
    for table in described["tables"]:
        languages, groups = tuple(table["languages"]), table["groups"]
        end = start + len(groups) * len(languages)
        tables[table["script"]] = _Table(languages, dict(zip(groups, _packed(body[start:end], len(languages)), strict=True)))
        start = end
    return described["step"], tables


def _packed(rows: bytes, languages: int) -> list[int]:
    """One integer for each row of ``languages`` bytes, each byte in a lane of its own."""
    spread, width = bytearray(_LANE * len(rows)), _LANE * languages
    spread[::_LANE] = rows
    return [int.from_bytes(spread[i : i + width], "little") for i in range(0, len(spread), width)]
