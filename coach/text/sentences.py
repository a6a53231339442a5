"""Sentence boundaries, after UAX 29, with each language's abbreviations and ordinals ("14. maijā", "3. dersten")."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from coach.types import Span

_MARK = "[.!?…؟]"
_EMOJI = "[\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff\u2600-\u27bf]"
_STOP = re.compile(  # one set of first characters, then what may follow each: this is fast, and linear on any text
    rf"""
    [.!?…؟\n:;\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff\u2600-\u27bf]
    (?: (?<={_MARK})(?<!{_MARK}{_MARK}) {_MARK}*+ ["”“»'’)\]]*+ (?:[ ]?(?:{_EMOJI}+|[:;]-?[()DP]+))? (?=\s|$)
      | (?<=[!?؟])(?<!{_MARK}{_MARK}) [!?؟]*+ (?=[^\W\d_]{{2}})                                          # no space typed
      | (?<=[^\W\d_]{{2}}\.) (?=[A-ZÀ-ÖØ-ÞĀČĒĞĢĪİĶĻŅŌŖŞŠŪŽ][^\W\d_A-Z] | [\u0621-\u06d3]{{2}})
      | (?<=\n) \s*+
      | (?<={_EMOJI})(?<!{_EMOJI}{_EMOJI}) {_EMOJI}*+ (?=\s|$)
      | (?<=[:;]) -?[()DP]+ (?=\s|$)
    )""",
    re.VERBOSE,
)
_NEAR = 40  # code points before a full stop that are looked at
_ORDINAL = re.compile(r"(?:^|[\s(])\d{1,4}\.$")
_ROMAN = re.compile(r"[IVXL]{1,5}")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_LAST_WORD = re.compile(r"([^\W\d_][\w.'-]*)\.$")
_BULLET = re.compile(r"^\W{0,4}\d{1,3}\.$")
_ITEM = re.compile(r"[-*•–—>]|\d{1,3}[.)]\s|[^\W\d_]\)\s")
_MAY_END = frozenset(
    {"etc", "a.m", "p.m", "inc", "ltd", "vb", "vd", "utt", "u.c", "tml", "u.tml", "min", "no"}
)  # these also end one
_WRAPPED, _WRAPPED_MOST = 45, 80  # width of a line that a mail program broke


def sentences(text: str, abbreviations: frozenset[str], zones: Sequence[Span]) -> tuple[Span, ...]:
    """Spans of the sentences of ``text``, without surrounding white space; nothing but white space lies between them.

    ``abbreviations`` are casefolded, without their last full stop. Quotations and addresses in ``zones`` (in order) are
    not split. Lines that a mail program broke in the middle of a sentence are one sentence.
    """
    return tuple(_trimmed(text, _stops(text, abbreviations, zones)))


def _stops(text: str, abbreviations: frozenset[str], zones: Sequence[Span]) -> Iterator[int]:
    starts = [zone.start for zone in zones]
    start = 0
    for m in _STOP.finditer(text):
        i = bisect_left(starts, m.start())
        inside = i > 0 and m.end() < zones[i - 1].end
        if not inside and not _goes_on(text, start, m, abbreviations):
            yield m.end()
            start = m.end()
    yield len(text)


def _goes_on(text: str, start: int, stop: re.Match[str], abbreviations: frozenset[str]) -> bool:
    """Whether the sentence goes on after ``stop``."""
    mark, after = stop[0], text[stop.end() : stop.end() + 4].lstrip()[:1]
    if "\n" in mark:
        return mark.count("\n") == 1 and _is_wrapped(text, stop)
    if mark[-1] in "\"”“»'’)]" or mark.startswith(("..", "…")):  # he asked "why?" twice; well... no
        return after.islower()
    return mark == "." and _is_abbreviation(text, start, stop.start(), after, abbreviations)


def _is_abbreviation(text: str, start: int, stop: int, after: str, abbreviations: frozenset[str]) -> bool:
    """Whether the full stop at ``stop`` belongs to an abbreviation, an initial, an ordinal or the number of an item."""
    before = text[max(start, stop - _NEAR) : stop + 1]
    if _ORDINAL.search(before):
        return bool(stop - start < _NEAR and _BULLET.match(before.lstrip())) or not after.isupper()
    word = _LAST_WORD.search(before)
    if word is None:
        return False
    known = word[1].casefold()
    if known in abbreviations:
        return not (known in _MAY_END and after.isupper())
    if after.isupper():
        return word[1].isupper() and _INITIALS.fullmatch(word[1]) is not None  # "J. Smith", "J.R. Smith"
    return after.islower() and _ROMAN.fullmatch(word[1]) is not None  # "XI. asır"


def _is_wrapped(text: str, stop: re.Match[str]) -> bool:
    """Whether the line break at ``stop`` was put in by a mail program: a long line, no full stop, and no new item."""
    end, first = stop.start(), text[stop.end() : stop.end() + 1]
    width = end - (text.rfind("\n", max(0, end - _WRAPPED_MOST - 2), end) + 1)
    if not _WRAPPED <= width <= _WRAPPED_MOST or _ITEM.match(text, stop.end()):
        return False
    if text[end - _WRAPPED : end].rstrip()[-1:] in ".!?…؟:;":
        return False
    return first.islower() or (first.isalnum() and width >= 1.4 * _WRAPPED)


def _trimmed(text: str, stops: Iterator[int]) -> Iterator[Span]:
    start = 0
    for end in stops:
        piece = text[start:end]
        if piece.strip():
            left = len(piece) - len(piece.lstrip())
            yield Span(start + left, start + len(piece.rstrip()))
        start = end
