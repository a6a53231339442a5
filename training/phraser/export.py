"""From a trained network to the files of the phraser: a graph with 8 bits a weight, two files of weights, the tokenizer."""

from __future__ import annotations

import tempfile
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnx
import torch
from onnx import NodeProto, TensorProto, helper, numpy_helper
from onnx.external_data_helper import set_external_data
from torch import Tensor, nn

from coach.models.phraser import FILES
from training.phraser.base import Base
from training.phraser.network import Gemma

BLOCK = 128  # weights that share a scale
_OPSET, _MATRIX, _LARGE = 17, 2, 1024
_HIGHEST, _ZERO = 127, 128  # of a weight, and what stands for none
_EXACT = 4  # how products are computed: as sums of 8-bit numbers


class Step(nn.Module):
    """Ids (1, tokens) and the past in, logits (1, vocabulary) of the next token and the new past out."""

    def __init__(self, network: Gemma) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, past: Tensor) -> tuple[Tensor, Tensor]:
        last, now = self.network(self.network.embedded(ids), past)
        return last[:, -1] @ self.network.embed_tokens.weight.T, now


def export(base: Base, folder: Path) -> None:
    """Write ``FILES``."""
    shape = base.network.shape
    example = (torch.zeros(1, 5, dtype=torch.long), torch.zeros(len(shape.bases), 1, 2, 3, shape.head))
    with tempfile.TemporaryDirectory() as scratch, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        path = Path(scratch, "plain.onnx")
        torch.onnx.export(
            Step(base.network.eval()), example, str(path), input_names=["ids", "past"], output_names=["logits", "now"],
            dynamic_axes={"ids": {1: "tokens"}, "past": {3: "before"}, "now": {3: "after"}}, opset_version=_OPSET, dynamo=False,
        )  # fmt: skip
        model = onnx.load(str(path))
    graph, *weights, tokenizer = FILES
    _narrow(model)
    _apart(model, weights)
    onnx.save(model, str(folder / graph))
    base.tokenizer.save(str(folder / tokenizer), pretty=False)


def _narrow(model: onnx.ModelProto) -> None:
    """Every product with weights gets 8 bits a weight; embeddings are read from the weights of the last product."""
    graph = model.graph
    large = {found.name: found for found in graph.initializer if len(found.dims) == _MATRIX}
    nodes, changed = list[NodeProto](), dict[str, tuple[int, ...]]()
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in large:
            name = node.input[1]
            matrix = numpy_helper.to_array(large[name]).T
            changed[name] = matrix.shape
            whole, scales = packed(matrix)
            graph.initializer.extend(
                (numpy_helper.from_array(whole, f"{name}.whole"), numpy_helper.from_array(scales, f"{name}.scales"))
            )
            nodes.append(_product(node, name, matrix.shape))
        else:
            nodes.append(node)
    [gather] = [node for node in nodes if node.op_type == "Gather" and node.input[0] in large]
    at = nodes.index(gather)
    [head] = [name for name, shape in changed.items() if shape == tuple(large[gather.input[0]].dims)]
    nodes[at : at + 1] = _embedding(gather, head)
    del graph.node[:]
    graph.node.extend(nodes)
    for name in {gather.input[0], *changed}:
        graph.initializer.remove(large[name])
    graph.initializer.extend((_whole("zero", np.float32(_ZERO)), _whole("last", [-1]), _whole("flat", [0, 0, -1])))
    model.opset_import.append(helper.make_opsetid("com.microsoft", 1))


def packed(matrix: npt.NDArray[np.float32]) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.float32]]:
    """(rows, columns) as numbers around 128, (rows, blocks, BLOCK), and their scales (rows, blocks)."""
    blocks = matrix.reshape(len(matrix), -1, BLOCK)
    scales = np.maximum(np.abs(blocks).max(-1), 1e-9).astype(np.float32) / _HIGHEST
    return (np.rint(blocks / scales[..., None]) + _ZERO).astype(np.uint8), scales


def _product(node: NodeProto, name: str, shape: Sequence[int]) -> NodeProto:
    return helper.make_node(
        "MatMulNBits", [node.input[0], f"{name}.whole", f"{name}.scales"], node.output, domain="com.microsoft",
        N=shape[0], K=shape[1], bits=8, block_size=BLOCK, accuracy_level=_EXACT,
    )  # fmt: skip


def _embedding(gather: NodeProto, name: str) -> Iterator[NodeProto]:
    """(1, tokens) → (1, tokens, width), from the numbers and scales of a product."""
    ids, [out] = gather.input[1], gather.output
    yield helper.make_node("Gather", [f"{name}.whole", ids], ["words.whole"], axis=0)
    yield helper.make_node("Cast", ["words.whole"], ["words.cast"], to=TensorProto.FLOAT)
    yield helper.make_node("Sub", ["words.cast", "zero"], ["words.signed"])
    yield helper.make_node("Gather", [f"{name}.scales", ids], ["words.scales"], axis=0)
    yield helper.make_node("Unsqueeze", ["words.scales", "last"], ["words.each"])
    yield helper.make_node("Mul", ["words.signed", "words.each"], ["words.blocks"])
    yield helper.make_node("Reshape", ["words.blocks", "flat"], [out])


def _whole(name: str, value: np.float32 | list[int]) -> TensorProto:
    return numpy_helper.from_array(np.array(value, value.dtype if isinstance(value, np.float32) else np.int64), name)


def _apart(model: onnx.ModelProto, files: Sequence[str]) -> None:
    """Weights go into ``files``, about as much into each: some hosts take no file of more than 100 MB."""
    large = [tensor for tensor in model.graph.initializer if len(tensor.raw_data) > _LARGE]
    share, written = sum(len(tensor.raw_data) for tensor in large) / len(files), 0
    for tensor in large:
        set_external_data(tensor, files[min(len(files) - 1, int(written / share))])
        written += len(tensor.raw_data)
