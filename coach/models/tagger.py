"""What belongs where in a reply: a second encoder that reads the whole of it, after what the customer said.

``remark``: words that only hurt, which the customer can do without. ``open``: a refusal that leaves the customer with nothing
instead. Beside these, the trouble that the customer tells of, if any.
Weights: ``tagger.onnx`` and ``tagger.json``, trained from the layers of the encoder on ``reply_remarks`` and ``plain_sentences``
of ``datasets``.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
import numpy.typing as npt

from coach.models.artifact import WEIGHTS, ModelError, check_file, read_card
from coach.models.encoder import Encoder, session
from coach.types import Span

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

TAGGER = WEIGHTS / "tagger"
FORMAT = 2
_REMEDY = "install the package anew, or run: coach train remarks"
Tag = Literal["remark", "open"]
TAGS: tuple[Tag, ...] = ("remark", "open")
NO_TROUBLE = "none"
TROUBLES = (  # what befell the customer, each as datasets/customer_troubles/README.md says
    NO_TROUBLE, "death", "danger", "illness", "theft", "fraud", "staff", "ignored", "again", "luggage", "owed", "damaged",
    "wrong", "missing", "record", "food", "charge", "price", "access", "money", "outage", "fault", "home", "stay", "plans",
    "cancelled", "refused", "wait", "loss", "let_down", "confused", "other",
)  # fmt: skip
MOST_TOKENS, MOST_ASKED = 320, 64  # of both together, of the customer's words
SHARED = ("tokenizer.json", "pieces.npy", "scales.npy")  # what it takes from the encoder's artifact
Floats = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Tags:
    """``logits`` (tokens, tags) of the tokens of a reply that lie at ``places`` (tokens, 2), in code points.

    ``troubles`` (troubles,): logits of what befell the customer.
    """

    logits: Floats
    places: npt.NDArray[np.int32]
    troubles: Floats

    @property
    def trouble(self) -> tuple[str, float]:
        """The likeliest of ``TROUBLES``, and its probability."""
        odds = np.exp(self.troubles - self.troubles.max())
        best = int(odds.argmax())
        return TROUBLES[best], float(odds[best] / odds.sum())

    def odds(self, tag: Tag, place: Span) -> float:
        """The probability, 0..1, that the words of ``place`` are so: the mean over its tokens; 0 where it was not read."""
        inside = (self.places[:, 0] >= place.start) & (self.places[:, 1] <= place.end) & (self.places[:, 1] > self.places[:, 0])
        if not inside.any():
            return 0.0
        logit = float(self.logits[inside, TAGS.index(tag)].mean())
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, logit))))


class Tagger:
    """(asked, reply) → :class:`Tags`. Safe to call from any thread."""

    def __init__(self, encoder: Encoder, folder: Path | None = None) -> None:
        """``folder`` defaults to ``tagger`` beside the encoder's files, and where there is none to the shipped one."""
        own = encoder.artifact.folder / "tagger"
        self.encoder, self.folder = encoder, folder or (own if own.is_dir() else TAGGER)
        self._cached = lru_cache(256)(self._read)

    @cached_property
    def card(self) -> Mapping[str, Any]:
        """``shared`` (hashes of what it was trained on), ``thresholds`` by tag, what was measured."""
        path = self.folder / "tagger.json"
        card = read_card(path, FORMAT, _REMEDY)
        if (tuple(card.get("tags", ())), tuple(card.get("troubles", ()))) != (TAGS, TROUBLES):
            raise ModelError(f"{path}: with other tags than those of format {FORMAT}; {_REMEDY}")
        return card

    @property
    def fits(self) -> bool:
        """Whether the encoder's tokens are those it was trained on."""
        return bool(self.card["shared"] == shared(self.encoder))

    def check(self) -> None:
        """ModelError unless the file is there and is what the card says."""
        check_file(self.folder / "tagger.onnx", self.card["sha256"], _REMEDY)

    def threshold(self, tag: Tag | Literal["trouble"]) -> float:
        return float(self.card["thresholds"][tag])

    def __call__(self, asked: str, reply: str) -> Tags:
        return self._cached(asked, reply)

    def _read(self, asked: str, reply: str) -> Tags:
        ids, places = read(self.encoder, asked, reply)
        logits, troubles = self._session.run(None, {"words": self.encoder.words(ids)[None]})
        own = len(ids) - len(places)
        return Tags(logits[0][own:], places, troubles[0])

    @cached_property
    def _session(self) -> InferenceSession:
        return session(self.folder / "tagger.onnx")


def read(encoder: Encoder, asked: str, reply: str) -> tuple[list[int], npt.NDArray[np.int32]]:
    """The ids of both texts as one, and the places in ``reply`` of its own tokens, which are the last."""
    before, _ = encoder.tokens(asked, MOST_ASKED)
    ids, places = encoder.tokens(reply, MOST_TOKENS - len(before) + 1)
    return [*before, *ids[1:]], places[1:]


def shared(encoder: Encoder) -> dict[str, str]:
    """The hashes of what a tagger shares with the encoder."""
    return {name: encoder.artifact.card["files"][name] for name in SHARED}
