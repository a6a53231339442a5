"""From a recipe and data to an artifact and its report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from rich.console import Console

from coach.models import WEIGHTS, Artifact, Encoder, ModelScorer
from coach.policy import load_policies
from coach.text.language import RULES
from training import baselines
from training.base import load_base
from training.batches import Units
from training.calibrate import fault_thresholds, temperatures, thresholds
from training.card import write_model_card
from training.data import Example
from training.evaluate import Row, parity, report
from training.export import export, write_card
from training.fit import fit
from training.heads import refit
from training.network import Network, pooled
from training.public import READERS
from training.recipe import Recipe, load_recipe
from training.signals import Pair, fit_signals
from training.vocabulary import prune

console = Console(stderr=True)


@dataclass(frozen=True)
class Data:
    """Labelled texts of every part, and the pairs that the scores are fitted on."""

    examples: Sequence[Example]
    pairs: Sequence[Pair] = ()

    def part(self, name: str) -> list[Example]:
        return [e for e in self.examples if e.part == name]


def train(name: str, data: Data, folder: Path, threads: int | None = None) -> list[Row]:
    """Train by the recipe ``name``; checkpoints, ``model`` and ``report`` go into ``folder``. Gives what was measured."""
    if threads:
        torch.set_num_threads(threads)
    recipe = load_recipe(name)
    network, base = _network(recipe, data.examples)
    fit(network, recipe, data.examples, folder)
    refit(network, recipe, data.examples)
    return finish(network, recipe, base, data, folder)


def finish(network: Network, recipe: Recipe, base: str, data: Data, folder: Path) -> list[Row]:
    """Calibrate, export, fit the scores on pairs, measure, write the model card. Gives what was measured."""
    logits, targets, others = _on_dev(network, recipe, data.part("dev"))
    temperature = temperatures(logits, targets)
    calibrated = logits / temperature
    card: dict[str, Any] = {
        "base": base, "layers": recipe.layers, "data": _counts(data.examples), "weights": dict(recipe.blend), "signals": {},
        "thresholds": thresholds(calibrated, targets), "faults": fault_thresholds(calibrated, targets, others),
    }  # fmt: skip
    model = folder / "model"
    export(network, temperature, card, model)
    encoder = Encoder(Artifact(model))
    if data.pairs:
        card["signals"] = fit_signals(ModelScorer(encoder, load_policies((RULES / "policies",))), data.pairs)
    card["parity"] = parity(network, temperature, encoder, data.part("test"))
    write_card(card, model)
    found = measure(model, data, folder / "report")
    write_model_card(Artifact(model).card, found, model)
    return found


def measure(model: Path | None, data: Data, folder: Path, *, compare: bool = False) -> list[Row]:
    """Write the report of an artifact; with ``compare``, beside models that are cheaper to make."""
    artifact = Artifact(model or WEIGHTS)
    artifact.check()
    test = data.part("test")
    seen = [e for e in data.part("train") if e.source in {t.source for t in test}]
    others = {"frozen": baselines.frozen(load_base(), seen, test), "tfidf": baselines.tfidf(seen, test)} if compare else {}
    found = report(Encoder(artifact), test, folder, others)
    console.print(f"report: {folder / 'report.md'}")
    return found


def _network(recipe: Recipe, examples: Sequence[Example]) -> tuple[Network, str]:
    base = load_base(recipe.base)
    if recipe.prune:
        base = prune(base, (e.text for e in examples if e.part != "test"))
    torch.manual_seed(recipe.seed)
    network = Network(base, recipe.layers, recipe.frozen)
    network.to("cuda" if torch.cuda.is_available() else "cpu")
    return network, base.name


@torch.no_grad()
def _on_dev(network: Network, recipe: Recipe, dev: Sequence[Example]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """(examples, labels) logits and targets, of the last stage's sources; (examples,) which are public: no support replies."""
    dev = [e for e in dev if e.source in recipe.stages[-1].caps]
    units = Units(network, dev)
    network.eval()
    chosen = units.order(dev, recipe.tokens, 0)
    batches = [units.batch(examples, network.device) for examples in chosen]
    logits = torch.cat([pooled(network(b.hidden, b.mask), b.owner, len(b.targets)) for b in batches])
    others = torch.tensor([e.source in READERS for examples in chosen for e in examples])
    return logits.cpu(), torch.cat([b.targets for b in batches]).cpu(), others


def _counts(examples: Sequence[Example]) -> dict[str, int]:
    return {source: sum(e.source == source for e in examples) for source in sorted({e.source for e in examples})}
