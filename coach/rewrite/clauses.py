"""Sentences cut at commas, dashes, brackets and joining words, and the edits that take some of the clauses out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import groupby

from coach.rewrite.compose import begun
from coach.rewrite.facts import facts
from coach.rewrite.phrases import phrases
from coach.text import Doc
from coach.types import Edit, Span

_BRACKET = r" *\([^()\n]+\) *"  # no \s: it would match what stands for a zone
_MARKS = r" *[,;:،؛…]+[ \n]+| +[-–—]+ +| *— *|\.\.+ +"
_MOST = 12  # clauses of a sentence; a longer one is a list
_STOPS = ".!…?؟:;,، \n"


def spoken(doc: Doc) -> list[Span]:
    """The sentences that have words, each without a line above it, such as a name, that has no stop of its own."""
    found = []
    for s in doc.sentences:
        above = s.of(doc.text).rfind("\n\n")
        found.append(Span(s.start + above + 2, s.end) if above >= 0 else s)
    return [sentence for sentence in found if doc.words_in(sentence)]


def clauses(doc: Doc, sentence: Span) -> list[Span]:
    """The clauses of a sentence, without what joins them; the sentence as one where it has too many."""
    stop = max(sentence.start + 1, len(doc.text[: sentence.end].rstrip(_STOPS)))
    folded = doc.folded.decode("latin-1")
    found, start = [], sentence.start
    for joint in _joint(doc.lang).finditer(folded, sentence.start, stop):
        inner = joint.group().strip()
        if joint.start() > start:
            found.append(Span(start, joint.start()))
        if inner.startswith("("):
            found.append(Span(joint.start() + joint.group().index("("), joint.start() + joint.group().rindex(")") + 1))
        start = joint.end()
    found += [Span(start, stop)] if start < stop else []
    worded = [place for place in found if doc.words_in(place)]
    return worded if 0 < len(worded) <= _MOST else [Span(sentence.start, stop)]


@cache
def _joint(lang: str) -> re.Pattern[str]:
    after_mark, alone = phrases(lang).joints, phrases(lang).bare
    return re.compile(rf"{_BRACKET}|(?:{_MARKS})(?:(?:{after_mark}) )?| (?:{alone}) ")


def cuts(doc: Doc, hurts: Callable[[Span], bool]) -> Iterator[Edit]:
    """An edit for every run of clauses that ``hurts`` says may go, the whole sentence where next to nothing is left."""
    for sentence in spoken(doc):
        parts = clauses(doc, sentence)
        flags = [hurts(part) for part in parts]
        left = [part for part, flag in zip(parts, flags, strict=True) if not flag]
        if all(flags) or (any(flags) and all(_says_nothing(doc, part) for part in left)):
            yield Edit(with_space(doc, sentence), "")
        elif not all(_hangs(doc, part) for part in left):
            runs = (
                run for run in _runs(flags) if run.stop == len(parts) or not _leans(doc, parts[run.stop - 1], parts[run.stop])
            )
            yield from (_cut(doc, sentence, parts, run) for run in runs)


def _says_nothing(doc: Doc, part: Span) -> bool:
    """Whether one word is left that binds nobody and greets nobody."""
    greets = any(span.overlaps(part) for span in doc.cues.get("greeting", ()))
    return doc.words_in(part) == 1 and not greets and not facts(part.of(doc.text), doc.lang)


def _hangs(doc: Doc, part: Span) -> bool:
    """Whether a clause leans on another, so that it cannot stand alone."""
    hanging = phrases(doc.lang).hanging
    return hanging is not None and hanging.found(doc.folded[part.start : part.end])


def _leans(doc: Doc, before: Span, part: Span) -> bool:
    """Whether a clause, with the word that joins it, only completes the one before it, as "that it came" does."""
    leaning = phrases(doc.lang).leaning
    return leaning is not None and leaning.found(doc.folded[before.end : part.end].lstrip(b" ,;:"))


def _runs(flags: Sequence[bool]) -> Iterator[range]:
    for flag, run in groupby(range(len(flags)), key=flags.__getitem__):
        if flag:
            numbers = list(run)
            yield range(numbers[0], numbers[-1] + 1)


def _cut(doc: Doc, sentence: Span, parts: Sequence[Span], run: range) -> Edit:
    if run.start == 0:
        return begun(doc, Span(sentence.start, parts[run.stop].start), "")
    start, end = parts[run.start - 1].end, parts[run.stop - 1].end
    rest = doc.text[end : sentence.end].rstrip()
    if run.stop == len(parts) and rest.startswith(("?", "؟")):  # the question went with the clause that asked
        return Edit(Span(start, end + len(rest)), ".")
    return Edit(Span(start, end), "")


def with_space(doc: Doc, sentence: Span) -> Span:
    """The sentence and the space on one side of it, so that lines and paragraphs stay apart as they are."""
    before = len(doc.text[: sentence.start].rstrip())
    after = len(doc.text) - len(doc.text[sentence.end :].lstrip())
    own_line = "\n" in doc.text[before : sentence.start] or before == 0
    return Span(sentence.start, after) if own_line else Span(before, sentence.end)
