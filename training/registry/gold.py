"""Frozen gold: labelled test parts, pairs of which one is better, drafts with marked faults. Nothing here was trained on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from coach.engine import Coach
from coach.errors import InputError
from coach.models import Encoder, ModelScorer
from coach.models.labels import HEADS, LABELS
from coach.rewrite import verify
from coach.rewrite.verify import kinds
from coach.wire import score_rows
from training.data import DATASETS, Example, read_jsonl, shipped
from training.evaluate import predicted, rows
from training.metrics import Floats, calibration_error
from training.risk.cases import shipped as conversations
from training.risk.fit import read
from training.risk.measure import Told, arrays

GOLDEN = Path(__file__).parents[2] / "tests" / "golden"
_ROW = ("text", "lang", "channel", "locale", "history")
_FEWEST = 20  # texts, below which a figure is not told

Table = dict[str, float]  # figures by what they are of, such as "en empathy"


@dataclass(frozen=True)
class Gold:
    """Folders: ``golden`` has <language>/pairs.jsonl and findings.jsonl, ``datasets`` is like the project's own."""

    golden: Path = GOLDEN
    datasets: Path = DATASETS

    def cases(self, kind: str) -> list[dict[str, Any]]:
        """InputError where there are none."""
        found = [row for path in sorted(self.golden.glob(f"*/{kind}.jsonl")) for row in read_jsonl(path)]
        if not found:
            raise InputError(f"{self.golden}: no <language>/{kind}.jsonl in it; give the folder of golden cases with --gold")
        return found

    def drafts(self) -> list[dict[str, Any]]:
        """Rows of the wire: the drafts with marked faults, and the worse reply of each pair."""
        worse = [case | {"text": case["worse"]} for case in self.cases("pairs")]
        return [_row(case) for case in (*self.cases("findings"), *worse)]

    def examples(self) -> list[Example]:
        return [e for e in shipped(self.datasets) if e.part == "test"]


def _row(case: Mapping[str, Any], **more: Any) -> dict[str, Any]:
    return {key: case[key] for key in _ROW if key in case} | more


def encoder_of(coach: Coach) -> Encoder:
    return next(s.encoder for s in coach.scorers if isinstance(s, ModelScorer))


def heads(probabilities: Floats, examples: Sequence[Example]) -> Table:
    """By language the ranking of each label, and by head the mean of its labels (``"en acts: mean"``)."""
    found = {f"{r.lang} {r.label}": r.ranking.value for r in rows("", probabilities, examples, None) if r.lang != "all"}
    langs = sorted({name.split()[0] for name in found})
    means = {f"{lang} {head}: mean": _mean(found, lang, labels) for lang in langs for head, labels in HEADS.items()}
    return found | {name: value for name, value in means.items() if value is not None}


def _mean(found: Mapping[str, float], lang: str, labels: Sequence[str]) -> float | None:
    own = [found[f"{lang} {label}"] for label in labels if f"{lang} {label}" in found]
    return float(np.mean(own)) if own else None


def errors(probabilities: Floats, examples: Sequence[Example]) -> Table:
    """By head the mean calibration error of its labels, over all languages."""
    found = {label: error for label in LABELS if (error := _error(label, probabilities, examples)) is not None}
    of = {head: [found[label] for label in labels if label in found] for head, labels in HEADS.items()}
    return {head: float(np.mean(each)) for head, each in of.items() if each}


def _error(label: str, probabilities: Floats, examples: Sequence[Example]) -> float | None:
    chosen = [i for i, e in enumerate(examples) if label in e.targets]
    if len(chosen) < _FEWEST:
        return None
    targets = np.array([examples[i].targets[label] for i in chosen])
    return calibration_error(probabilities[chosen, LABELS.index(label)], targets)


def read_heads(coach: Coach, examples: Sequence[Example]) -> Floats:
    """(examples, labels) probabilities."""
    return predicted(encoder_of(coach), examples)


def risk_error(coach: Coach, gold: Gold) -> Table:
    """Calibration error of risk on the test conversations; empty where the coach has no risk model."""
    model = coach.risk_model
    cases = [case for case in conversations(gold.datasets) if case.part == "test"]
    if model is None or len(cases) < _FEWEST:
        return {}
    told = [Told(case, model.probability(model.logit(found))) for case, found in read(cases, encoder_of(coach))]
    return {"risk": calibration_error(*arrays(told))}


def right(coach: Coach, gold: Gold) -> Table:
    """By language and source how many pairs are told apart."""
    found: Table = defaultdict(float)
    for name, case in _pairs(gold):
        told = score_rows(coach, [_row(case, text=case[side]) for side in ("worse", "better")])
        worse, better = (out["scores"][case["signal"]]["value"] for out in told)
        found[name] += worse is not None and better is not None and better > worse
    return dict(found)


def _pairs(gold: Gold) -> Iterator[tuple[str, dict[str, Any]]]:
    yield from ((f"{case['lang']} golden", case) for case in gold.cases("pairs"))
    for path in sorted((gold.datasets / "reply_pairs" / "data").glob("*/test.jsonl")):
        lang = path.parent.name
        for row in read_jsonl(path):
            yield f"{lang} reply_pairs", row | {"lang": lang, "history": [{"role": "customer", "text": row["customer"]}]}


def unsafe(coach: Coach, gold: Gold) -> Table:
    """How many golden drafts get a rewrite, and how many of those gain or lose a fact beyond the changes they show."""
    drafts = gold.drafts()
    told = [(row, out["rewrite"]) for row in drafts for out in score_rows(coach, [row | {"rewrite": True}])]
    made = [(row, rewrite) for row, rewrite in told if rewrite["text"] is not None]
    return {"offered": float(len(made)), "unsafe": float(sum(map(_changes_facts, *zip(*made, strict=True)))) if made else 0.0}


def _changes_facts(row: Mapping[str, Any], rewrite: Mapping[str, Any]) -> bool:
    draft, lang = row["text"], row["lang"]
    pieces = (words for c in rewrite["changes"] for words in (c["text"], draft[c["start"] : c["end"]]))
    return bool(verify(draft, rewrite["text"], lang, kinds(pieces, lang)))


def precision(coach: Coach, gold: Gold) -> Table:
    """By rule the share of its findings on golden drafts that the gold marks too. Those of which it says nothing do not count."""
    verdicts: dict[str, list[bool]] = defaultdict(list)
    for case in gold.cases("findings"):
        [out] = score_rows(coach, [_row(case)])
        for finding in out["findings"]:
            if (verdict := _verdict(finding, case)) is not None:
                verdicts[finding["rule"]].append(verdict)
    return {rule: float(np.mean(found)) for rule, found in verdicts.items()}


def _verdict(finding: Mapping[str, Any], case: Mapping[str, Any]) -> bool | None:
    if any(finding["signal"] in e["signals"] and _touches(finding, case["text"], e["on"]) for e in case["expect"]):
        return True
    return False if finding["signal"] in case["silent"] else None


def _touches(finding: Mapping[str, Any], text: str, on: str) -> bool:
    start = text.index(on)
    return not on or (finding["start"] <= start + len(on) and start <= finding["end"])
