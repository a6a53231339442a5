"""Capitals where sentences begin, as a reply has them that is written with care."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.rewrite.frame import signature
from coach.text import Doc
from coach.text.casing import capitalised
from coach.types import Edit, Span

_WORD = re.compile(r"([^\W\d_]+)(?:['’][^\W\d_]+)?(?=[\s,;:!?…]|\.(?:\s|$)|$)")
_ENDED = re.compile(r"(?:^|[!?…]\s+|(?<!\d)(?<!\b[^\W\d_])\.\s+|\n\s*)\Z")  # not behind an initial
_ALONE = re.compile(r"(?<![\w'’./@-])i(?=(?:['’](?:m|ll|ve|d|s))?(?:[ ,;:!?]|\.(?:\s|$)|$))")


def tidied(doc: Doc) -> dict[Edit, str]:
    """An edit for each small letter that a sentence begins with, and for each English "i". Addresses and handles stay.

    None in Persian, which has no capitals: a Latin word that begins a sentence is a term.
    """
    if doc.lang == "fa":
        return {}
    return dict.fromkeys((*_openings(doc), *(_pronouns(doc) if doc.lang == "en" else ())), "compose.capital")


def _openings(doc: Doc) -> Iterator[Edit]:
    signed = signature(doc) or len(doc.text)
    begins = [doc.text[s.start] for s in doc.sentences if s.start < signed and doc.text[s.start].isalpha()]
    if 2 * sum(letter.isupper() for letter in begins) > len(begins):
        return  # who begins most sentences with one has an abbreviation there
    for sentence in doc.sentences:
        word = _WORD.match(doc.text, sentence.start)
        opens = word and word[1].islower() and sentence.start < signed and _ENDED.search(doc.text[: sentence.start])
        place = Span(sentence.start, sentence.start + 1)
        if word and opens and _is_one(doc, place) and not any(place.inside(z) for z in doc.zones):
            yield Edit(place, capitalised(place.of(doc.text), doc.lang))


def _is_one(doc: Doc, place: Span) -> bool:
    """Whether the letter stood alone, with no combining mark that cleaning took."""
    there = doc.source.received(place)
    return there.end - there.start == 1


def _pronouns(doc: Doc) -> Iterator[Edit]:
    for found in _ALONE.finditer(doc.text):
        if not any(Span(*found.span()).inside(z) for z in doc.zones):
            yield Edit(Span(*found.span()), "I")
