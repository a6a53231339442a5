"""The encoder at run time: text in, what each of its tokens adds to each label out.

One unit is encoded at a time: int8 layers scale their inputs by the largest value in them, so that units encoded together
would change each other, and the same text must always give the same bytes.
"""

from __future__ import annotations

import math
import os
import re
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from coach.errors import LateError
from coach.models.artifact import Artifact
from coach.models.shouting import unshouted

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

Floats = npt.NDArray[np.float32]
_CACHED = 2048  # units, some 6 kB each: what a hundred agents have before them
_MOST_CHARACTERS = 2000  # what 96 tokens can hold, and more
_SURROGATE = re.compile("[\ud800-\udfff]")
_USUAL = str.maketrans("يىك’‘“”", "ییک''\"\"")  # letters and marks that mean the same, one for one: places hold


@dataclass(frozen=True)
class Encoded:
    """One unit read. ``shares`` (tokens, labels): what each token adds to each logit; ``spans`` (tokens, 2): code points of the
    unit, empty for the marks of beginning and end. ``logits`` (labels,) is the sum of the shares and the bias; ``vector``
    (width,) is the mean of the tokens' last layer."""

    shares: Floats
    spans: npt.NDArray[np.int32]
    logits: Floats
    vector: Floats


class Encoder:
    """Units → :class:`Encoded`, each computed once and kept while it is among the last read. Safe to call from any thread."""

    def __init__(self, artifact: Artifact, threads: int | None = None) -> None:
        self.artifact = artifact
        self._threads = threads or min(2, os.cpu_count() or 1)
        self._cached = lru_cache(_CACHED)(self._encode)

    def __call__(self, units: Sequence[str], *, deadline: float = math.inf) -> dict[str, Encoded]:
        """Every distinct unit by its text; LateError once the monotonic clock (seconds) is past ``deadline``."""
        distinct = list(dict.fromkeys(units))
        return dict(zip(distinct, self._workers.map(partial(self._in_time, deadline), distinct), strict=True))

    def _in_time(self, deadline: float, unit: str) -> Encoded:
        if monotonic() > deadline:
            raise LateError("no time was left to read the models")
        return self._cached(unit)

    @cached_property
    def _workers(self) -> ThreadPoolExecutor:
        return ThreadPoolExecutor(self._threads, thread_name_prefix="encoder")

    @cached_property
    def _session(self) -> InferenceSession:
        return session(self.artifact.file("encoder.onnx"))

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        from tokenizers import Tokenizer

        return Tokenizer.from_file(str(self.artifact.file("tokenizer.json")))

    def tokens(self, text: str, most: int) -> tuple[list[int], npt.NDArray[np.int32]]:
        """Ids (tokens,) and places in ``text`` (tokens, 2), beginning and end included; at most ``most``, the end kept."""
        read = self._tokenizer.encode(unshouted(_SURROGATE.sub("\ufffd", text[:_MOST_CHARACTERS].translate(_USUAL))))
        ids, places = read.ids, np.array(read.offsets, np.int32)
        if len(ids) > most:
            ids, places = [*ids[: most - 1], ids[-1]], np.concatenate([places[: most - 1], places[-1:]])
        return ids, places

    def words(self, ids: Sequence[int]) -> Floats:
        """(tokens, width): the embedding of each."""
        pieces, scale = self._pieces
        found: Floats = pieces[ids].astype(np.float32) * scale[ids, None]
        return found

    @cached_property
    def _pieces(self) -> tuple[npt.NDArray[np.int8], Floats]:
        return self.artifact.pieces()

    @cached_property
    def _heads(self) -> tuple[Floats, Floats]:
        """(width, labels) and (labels,), temperatures divided out."""
        kept = self.artifact.heads()
        return (kept["weight"] / kept["temperature"][:, None]).T.copy(), kept["bias"] / kept["temperature"]

    def _encode(self, unit: str) -> Encoded:
        ids, places = self.tokens(unit, self.artifact.card["tokens"])
        [hidden] = self._session.run(None, {"words": self.words(ids)[None]})
        weight, bias = self._heads
        shares = hidden[0] @ weight / np.float32(len(ids))
        return Encoded(shares, places, shares.sum(0) + bias, hidden[0].mean(0))

    def warm_up(self) -> None:
        """Start to read the files beside what else the process does."""
        self._workers.submit(self._cached, "ok")


def session(path: Path) -> InferenceSession:
    """A graph ready to run on one thread: units are what runs in parallel."""
    from onnxruntime import InferenceSession, SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
