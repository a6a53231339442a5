"""Scores from cues: a documented, deterministic formula for each signal, and the measures of reply and customer.

Each formula adds evidence in logits and maps it to 0..100 (``scale.score``); findings of rules then take their share
(``coach.report``). docs/scores.md lists every term.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coach.checks.measures import politeness_of, register_of
from coach.evidence.care import listening, ownership
from coach.evidence.customer import customer
from coach.evidence.empathy import empathy
from coach.evidence.manner import channel, formality
from coach.evidence.wording import clarity, positivity
from coach.policy import Policy
from coach.scorer import Measure, Opinion, Score
from coach.text import LANGUAGES, Doc
from coach.types import SIGNALS

_FEWEST_WORDS = 2


@dataclass(frozen=True)
class EvidenceScorer:
    """The seven signals and the measures, from the cues of the reply and of the customer's turns."""

    policies: Mapping[str, Policy]
    name: str = "evidence"

    def __call__(self, docs: Sequence[Doc]) -> list[Opinion]:
        return [self._opinion(doc) for doc in docs]

    def _opinion(self, doc: Doc) -> Opinion:
        counts = _measures(words=len(doc.words), sentences=len(doc.sentences))
        if doc.lang not in LANGUAGES:
            return Opinion(_nulls(doc, "unsupported"), measures=counts)
        said = _measures(**customer(doc))
        if len(doc.words) < _FEWEST_WORDS:
            return Opinion(_nulls(doc, "too_short"), measures=counts + said)
        policy = self.policies.get(doc.draft.policy, self.policies["default"])
        wording = (positivity(doc), clarity(doc, policy), formality(doc, policy))
        care = (empathy(doc), ownership(doc), listening(doc), channel(doc))
        manner = _measures(register=register_of(doc), politeness=politeness_of(doc))
        return Opinion(wording + care, measures=manner + counts + said)


def _nulls(doc: Doc, why: str) -> tuple[Score, ...]:
    return tuple(Score(signal, None, doc.language.why(why)) for signal in SIGNALS)


def _measures(**values: float) -> tuple[Measure, ...]:
    return tuple(Measure(name, float(value)) for name, value in values.items())
