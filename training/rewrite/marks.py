"""Replies with marks, as ``datasets/reply_remarks`` has them: ⟦…⟧ around remarks, ⟪…⟫ around a refusal with nothing instead.

Beside them polite replies of other sets, of which only one thing is known: that there is no remark in them; and customers whose
trouble is known (``datasets/customer_troubles``), without a reply.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from coach.errors import InputError
from coach.models.tagger import TROUBLES, Tag
from coach.text import Doc, read
from coach.text.clean import clean
from coach.types import Channel, Draft, Span, Turn
from training.data import DATASETS, read_jsonl

_POLITE = 0.75
_MARKS: Mapping[str, tuple[Tag, str]] = {"⟦": ("remark", "⟧"), "⟪": ("open", "⟫")}


@dataclass(frozen=True)
class Marked:
    """A reply without its marks, and what they enclosed; of a tag that is not in ``spans`` nothing is known.

    ``trouble``: what befell the customer, one of ``TROUBLES``; None where nobody has said.
    """

    doc: Doc
    asked: str
    spans: Mapping[Tag, tuple[Span, ...]]
    trouble: str | None = None

    def within(self, tag: Tag, place: Span) -> bool:
        """Whether all words of ``place`` are marked so."""
        words = [w for w in self.doc.words if w.inside(place)]
        return bool(words) and all(any(w.inside(s) for s in self.spans[tag]) for w in words)


def marked(part: str, folder: Path = DATASETS) -> Iterator[Marked]:
    """The replies of one part, of every language; InputError names the line whose marks do not fit."""
    paths = sorted((folder / "reply_remarks" / "data").glob(f"*/{part}.jsonl"))
    if not paths:
        raise InputError(f"{folder}: no reply_remarks/data/<language>/{part}.jsonl in it; give the folder of the datasets")
    for path in paths:
        for number, row in enumerate(read_jsonl(path), 1):
            yield _marked(row, path.parent.name, f"{path}:{number}")


def polite(most: int, folder: Path = DATASETS) -> Iterator[Marked]:
    """The better replies of ``reply_pairs`` and up to ``most`` polite ones a language of ``reply_ratings``, part train."""
    for path in sorted((folder / "reply_pairs" / "data").glob("*/train.jsonl")):
        for row in read_jsonl(path):
            yield _plain(row["better"], row["customer"], row["channel"], path.parent.name)
    for path in sorted((folder / "reply_ratings" / "data").glob("*/train.jsonl")):
        kind = sorted(
            (r for r in read_jsonl(path) if r["politeness"] >= _POLITE), key=lambda r: sha256(r["id"].encode()).hexdigest()
        )
        for row in kind[:most]:
            yield _plain(row["reply"], row["customer"], row["channel"], path.parent.name)


def troubled(part: str, folder: Path = DATASETS) -> Iterator[Marked]:
    """What customers wrote of whom the trouble is known but no reply, of one part of ``customer_troubles``."""
    for path in sorted((folder / "customer_troubles" / "data").glob(f"*/{part}.jsonl")):
        for number, row in enumerate(read_jsonl(path), 1):
            asked = row["asked"]
            yield Marked(_doc("", asked, "chat", path.parent.name), asked, {}, _trouble(row, f"{path}:{number}"))


def _trouble(row: Mapping[str, Any], where: str) -> str:
    if row["trouble"] not in TROUBLES:
        raise InputError(f"{where}: {row['id']}: trouble {row['trouble']!r} is none of {', '.join(TROUBLES)}")
    return str(row["trouble"])


def _plain(text: str, asked: str, channel: Channel, lang: str) -> Marked:
    return Marked(_doc(text, asked, channel, lang), asked, {"remark": ()})


def _marked(row: Mapping[str, Any], lang: str, where: str) -> Marked:
    text, spans = unmarked(clean(row["text"]).text, f"{where}: {row['id']}")
    return Marked(_doc(text, row["asked"], row["channel"], lang), row["asked"], spans, _trouble(row, where))


def _doc(text: str, asked: str, channel: Channel, lang: str) -> Doc:
    return read(Draft(text, lang, channel, history=(Turn("customer", asked),)))


def unmarked(text: str, where: str) -> tuple[str, dict[Tag, tuple[Span, ...]]]:
    """The text without marks, and the places of what each kind enclosed."""
    plain, opened, spans = "", dict[str, int](), {tag: list[Span]() for tag, _ in _MARKS.values()}
    closing = {end: (tag, start) for start, (tag, end) in _MARKS.items()}
    for letter in text:
        if letter in _MARKS:
            opened[letter] = len(plain)
        elif letter in closing:
            tag, start = closing[letter]
            if start not in opened:
                raise InputError(f"{where}: {letter} without {start} before it")
            spans[tag].append(Span(opened.pop(start), len(plain)))
        else:
            plain += letter
    if opened:
        raise InputError(f"{where}: {next(iter(opened))} is never closed")
    return plain, {tag: tuple(found) for tag, found in spans.items()}
