"""The heads fitted anew on the trained encoder, which gradient steps leave short of their best.

With the encoder fixed the heads are (all but) convex: full-batch L-BFGS over every unit's vector, with a ridge for each label
chosen on the dev part. Some minutes, where the encoder takes most of an hour.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
import torch.nn.functional as F  # noqa: N812
from rich.console import Console
from torch import Tensor, nn

from coach.models.labels import LABELS
from training.batches import Units, contrasts
from training.data import Example
from training.network import Network, pooled
from training.recipe import Recipe

RIDGES = (1e-3, 4e-3)
_STEPS = 40
_REGISTER = LABELS.index("register")
console = Console(stderr=True)


@dataclass(frozen=True)
class Vectors:
    """``vectors`` (units, width), ``owner`` (units,), ``targets`` (examples, labels), ``weights`` (examples,), ``pairs``
    (pairs, 2) of examples of which the first is the more formal."""

    vectors: Tensor
    owner: Tensor
    targets: Tensor
    weights: Tensor
    pairs: Tensor

    def loss(self, heads: nn.Linear) -> Tensor:
        """(labels,): the mean loss of each label over the examples that know it."""
        logits = pooled(heads(self.vectors), self.owner, len(self.targets))
        known = (~self.targets.isnan()) * self.weights[:, None]
        each = F.binary_cross_entropy_with_logits(logits, self.targets.nan_to_num(), reduction="none") * known
        first, second = self.pairs.T
        apart = F.softplus(logits[second, _REGISTER] - logits[first, _REGISTER]).sum()
        total = each.sum(0).index_add(0, torch.tensor([_REGISTER], device=apart.device), apart[None])
        return total / known.sum(0).clamp(min=1)


def refit(network: Network, recipe: Recipe, examples: Sequence[Example]) -> None:
    """Fit ``network.heads`` on the train part of the last stage's sources, each label with the ridge that dev likes best."""
    used = [e for e in examples if e.source in recipe.stages[-1].caps]
    train, dev = (vectors(network, [e for e in used if e.part == part]) for part in ("train", "dev"))
    candidates = [fitted(network.heads, train, ridge) for ridge in RIDGES]
    with torch.no_grad():
        losses = torch.stack([dev.loss(heads) for heads in (network.heads, *candidates)])
        best = losses.argmin(0)
        for label, choice in enumerate(best.tolist()):
            if choice:
                network.heads.weight[label] = candidates[choice - 1].weight[label]
                network.heads.bias[label] = candidates[choice - 1].bias[label]
        before, after = losses[0].mean().item(), losses.min(0).values.mean().item()
    console.print(f"heads fitted anew: mean dev loss {before:.4f} → {after:.4f}")


@torch.no_grad()
def vectors(network: Network, examples: Sequence[Example], tokens: int = 4000) -> Vectors:
    """What the encoder makes of every unit of ``examples``."""
    network.eval()
    units = Units(network, examples)
    found: dict[str, Tensor] = {}
    for chosen in units.order(examples, tokens, 0):
        batch = units.batch(chosen, network.device)
        rows = network.above(batch.hidden, batch.mask)
        found |= dict(zip([unit for e in chosen for unit in e.units], rows, strict=True))
    return Vectors(
        torch.stack([found[unit] for e in examples for unit in e.units]),
        torch.tensor([i for i, e in enumerate(examples) for _ in e.units], device=network.device),
        torch.tensor([[e.targets.get(label, torch.nan) for label in LABELS] for e in examples], device=network.device),
        torch.tensor([e.weight for e in examples], device=network.device),
        torch.tensor(list(contrasts(examples)), dtype=torch.long, device=network.device).reshape(-1, 2),
    )


def fitted(start: nn.Linear, data: Vectors, ridge: float, *, pulled: bool = False) -> nn.Linear:
    """Heads with the lowest loss on ``data``. The ridge holds weights near zero, or where ``pulled``, near those of ``start``."""
    heads = nn.Linear(start.in_features, start.out_features).to(start.weight.device)
    heads.load_state_dict(start.state_dict())
    anchor = start.weight.detach().clone() if pulled else torch.zeros_like(start.weight)
    scale = data.vectors.std(0)  # the ridge is on standardised vectors
    optimizer = torch.optim.LBFGS(heads.parameters(), max_iter=_STEPS, history_size=12, line_search_fn="strong_wolfe")

    def closure() -> Tensor:
        optimizer.zero_grad()
        loss = data.loss(heads).sum() + ridge * ((heads.weight - anchor) * scale).square().sum()
        loss.backward()
        return loss

    optimizer.step(closure)
    return heads
