"""What is exported reads as what was trained."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import tiny
import torch

from coach.models import Artifact, Encoder
from coach.models.labels import LABELS
from training.evaluate import parity
from training.export import export
from training.network import Network

CARD = {"thresholds": dict.fromkeys(LABELS, 0.5), "signals": {}, "weights": {}, "faults": {}}
TEXTS = ["sorry we cannot refund it today", "thanks", "love the order now please cancel"]


@pytest.fixture(scope="module")
def network() -> Network:
    return tiny.network().eval()


@torch.no_grad()
def logits(network: Network, text: str) -> np.ndarray:
    ids = torch.tensor([network.ids(text)])
    mask = torch.ones_like(ids, dtype=torch.float32)
    return network(network.below(ids, mask), mask)[0].numpy()


def test_float_export_is_exact_but_for_the_embedding_table(network: Network, tmp_path: Path) -> None:
    export(network, torch.ones(len(LABELS)), CARD, tmp_path, int8=False)
    encoder = Encoder(Artifact(tmp_path))
    for text in TEXTS:
        np.testing.assert_allclose(encoder([text])[text].logits, logits(network, text), atol=0.01)


def test_int8_stays_near(network: Network, tmp_path: Path) -> None:
    export(network, torch.ones(len(LABELS)), CARD, tmp_path)
    encoder = Encoder(Artifact(tmp_path))
    found = parity(network, torch.ones(len(LABELS)), encoder, tiny.examples()[:20])
    assert found["en"]["p99"] < 0.05


def test_temperatures_divide_the_logits(network: Network, tmp_path: Path) -> None:
    export(network, torch.full((len(LABELS),), 2.0), CARD, tmp_path, int8=False)
    read = Encoder(Artifact(tmp_path))(TEXTS)
    np.testing.assert_allclose(read[TEXTS[0]].logits, logits(network, TEXTS[0]) / 2, atol=0.01)


def test_the_card_names_every_file(network: Network, tmp_path: Path) -> None:
    export(network, torch.ones(len(LABELS)), CARD, tmp_path)
    Artifact(tmp_path).check()
    card = json.loads((tmp_path / "card.json").read_text("utf-8"))
    assert set(card["files"]) == {p.name for p in tmp_path.iterdir()} - {"card.json"}
