"""Edits of a text that leave its meaning: deterministic by seed and rate, and never of numbers, slots, links or addresses."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from coach.text.casing import lowered
from coach.text.zones import zones
from coach.types import Span
from training.robustness.typos import typos
from training.robustness.words import colloquial, grammar, mixed, written

LANGS = ("en", "tr", "fa", "lv")
_KEPT = re.compile(r"\[[^\[\]\n]*\]|\{[^{}\n]*\}|<[^<>\n]*>|\S*\d\S*")
_QUOTES = frozenset('"“„«')
_BARE = str.maketrans("çğıöşüâîûÇĞİÖŞÜÂÎÛāčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽ", "cgiosuaiuCGIOSUAIUacegiklnsuzACEGIKLNSUZ")
_ARABIC = str.maketrans("یک", "يك")
_STRAIGHT = str.maketrans("“”„‘’", '"""\'\'')
_EMOJI = ("🙂", "🙏", "👍")
Change = Callable[[str, str, float, Random], str]


@dataclass(frozen=True)
class Edit:
    """``change`` takes the text, its language, the share of places that change (0..1) and a source of chance."""

    name: str
    change: Change
    langs: tuple[str, ...] = LANGS
    rate: float = 1.0
    whole: bool = False  # it adds something, and is told the text with what must stay

    def __call__(self, text: str, lang: str, seed: int = 0) -> str:
        draw = Random(f"{seed}:{self.name}:{self.rate}:{text}")  # noqa: S311 (no secret)
        if self.whole:
            return self.change(text, lang, self.rate, draw)
        return "".join(part if kept else self.change(part, lang, self.rate, draw) for part, kept in parts(text))


def parts(text: str) -> Iterator[tuple[str, bool]]:
    """``text`` in order, cut into what may change and what must stay (True)."""
    at = 0
    for span in _kept(text):
        if span.start >= at:
            yield from ((text[at : span.start], False), (span.of(text), True))
            at = span.end
    yield text[at:], False


def _kept(text: str) -> list[Span]:
    marked = [Span(*found.span()) for found in _KEPT.finditer(text)]
    return sorted([*marked, *(zone for zone in zones(text) if text[zone.start] not in _QUOTES)])


def _diacritics(text: str, _lang: str, _rate: float, _draw: Random) -> str:
    return text.translate(_BARE)


def _without_joiner(text: str, _lang: str, _rate: float, _draw: Random) -> str:
    return text.replace("\u200c", "")


def _spaced_joiner(text: str, _lang: str, _rate: float, _draw: Random) -> str:
    return text.replace("\u200c", " ")


def _arabic(text: str, _lang: str, _rate: float, _draw: Random) -> str:
    return text.translate(_ARABIC)


def _upper(text: str, lang: str, _rate: float, _draw: Random) -> str:
    return (text.replace("i", "İ") if lang == "tr" else text).upper()


def _lower(text: str, lang: str, _rate: float, _draw: Random) -> str:
    return lowered(text, lang)


def _punctuation(text: str, _lang: str, _rate: float, _draw: Random) -> str:
    return re.sub(r"(?<=\w)\.(?=\s|$)", "..", re.sub(r"[!?؟]", lambda mark: mark[0] * 3, text))


def _emoji(text: str, _lang: str, _rate: float, draw: Random) -> str:
    return f"{text.rstrip()} {draw.choice(_EMOJI)}"


def _spaces(text: str, _lang: str, rate: float, draw: Random) -> str:
    return re.sub(r"(?<=\S) (?=\S)", lambda _: "  " if draw.random() < rate else " ", text)


def _breaks(text: str, _lang: str, _rate: float, _draw: Random) -> str:
    return re.sub(r"(?<=[.!?؟]) +(?=\S)", "\n", text)


def _quotes(text: str, _lang: str, _rate: float, _draw: Random) -> str:
    """Straight marks for curly ones; where there are none, curly ones for straight ones."""
    if (straight := text.translate(_STRAIGHT)) != text:
        return straight
    return re.sub(r'"([^"\n]*)"', r"“\1”", text).replace("'", "’")


EDITS = (
    Edit("diacritics", _diacritics, ("tr", "lv")),
    Edit("zwnj_dropped", _without_joiner, ("fa",)),
    Edit("zwnj_space", _spaced_joiner, ("fa",)),
    Edit("arabic_letters", _arabic, ("fa",)),
    Edit("upper", _upper, ("en", "tr", "lv")),
    Edit("lower", _lower, ("en", "tr", "lv")),
    Edit("typos2", typos, rate=0.02),
    Edit("typos5", typos, rate=0.05),
    Edit("punctuation", _punctuation),
    Edit("emoji", _emoji, whole=True),
    Edit("spaces", _spaces, rate=0.2),
    Edit("breaks", _breaks),
    Edit("quotes", _quotes, ("en", "tr", "lv")),
    Edit("mixed", mixed),
    Edit("grammar", grammar, ("en", "tr"), rate=0.7),
    Edit("colloquial", colloquial, ("fa",)),
    Edit("written", written, ("fa",)),
)
