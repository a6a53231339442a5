"""Facts without a value: words that promise, oblige, permit, forbid, hedge, make something depend; who does things."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from coach.rewrite.facts.fact import Fact
from coach.rewrite.facts.vocabulary import vocabulary
from coach.text.fold import fold
from coach.text.language import language
from coach.types import Span


@cache
def _patterns(lang: str, table: str) -> Mapping[str, re.Pattern[str]]:
    found = vocabulary(lang).table(table)
    return {name: re.compile(rf"(?<!\w)(?:{pattern})(?!\w)") for name, pattern in found.items()}


def binds(text: str, lang: str) -> tuple[Fact, ...]:
    """The binding words of ``text``, in order. The value of an actor is who, of a gift what; of other words their kind."""
    return tuple(sorted(_found(fold(text), lang), key=lambda fact: fact.span))


def _found(folded: str, lang: str) -> Iterator[Fact]:
    for name, pattern in _patterns(lang, "binds").items():
        yield from (Fact(name, Span(*m.span()), name) for m in pattern.finditer(folded))  # type: ignore[arg-type]
    for name in ("negation", "refusal"):
        cue = language(lang).cues.get(name)
        yield from (Fact(name, span, name) for span in (cue.spans(folded.encode("latin-1")) if cue else ()))  # type: ignore[arg-type]
    for name, pattern in _patterns(lang, "actors").items():
        yield from (Fact("actor", Span(*m.span()), name) for m in pattern.finditer(folded))
    for name, pattern in _patterns(lang, "gifts").items():
        yield from (Fact("gift", Span(*m.span()), name) for m in pattern.finditer(folded))
