"""The network of the tagger: the layers of the shipped encoder over a whole reply, and a linear head for each token."""

from __future__ import annotations

import math
import tempfile
import warnings
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
import torch
import torch.nn.functional as F  # noqa: N812 - the name everybody knows
from onnx import numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from coach.models import Artifact
from coach.models.tagger import MOST_TOKENS, TAGS, TROUBLES
from training.base import load_base

_DROPOUT, _SMALL, _OPSET = 0.1, -1e9, 17
_EPSILON = 1e-12
_PARTS = ("gathered", "out", "wide", "narrow")  # the products of a layer, in the order of the graph
_RARE = (-2.0, -3.0)  # where the heads start: both tags are rare
Arrays = dict[str, npt.NDArray[Any]]


class Layer(nn.Module):
    """A BERT layer with query, key and value in one product."""

    def __init__(self, width: int, inner: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.gathered, self.out, self.after = nn.Linear(width, 3 * width), nn.Linear(width, width), nn.LayerNorm(width, _EPSILON)
        self.wide, self.narrow, self.last = nn.Linear(width, inner), nn.Linear(inner, width), nn.LayerNorm(width, _EPSILON)
        self.dropout = nn.Dropout(_DROPOUT)

    def forward(self, hidden: Tensor, attended: Tensor | None) -> Tensor:
        batch, tokens, width = hidden.shape
        shape = (batch, tokens, self.heads, width // self.heads)
        query, key, value = (part.reshape(shape).transpose(1, 2) for part in self.gathered(hidden).chunk(3, -1))
        scores = query @ key.transpose(2, 3) / math.sqrt(shape[-1])
        mixed = (scores if attended is None else scores + attended).softmax(-1) @ value
        hidden = self.after(hidden + self.dropout(self.out(mixed.transpose(1, 2).reshape(batch, tokens, width))))
        out: Tensor = self.last(hidden + self.dropout(self.narrow(F.gelu(self.wide(hidden)))))
        return out


class Network(nn.Module):
    """(batch, tokens, width) word embeddings → logits (batch, tokens, tags) and, from the first token, (batch, troubles).

    Places and the first norm stay as they are.
    """

    def __init__(self, artifact: Artifact) -> None:
        super().__init__()
        graph = onnx.load(str(artifact.file("encoder.onnx"))).graph
        kept: Arrays = {found.name: numpy_helper.to_array(found) for found in graph.initializer}
        weights = _products(graph, kept)
        width, inner = weights["layers.0.wide.weight"].shape[1], weights["layers.0.wide.weight"].shape[0]
        heads = int(load_base().model.config.num_attention_heads)
        self.places = nn.Parameter(_places(kept["places"]), requires_grad=False)
        self.norm = nn.LayerNorm(width, _EPSILON)
        self.layers = nn.ModuleList(Layer(width, inner, heads) for _ in range(len(weights) // len(_PARTS)))
        self.dropout = nn.Dropout(_DROPOUT)
        self.heads = nn.ModuleDict({"tags": nn.Linear(width, len(TAGS)), "troubles": nn.Linear(width, len(TROUBLES))})
        named = {n: torch.tensor(value) for n, value in {**kept, **weights}.items() if n != "places" and n in self.state_dict()}
        self.load_state_dict(named, strict=False)
        nn.init.zeros_(self.heads["tags"].weight)
        self.heads["tags"].bias.data = torch.tensor(_RARE)
        self.norm.requires_grad_(False)

    def forward(self, words: Tensor, mask: Tensor | None = None) -> tuple[Tensor, Tensor]:
        hidden = self.norm(words + self.places[: words.shape[1]])
        attended = None if mask is None else ((~mask) * _SMALL)[:, None, None, :]
        for layer in self.layers:
            hidden = layer(hidden, attended)
        hidden = self.dropout(hidden)
        return self.heads["tags"](hidden), self.heads["troubles"](hidden[:, 0])


def _products(graph: Any, kept: Arrays) -> Arrays:
    """The weights of the products, from int8 back to floats."""
    found: Arrays = {}
    for number, node in enumerate(n for n in graph.node if n.op_type == "MatMulInteger"):
        name, zero = node.input[1], node.input[3]
        plain = (kept[name].astype(np.float32) - kept[zero].astype(np.float32)) * kept[name.removesuffix("_quantized") + "_scale"]
        found[f"layers.{number // len(_PARTS)}.{_PARTS[number % len(_PARTS)]}.weight"] = plain.T.copy()
    return found


def _places(known: npt.NDArray[np.float32]) -> Tensor:
    """The encoder's embeddings of places, and from where they end on those that it once started from."""
    base: Any = load_base().model.embeddings
    found: Tensor = (base.position_embeddings.weight + base.token_type_embeddings.weight[0]).detach()[:MOST_TOKENS].clone()
    found[: len(known)] = torch.tensor(known)
    return found


def export(network: Network, path: Path) -> None:
    """Write the network with int8 weights."""
    network.eval()
    width = len(network.norm.weight)
    with tempfile.TemporaryDirectory() as scratch, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        plain = Path(scratch, "plain.onnx")
        torch.onnx.export(
            network, (torch.zeros(1, 7, width),), str(plain), input_names=["words"], output_names=["logits", "troubles"],
            dynamic_axes={"words": {1: "tokens"}, "logits": {1: "tokens"}}, opset_version=_OPSET, dynamo=False,
        )  # fmt: skip
        quantize_dynamic(plain, path, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)
    onnx.checker.check_model(str(path))
