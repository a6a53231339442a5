"""Multi-task fine-tuning, to be read from top to bottom.

Every label is a number 0..1 and has one linear head; the loss is binary cross-entropy against it (soft targets), summed over
the labels that are known of an example, and for the same sentence in two registers also how far the formal one comes out above
the other. A head whose loss on the dev part no longer falls goes back to its best and stops.
"""

from __future__ import annotations

import json
import math
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F  # noqa: N812 - the name everybody knows
from rich.console import Console
from rich.progress import Progress, TimeElapsedColumn, TimeRemainingColumn
from safetensors.torch import load_file, save_file
from torch import Tensor

from coach.models.labels import HEADS, LABELS
from training.batches import Batch, Units
from training.data import Example
from training.network import Network, pooled
from training.recipe import Recipe, Stage

SAVE_EVERY = 100  # steps
_CLIP, _DECAY, _WARM_UP = 1.0, 0.01, 0.06
_HEAD_RATE = 10  # times the rate of the encoder
_REGISTER = LABELS.index("register")
console = Console(stderr=True)


@dataclass
class State:
    """Where a training stands; what the checkpoint keeps beside the tensors."""

    stage: int = 0
    step: int = 0
    best: dict[str, float] = field(default_factory=dict)  # head → lowest dev loss
    since: dict[str, int] = field(default_factory=dict)  # head → evaluations since then
    history: list[dict[str, Any]] = field(default_factory=list)


def fit(network: Network, recipe: Recipe, examples: Sequence[Example], folder: Path) -> State:
    """Train ``network`` in place. A checkpoint in ``folder`` is taken up where it stopped."""
    wanted = {source for stage in recipe.stages for source in stage.caps}
    used = [e for e in examples if e.source in wanted and e.part != "test"]
    state = _taken_up(network, folder)
    training = Training(network, recipe, used, Units(network, used), folder, state)
    for number in range(state.stage, len(recipe.stages)):
        if number > state.stage:
            state.stage, state.step, state.best, state.since = number, 0, {}, {}
        training.run(recipe.stages[number])
    return state


