"""Training learns, can be stopped and taken up, and stops a head that gets no better."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import tiny
import torch

from coach.models.labels import LABELS
from training import fit as module
from training.batches import Units
from training.data import Example
from training.fit import Training, fit
from training.network import Network, pooled

EXAMPLES = tiny.examples()


class StoppedError(Exception):
    """The plug is pulled."""


def predicted(network: Network, examples: list[Example]) -> torch.Tensor:
    network.eval()
    batch = Units(network, examples).batch(examples, network.device)
    with torch.no_grad():
        return pooled(network(batch.hidden, batch.mask), batch.owner, len(examples)).sigmoid()


def test_it_learns_what_the_examples_tell(tmp_path: Path) -> None:
    network = tiny.network()
    fit(network, tiny.RECIPE, EXAMPLES, tmp_path)
    dev = [e for e in EXAMPLES if e.part == "dev"]
    told = predicted(network, dev)[:, LABELS.index("leaving")]
    truth = torch.tensor([e.targets["leaving"] for e in dev])
    assert told[truth == 1].mean() > told[truth == 0].mean() + 0.5


def test_frozen_parts_stay(tmp_path: Path) -> None:
    network = tiny.network()
    before = {name: value.clone() for name, value in network.state_dict().items()}
    fit(network, tiny.RECIPE, EXAMPLES, tmp_path)
    changed = {name for name, value in network.state_dict().items() if not torch.equal(value, before[name])}
    assert not [name for name in changed if name.startswith(("embeddings", "layers.0"))]
    assert [name for name in changed if name.startswith("layers.2")]


def test_a_stopped_training_ends_as_an_undisturbed_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SAVE_EVERY", 3)
    whole = tiny.network()
    fit(whole, tiny.RECIPE, EXAMPLES, tmp_path / "whole")
    saves = 0
    save = Training.save

    def interrupted(training: Training, optimizer: Any) -> None:
        nonlocal saves
        save(training, optimizer)
        saves += 1
        if saves == 2:
            raise StoppedError

    with monkeypatch.context() as patch:
        patch.setattr(Training, "save", interrupted)
        with pytest.raises(StoppedError):
            fit(tiny.network(), tiny.RECIPE, EXAMPLES, tmp_path / "stopped")
    resumed = tiny.network()
    state = fit(resumed, tiny.RECIPE, EXAMPLES, tmp_path / "stopped")
    assert state.step > 50
    torch.testing.assert_close(predicted(resumed, EXAMPLES), predicted(whole, EXAMPLES), atol=1e-4, rtol=0)


def test_a_head_that_gets_no_better_stops_at_its_best(tmp_path: Path) -> None:
    stages = (replace(tiny.RECIPE.stages[0], epochs=6, rate=3e-2),)
    network = tiny.network()
    state = fit(network, replace(tiny.RECIPE, stages=stages, patience=1, evaluations=4), EXAMPLES, tmp_path)
    stopped = [head for head, since in state.since.items() if since >= 1]
    assert stopped
    losses = [entry["dev"]["register"] for entry in state.history]
    assert state.best["manner"] == pytest.approx(min(losses), abs=1e-6)


def test_the_formal_one_of_a_contrast_comes_out_above(tmp_path: Path) -> None:
    pairs = [
        Example((f"{word} {end}",), {"register": register}, "en", "toy", group=word)
        for word in tiny.WORDS[:10]
        for end, register in (("please", 0.8), ("now", 0.2))
    ]
    network = tiny.network()
    fit(network, tiny.RECIPE, [*pairs, *EXAMPLES[::5]], tmp_path)
    register = predicted(network, pairs)[:, LABELS.index("register")]
    assert (register[::2] > register[1::2]).all()
