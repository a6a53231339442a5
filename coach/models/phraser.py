"""A small language model that says a sentence of an agent so that it tells the same and does not hurt.

Files: the graph ``phraser.onnx``, its weights, ``tokenizer.json`` and the card ``phraser.json``, trained by ``training/phraser``
from Gemma 3 270M (its terms of use are beside them). What it says is a proposal: facts decide.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from coach.models.artifact import WEIGHTS, check_file, read_card
from coach.models.encoder import session

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

PHRASER = WEIGHTS / "phraser"
FORMAT = 1
FILES = ("phraser.onnx", "weights.0.bin", "weights.1.bin", "tokenizer.json")
_REMEDY = "install the package anew, or run: coach train phrases"
SILENT = "-"  # is said of a sentence that tells the customer nothing
BEGIN, TURN, END = "<bos>", "<start_of_turn>", "<eos>"
_MOST = 160  # tokens of a sentence; longer ones are left alone
_LONGER = 8  # tokens by which an answer may be longer
_CACHED = 512  # sentences
WORD = re.compile(r"[^\W\d_]{4,}")  # a word that means something
LETTERS = 5  # by which words are known again in another form
Floats = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Said:
    """What the phraser says; ``sure``: the probability, 0..1, of the piece of which it was the least sure."""

    text: str
    sure: float


class Phraser:
    """(language, sentence) → :class:`Said`. Safe to call from any thread."""

    def __init__(self, models: Path = WEIGHTS) -> None:
        """It is the one in the folder ``phraser`` of ``models``, and where there is none the shipped one."""
        own = models / "phraser"
        self.folder = own if own.is_dir() else PHRASER
        self._cached = lru_cache(_CACHED)(self._say)
        self._lock = Lock()  # one answer at a time: each takes a core for some tenths of a second

    def __call__(self, lang: str, sentence: str) -> Said | None:
        """None where the sentence is too long, or no end of the answer is in sight."""
        with self._lock:
            return self._cached(lang, sentence)

    @cached_property
    def card(self) -> Mapping[str, Any]:
        """``files`` (hashes), ``sure`` (how sure an answer must be), what was measured."""
        return read_card(self.folder / "phraser.json", FORMAT, _REMEDY)

    def check(self) -> None:
        """ModelError unless the files are there and are what the card says."""
        for name in FILES:
            check_file(self.folder / name, self.card["files"][name], _REMEDY)

    def _say(self, lang: str, sentence: str) -> Said | None:
        given = question(self._tokenizer, lang, sentence)
        if len(given) > _MOST:
            return None
        end, said, least = self._tokenizer.token_to_id(END), list[int](), 0.0
        past, now = self._nothing, given
        for _ in range(len(given) + _LONGER):
            [logits], past = self._session.run(None, {"ids": np.array([now], np.int64), "past": past})
            best = int(logits.argmax())
            least = min(least, -float(np.log(np.exp(logits - logits[best]).sum())))
            if best == end:
                return Said(self._tokenizer.decode(said).strip(), float(np.exp(least)))
            said.append(best)
            now = [best]
        return None

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        from tokenizers import Tokenizer

        return Tokenizer.from_file(str(self.folder / "tokenizer.json"))

    @cached_property
    def _session(self) -> InferenceSession:
        return session(self.folder / "phraser.onnx")

    @cached_property
    def _nothing(self) -> Floats:
        """The keys and values before the first token: (layers, 1, 2, 0, width)."""
        layers, batch, both, _, width = next(i.shape for i in self._session.get_inputs() if i.name == "past")
        return np.zeros((layers, batch, both, 0, width), np.float32)


def question(tokenizer: Tokenizer, lang: str, sentence: str) -> list[int]:
    """The ids of what is given."""
    known = sentence.encode("utf-8", "replace").decode()  # no half characters
    ids: list[int] = tokenizer.encode(f"{lang}: {known}", add_special_tokens=False).ids
    begin, turn = (tokenizer.token_to_id(piece) or 0 for piece in (BEGIN, TURN))
    return [begin, *ids, turn]


def share(words: str, said: str) -> float:
    """The share of ``words`` that ``said`` has too, in whatever form."""
    own, others = stems(words), set(stems(said))
    return sum(stem in others for stem in own) / len(own) if own else 1.0


def stems(text: str) -> list[str]:
    return [word.casefold()[:LETTERS] for word in WORD.findall(text)]
