"""The tagger of replies, to be read from top to bottom: each token is a remark or not, an open refusal or not.

One more head tells from the same pass what befell the customer.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
import torch.nn.functional as F  # noqa: N812 - the name everybody knows
from rich.console import Console
from rich.progress import track
from sklearn.metrics import average_precision_score
from torch import Tensor, nn

from coach.models import WEIGHTS, Artifact, Encoder
from coach.models.tagger import FORMAT, NO_TROUBLE, TAGS, TROUBLES, Tag, Tagger, read, shared
from coach.rewrite.clauses import clauses
from coach.types import Span
from training.data import DATASETS
from training.rewrite.marks import Marked, marked, polite, troubled
from training.rewrite.network import Network, export
from training.rewrite.pairs import left_out

_POLITE = 30  # replies a language beside the marked ones
_EPOCHS, _RATE, _HEAD_RATE = 3, 2e-4, 10  # the heads learn so many times as fast
_TOKENS = 1200  # of a batch, padding included
_CLIP, _DECAY, _WARM_UP = 1.0, 0.01, 0.08
_THRESHOLDS = {"remark": 0.8, "open": 0.9, "trouble": 0.55}  # facts lost are worse than remarks left
_UNTOLD = -1  # the number of a trouble that nobody has said
_SHARE = 0.3  # of the troubles in the loss
console = Console(stderr=True)


@dataclass(frozen=True)
class Row:
    """``words`` (tokens, width), ``targets`` and ``known`` (tokens, tags): nothing is known of the customer's words.

    ``trouble``: the number of what befell the customer.
    """

    words: npt.NDArray[np.float32]
    targets: npt.NDArray[np.float32]
    known: npt.NDArray[np.float32]
    trouble: int


def train(folder: Path, data: Path = DATASETS, epochs: int = _EPOCHS) -> dict[str, dict[str, float]]:
    """Train on the part train, write ``tagger.onnx`` and ``tagger.json`` into ``folder``; what the part test measured."""
    artifact = Artifact(WEIGHTS)
    encoder = Encoder(artifact)
    replies = [*marked("train", data), *polite(_POLITE, data), *troubled("train", data), *left_out("train", data)]
    network = fitted(Network(artifact), [row(encoder, reply) for reply in replies], epochs)
    folder.mkdir(parents=True, exist_ok=True)
    export(network, folder / "tagger.onnx")
    with (folder / "tagger.onnx").open("rb") as file:
        digest = file_digest(file, "sha256").hexdigest()
    card = {
        "format": FORMAT,
        "tags": TAGS,
        "troubles": TROUBLES,
        "shared": shared(encoder),
        "sha256": digest,
        "thresholds": _THRESHOLDS,
    }
    _write(folder, card | {"replies": len(replies)})
    found = measured(Tagger(encoder, folder), [*marked("test", data), *troubled("test", data)])
    _write(folder, card | {"replies": len(replies), "test": found})
    console.print(f"{len(replies)} replies; on the part test {found}; written to {folder}")
    return found


def _write(folder: Path, card: dict[str, object]) -> None:
    (folder / "tagger.json").write_text(json.dumps(card, indent=1) + "\n", "utf-8")


def row(encoder: Encoder, reply: Marked) -> Row:
    ids, places = read(encoder, reply.asked, reply.doc.text)
    targets, known = np.zeros((2, len(ids), len(TAGS)), np.float32)
    for number, (start, end) in enumerate(places.tolist(), len(ids) - len(places)):
        for column, tag in enumerate(TAGS):
            known[number, column] = start < end and tag in reply.spans
            targets[number, column] = any(span.start <= start < end <= span.end for span in reply.spans.get(tag, ()))
    trouble = _UNTOLD if reply.trouble is None else TROUBLES.index(reply.trouble)
    return Row(encoder.words(ids), targets, known, trouble)


def fitted(network: Network, rows: Sequence[Row], epochs: int) -> Network:
    torch.manual_seed(0)
    heads = list(network.heads.parameters())
    body = [p for name, p in network.named_parameters() if p.requires_grad and not name.startswith("heads")]
    optimizer = torch.optim.AdamW([{"params": body}, {"params": heads}], weight_decay=_DECAY)
    steps = [batch for epoch in range(epochs) for batch in batches(rows, epoch)]
    network.train()
    for number, batch in enumerate(track(steps, "training", console=console)):
        pace = min(1.0, (number + 1) / (_WARM_UP * len(steps))) * (1 - number / len(steps))
        optimizer.param_groups[0]["lr"], optimizer.param_groups[1]["lr"] = _RATE * pace, _RATE * _HEAD_RATE * pace
        words, mask, targets, known = stacked([rows[i] for i in batch])
        tags, troubles = network(words, mask)
        each = F.binary_cross_entropy_with_logits(tags, targets, reduction="none") * known
        loss = (each.sum((0, 1)) / known.sum((0, 1)).clamp(min=1)).sum()
        told = torch.tensor([rows[i].trouble for i in batch])
        if (told != _UNTOLD).any():
            loss = loss + _SHARE * F.cross_entropy(troubles, told, ignore_index=_UNTOLD)
        loss.backward()
        nn.utils.clip_grad_norm_([*body, *heads], _CLIP)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
    return network


def batches(rows: Sequence[Row], seed: int) -> list[list[int]]:
    """Rows of about the same length together, in an order that ``seed`` settles."""
    chance = random.Random(seed)  # noqa: S311 - sampling, no secrets
    found: list[list[int]] = [[]]
    for i in sorted(range(len(rows)), key=lambda i: len(rows[i].words) + 20 * chance.random()):
        if found[-1] and (len(found[-1]) + 1) * len(rows[i].words) > _TOKENS:
            found.append([])
        found[-1].append(i)
    chance.shuffle(found)
    return found


def stacked(rows: Sequence[Row]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Words, mask, targets and known of several rows, padded at the end."""
    most = max(len(row.words) for row in rows)
    parts = ([row.words for row in rows], [row.targets for row in rows], [row.known for row in rows])
    words, targets, known = (torch.from_numpy(np.stack([np.pad(a, ((0, most - len(a)), (0, 0))) for a in of])) for of in parts)
    mask = torch.arange(most) < torch.tensor([[len(row.words)] for row in rows])
    return words, mask, targets, known


