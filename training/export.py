"""From a trained network to the artifact: ONNX with int8 weights, an int8 embedding table, heads, a card with hashes."""

from __future__ import annotations

import json
import logging
import math
import tempfile
import warnings
from collections.abc import Mapping
from hashlib import file_digest
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
import torch.nn.functional as F  # noqa: N812
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.torch import save_file
from torch import Tensor, nn

from coach.models.artifact import FORMAT
from coach.models.labels import LABELS
from training.network import MOST_TOKENS, Network

_OPSET = 17


class Layer(nn.Module):
    """A BERT layer with query, key and value in one product; for one unit, without a mask."""

    def __init__(self, layer: Any, heads: int) -> None:
        super().__init__()
        own = layer.attention.self
        parts = (own.query, own.key, own.value)
        self.heads = heads
        self.gathered = nn.Linear(own.query.in_features, 3 * own.query.out_features)
        self.gathered.weight = nn.Parameter(torch.cat([p.weight for p in parts]).detach())
        self.gathered.bias = nn.Parameter(torch.cat([p.bias for p in parts]).detach())
        self.out, self.after = layer.attention.output.dense, layer.attention.output.LayerNorm
        self.wide, self.narrow, self.last = layer.intermediate.dense, layer.output.dense, layer.output.LayerNorm

    def forward(self, hidden: Tensor) -> Tensor:
        tokens, width = hidden.shape[1], hidden.shape[2] // self.heads
        query, key, value = (
            part.reshape(1, tokens, self.heads, width).transpose(1, 2) for part in self.gathered(hidden).chunk(3, -1)
        )
        weights = (query @ key.transpose(2, 3) / math.sqrt(width)).softmax(-1)
        hidden = self.after(hidden + self.out((weights @ value).transpose(1, 2).reshape(1, tokens, -1)))
        out: Tensor = self.last(hidden + self.narrow(F.gelu(self.wide(hidden))))
        return out


class Tokens(nn.Module):
    """(1, tokens, width) word embeddings → (1, tokens, width) hidden states."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        embeddings = network.embeddings
        places = embeddings.position_embeddings.weight[:MOST_TOKENS] + embeddings.token_type_embeddings.weight[0]
        self.places = nn.Parameter(places.detach().clone())
        self.norm = embeddings.LayerNorm
        self.layers = nn.ModuleList(Layer(layer, network.attention_heads) for layer in network.layers)

    def forward(self, words: Tensor) -> Tensor:
        hidden: Tensor = self.norm(words + self.places[: words.shape[1]])
        for layer in self.layers:
            hidden = layer(hidden)
        return hidden


def export(network: Network, temperature: Tensor, card: Mapping[str, Any], folder: Path, *, int8: bool = True) -> None:
    """Write the artifact into ``folder``. ``card`` holds what is known of the training; labels and hashes are added."""
    folder.mkdir(parents=True, exist_ok=True)
    network.eval().cpu()
    _write_encoder(network, folder / "encoder.onnx", int8=int8)
    _write_pieces(network.embeddings.word_embeddings.weight.detach().numpy(), folder)
    heads = {"weight": network.heads.weight, "bias": network.heads.bias, "temperature": temperature}
    save_file({name: value.detach().float().contiguous() for name, value in heads.items()}, folder / "heads.safetensors")
    network.tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    write_card(card, folder)


def write_card(card: Mapping[str, Any], folder: Path) -> None:
    names = ("encoder.onnx", "heads.safetensors", "pieces.npy", "scales.npy", "tokenizer.json")
    files = {name: _digest(folder / name) for name in names}
    pieces = len(np.load(folder / "scales.npy"))
    whole = {"format": FORMAT, "labels": LABELS, "tokens": MOST_TOKENS, "pieces": pieces, "files": files, **card}
    (folder / "card.json").write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n", "utf-8")


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _write_encoder(network: Network, path: Path, *, int8: bool) -> None:
    width = network.heads.in_features
    logging.getLogger("torch.onnx").setLevel(logging.ERROR)
    with tempfile.TemporaryDirectory() as scratch, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        plain = Path(scratch, "plain.onnx") if int8 else path
        torch.onnx.export(
            Tokens(network), (torch.zeros(1, 7, width),), str(plain), input_names=["words"], output_names=["hidden"],
            dynamic_axes={"words": {1: "tokens"}, "hidden": {1: "tokens"}}, opset_version=_OPSET, dynamo=False,
        )  # fmt: skip
        if int8:  # 7 bits: without VNNI, sums of two products of 8 bits overflow their 16
            quantize_dynamic(plain, path, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)
    onnx.checker.check_model(str(path))


def _write_pieces(table: np.ndarray[Any, np.dtype[np.float32]], folder: Path) -> None:
    """Each row as int8 with a scale of its own."""
    scales = np.abs(table).max(1).clip(1e-9) / 127
    np.save(folder / "pieces.npy", np.round(table / scales[:, None]).astype(np.int8), allow_pickle=False)
    np.save(folder / "scales.npy", scales.astype(np.float32), allow_pickle=False)
