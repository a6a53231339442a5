"""What rules can only flag, said in another way: blame without its culprit, a "soon" with a slot for the time.

The ways are data, ``coach/rules/<lang>/_reframe.toml``; docs/rewrites.md explains the format.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from typing import Any

from coach.text import LANGUAGES, Doc
from coach.text.casing import capitalised, lowered
from coach.text.fold import JOINER, fold
from coach.text.language import RULES, language, read_toml
from coach.text.patterns import Classes, Pattern, literal
from coach.types import Edit, Finding, Span

_SLOT = re.compile(r"\[[^\]\n]{2,40}\]")
_PIECE = re.compile(r"\\(\d)|\{(\w+)(?::(\d))?\}")


@dataclass(frozen=True)
class Frame:
    """Where findings of ``rules`` stand, the words that match ``when`` become what ``say`` makes of their groups."""

    rules: tuple[str, ...]
    when: Pattern
    say: str


@dataclass(frozen=True)
class Frames:
    """The frames of one language, and the tables that their templates look words up in.

    ``things`` gives for a noun its form as a subject and the class that agrees with it; ``forms``, by table and word, the
    form for each class ("" stands for every class).
    """

    all: tuple[Frame, ...]
    things: Mapping[str, tuple[str, str]]
    forms: Mapping[str, Mapping[str, Mapping[str, str]]]

    def fill(self, say: str, groups: Sequence[str]) -> str | None:
        """The template filled; None where a table has no such word. ``groups`` are the words as they stand in the text."""
        named = [groups[int(number) - 1] for _, table, number in _PIECE.findall(say) if table == "thing" and number]
        kind = next((self.things[_key(g)][1] for g in (*named, *groups) if _key(g) in self.things), "")
        made = [self._piece(m, groups, kind) for m in _PIECE.finditer(say)]
        if None in made:
            return None
        pieces = iter(made)
        return re.sub(r"  +", " ", _PIECE.sub(lambda _: next(pieces) or "", say)).strip()

    def _piece(self, found: re.Match[str], groups: Sequence[str], kind: str) -> str | None:
        plain, table, number = found.groups()
        if plain:
            return groups[int(plain) - 1]
        key = _key(groups[int(number) - 1]) if number else ""
        if table == "thing":
            return self.things[key][0] if key in self.things else None
        forms = self.forms[table].get(key, {})
        return forms.get(kind, forms.get(""))


@cache
def frames(lang: str) -> Frames:
    path = RULES / lang / "_reframe.toml"
    data: dict[str, Any] = read_toml(path) if lang in LANGUAGES and path.is_file() else {}
    things = {_key(word): (subject, kind) for word, (subject, kind) in data.get("things", {}).items()}
    tables: dict[str, dict[str, Any]] = data.get("forms", {})
    words = {name: _either(table) for name, table in {"thing": data.get("things", {}), **tables}.items() if table}
    known = Classes({**language(lang).classes.sources, **words})
    forms = {name: {_key(word): _by_class(form) for word, form in table.items()} for name, table in tables.items()}
    made = (Frame(tuple(f["rules"]), Pattern(f["when"], known), f["say"]) for f in data.get("reframe", ()))
    return Frames(tuple(made), things, forms)


def _either(table: Mapping[str, Any]) -> str:
    """A pattern of the words of a table, the longest first: the first alternative that fits is taken."""
    return "|".join(literal(word) for word in sorted(table, key=len, reverse=True))


def _by_class(form: str | Mapping[str, str]) -> Mapping[str, str]:
    return {"": form} if isinstance(form, str) else form


def _key(words: str) -> str:
    """The same for a word with and without its joiners, capitals and marks."""
    return re.sub(rf"[{JOINER}\s]+", "", fold(words))


def reframes(doc: Doc, findings: Sequence[Finding]) -> dict[Edit, str]:
    """Edits for findings that have none of their own; of frames that meet, the first. Places are those of ``doc.text``."""
    marked, made = [f for f in findings if not f.edits and f.span.start < f.span.end], dict[Edit, str]()
    for frame in frames(doc.lang).all:
        found = {edit: f.rule for f in marked for edit in _reframed(doc, f, frame)}
        made |= {edit: rule for edit, rule in found.items() if not any(edit.span.overlaps(e.span) for e in made)}
    return _asked_once(doc, made)


def _asked_once(doc: Doc, made: Mapping[Edit, str]) -> dict[Edit, str]:
    """Without additions that ask for nothing but what another edit asks for: one time is enough."""
    added = [e for e in sorted(made, key=lambda e: e.span) if _SLOT.search(e.text) and e.span.of(doc.text) in e.text]
    asked = {slot for e in made if e not in added for slot in _SLOT.findall(e.text)}
    again = set[Edit]()
    for edit in added:
        slots = set(_SLOT.findall(edit.text))
        again |= {edit} if slots <= asked else set()
        asked |= slots
    return {e: rule for e, rule in made.items() if e not in again}


def _reframed(doc: Doc, finding: Finding, frame: Frame) -> Iterator[Edit]:
    sentence, known, name = doc.sentences[doc.sentence_at(finding.span)], frames(doc.lang), finding.rule.partition(".")[2]
    if any(fnmatchcase(name, glob) for glob in frame.rules):
        made = (_edit(doc, sentence, place, known.fill(frame.say, groups)) for place, groups in _found(doc, sentence, frame))
        yield from (edit for edit in made if edit is not None and edit.span.overlaps(finding.span))


def _found(doc: Doc, sentence: Span, frame: Frame) -> Iterator[tuple[Span, list[str]]]:
    """Each match in the sentence with the words of its groups; a capital that only begins the sentence is small there."""
    for span, groups in frame.when.groups(doc.folded[sentence.start : sentence.end]):
        words = [_words(doc, sentence, group) if group else "" for group in groups]
        yield Span(sentence.start + span.start, sentence.start + span.end), words


def _words(doc: Doc, sentence: Span, group: Span) -> str:
    said = Span(sentence.start + group.start, sentence.start + group.end).of(doc.text)
    return said if group.start or said[1:2].isupper() else lowered(said[:1], doc.lang) + said[1:]


def _edit(doc: Doc, sentence: Span, place: Span, said: str | None) -> Edit | None:
    """With a capital where it begins its sentence with one."""
    if said is None:
        return None
    stop = place.of(doc.text)[-1]
    if not stop.isalnum() and said.endswith(stop):  # it stays: before it may come what another edit adds
        place, said = Span(place.start, place.end - 1), said[:-1]
    lead = place.of(doc.text)[:2]
    if lead[1:] == " " and not lead[0].isalnum() and said.startswith(lead):  # the mark before it stays too
        place, said = Span(place.start + 2, place.end), said[2:]
    capital = place.start == sentence.start and place.of(doc.text)[0].isupper()
    return Edit(place, capitalised(said, doc.lang) if capital else said)
