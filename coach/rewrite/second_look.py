"""A second look at a rewrite by others: learned odds that it changes something, from facts, acts and nearness of meaning.

Facts tell what patterns know; the encoder tells which sentence of the one has no counterpart in the other, the heads which acts
(a refusal, a promise, blame) became more or less likely. One linear model weighs them: ``weights/second_look.json``.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, get_args

import numpy as np
import numpy.typing as npt

from coach.models import Encoder
from coach.models.labels import ACTS
from coach.models.readings import Reading, reading
from coach.models.units import reply_units
from coach.rewrite.facts import Kind, facts
from coach.rewrite.verify import EXACT, Difference, verify
from coach.types import Span

SECOND_LOOK = Path(__file__).parent / "weights" / "second_look.json"
FORMAT = 1
_KINDS: tuple[Kind, ...] = tuple(kind for kind in get_args(Kind) if kind != "meaning")
HARD: frozenset[Kind] = EXACT | {"name", "refusal", "promise", "gift", "prohibition", "certain"}  # never overruled
_MOST = 3
Floats = npt.NDArray[np.float32]


@dataclass(frozen=True)
class SecondLook:
    """``card``: means, scales and weights of the features, the bias, the ``threshold`` from which a change is suspected."""

    card: Mapping[str, Any]
    encoder: Encoder

    @classmethod
    def load(cls, encoder: Encoder, path: Path = SECOND_LOOK) -> SecondLook | None:
        """None where it was fitted on other models: facts alone then decide, until ``coach train rewrites`` has run."""
        card = json.loads(path.read_text("utf-8"))
        fits = (card["format"], card["encoder"]) == (FORMAT, encoder.artifact.digest)
        return cls(card, encoder) if fits else None

    def __call__(self, draft: str, proposal: str, lang: str) -> tuple[Difference, ...]:
        """Hard differences of fact always; beside them, from the threshold on, the soft ones, or the sentences farthest apart."""
        pair = Pair(draft, proposal, lang, self.encoder)
        hard = tuple(d for d in pair.differences if d.kind in HARD)
        if self.odds(pair) < self.card["threshold"]:
            return hard
        return pair.differences or (Difference("meaning", *pair.farthest),)

    def odds(self, pair: Pair) -> float:
        """The probability of a change, 0..1."""
        known = self.card["features"]
        parts = ((v - known[n]["mean"]) / known[n]["scale"] * known[n]["weight"] for n, v in pair.features.items() if n in known)
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, self.card["bias"] + sum(parts)))))


@dataclass(frozen=True)
class Pair:
    """A draft and a proposal, compared."""

    draft: str
    proposal: str
    lang: str
    encoder: Encoder

    @property
    def features(self) -> dict[str, float]:
        return {**dict(self._of_facts()), **dict(self._of_meaning()), **dict(self._of_acts())}

    @cached_property
    def differences(self) -> tuple[Difference, ...]:
        return verify(self.draft, self.proposal, self.lang)

    @property
    def farthest(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The sentence of the draft that the proposal says least, and the other way round."""
        near = self._nearness
        lost, added = int(near.max(1).argmin()), int(near.max(0).argmin())
        return (self._before.texts[lost],), (self._after.texts[added],)

    def _of_facts(self) -> Iterator[tuple[str, float]]:
        found = {d.kind: d for d in self.differences}
        old, new = (Counter(f.kind for f in facts(text, self.lang)) for text in (self.draft, self.proposal))
        for kind in _KINDS:
            lost, added = (len(found[kind].lost), len(found[kind].added)) if kind in found else (0, 0)
            yield from ((f"lost.{kind}", float(lost)), (f"added.{kind}", float(added)))
            yield f"fewer.{kind}", float(min(_MOST, max(0, old[kind] - new[kind])))
            yield f"more.{kind}", float(min(_MOST, max(0, new[kind] - old[kind])))

    def _of_meaning(self) -> Iterator[tuple[str, float]]:
        far = 1 - self._nearness
        unsaid, unasked = far.min(1), far.min(0)
        yield from (("unsaid.most", float(unsaid.max())), ("unsaid.mean", float(unsaid.mean())))
        yield from (("unasked.most", float(unasked.max())), ("unasked.mean", float(unasked.mean())))
        yield "apart", float(1 - _unit(self._before.vector) @ _unit(self._after.vector))
        yield "longer", len(self.proposal) / max(1, len(self.draft)) - 1

    def _of_acts(self) -> Iterator[tuple[str, float]]:
        old, new = self._before.whole, self._after.whole
        for act in ACTS:
            yield from ((f"less.{act}", max(0.0, old[act] - new[act])), (f"more.{act}", max(0.0, new[act] - old[act])))

    @cached_property
    def _nearness(self) -> Floats:
        """(sentences of the draft, sentences of the proposal): cosines."""
        old, new = (np.stack([_unit(e.vector) for e in r.encoded]) for r in (self._before, self._after))
        found: Floats = old @ new.T
        return found

    @cached_property
    def _before(self) -> Reading:
        return _read(self.draft, self.encoder)

    @cached_property
    def _after(self) -> Reading:
        return _read(self.proposal, self.encoder)


def _read(text: str, encoder: Encoder) -> Reading:
    units = reply_units(text) or (text,)
    found = reading([(Span(0, len(unit)), unit) for unit in units], encoder(units))
    if found is None:
        raise ValueError("no unit in a text")  # units is never empty
    return found


def _unit(vector: Floats) -> Floats:
    scaled: Floats = vector / max(float(np.linalg.norm(vector)), 1e-9)
    return scaled
