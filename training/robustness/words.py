"""Edits by the tables of words.toml: code-switching, a learner's grammar, colloquial against written Persian."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from coach.text.casing import capitalised

_TABLES = Path(__file__).parent / "words.toml"
_JOINER = "\u200c"
_SOFT = {"p": "[pb]", "k": "[kğ]", "t": "[td]", "ç": "[çc]"}  # before a vowel
_TURKISH_SUFFIX = "(?:l[ae]r)?(?:[ıiuü]n[ıiuü]z|n[ıiuü]z|[ıiuü]m)?(?:[yn]?[ıiuüae]|[dt][ae]n?)?"
_LATVIAN_ENDING = "(?:s|a|u|am|ā|i|us|iem|os|e|es|ei|ē|em|ēm|ām|as|is|im|ī)"
# "a few" without its article is another quantity, "20 a month" another price
_ARTICLE = re.compile(
    r"\b(?P<article>[Tt]he|[Aa]n|a) (?!few\b|lot\b|little\b|bit\b|day|week|month|year|night|hour)(?P<next>[a-z])"
)
Swap = Callable[[re.Match[str]], str]


def mixed(text: str, lang: str, rate: float, draw: Random) -> str:
    """English words in the place of those of ``lang``; in English those of another language, one for the whole text."""
    if lang != "en":
        return _swapped(text, _into_english(lang), rate, draw, "en")
    other = draw.choice(("tr", "fa", "lv"))
    return _swapped(text, _from_english(other), rate, draw, other)


def grammar(text: str, lang: str, rate: float, draw: Random) -> str:
    """Articles dropped, another preposition or case, bare verbs: as learners of English and Turkish write."""
    swapped = _swapped(text, _learner(lang), rate, draw, lang)
    return _some(_ARTICLE, swapped, _without_article, rate, draw) if lang == "en" else swapped


def colloquial(text: str, lang: str, rate: float, draw: Random) -> str:
    """Persian as it is spoken."""
    return _swapped(text, _spoken(), rate, draw, lang)


def written(text: str, lang: str, rate: float, draw: Random) -> str:
    """Persian as it is written."""
    return _swapped(text, _formal(), rate, draw, lang)


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(_TABLES.read_text("utf-8"))


Pairs = Sequence[tuple[re.Pattern[str], str]]


@cache
def _into_english(lang: str) -> Pairs:
    forms: Mapping[str, Callable[[str], str]] = {"tr": _turkish, "fa": re.escape, "lv": _latvian}
    joined = r"'\g<suffix>" if lang == "tr" else ""
    return [(_word(forms[lang](row[lang])), row["en"] + joined) for row in _tables()["mixed"]]


@cache
def _from_english(lang: str) -> Pairs:
    return [(_word(f"(?<!in ){row['en']}"), row[lang].replace("|", "")) for row in _tables()["mixed"]]  # "in order to"


def _turkish(word: str) -> str:
    return f"{re.escape(word[:-1])}{_SOFT.get(word[-1], word[-1])}(?P<suffix>{_TURKISH_SUFFIX})"


def _latvian(word: str) -> str:
    return re.escape(word.partition("|")[0]) + _LATVIAN_ENDING


@cache
def _learner(lang: str) -> Pairs:
    return [(_word(pattern), new) for pattern, new in _tables()["grammar"][lang]]


@cache
def _spoken() -> Pairs:
    return [(_persian(old), new) for old, new in (*_tables()["colloquial"], *_tables()["colloquial_only"])]


@cache
def _formal() -> Pairs:
    return [(_persian(old), new) for new, old in _tables()["colloquial"]]


def _persian(word: str) -> re.Pattern[str]:
    return _word(re.escape(word).replace(_JOINER, f"{_JOINER}?"), f"\\w{_JOINER}")


def _word(pattern: str, inside: str = r"\w") -> re.Pattern[str]:
    """``pattern`` as a word of its own; ``inside`` are the characters that would make it part of another."""
    last = "" if pattern.endswith(")") and "(?=" in pattern else f"(?![{inside}])"
    return re.compile(f"(?<![{inside}])(?:{pattern}){last}", re.IGNORECASE)


def _swapped(text: str, pairs: Pairs, rate: float, draw: Random, lang: str) -> str:
    """``lang`` is that of the new words: it decides how they begin a sentence."""
    for pattern, new in pairs:
        text = _some(pattern, text, _put(new, lang), rate, draw)
    return text


def _put(new: str, lang: str) -> Swap:
    def put(found: re.Match[str]) -> str:
        put_in = found.expand(new).removesuffix("'")
        return capitalised(put_in, lang) if found[0][:1].isupper() else put_in

    return put


def _without_article(found: re.Match[str]) -> str:
    return found["next"].upper() if found["article"][0].isupper() else found["next"]


def _some(pattern: re.Pattern[str], text: str, swap: Swap, rate: float, draw: Random) -> str:
    return pattern.sub(lambda found: swap(found) if draw.random() < rate else found[0], text)
