"""The phraser's network, how its weights are narrowed, and what comes out of a training."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from tokenizers import Tokenizer, models
from torch.nn.functional import cross_entropy

from coach.cli import main
from coach.models import Phraser
from coach.models.phraser import SILENT
from training.phraser.base import Base
from training.phraser.export import BLOCK, export, packed
from training.phraser.fit import batches, fitted, measured, stacked
from training.phraser.network import Gemma, Shape
from training.phraser.rows import good, plain, without_remarks

SHAPE = Shape(
    vocabulary=50, width=BLOCK, inner=2 * BLOCK, queries=2, head=BLOCK // 2, bases=(10000.0, 1000000.0) * 4, epsilon=1e-6
)
PAIRS = [([1, 5, 6, 7, 2], [6, 7, 3]), ([1, 8, 9, 2], [9, 3])] * 6


def network() -> Gemma:
    torch.manual_seed(0)
    made = Gemma(SHAPE)
    torch.nn.init.normal_(made.embed_tokens.weight)
    return made


def test_weights_are_kept_to_half_a_step() -> None:
    matrix = np.random.default_rng(0).normal(size=(6, 3 * BLOCK)).astype(np.float32)
    matrix[0, :BLOCK] = 0
    whole, scales = packed(matrix)
    kept = ((whole.astype(np.float32) - 128) * scales[..., None]).reshape(matrix.shape)
    assert np.abs(kept - matrix).max() <= scales.max() / 2 + 1e-6
    assert not kept[0, :BLOCK].any()


def test_what_is_past_need_not_be_read_again() -> None:
    made = network().eval()
    ids = torch.randint(0, SHAPE.vocabulary, (2, 9))
    with torch.no_grad():
        whole, _ = made(made.embedded(ids), made.nothing(2))
        first, past = made(made.embedded(ids[:, :4]), made.nothing(2))
        second, _ = made(made.embedded(ids[:, 4:]), past)
    assert torch.allclose(torch.cat((first, second), 1), whole, atol=1e-4)


def test_batches_hold_every_pair_once_and_say_what_is_said() -> None:
    assert sorted(i for batch in batches(PAIRS, 3) for i in batch) == list(range(len(PAIRS)))
    ids, said = stacked(PAIRS[:2])
    assert ids[said].tolist() == [6, 7, 3, 9, 3]


def test_it_learns() -> None:
    def loss(made: Gemma) -> float:
        ids, said = stacked(PAIRS[:2])
        last, _ = made(made.embedded(ids[:, :-1]), made.nothing(2))
        logits = (last @ made.embed_tokens.weight.T)[said[:, 1:]]
        return float(cross_entropy(logits, ids[:, 1:][said[:, 1:]]).detach())

    assert loss(fitted(network(), PAIRS, 40)) < 0.9 * loss(network())


def test_the_graph_says_what_the_network_says(tmp_path: Path) -> None:
    made = fitted(network(), PAIRS, 2)
    ids = torch.tensor([[1, 5, 6, 7, 2]])
    with torch.no_grad():
        last, _ = made(made.embedded(ids), made.nothing(1))
    export(Base(made, Tokenizer(models.BPE({"a": 0, "b": 1}, []))), tmp_path)
    session = onnxruntime.InferenceSession(str(tmp_path / "phraser.onnx"))
    logits, now = session.run(None, {"ids": ids.numpy(), "past": made.nothing(1).numpy()})
    expected = last[0, -1] @ made.embed_tokens.weight.T
    assert torch.corrcoef(torch.stack((torch.from_numpy(logits[0]), expected)))[0, 1] > 0.99
    assert now.shape == (len(SHAPE.bases), 1, 2, ids.shape[1], SHAPE.head)


def test_rows_are_read_from_the_datasets() -> None:
    rows = [*plain("test"), *without_remarks("test")]
    assert {row.lang for row in rows} == {"en", "tr", "fa", "lv"}
    assert not any(mark in row.given + row.said for row in rows for mark in "⟦⟧⟪⟫")


def test_of_a_marked_reply_the_rest_is_said_and_nothing_where_nothing_is_left(tmp_path: Path) -> None:
    text = "It left Leeds on 3 May⟦, as anybody can see⟧. ⟦Rules are rules, you know.⟧ It takes two days."
    folder = tmp_path / "reply_remarks" / "data" / "en"
    folder.mkdir(parents=True)
    row = {"id": "x-1", "channel": "chat", "asked": "Where?", "trouble": "wait", "text": text}
    (folder / "train.jsonl").write_text(json.dumps(row) + "\n", "utf-8")
    assert [row.said for row in without_remarks("train", tmp_path)] == ["It left Leeds on 3 May.", SILENT]


def test_good_sentences_are_left_alone() -> None:
    rows = list(good())
    assert {row.lang for row in rows} == {"en", "tr", "fa", "lv"}
    assert all(row.said == row.given for row in rows)


def test_a_training_writes_a_phraser(tmp_path: Path) -> None:
    for name, row in {
        "plain_sentences": {"id": "en-1", "text": "As I told you, it comes on 3 May.", "plain": "It comes on 3 May."},
        "reply_remarks": {"id": "x-1", "channel": "chat", "asked": "Where?", "trouble": "wait", "text": "It left⟦, as you see⟧."},
    }.items():
        folder = tmp_path / "data" / name / "data" / "en"
        folder.mkdir(parents=True)
        for part in ("train", "test"):
            (folder / f"{part}.jsonl").write_text(json.dumps(row) + "\n", "utf-8")
    assert main(["train", "phrases", "--datasets", str(tmp_path / "data"), "--out", str(tmp_path)]) == 0
    phraser = Phraser(tmp_path)
    phraser.check()
    assert phraser.card["test"]["en"]["n"] == 1


def test_the_shipped_one_keeps_its_floors() -> None:
    for lang, found in measured(Phraser(), list(plain("test"))).items():
        assert found["kept"] >= (0.45 if lang == "lv" else 0.5), lang
        assert found["left"] >= 0.4, lang
