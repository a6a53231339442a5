"""All heads as one Scorer: the distinct units of the whole batch are encoded once."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coach.models.encoder import Encoder
from coach.models.evidence import carried, findings
from coach.models.features import FEATURES, customer_reading, features
from coach.models.labels import EMPATHY
from coach.models.readings import Reading, reading
from coach.models.units import Units, of_reply, turn_units
from coach.policy import Policy
from coach.scorer import Measure, Opinion, Score
from coach.text import LANGUAGES, Doc
from coach.types import SIGNALS, Signal, Span

_FEWEST_WORDS = 2
_LEAST_NEED, _LEAST_WARMTH = 0.2, 0.5  # below both, empathy is not judged
_GOOD = 60  # of 100, from which nothing needs to be said
_WARM = 0.6  # warmth from which nothing of it can be missing


@dataclass(frozen=True)
class ModelScorer:
    """Scores, measures and findings from the heads. ``card["weights"]`` says how much each counts beside the rules."""

    encoder: Encoder
    policies: Mapping[str, Policy]
    name: str = "models"
    deadline: float = math.inf  # seconds of the monotonic clock, after which LateError is raised

    def __call__(self, docs: Sequence[Doc]) -> list[Opinion]:
        return [self._opinion(doc, reply, turns) for doc, (reply, turns) in zip(docs, self._read(docs), strict=True)]

    def features(self, docs: Sequence[Doc]) -> list[dict[str, float]]:
        """What the scores are made of, for each draft; those of an empty draft are all 0."""
        none = dict.fromkeys(FEATURES, 0.0)
        read = zip(docs, self._read(docs), strict=True)
        return [self._features(doc, reply, customer_reading(turns)) if reply else none for doc, (reply, turns) in read]

    def _read(self, docs: Sequence[Doc]) -> list[tuple[Reading | None, list[Reading]]]:
        replies = [of_reply(doc) for doc in docs]
        turns = [[_of_turn(turn.text) for turn in doc.customer_turns] for doc in docs]
        texts = [text for units in (*replies, *(t for own in turns for t in own)) for _, text in units]
        encoded = self.encoder(texts, deadline=self.deadline)
        return [
            (reading(units, encoded), [found for t in own if (found := reading(t, encoded))])
            for units, own in zip(replies, turns, strict=True)
        ]

    def _features(self, doc: Doc, reply: Reading, customer: Mapping[str, float]) -> dict[str, float]:
        policy = self.policies.get(doc.draft.policy, self.policies["default"])
        return features(reply, customer, policy, doc.draft.locale, doc.draft.channel)

    def _opinion(self, doc: Doc, reply: Reading | None, turns: Sequence[Reading]) -> Opinion:
        customer = customer_reading(turns)
        said = tuple(Measure(n, customer[n], self._weight(n)) for n in ("sentiment", "frustration", "leaving") if customer)
        if reply is None or (doc.lang in LANGUAGES and len(doc.words) < _FEWEST_WORDS):
            return Opinion(measures=said)  # elsewhere words cannot be told by spaces
        manner = tuple(Measure(n, reply.whole[n], self._weight(n)) for n in ("register", "politeness"))
        if doc.lang not in LANGUAGES:
            return Opinion(measures=manner + said)
        found = self._features(doc, reply, customer)
        warm: frozenset[Signal] = frozenset({"empathy"} if found["warmth"] >= _WARM else ())
        faults = findings(doc, reply, self.encoder.artifact.card)
        return Opinion(self._scores(doc, reply, found), faults, manner + said, warm)

    def _scores(self, doc: Doc, reply: Reading, found: Mapping[str, float]) -> tuple[Score, ...]:
        known = self.encoder.artifact.card["signals"]
        judged = (s for s in SIGNALS if s in known and (s != "listening" or doc.customer_turns))
        return tuple(self._score(doc, reply, signal, known[signal], found) for signal in judged)

    def _score(self, doc: Doc, reply: Reading, signal: Signal, of: Mapping[str, float], found: Mapping[str, float]) -> Score:
        logit = of["bias"] + sum(weight * found[name] for name, weight in of.items() if name != "bias")
        parts = {part: round(2 * reply.whole[part], 4) for part in EMPATHY} if signal == "empathy" else {}
        value = 100 / (1 + math.exp(-max(-20.0, min(20.0, logit))))
        evidence = carried(reply, of, found)
        if signal == "empathy" and found["need"] < _LEAST_NEED and found["warmth"] < _LEAST_WARMTH:
            return Score(signal, None, doc.language.why("not_needed"), parts, self._weight(signal), evidence)
        why = doc.language.why("good" if value >= _GOOD else f"why_{signal}")
        return Score(signal, value, why, parts, self._weight(signal), evidence)

    def _weight(self, name: str) -> float:
        return float(self.encoder.artifact.card["weights"].get(name, 1.0))


def _of_turn(text: str) -> Units:
    return tuple((Span(0, len(unit)), unit) for unit in turn_units(text))
