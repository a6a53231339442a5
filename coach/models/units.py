"""Cutting texts into units: what the encoder reads at once. Training and scoring cut alike."""

from __future__ import annotations

from functools import lru_cache

from coach.text.clean import clean
from coach.text.doc import Doc
from coach.text.sentences import sentences
from coach.text.zones import zones
from coach.types import Span

Units = tuple[tuple[Span, str], ...]  # where each lies in the cleaned text, and what it says
_LONGEST = 280  # code points; the encoder takes 96 tokens


def of_reply(doc: Doc) -> Units:
    """The sentences of the draft that have a letter or a digit."""
    return tuple((s, s.of(doc.text)) for s in doc.sentences if any(map(str.isalnum, s.of(doc.text))))


def reply_units(text: str) -> tuple[str, ...]:
    """The sentences of a reply in any language."""
    plain = clean(text).text
    return tuple(unit for s in _sentences(plain) if any(map(str.isalnum, unit := s.of(plain))))


@lru_cache(maxsize=2048)
def turn_units(text: str) -> tuple[str, ...]:
    """A customer's turn as a whole; a long one in runs of sentences of up to some 280 characters."""
    plain = clean(text).text
    runs: list[Span] = []
    for s in _sentences(plain):
        if runs and s.end - runs[-1].start <= _LONGEST:
            runs[-1] = Span(runs[-1].start, s.end)
        else:
            runs.append(s)
    return tuple(run.of(plain) for run in runs)


def _sentences(text: str) -> tuple[Span, ...]:
    return sentences(text, frozenset(), zones(text))
