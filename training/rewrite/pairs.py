"""What the pairs of ``datasets/plain_sentences`` tell of remarks: clauses that the plain sentence leaves out.

Only pairs are read whose plain sentence has hardly other words, and leaves each clause out or says it: where much is worded
anew nobody can tell what is gone.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import islice
from pathlib import Path

from coach.models.phraser import SILENT
from coach.rewrite.clauses import clauses
from coach.text import Doc, read
from coach.text.clean import clean
from coach.types import Draft, Span
from training.data import DATASETS, read_jsonl
from training.rewrite.marks import Marked

_TOGETHER = 3  # sentences of a reply: a lone one is read otherwise
_SAID, _GONE = 0.6, 0.2  # of the words of a clause, from which it is said and to which it is left out
_NEW = 0.25  # of the words of the plain sentence, those that may be new
Known = tuple[Doc, list[Span]]


def left_out(part: str, folder: Path = DATASETS) -> Iterator[Marked]:
    """Replies of some such sentences one after the other, in which what goes is marked."""
    for path in sorted((folder / "plain_sentences" / "data").glob(f"*/{part}.jsonl")):
        lang = path.parent.name
        pairs = (_known(clean(row["text"]).text, row["plain"], lang) for row in read_jsonl(path))
        clear = (pair for pair in pairs if pair)
        while some := tuple(islice(clear, _TOGETHER)):
            yield _joined(some, lang)


def _known(text: str, plain: str, lang: str) -> Known | None:
    doc = read(Draft(text, lang))
    if plain == SILENT:
        return doc, [Span(0, len(text))]
    given, said = (_words(of) for of in (doc, read(Draft(plain, lang))))
    blocks = SequenceMatcher(None, given, said, autojunk=False).get_matching_blocks()
    kept = {i for block in blocks for i in range(block.a, block.a + block.size)}
    parts = [part for sentence in doc.sentences if doc.words_in(sentence) for part in clauses(doc, sentence)]
    own = {part: [i for i, word in enumerate(doc.words) if word.inside(part)] for part in parts}
    much = {part: sum(i in kept for i in words) / len(words) for part, words in own.items() if words}
    unclear = any(_GONE < share < _SAID for share in much.values())
    if unclear or len(said) - len(kept) > _NEW * len(said):
        return None
    return doc, [part for part, share in much.items() if share <= _GONE]


def _words(doc: Doc) -> list[str]:
    return [word.of(doc.text).casefold() for word in doc.words]


def _joined(known: tuple[Known, ...], lang: str) -> Marked:
    text, spans = "", list[Span]()
    for doc, gone in known:
        spans += [Span(span.start + len(text), span.end + len(text)) for span in gone]
        text += doc.text.rstrip() + " "
    return Marked(read(Draft(text.rstrip(), lang)), "", {"remark": tuple(spans)})
