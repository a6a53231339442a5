"""What is known of each language: data of ``rules/<lang>/_language.toml`` and lexicons, and its morphology."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib import import_module
from pathlib import Path
from typing import Any

from coach.errors import PackError
from coach.text.morphology.base import Morphology, NoMorphology
from coach.text.patterns import Classes, Pattern, PatternSet, literal

RULES = Path(__file__).parent.parent / "rules"
LANGUAGES = ("en", "tr", "fa", "lv")
_GROUPS = ("acts", "asks", "customer", "register", "politeness", "cues")
_PLAIN = ("abbreviations", "acronyms", "sentence_words", "why", "classes")


@dataclass(frozen=True)
class Language:
    """One language. ``groups["acts"]["apology"]`` is a tuple of patterns; each such name is a class ``{apology}`` too."""

    code: str
    data: Mapping[str, Any] = field(default_factory=dict)
    lexicons: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    morphology: Morphology = field(default_factory=NoMorphology)

    @cached_property
    def classes(self) -> Classes:
        """Everything that ``{name}`` may stand for in a pattern."""
        sources = {name: _alternation(p) for group in ("classes", *_GROUPS) for name, p in self.data.get(group, {}).items()}
        sources |= {name: _words(lexicon) for name, lexicon in self.lexicons.items()}
        return Classes(sources | dict(self.morphology.classes))

    @cached_property
    def cues(self) -> dict[str, Pattern]:
        """Every named group of patterns, compiled: acts, asks, what customers say, register, politeness."""
        names = [name for group in _GROUPS for name in self.data.get(group, {})]
        return {name: Pattern(f"{{{name}}}", self.classes) for name in names}

    @cached_property
    def cue_set(self) -> PatternSet:
        return PatternSet(list(self.cues.values()))

    @property
    def abbreviations(self) -> frozenset[str]:
        return frozenset(word.casefold() for word in self.data.get("abbreviations", ()))

    def names(self, group: str) -> tuple[str, ...]:
        """The names in one group of cues, such as every act."""
        return tuple(self.data.get(group, {}))

    def why(self, key: str) -> str:
        """A reason in this language's words, in English where the language has none."""
        return str(self.data.get("why", {}).get(key) or (language("en").why(key) if self.code != "en" else key))


def _alternation(patterns: str | list[str]) -> str:
    return patterns if isinstance(patterns, str) else "|".join(patterns)


def _words(lexicon: Mapping[str, str]) -> str:
    longest_first = sorted(lexicon, key=lambda word: (-len(word), word))
    return "|".join(literal(word) for word in longest_first)


def read_lexicon(path: Path) -> dict[str, str]:
    """``term`` or ``term = plain words`` a line, ``#`` comments; values are empty where there is no plain form."""
    lines = (line.split("#")[0].strip() for line in path.read_text("utf-8").splitlines())
    pairs = (line.partition("=") for line in lines if line)
    return {term.strip(): plain.strip() for term, _, plain in pairs}


@cache
def language(code: str) -> Language:
    """The language ``code``; one without data of ours knows nothing but still splits sentences."""
    if code not in LANGUAGES:
        return Language(code)
    folder = RULES / code
    data = read_toml(folder / "_language.toml")
    if unknown := data.keys() - {*_GROUPS, *_PLAIN}:
        raise PackError(f"{folder / '_language.toml'}: unknown tables {sorted(unknown)}; known: {[*_GROUPS, *_PLAIN]}")
    lexicons = {path.stem: read_lexicon(path) for path in sorted((folder / "lexicon").glob("*.txt"))}
    morphology: Morphology = import_module(f"coach.text.morphology.{code}").MORPHOLOGY
    return Language(code, data, lexicons, morphology)


def read_toml(path: Path) -> dict[str, Any]:
    """A TOML file as a dict; PackError names the file, line and what is wrong."""
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError as e:
        raise PackError(f"{path}: no such file") from e
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as e:
        raise PackError(f"{path}: {e}; write regular expressions in 'single quotes'") from e
