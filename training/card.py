"""The model card of an artifact: what it is, from what data and under which licences, how good it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from coach.models.labels import HEADS
from training.evaluate import Row
from training.public import LICENCES

_HEAD = """---
language: [en, tr, fa, lv, de, es, fr, pt, it, nl, ru, hi, ja, zh, ko, vi]
license: apache-2.0
base_model: intfloat/multilingual-e5-small
pipeline_tag: text-classification
library_name: onnx
tags: [customer-support, empathy, register, politeness, dialogue-act, churn]
---

# Reply Coach models

One multilingual encoder with a linear head for each of {labels} labels, for the CPU: int8 weights in ONNX, heads in safetensors,
an embedding table of {pieces} pieces in int8. Read by `coach.models`; SHA-256 of every file is in `card.json`.

- **Base**: {base}. Layers {layers} of 12, then trained on all heads at once (`coach train`).
- **Reads**: one sentence of a reply, or one turn of a customer, up to {tokens} tokens, without a prompt.
- **Gives**: {heads}.
- **Not for**: judging people, or anything on the agent's mood; texts other than support conversations; languages beyond the
  list. Scores are shown beside their evidence, and abstain on texts of fewer than two words.

## Data and licences
The weights are Apache-2.0. They were trained on the project's own datasets (Apache-2.0) and on the sets below, whose texts are
not part of this artifact. The base is MIT.

| set | examples | licence |
|---|---:|---|
"""
_LIMITS = """
## Limits
The project's datasets were written and labelled by a language model and checked by no native reader; train and test parts
share it as their author, so the figures above flatter.
Sets of public data are not support conversations, and projected or crowd labels
are noisy. Irony, and a refusal that only the situation tells, are missed. Calibration was fitted on the same kind of data as
the test parts; on your own traffic, fit it anew (`coach train`) before you read probabilities as such.
"""


def write_model_card(card: Mapping[str, Any], found: Sequence[Row], folder: Path) -> None:
    """``README.md`` of the artifact in ``folder``."""
    heads = "; ".join(f"{name} ({', '.join(labels)})" for name, labels in HEADS.items())
    head = _HEAD.format(
        labels=sum(map(len, HEADS.values())), pieces=card["pieces"], base=card["base"], layers=card["layers"],
        tokens=card["tokens"], heads=heads,
    )  # fmt: skip
    (folder / "README.md").write_text(head + "\n".join([*_data(card), "", *_figures(found), _LIMITS]), "utf-8")


def _data(card: Mapping[str, Any]) -> Iterator[str]:
    for source, count in card["data"].items():
        yield f"| {source} | {count} | {LICENCES.get(source, 'Apache-2.0, this project')} |"


def _figures(found: Sequence[Row]) -> Iterator[str]:
    yield "## Measured"
    yield "Frozen test parts: area under the ROC curve, for register, politeness and sentiment Spearman's correlation, with the"
    yield "95 % bootstrap interval over all languages; then each language. Expected calibration error last."
    yield ""
    langs = sorted({r.lang for r in found} - {"all"})
    yield f"| label | all | {' | '.join(langs)} | error |"
    yield "| --- |" + " ---: |" * (len(langs) + 2)
    for label in dict.fromkeys(r.label for r in found):
        own = {r.lang: r for r in found if r.label == label and r.model == "shipped"}
        if (whole := own.get("all")) is None:
            continue
        each = " | ".join(f"{own[lang].ranking.value:.2f}" if lang in own else "" for lang in langs)
        of = whole.ranking
        yield f"| {label} | {of.value:.3f} [{of.low:.2f}, {of.high:.2f}] | {each} | {whole.error:.3f} |"
