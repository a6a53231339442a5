"""The one abstraction: a batch of read drafts in, as many opinions out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from coach.text import Doc
from coach.types import Finding, Signal, Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence that carried a score: what was read in it, how sure that is (0..1), and the words that speak for it."""

    label: str
    span: Span
    confidence: float
    words: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Score:
    """How well a draft does on one signal, by one scorer.

    ``value`` is 0..100, higher is better, or None; ``why`` gives the reason in words of the reply's language.
    ``parts`` break the value down (empathy: reaction, interpretation, exploration, each 0..2).
    """

    signal: Signal
    value: float | None
    why: str
    parts: Mapping[str, float] = field(default_factory=dict)
    weight: float = 1.0  # against other scorers of the same signal
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Measure:
    """A number 0..1, -1..1 or a count that one scorer reads from the reply or from the customer's turns."""

    name: str
    value: float
    weight: float = 1.0  # against other scorers of the same measure


@dataclass(frozen=True, slots=True)
class Opinion:
    """What is thought of one draft. ``+`` loses nothing; ``Opinion()`` is neutral.

    ``present`` names signals of which this scorer sees so much that no other may call it missing: a rule that wants words of
    sympathy does not know every way to be warm.
    """

    scores: tuple[Score, ...] = ()
    findings: tuple[Finding, ...] = ()
    measures: tuple[Measure, ...] = ()
    present: frozenset[Signal] = frozenset()

    def __add__(self, other: Opinion) -> Opinion:
        return Opinion(
            self.scores + other.scores,
            self.findings + other.findings,
            self.measures + other.measures,
            self.present | other.present,
        )


class Scorer(Protocol):
    """A batch of read drafts in, as many opinions out, in the same order. Spans are in ``Doc.text``."""

    @property
    def name(self) -> str: ...

    def __call__(self, docs: Sequence[Doc]) -> list[Opinion]: ...