def measured(tagger: Tagger, replies: Sequence[Marked]) -> dict[str, dict[str, float]]:
    """Precision and recall at the threshold: of remarks by clause, of open refusals by sentence, of troubles by reply.

    Of the first two the average precision, too; of troubles how often the likeliest is right (``accuracy``).
    """
    found = {f"trouble.{lang}": _troubles(tagger, own) for lang, own in _by_language(replies).items()}
    for tag in TAGS:
        for lang, own in _by_language(replies).items():
            cases = [case for reply in own if tag in reply.spans for case in _cases(tagger, reply, tag)]
            odds, true = np.array([o for o, _ in cases]), np.array([t for _, t in cases])
            told = odds >= tagger.threshold(tag)
            found[f"{tag}.{lang}"] = {
                "precision": round(float(true[told].mean()), 3) if told.any() else 0.0,
                "recall": round(float(told[true].mean()), 3),
                "average_precision": round(float(average_precision_score(true, odds)), 3),
                "n": int(true.sum()),
            }
    return found


def _by_language(replies: Sequence[Marked]) -> dict[str, list[Marked]]:
    return {lang: [r for r in replies if r.doc.lang == lang] for lang in sorted({r.doc.lang for r in replies})}


def _troubles(tagger: Tagger, replies: Sequence[Marked]) -> dict[str, float]:
    """Recall counts the customers who are in trouble."""
    seen = [(r.trouble, *tagger(r.asked, r.doc.text).trouble) for r in replies]
    told = [(true, best) for true, best, odds in seen if best != NO_TROUBLE and odds >= tagger.threshold("trouble")]
    hits, troubled = sum(true == best for true, best in told), sum(true != NO_TROUBLE for true, _, _ in seen)
    return {
        "precision": round(hits / max(1, len(told)), 3),
        "recall": round(hits / max(1, troubled), 3),
        "accuracy": round(sum(true == best for true, best, _ in seen) / len(seen), 3),
        "n": troubled,
    }


def _cases(tagger: Tagger, reply: Marked, tag: Tag) -> Iterator[tuple[float, bool]]:
    doc = reply.doc
    tags = tagger(reply.asked, doc.text)
    for sentence in (s for s in doc.sentences if doc.words_in(s)):
        for place in clauses(doc, sentence) if tag == "remark" else (sentence,):
            yield tags.odds(tag, place), reply.within(tag, place) if tag == "remark" else _overlaps(reply.spans[tag], place)


def _overlaps(spans: Sequence[Span], place: Span) -> bool:
    return any(span.overlaps(place) for span in spans)
