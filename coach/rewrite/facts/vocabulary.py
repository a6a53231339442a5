"""The words of one language that facts are made of: data of ``rules/<lang>/_facts.toml``, as patterns over folded text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from coach.text.fold import fold
from coach.text.language import RULES, read_toml
from coach.text.patterns import NO_CLASSES, fold_pattern

SYMBOLS: Mapping[str, tuple[str, str]] = {  # a sign → one letter of folded text, its code
    "€": ("\x01", "EUR"), "£": ("\x02", "GBP"), "₺": ("\x03", "TRY"), "$": ("\x04", "USD"), "﷼": ("\x05", "IRR"),
}  # fmt: skip
_NUMERAL = r"\d{1,3}(?:[., ']\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?"


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """Folded alternatives by name; compiled patterns over them."""

    data: Mapping[str, Any]
    decimal: str  # the mark between whole and part: "." or ","

    def table(self, name: str) -> dict[str, str]:
        return {key: fold_pattern(pattern, NO_CLASSES) for key, pattern in self.data.get(name, {}).items()}

    def one_of(self, name: str) -> str:
        """Any entry of a table, longer alternatives first."""
        parts = [part for pattern in self.table(name).values() for part in _split(pattern)]
        return "|".join(sorted(parts, key=len, reverse=True)) or "(?!)"

    def word(self, name: str) -> str:
        """One pattern; one that never matches where the language has none."""
        return fold_pattern(self.data.get(name, "(?!)"), NO_CLASSES)

    def patterns(self, name: str) -> list[re.Pattern[str]]:
        """A list of patterns, compiled."""
        return [re.compile(fold_pattern(pattern, NO_CLASSES)) for pattern in self.data.get(name, ())]

    def clocks(self) -> list[str]:
        """Patterns of times of day, with the groups ``hour``, ``minute`` and ``past``."""
        hour = f"(?P<hour>{self.quantity})"
        return [fold_pattern(p.replace("{hour}", "@@"), NO_CLASSES).replace("@@", hour) for p in self.data.get("clock", ())]

    @cached_property
    def past(self) -> dict[str, int]:
        """Minutes that words add to an hour."""
        return {fold(word): minutes for word, minutes in self.data.get("past", {}).items()}

    def key(self, name: str, text: str) -> str:
        """The key of the entry that ``text`` is, whole."""
        return next((key for key, pattern in self._whole(name) if pattern.fullmatch(text)), "")

    @cache  # noqa: B019  # as many vocabularies as languages
    def _whole(self, name: str) -> list[tuple[str, re.Pattern[str]]]:
        return [(key, re.compile(pattern)) for key, pattern in self.table(name).items()]

    @cached_property
    def spelled(self) -> str:
        """One or several number words in a row."""
        word = f"(?:{self.one_of('numbers')})"
        return rf"{word}(?:(?: V |\x1fV\x1f|\x1fV|[ -]| un |(?<=hundred) and |(?<=thousand) and ){word})*"

    @cached_property
    def quantity(self) -> str:
        return rf"(?:{_NUMERAL}|\b(?:{self.spelled}))"


def _split(pattern: str) -> list[str]:
    """The alternatives of a pattern that stand outside brackets."""
    parts, depth, last = [], 0, 0
    for i, char in enumerate(pattern):
        depth += (char in "([") - (char in ")]")
        if char == "|" and depth == 0:
            parts.append(pattern[last:i])
            last = i + 1
    return [*parts, pattern[last:]]


@cache
def vocabulary(lang: str) -> Vocabulary:
    """Of ``lang``; of a language without data, only what digits and signs say."""
    path = RULES / lang / "_facts.toml"
    return Vocabulary(read_toml(path) if path.is_file() else {}, "," if lang in {"tr", "lv"} else ".")
