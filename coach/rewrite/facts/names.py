"""Names of people, firms, products and places, as far as titles, capital letters and a list of names tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from coach.rewrite.facts.fact import Fact
from coach.rewrite.facts.vocabulary import vocabulary
from coach.text.fold import fold
from coach.types import Span

_WORD = re.compile(r"(?<![\w@.])[^\W\d_]{2,}(?:[-‑][^\W\d_]{2,})*(?!\w|@|\.\w)")
_STARTS = (".", "!", "?", "…", ":", "\n", "«", "“", '"', "(", "•", "-", "–", "*", "/")  # after these a capital says nothing
_SHORTEST_STEM = 3  # letters


def names(text: str, lang: str, taken: Sequence[Span] = ()) -> tuple[Fact, ...]:
    """The names in ``text``, in order, but those in ``taken`` places. The value is what all their forms begin with."""
    folded = fold(text)
    found = {**_capitals(text, folded, lang), **_known(folded, lang), **_called(folded, lang)}
    free = (span for span in found if not any(span.overlaps(other) for other in taken))
    return tuple(Fact("name", span, found[span]) for span in sorted(free))


def mentions(text: str, value: str) -> bool:
    """Whether some word of ``text`` may be a form of the name."""
    return re.search(rf"(?<!\w){re.escape(value)}", fold(text)) is not None


def _called(folded: str, lang: str) -> dict[Span, str]:
    """After a title, before an honorific."""
    words = (match.span("name") for pattern in _titles(lang) for match in pattern.finditer(folded))
    return {Span(*place): _stem(folded[slice(*place)], lang) for place in words if not _common(folded[slice(*place)], lang)}


def _known(folded: str, lang: str) -> dict[Span, str]:
    """Names of the language's own list: what tells a name where writing has no capitals."""
    return {Span(*m.span()): _stem(m[0], lang) for m in _list(lang).finditer(folded) if not _common(m[0], lang)}


@cache
def _list(lang: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w\x1f])(?:{vocabulary(lang).word('names')})(?!\w)")


def _capitals(text: str, folded: str, lang: str) -> dict[Span, str]:
    return {
        Span(*match.span()): _stem(folded[match.start() : match.end()], lang)
        for match in _WORD.finditer(text)
        if _is_capital(match[0]) and not _starts(text, match.start()) and not _common(folded[match.start() : match.end()], lang)
    }


def _is_capital(word: str) -> bool:
    return word[0].isupper() and not word.isupper()


def _starts(text: str, place: int) -> bool:
    before = text[:place].rstrip(" \t")
    return not before or before.endswith(_STARTS)


@cache
def _titles(lang: str) -> tuple[re.Pattern[str], ...]:
    return tuple(vocabulary(lang).patterns("titles"))


def _common(word: str, lang: str) -> bool:
    return re.fullmatch(vocabulary(lang).word("not_names"), word) is not None


def _stem(word: str, lang: str) -> str:
    """Without the ending that a case may change."""
    ending = re.search(rf"(?:{vocabulary(lang).word('name_endings')})$", word)
    return word[: ending.start()] if ending and ending.start() >= _SHORTEST_STEM else word
