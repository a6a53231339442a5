"""What rules and heads see in each candidate, and how far that leaves them unsure or at odds."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from coach.engine import Coach, load
from coach.errors import InputError
from coach.models import WEIGHTS, ModelScorer
from coach.models.encoder import Encoder
from coach.models.labels import ACTS
from coach.models.readings import Reading, reading
from coach.models.units import of_reply
from coach.text import Doc, read
from coach.types import Draft, Finding
from training.labels.sources import Candidate

FAMILIES = {  # the acts that rules find too, and what the names of those rules have in them
    "blame": ("blame",),
    "refusal": ("cannot", "declined", "flat_no", "refus", "no_way", "blocked"),
    "deflection": ("deflect", "not_my_department"),
    "dismissal": ("dismiss", "rebuke", "mock", "sarcasm"),
    "over_promise": ("overpromise", "vow"),
    "canned": ("canned", "stock"),
}
_NEAR = 1.0  # in log-odds, from one half or the threshold; what is farther counts as sure
_SURE = 0.5
_UNSUREST = 3  # labels of a text that say how unsure the heads are of it
_BATCH = 64


@dataclass(frozen=True)
class Doubt:
    """A label in one sentence, and its probability."""

    label: str
    probability: float
    unit: int
    how: str  # unsure, rules only, heads only


@dataclass(frozen=True)
class Look:
    """A candidate as rules and heads see it. Spans are places in ``text``, the cleaned text."""

    candidate: Candidate
    text: str
    reading: Reading
    findings: tuple[Finding, ...]
    unsure: tuple[Doubt, ...]
    odds: tuple[Doubt, ...]
    uncertainty: float  # 0..1

    @property
    def vector(self) -> npt.NDArray[np.float32]:
        """(width,), of length 1."""
        found = self.reading.vector
        return np.asarray(found / max(float(np.linalg.norm(found)), 1e-9), np.float32)

    @property
    def worth(self) -> float:
        """How much a label would tell: each disagreement counts as much as full uncertainty."""
        return self.uncertainty + len({doubt.label for doubt in self.odds})


def coach_of(models: Path | None, rules: Path | None) -> tuple[Coach, Encoder]:
    """The coach with its models, which choosing cannot do without."""
    coach = load(rules, models or WEIGHTS)
    scorer = next((s for s in coach.scorers if isinstance(s, ModelScorer)), None)
    if scorer is None:
        raise InputError(f"--models {models or WEIGHTS}: {'; '.join(coach.notices)}; what to label is chosen by the heads")
    return coach, scorer.encoder


def looks(candidates: Sequence[Candidate], coach: Coach, encoder: Encoder) -> Iterator[Look]:
    """In order; a candidate without a sentence is none."""
    for start in range(0, len(candidates), _BATCH):
        batch = candidates[start : start + _BATCH]
        docs = [read(Draft(c.text, c.lang, c.channel)) for c in batch]  # type: ignore[arg-type]
        encoded = encoder([text for doc in docs for _, text in of_reply(doc)])
        opinions = coach.rules(docs)
        for candidate, doc, opinion in zip(batch, docs, opinions, strict=True):
            if (found := reading(of_reply(doc), encoded)) is not None:
                yield _look(candidate, doc, found, opinion.findings, encoder.artifact.card["thresholds"])


def _look(candidate: Candidate, doc: Doc, found: Reading, findings: tuple[Finding, ...], thresholds: Mapping[str, float]) -> Look:
    near = sorted(_closeness(found, thresholds), key=lambda pair: (-pair[0], pair[1].unit, pair[1].label))[:_UNSUREST]
    unsure = tuple(doubt for close, doubt in near if close > 0)
    odds = tuple(_odds(found, findings, thresholds))
    return Look(candidate, doc.text, found, findings, unsure, odds, sum(close for close, _ in near) / _UNSUREST)


def _closeness(found: Reading, thresholds: Mapping[str, float]) -> Iterator[tuple[float, Doubt]]:
    """1 at one half or at the threshold of the label, 0 from one unit of log-odds away."""
    for label in ACTS:
        for unit, p in enumerate(found.units(label)):
            away = min(abs(_log_odds(p)), abs(_log_odds(p) - _log_odds(thresholds.get(label, 0.5))))
            yield max(0.0, 1 - away / _NEAR), Doubt(label, p, unit, "unsure")


def _log_odds(p: float) -> float:
    """The log-odds of a probability."""
    p = min(max(p, 1e-6), 1 - 1e-6)
    return math.log(p / (1 - p))


def _odds(found: Reading, findings: Sequence[Finding], thresholds: Mapping[str, float]) -> Iterator[Doubt]:
    """Where a rule finds what the head does not, and the other way round."""
    for label, names in FAMILIES.items():
        spans = [f.span for f in findings if any(name in f.rule for name in names)]
        for unit, p in enumerate(found.units(label)):
            ruled = any(span.overlaps(found.spans[unit]) for span in spans)
            if ruled and p < min(_SURE, thresholds.get(label, _SURE)):
                yield Doubt(label, p, unit, "rules only")
            elif not ruled and p >= _SURE:
                yield Doubt(label, p, unit, "heads only")
