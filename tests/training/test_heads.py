"""Heads fitted anew are no worse on the dev part, and better where gradient steps stopped short."""

from __future__ import annotations

import tiny
import torch

from coach.models.labels import LABELS
from training.heads import refit, vectors


def test_untrained_heads_learn_what_the_frozen_encoder_shows() -> None:
    network = tiny.network()
    dev = vectors(network, [e for e in tiny.examples() if e.part == "dev"])
    with torch.no_grad():
        before = dev.loss(network.heads)
        refit(network, tiny.RECIPE, tiny.examples())
        after = dev.loss(network.heads)
    assert (after <= before + 1e-6).all()
    assert after[LABELS.index("leaving")] < 0.6 * before[LABELS.index("leaving")]


def test_the_encoder_stays() -> None:
    network = tiny.network()
    before = {name: value.clone() for name, value in network.state_dict().items() if not name.startswith("heads")}
    refit(network, tiny.RECIPE, tiny.examples())
    assert all(torch.equal(network.state_dict()[name], value) for name, value in before.items())
