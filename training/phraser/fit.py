"""The phraser, to be read from top to bottom: from Gemma 3 to a model that says sentences plainly."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from hashlib import file_digest
from pathlib import Path

import torch
import torch.nn.functional as F  # noqa: N812 - the name everybody knows
from rich.console import Console
from rich.progress import track
from tokenizers import Tokenizer
from torch import Tensor, nn

from coach.models.phraser import END, FILES, FORMAT, SILENT, Phraser, question
from coach.rewrite.verify import verify
from training.data import DATASETS
from training.phraser.base import Base, load_base
from training.phraser.export import export
from training.phraser.network import Gemma
from training.phraser.rows import Row, good, plain, without_remarks

_EPOCHS, _RATE = 3, 1.5e-4
_FROZEN = 6  # layers, of the first, that stay as they are
_TOKENS = 1024  # of a batch, padding included
_CLIP, _DECAY, _WARM_UP, _LAST = 1.0, 0.01, 0.06, 0.05
_SURE = 0.85  # the least probability of a word that is said
console = Console(stderr=True)
Pair = tuple[list[int], list[int]]  # ids of what is given, and of what is said


def train(folder: Path, data: Path = DATASETS, epochs: int = _EPOCHS) -> dict[str, dict[str, float]]:
    """Train on the parts train, write the files of :class:`Phraser` into ``folder / "phraser"``; what the part test measured."""
    test = list(plain("test", data))
    seen = {row.given for row in test}
    rows = [*plain("train", data), *(row for row in (*without_remarks("train", data), *good(data)) if row.given not in seen)]
    base = load_base(text for row in rows for text in (row.given, row.said))
    network = fitted(base.network, [_pair(base.tokenizer, row) for row in rows], epochs)
    out = folder / "phraser"
    out.mkdir(parents=True, exist_ok=True)
    export(Base(network, base.tokenizer), out)
    card: dict[str, object] = {"format": FORMAT, "files": {n: _hash(out / n) for n in FILES}, "sure": _SURE, "rows": len(rows)}
    _write(out, card)
    found = measured(Phraser(folder), test)
    _write(out, {**card, "test": found})
    console.print(f"{len(rows)} rows; on the part test {found}; written to {out}")
    return found


def _write(folder: Path, card: dict[str, object]) -> None:
    (folder / "phraser.json").write_text(json.dumps(card, indent=1) + "\n", "utf-8")


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _pair(tokenizer: Tokenizer, row: Row) -> Pair:
    said = tokenizer.encode(row.said, add_special_tokens=False).ids
    return question(tokenizer, row.lang, row.given), [*said, tokenizer.token_to_id(END) or 0]


def fitted(network: Gemma, pairs: Sequence[Pair], epochs: int) -> Gemma:
    torch.manual_seed(0)
    for layer in network.layers[:_FROZEN]:
        layer.requires_grad_(False)
    moving = [p for p in network.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(moving, weight_decay=_DECAY)
    steps = [batch for epoch in range(epochs) for batch in batches(pairs, epoch)]
    for number, batch in enumerate(track(steps, "training", console=console)):
        pace = min(1.0, (number + 1) / (_WARM_UP * len(steps))) * max(_LAST, 1 - number / len(steps))
        optimizer.param_groups[0]["lr"] = _RATE * pace
        loss = _loss(network, [pairs[i] for i in batch])
        loss.backward()
        nn.utils.clip_grad_norm_(moving, _CLIP)
        optimizer.step()
        optimizer.zero_grad(set_to_none=False)  # memory that is given back costs more than it is worth
    return network


def _loss(network: Gemma, pairs: Sequence[Pair]) -> Tensor:
    ids, said = stacked(pairs)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        last, _ = network(network.embedded(ids[:, :-1]), network.nothing(len(pairs)))
        logits = F.linear(last[said[:, 1:]], network.embed_tokens.weight)
    return F.cross_entropy(logits.float(), ids[:, 1:][said[:, 1:]])


def batches(pairs: Sequence[Pair], seed: int) -> Iterator[list[int]]:
    """Pairs of about the same length together, in an order that ``seed`` settles."""
    chance = random.Random(seed)  # noqa: S311 - sampling, no secrets
    sizes = [len(given) + len(said) for given, said in pairs]
    found: list[list[int]] = [[]]
    for i in sorted(range(len(pairs)), key=lambda i: sizes[i] + 4 * chance.random()):
        if found[-1] and (len(found[-1]) + 1) * max(sizes[i], *(sizes[j] for j in found[-1])) > _TOKENS:
            found.append([])
        found[-1].append(i)
    chance.shuffle(found)
    yield from found


def stacked(pairs: Sequence[Pair]) -> tuple[Tensor, Tensor]:
    """Ids (pairs, tokens), padded at the end, and which of them are said."""
    most = max(len(given) + len(said) for given, said in pairs)
    ids, known = torch.zeros(len(pairs), most, dtype=torch.long), torch.zeros(len(pairs), most, dtype=torch.bool)
    for number, (given, said) in enumerate(pairs):
        ids[number, : len(given) + len(said)] = torch.tensor([*given, *said])
        known[number, len(given) : len(given) + len(said)] = True
    return ids, known


def measured(phraser: Phraser, rows: Sequence[Row]) -> dict[str, dict[str, float]]:
    """By language the shares of answers that are the ``same`` as those written by hand, that keep every fact (``kept``), and of
    sentences that are fine those that are ``left`` alone."""
    found: dict[str, dict[str, float]] = {}
    for lang in sorted({row.lang for row in rows}):
        pairs = [(row, said.text if (said := phraser(row.lang, row.given)) else "") for row in rows if row.lang == lang]
        found[lang] = {
            "same": _share([row.said == text for row, text in pairs]),
            "kept": _share([bool(text) and not verify(row.given, text, lang) for row, text in pairs if row.said != SILENT]),
            "left": _share([row.given == text for row, text in pairs if row.given == row.said]),
            "n": len(pairs),
        }
    return found


def _share(hits: Sequence[bool]) -> float:
    return round(sum(hits) / max(1, len(hits)), 3)
