"""What the phraser learns from: sentences and their plain form, and sentences without their remarks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from coach.text.casing import capitalised
from coach.types import Span
from training.data import DATASETS, read_jsonl
from training.rewrite.marks import Marked, marked

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
    """Sentences of ``datasets/reply_remarks`` that hold a remark and something else, which is what shall be said."""
    for reply in marked(part, folder):
        for sentence in reply.doc.sentences:
            said = _kept(reply, sentence)
            given = sentence.of(reply.doc.text).strip()
            if said and said != given and _LEAST <= len(given) <= _MOST:
                yield Row(reply.doc.lang, given, said)


def _kept(reply: Marked, sentence: Span) -> str:
    """``sentence`` without its remarks, if two words are left."""
    text, remarks = reply.doc.text, reply.spans["remark"]
    places = [i for i in range(*sentence) if not any(span.start <= i < span.end for span in remarks)]
    left = "".join(text[i] for i in places).strip()
    begins = sentence.of(text).strip()[:1].isupper()
    return (capitalised(left[0], reply.doc.lang) if begins else left[0]) + left[1:] if len(left.split()) > 1 else ""
