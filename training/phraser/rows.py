"""What the phraser learns from: sentences and their plain form, sentences without their remarks, and good ones as they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from coach.models.phraser import SILENT
from coach.text.casing import capitalised
from coach.types import Span
from training.data import DATASETS, read_jsonl
from training.rewrite.marks import Marked, marked, polite

_SILENT = 4  # of so many replies one gives the sentences that are all remark: there are twice as many as of the others
_LEAST, _MOST = 15, 350  # characters of a sentence in which a remark is marked


@dataclass(frozen=True)
class Row:
    """What is given, and what shall be said."""

    lang: str
    given: str
    said: str


def plain(part: str, folder: Path = DATASETS) -> Iterator[Row]:
    """``datasets/plain_sentences``, one part."""
    for path in sorted((folder / "plain_sentences" / "data").glob(f"*/{part}.jsonl")):
        for row in read_jsonl(path):
            yield Row(path.parent.name, row["text"], row["plain"])


def without_remarks(part: str, folder: Path = DATASETS) -> Iterator[Row]:
    """Sentences of ``datasets/reply_remarks`` that hold a remark, and what else they hold; "-" is nothing."""
    for number, reply in enumerate(marked(part, folder)):
        for sentence in reply.doc.sentences:
            said = _kept(reply, sentence)
            if said == SILENT and number % _SILENT:
                continue
            given = sentence.of(reply.doc.text).strip()
            if said and said != given and _LEAST <= len(given) <= _MOST:
                yield Row(reply.doc.lang, given, said)


def good(folder: Path = DATASETS) -> Iterator[Row]:
    """The longest sentence of every better reply of ``datasets/reply_pairs``, part train, which shall be left alone."""
    for reply in polite(0, folder):
        sentences = (s.of(reply.doc.text).strip() for s in reply.doc.sentences)
        given = max((s for s in sentences if _LEAST <= len(s) <= _MOST), key=len, default="")
        if given:
            yield Row(reply.doc.lang, given, given)


def _kept(reply: Marked, sentence: Span) -> str:
    """``sentence`` without its remarks: "-" if no word is left, nothing if one is, which is no sentence."""
    text, remarks = reply.doc.text, reply.spans["remark"]
    if reply.within("remark", sentence):
        return SILENT
    places = [i for i in range(*sentence) if not any(span.start <= i < span.end for span in remarks)]
    left = "".join(text[i] for i in places).strip()
    begins = sentence.of(text).strip()[:1].isupper()
    return (capitalised(left[0], reply.doc.lang) if begins else left[0]) + left[1:] if len(left.split()) > 1 else ""