@dataclass
class Training:
    """One training in progress."""

    network: Network
    recipe: Recipe
    examples: Sequence[Example]
    units: Units
    folder: Path
    state: State

    def run(self, stage: Stage) -> None:
        """All steps of ``stage`` that are left."""
        state, network, recipe = self.state, self.network, self.recipe
        drawn = [self._drawn(stage, epoch) for epoch in range(stage.epochs)]
        epochs = [self.units.order(of, recipe.tokens, recipe.seed + epoch) for epoch, of in enumerate(drawn)]
        steps = [batch for epoch in epochs for batch in epoch]
        evaluate_every = max(1, len(epochs[0]) // recipe.evaluations)
        heads = list(network.heads.parameters())
        encoder = [p for layer in network.layers for p in layer.parameters() if p.requires_grad]
        rates = (stage.rate, stage.rate * _HEAD_RATE)
        optimizer = torch.optim.AdamW([{"params": encoder}, {"params": heads}], weight_decay=_DECAY)
        if state.step:
            _restore(optimizer, self.folder)
        weights = torch.tensor([recipe.weight(label) for label in LABELS], device=network.device)
        network.train()
        with self._progress(len(steps)) as show:
            while state.step < len(steps):
                for group, rate in zip(optimizer.param_groups, rates, strict=True):
                    group["lr"] = rate * _pace(state.step, len(steps))
                torch.manual_seed(recipe.seed + 1_000_003 * state.stage + state.step)  # dropout is the same when taken up again
                batch = self.units.batch(steps[state.step], network.device)
                loss = loss_of(network, batch, weights * self._learning()).sum() / len(batch.weights)
                loss.backward()
                torch.nn.utils.clip_grad_norm_([*encoder, *heads], _CLIP)
                optimizer.step()
                optimizer.zero_grad(set_to_none=True)
                state.step += 1
                show(state.step, loss.item())
                if state.step % evaluate_every == 0:
                    self.evaluate(stage)
                if state.step % SAVE_EVERY == 0 or state.step == len(steps):
                    self.save(optimizer)

    def _drawn(self, stage: Stage, epoch: int) -> list[Example]:
        """Up to so many examples of each source as the stage takes in an epoch, in whole groups; others each epoch."""
        drawn: list[Example] = []
        for source, most in stage.caps.items():
            groups: dict[str, list[Example]] = defaultdict(list)
            for example in (e for e in self.examples if e.source == source and e.part == "train"):
                groups[example.group or example.text].append(example)
            names = sorted(groups)
            random.Random(f"{source}{epoch}").shuffle(names)  # noqa: S311 - sampling, no secrets
            drawn += [example for name in names for example in groups[name]][:most]
        return drawn

    def _learning(self) -> Tensor:
        """1 for the labels of heads that still learn, 0 for those that stopped."""
        stopped = {label for head, labels in HEADS.items() if self._stopped(head) for label in labels}
        return torch.tensor([float(label not in stopped) for label in LABELS], device=self.network.device)

    def _stopped(self, head: str) -> bool:
        return self.state.since.get(head, 0) >= self.recipe.patience

    @torch.no_grad()
    def evaluate(self, stage: Stage) -> None:
        """The loss of each label on the dev part; keeps, or puts back, the best of each head."""
        self.network.eval()
        dev = [e for e in self.examples if e.part == "dev" and e.source in stage.caps]
        total, count = torch.zeros(len(LABELS)), torch.zeros(len(LABELS))
        for chosen in self.units.order(dev, self.recipe.tokens * 2, 0):
            batch = self.units.batch(chosen, self.network.device)
            total += loss_of(self.network, batch, torch.ones(len(LABELS), device=self.network.device)).sum(0).cpu()
            count += ((~batch.targets.isnan()) * batch.weights[:, None]).sum(0).cpu()
        losses = dict(zip(LABELS, (total / count).tolist(), strict=True))
        for head, labels in HEADS.items():
            if known := [losses[label] for label in labels if not math.isnan(losses[label])]:
                self._judge(head, sum(known) / len(known))
        self.state.history.append({"stage": self.state.stage, "step": self.state.step, "dev": losses})
        shown = ", ".join(f"{head} {loss:.3f}" for head, loss in self.state.best.items())
        console.print(f"stage {self.state.stage + 1}, step {self.state.step}: lowest dev loss {shown}")
        self.network.train()

    def _judge(self, head: str, loss: float) -> None:
        """Keep the best weights of ``head``, and put them back when it has not become better for long enough."""
        if self._stopped(head):
            return
        state, heads, kept = self.state, self.network.heads, self.folder / f"best-{head}.safetensors"
        rows = [LABELS.index(label) for label in HEADS[head]]
        if loss < state.best.get(head, math.inf):
            state.best[head], state.since[head] = loss, 0
            save_file({"weight": heads.weight[rows].contiguous(), "bias": heads.bias[rows].contiguous()}, kept)
            return
        state.since[head] = state.since.get(head, 0) + 1
        if self._stopped(head):
            best = load_file(kept)
            heads.weight[rows], heads.bias[rows] = best["weight"].to(heads.weight), best["bias"].to(heads.bias)
            console.print(f"{head}: stops at step {state.step}")

    def save(self, optimizer: torch.optim.Optimizer) -> None:
        """A checkpoint; the old one stays until the new one is whole."""
        kept = optimizer.state_dict()["state"]
        moments = {f"{i}.{name}": value.contiguous() for i, of in kept.items() for name, value in of.items()}
        save_file(moments, self._new("optimizer"))
        self.network.save(self._new("network"))
        self._new("state").write_text(json.dumps(asdict(self.state)), "utf-8")
        for name, final in (("optimizer", "optimizer.safetensors"), ("network", "network.safetensors"), ("state", "state.json")):
            self._new(name).replace(self.folder / final)

    def _new(self, name: str) -> Path:
        return self.folder / f"{name}.tmp"

    @contextmanager
    def _progress(self, steps: int) -> Iterator[Any]:
        columns = (*Progress.get_default_columns(), TimeElapsedColumn(), TimeRemainingColumn())
        with Progress(*columns, console=console) as progress:
            task, mean = progress.add_task("", total=steps), math.nan

            def show(step: int, loss: float) -> None:
                nonlocal mean
                mean = loss if math.isnan(mean) else 0.98 * mean + 0.02 * loss
                progress.update(task, completed=step, description=f"Stage {self.state.stage + 1}, loss {mean:.3f}")

            yield show


def loss_of(network: Network, batch: Batch, weights: Tensor) -> Tensor:
    """(examples, labels): weighted loss, 0 where the target is unknown."""
    logits = pooled(network(batch.hidden, batch.mask), batch.owner, len(batch.targets))
    known = ~batch.targets.isnan()
    each = F.binary_cross_entropy_with_logits(logits, batch.targets.nan_to_num(), reduction="none")
    first, second = batch.contrasts.T
    apart = logits[first, _REGISTER] - logits[second, _REGISTER]
    each[:, _REGISTER] = each[:, _REGISTER].index_add(0, first, F.softplus(-apart))
    return each * known * weights * batch.weights[:, None]


def _pace(step: int, steps: int) -> float:
    """Share of the learning rate: up over the first steps, then down to nothing."""
    return min(1.0, (step + 1) / (_WARM_UP * steps + 1)) * max(0.0, 1 - step / steps)


def _taken_up(network: Network, folder: Path) -> State:
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "state.json").exists():
        return State()
    network.restore(folder / "network.safetensors")
    state = State(**json.loads((folder / "state.json").read_text("utf-8")))
    console.print(f"{folder}: goes on at stage {state.stage + 1}, step {state.step}")
    return state


def _restore(optimizer: torch.optim.Optimizer, folder: Path) -> None:
    kept: dict[int, dict[str, Tensor]] = defaultdict(dict)
    for name, value in load_file(folder / "optimizer.safetensors").items():
        number, _, key = name.partition(".")
        kept[int(number)][key] = value
    optimizer.load_state_dict({"state": dict(kept), "param_groups": optimizer.state_dict()["param_groups"]})
