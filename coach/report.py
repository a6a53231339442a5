"""From opinions to the report: blend scores, rank findings, spend the attention budget."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from coach.policy import Policy
from coach.scorer import Evidence, Opinion, Score
from coach.text import Doc
from coach.types import SIGNALS, Edit, Finding, Severity, Signal, Span

_COST: Mapping[Severity, float] = {"low": 0.12, "medium": 0.25, "high": 0.4}  # share of a score that one finding takes
_MODELS = "models."  # how the rules of model findings begin
_ORDER: tuple[Severity, ...] = ("high", "medium", "low")


@dataclass(frozen=True)
class Report:
    """All that is said about one draft. Spans are code points of the text as received."""

    lang: str
    overall: float | None
    scores: Mapping[Signal, Score]
    findings: tuple[Finding, ...]  # those that are shown
    found: tuple[Finding, ...] = ()  # all of them
    measures: Mapping[str, float] = field(default_factory=dict)
    partial: bool = False  # whether a scorer was left out for want of time


def report(doc: Doc, opinion: Opinion, policy: Policy) -> Report:
    """Blend one draft's opinions. Scores see every finding; the reader sees those that the attention budget allows."""
    findings = _distinct([f for f in opinion.findings if not _may_come(doc, opinion, f)])
    scores = {signal: _blend(signal, opinion.scores, findings, doc) for signal in SIGNALS}
    shown, found = (_placed_all(doc, some) for some in (islice(_ranked(findings), policy.attention), findings))
    return Report(doc.lang, _overall(scores, policy), scores, shown, found, _measures(opinion))


def _may_come(doc: Doc, opinion: Opinion, finding: Finding) -> bool:
    """Whether what ``finding`` says is missing may still be typed, or a scorer sees it."""
    missing = finding.span.start == finding.span.end
    return missing and (doc.draft.typing or finding.signal in opinion.present)


def _distinct(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Without the faults that models see where a rule of the same signal already marks the words."""
    ruled = [f for f in findings if not f.rule.startswith(_MODELS)]
    marked = [(f.signal, f.span) for f in ruled]
    seen = (f for f in findings if f.rule.startswith(_MODELS))
    return (*ruled, *(f for f in seen if not any(f.signal == signal and f.span.overlaps(span) for signal, span in marked)))


def _blend(signal: Signal, scores: Iterable[Score], findings: Iterable[Finding], doc: Doc) -> Score:
    """The weighted mean of all scorers' values; each finding then takes its share."""
    own = [s for s in scores if s.signal == signal]
    parts = {name: _mean((s.parts[name], s.weight) for s in own if name in s.parts) for name in _names(s.parts for s in own)}
    known = [(s.value, s.weight) for s in own if s.value is not None]
    evidence = tuple(_placed(doc, e) for s in own for e in s.evidence)
    faults = [f for f in findings if f.signal == signal]
    if not known and not (faults and doc.words):
        return Score(signal, None, own[0].why if own else doc.language.why("unsupported"), parts, evidence=evidence)
    value = _mean(known) if known else 60.0
    for fault in faults:
        value *= 1 - _COST[fault.severity] * fault.confidence
    why = faults[0].message if faults else max(own, key=lambda s: s.weight).why if own else ""
    return Score(signal, round(value, 1), why, parts, evidence=evidence)


def _measures(opinion: Opinion) -> dict[str, float]:
    """The weighted mean of what the scorers read, by name."""
    given = opinion.measures
    return {name: _mean((m.value, m.weight) for m in given if m.name == name) for name in dict.fromkeys(m.name for m in given)}


def _mean(weighted: Iterable[tuple[float, float]]) -> float:
    values = list(weighted)
    return round(sum(v * w for v, w in values) / sum(w for _, w in values), 4)


def _names(parts: Iterable[Mapping[str, float]]) -> list[str]:
    return list(dict.fromkeys(name for part in parts for name in part))


def _overall(scores: Mapping[Signal, Score], policy: Policy) -> float | None:
    known = [(s.value, policy.weights.get(signal, 1.0)) for signal, s in scores.items() if s.value is not None]
    return round(_mean(known), 1) if any(w for _, w in known) else None


def _ranked(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The gravest first, each rule's first finding before any rule's second; of two of one signal at one place the graver."""
    kept: list[Finding] = []
    times = Counter[str]()
    graded = []
    for f in sorted(findings, key=_gravity):
        times[f.rule] += 1
        graded.append((times[f.rule], f))
    for _, f in sorted(graded, key=lambda item: (item[0], _gravity(item[1]))):
        if not any(k.signal == f.signal and (k.span.overlaps(f.span) or k.span == f.span) for k in kept):
            kept.append(f)
            yield f


def _gravity(f: Finding) -> tuple[int, float, Span, str]:
    return _ORDER.index(f.severity), -f.confidence, f.span, f.rule


def _placed(doc: Doc, e: Evidence) -> Evidence:
    return Evidence(e.label, doc.source.received(e.span), e.confidence, tuple(doc.source.received(word) for word in e.words))


def _placed_all(doc: Doc, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """In the order of the text as received."""
    return tuple(_received(doc, f) for f in sorted(findings, key=lambda f: (f.span, f.rule)))


def _received(doc: Doc, f: Finding) -> Finding:
    """The finding with its places in the text as received."""
    edits = tuple(Edit(doc.source.received(e.span), e.text) for e in f.edits)
    return Finding(f.rule, f.signal, doc.source.received(f.span), f.message, f.severity, f.confidence, f.source, edits)
