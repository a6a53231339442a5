"""What the heads saw and where: the sentences and words behind a score, and faults as findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from coach.models.labels import ACTS, EMPATHY
from coach.models.readings import Reading
from coach.scorer import Evidence
from coach.text import Doc
from coach.types import Finding, Severity, Signal

FAULTS: Mapping[str, tuple[Signal, Severity]] = {
    "refusal": ("positivity", "medium"),
    "blame": ("positivity", "medium"),
    "dismissal": ("positivity", "high"),
    "deflection": ("ownership", "medium"),
    "over_promise": ("ownership", "medium"),
}
_READ = frozenset({*ACTS, *EMPATHY})
_MOST, _SHOWN, _FELT = 2, 0.4, 0.1  # labels of a score, their probability, what they add in logits
_SOURCE = "coach/models: reply acts"


def carried(reply: Reading, weights: Mapping[str, float], whole: Mapping[str, float]) -> tuple[Evidence, ...]:
    """The labels that moved a score most, each with the sentence and the words that showed it."""
    moved = {name: abs(weight) * whole[name] for name, weight in weights.items() if name in _READ and whole[name] >= _SHOWN}
    best = sorted(moved, key=lambda name: (-moved[name], name))[:_MOST]
    return tuple(_place(reply, label) for label in best if moved[label] >= _FELT)


def _place(reply: Reading, label: str) -> Evidence:
    sure = reply.units(label)
    unit = sure.index(max(sure))
    return Evidence(label, reply.spans[unit], round(sure[unit], 2), reply.words(unit, label))


def findings(doc: Doc, reply: Reading, card: Mapping[str, Any]) -> tuple[Finding, ...]:
    """A finding on each sentence where a fault is as sure as the card's ``faults`` ask; a refusal only without an alternative."""
    return tuple(found for act in FAULTS if act in card["faults"] for found in _of_act(doc, reply, act, card["faults"][act]))


def _of_act(doc: Doc, reply: Reading, act: str, threshold: float) -> Iterator[Finding]:
    if act == "refusal" and reply.whole["alternative"] >= 0.5:
        return
    signal, severity = FAULTS[act]
    for span, probability in zip(reply.spans, reply.units(act), strict=True):
        if probability >= threshold:
            message = doc.language.why(f"model_{act}")
            yield Finding(f"models.{act}", signal, span, message, severity, round(probability, 2), _SOURCE)
