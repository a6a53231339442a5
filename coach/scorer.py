"""The one abstraction: a batch of read drafts in, as many opinions out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from coach.text import Doc
from coach.types import Finding, Signal


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


@dataclass(frozen=True, slots=True)
class Opinion:
    """What is thought of one draft. ``+`` loses nothing; ``Opinion()`` is neutral. ``measures`` are 0..1, -1..1 or counts."""

    scores: tuple[Score, ...] = ()
    findings: tuple[Finding, ...] = ()
    measures: Mapping[str, float] = field(default_factory=dict)

    def __add__(self, other: Opinion) -> Opinion:
        return Opinion(self.scores + other.scores, self.findings + other.findings, {**self.measures, **other.measures})


class Scorer(Protocol):
    """A batch of read drafts in, as many opinions out, in the same order. Spans are in ``Doc.text``."""

    @property
    def name(self) -> str: ...

    def __call__(self, docs: Sequence[Doc]) -> list[Opinion]: ...
